import { createHash } from 'node:crypto';
import type { Part } from '../../scanning/extract/part.js';
import { secondReading } from '../../scanning/scan-file.js';
import { checkWords, type WordRules } from '../../wording/check-words.js';
import type { WordText } from '../../wording/word-text.js';
import type { WordRemark } from '../check-contract.js';

/** What the words of attachments are held against, and its digest: what was read by other rules is read anew. */
export interface AttachmentWordRules {
  readonly rules: WordRules;
  readonly digest: string;
}

/** Raise it whenever `src/wording` remarks on more. */
const wordingRules = 1;

export function digestOfRules(rules: WordRules): string {
  return createHash('sha256')
    .update(JSON.stringify([wordingRules, rules.dictionary, rules.speaker]))
    .digest('hex');
}

/** Nobody reads more of one file; a last remark says how many there are beside. */
const mostRemarks = 100;

/** Remarks on the words of an attachment. What was recognised in a picture is left out: any letter of it may be wrong. */
export function attachmentWords(parts: readonly Part[], rules: WordRules): WordRemark[] {
  const once = parts.filter(({ place, recognised }) => recognised !== true && !secondReading.test(place));
  const remarks = checkWords([asOneText(once)], rules);
  const more = remarks.length - mostRemarks;
  if (more <= 0) return remarks;
  const rest = { words: `另有${more}处`, suggestion: '没有列出，请修改后重新检查', source: '文字校对', certain: false };
  return [...remarks.slice(0, mostRemarks), { place: '文件', ...rest }];
}

/** All parts as one text, for a workbook has tens of thousands; an offset still knows its part. */
function asOneText(parts: readonly Part[]): WordText {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of parts) {
    starts.push(length);
    length += text.length + 1;
  }
  const whole = parts.map(({ text }) => text).join('\n');
  return {
    text: whole,
    placeAt(offset) {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return exactPlace(parts[low]?.place ?? '文件', whole.slice(starts[low] ?? 0, offset));
    },
  };
}

/** In plain text, whose parts are long, the very line. */
function exactPlace(place: string, before: string): string {
  const from = /第 (\d+) 行起$/.exec(place);
  if (from?.[1] === undefined) return place;
  return `${place.slice(0, from.index)}第 ${Number(from[1]) + before.split('\n').length - 1} 行`;
}
