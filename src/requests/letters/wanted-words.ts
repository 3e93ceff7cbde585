import type { StoredItem } from '../store-case.js';

/** More than this is no longer a sentence of a letter; the application itself is in the case. */
const mostWanted = 8_000;
const shortWanted = 100;

/** What is asked for, numbered where there are several items, each cut short where all are very long. */
export function wantedInWords(items: readonly Pick<StoredItem, 'item' | 'wanted'>[]): string {
  const [only] = items;
  if (items.length === 1 && only) return withoutStop(only.wanted);
  const long = items.reduce((sum, { wanted }) => sum + wanted.length, 0) > mostWanted;
  return items.map(({ item, wanted }) => `（${item}）${long ? cut(wanted) : withoutStop(wanted)}`).join('；');
}

function cut(wanted: string): string {
  const characters = [...withoutStop(wanted)];
  return characters.length <= shortWanted ? characters.join('') : `${characters.slice(0, shortWanted).join('')}……`;
}

/** The templates set the full stop themselves. */
export function withoutStop(words: string): string {
  return words.trim().replace(/[。．.；;]+$/u, '');
}
