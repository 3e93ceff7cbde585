import type { FrozenReport } from '../reporting/frozen.js';

/** A stretch of the narrative: words, or a number with the key of the records that it counts. */
export type NarrativePiece = { readonly words: string } | { readonly key: string; readonly number: string };

const reference = /\{\{\s*([^{}]+?)\s*\}\}/g;

/** One paragraph as pieces. A reference without a count stays as it was written: a page never invents a number. */
export function pieces(paragraph: string, counts: FrozenReport['counts']): NarrativePiece[] {
  const found: NarrativePiece[] = [];
  let end = 0;
  for (const match of paragraph.matchAll(reference)) {
    const key = match[1] ?? '';
    if (match.index > end) found.push({ words: paragraph.slice(end, match.index) });
    found.push(Object.hasOwn(counts, key) ? { key, number: String(counts[key]) } : { words: match[0] });
    end = match.index + match[0].length;
  }
  if (end < paragraph.length) found.push({ words: paragraph.slice(end) });
  return found;
}

/** The paragraphs of a section, without empty ones. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The records behind a cell or a count; none where the report does not know the key. */
export function behind(frozen: FrozenReport, key: string): readonly string[] {
  return Object.hasOwn(frozen.opened, key) ? (frozen.opened[key] ?? []) : [];
}
