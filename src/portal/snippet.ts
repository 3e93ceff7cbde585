import { plainText } from '../publishing/plain-text.js';
import { searchWords } from '../publishing/search-text.js';

/** A stretch of an excerpt; `hit` where it is what was looked for. */
export interface SnippetPiece {
  readonly text: string;
  readonly hit: boolean;
}

const excerptLength = 120; // characters
const beforeHit = 30;

/** The folded text with, for each of its characters, the place in the original that it stands for. */
interface Folded {
  readonly text: string;
  readonly from: readonly number[];
}

function fold(original: string): Folded {
  let text = '';
  const from: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = character.normalize('NFKC').toLowerCase();
    for (let unit = 0; unit < folded.length; unit += 1) from.push(at);
    text += folded;
    at += character.length;
  }
  from.push(at);
  return { text, from };
}

/** Marks every place of the words in a text; what is marked is the text as it was written. */
export function highlight(original: string, words: string): SnippetPiece[] {
  const pieces: SnippetPiece[] = [];
  let end = 0;
  for (const [start, stop] of hitsIn(original, words)) {
    if (start < end) continue;
    if (start > end) pieces.push({ text: original.slice(end, start), hit: false });
    pieces.push({ text: original.slice(start, stop), hit: true });
    end = stop;
  }
  if (end < original.length) pieces.push({ text: original.slice(end), hit: false });
  return pieces;
}

/** An excerpt of HTML around the first hit, or its beginning where there is none. */
export function snippet(html: string, words: string): SnippetPiece[] {
  const text = plainText(html).replace(/\s+/g, ' ').trim();
  const first = hitsIn(text, words)[0]?.[0] ?? 0;
  const start = Math.max(0, first - beforeHit);
  const cut = text.slice(start, start + excerptLength);
  const whole = `${start > 0 ? '…' : ''}${wellFormed(cut)}${start + excerptLength < text.length ? '…' : ''}`;
  return highlight(whole, words);
}

function hitsIn(original: string, words: string): [number, number][] {
  const shapes = searchWords(words).map(shapeOf);
  if (shapes.length === 0) return [];
  const { text, from } = fold(original);
  const found: [number, number][] = [];
  for (const { index, 0: hit } of text.matchAll(new RegExp(shapes.join('|'), 'gu'))) {
    const start = from[index] ?? 0;
    const last = from[index + hit.length - 1] ?? start;
    const width = (original.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
    found.push([start, last + width]);
  }
  return found;
}

/** Units hold only letters, digits and marks, so that nothing needs escaping; between them a space or two marks may stand. */
function shapeOf(units: readonly { text: string }[]): string {
  return units.map(({ text }) => text).join('[\\s\\p{P}\\p{S}]{0,2}');
}

/** A cut may halve a character beyond the first plane. */
function wellFormed(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
