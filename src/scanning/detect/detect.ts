import { maskValue } from '../mask/mask-value.js';
import { addressAt } from './address.js';
import { emailAt, gpsAt, passportAt, plateAt } from './codes.js';
import { around } from './context.js';
import type { Finding, Hit } from './kind.js';
import { hasName } from './names.js';
import { normalise } from './normalise.js';
import { numbersAt } from './numbers.js';
import { canBegin, childAgeAt, needsSomebody, wordAt, wordStarts } from './words.js';

const nothing = 0;
const digit = 1;
const at = 2;
const province = 4;
const addressEnd = 8;
const letter = 16;
const word = 32;
const degree = 64;
const year = 128;

/** What a character can begin or close; almost every character of a text is nothing and is passed in one look. */
const triggers = new Uint8Array(65_536);
const mark = (characters: string, what: number): void => {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    triggers[code] = (triggers[code] ?? nothing) | what;
  }
};
mark('0123456789', digit);
mark('@', at);
mark('京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼', province);
mark('号组幢栋座元弄楼室户队', addressEnd);
mark('EGDSPHMCW', letter);
mark('.°', degree);
mark('岁', year);
mark(wordStarts, word);

const numeral = /[0-9一二三四五六七八九十百甲乙丙丁单]/;

/**
 * Finds personal data and marks of secrecy in a text, in the order of the text and without overlaps. Full-width digits,
 * signs without width and digits parted by spaces or dashes are seen through; offsets are those of `text`.
 */
export function detect(text: string): Finding[] {
  const plain = normalise(text);
  return withoutOverlaps(hitsOf(plain.text)).map((hit) => {
    const [start, end] = [plain.original(hit.start), plain.original(hit.end - 1) + 1];
    const found = text.slice(start, end);
    return { kind: hit.kind, start, end, text: found, masked: maskValue(hit.kind, found), certain: hit.certain };
  });
}

function hitsOf(text: string): Hit[] {
  const hits: Hit[] = [];
  let index = 0;
  const add = (hit: Hit | null): void => {
    if (hit !== null) hits.push(hit);
  };
  // Numbers are read as a whole; up to here they are done.
  let numbersUpTo = 0;
  for (; index < text.length; index += 1) {
    const trigger = triggers[text.charCodeAt(index)] ?? nothing;
    if (trigger === nothing) continue;
    if ((trigger & digit) !== 0 && index >= numbersUpTo) numbersUpTo = numbersAt(text, index, hits);
    if ((trigger & letter) !== 0 && isCodeLetter(text.charCodeAt(index + 1))) add(passportAt(text, index));
    if ((trigger & province) !== 0 && isUpper(text.charCodeAt(index + 1))) add(plateAt(text, index));
    if ((trigger & addressEnd) !== 0 && numeral.test(text[index - 1] ?? '')) add(addressAt(text, index));
    if ((trigger & year) !== 0) add(childAgeAt(text, index, hasName));
    if ((trigger & at) !== 0) add(emailAt(text, index));
    if ((trigger & degree) !== 0 && canBeCoordinate(text, index)) add(gpsAt(text, index));
    if ((trigger & word) !== 0 && canBegin(text.charCodeAt(index), text.charCodeAt(index + 1)))
      addWord(wordAt(text, index, hasName), text, hits);
  }
  return hits.map((hit) =>
    hit.certain || hit.doubtful || !hasNameBeside(text, hit) ? hit : { ...hit, certain: true },
  );
}

/** Plans and notices speak of illness too; a common word for it is a finding only beside a name or a word such as 患. */
function addWord(hit: Hit | null, text: string, hits: Hit[]): void {
  if (hit === null) return;
  const vague = hit.kind === 'health' && !hit.certain && needsSomebody(text.slice(hit.start, hit.end));
  if (!vague || hasNameBeside(text, hit)) hits.push(hit);
}

function hasNameBeside(text: string, hit: Hit): boolean {
  if (hit.kind === 'secrecyMark') return false;
  const { before, after } = around(text, hit.start, hit.end);
  return hasName(before) || hasName(after);
}

/** Four decimals or a degree: anything coarser tells of no house. */
const canBeCoordinate = (text: string, index: number): boolean =>
  text[index] === '°' || (isDigit(text.charCodeAt(index + 1)) && isDigit(text.charCodeAt(index + 4)));
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isCodeLetter = (code: number): boolean => isDigit(code) || isUpper(code);

/** Of two that overlap the longer stays; of two equal ones the certain. */
function withoutOverlaps(hits: Hit[]): Hit[] {
  hits.sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: Hit[] = [];
  for (const hit of hits) {
    const last = kept.at(-1);
    if (last === undefined || hit.start >= last.end) kept.push(hit);
    else if (hit.end - hit.start > last.end - last.start || (!last.certain && hit.certain && hit.end >= last.end)) {
      kept[kept.length - 1] = hit;
    }
  }
  return kept;
}
