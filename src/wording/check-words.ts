import type { AttachedTable } from './attached-tables.js';
import { type WordingEntry, wrongNames } from './dictionary.js';
import { outdatedLaw } from './outdated-law.js';
import { repetitions } from './repetitions.js';
import { tableFigures } from './table-figures.js';
import { type Speaker, whoseWords } from './whose-words.js';
import type { Remark, WordText } from './word-text.js';

/** What the words are held against. */
export interface WordRules {
  readonly dictionary: readonly WordingEntry[];
  /** Whose text it is; null for a repost, which speaks as its source does. */
  readonly speaker: Speaker | null;
  readonly tables: readonly AttachedTable[];
}

/** Remarks on the words of an item, text by text, errors before questions. */
export function checkWords(texts: readonly WordText[], { dictionary, speaker, tables }: WordRules): Remark[] {
  const remarks = texts.flatMap((text) => [
    ...repetitions(text),
    ...outdatedLaw(text),
    ...wrongNames(text, dictionary),
    ...(speaker === null ? [] : whoseWords(text, speaker)),
    ...tableFigures(text, tables),
  ]);
  return [...remarks.filter(({ certain }) => certain), ...remarks.filter(({ certain }) => !certain)];
}
