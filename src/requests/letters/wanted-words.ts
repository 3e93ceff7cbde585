import type { StoredItem } from '../store-case.js';

/** More than this is no longer a sentence of a letter; the application itself is in the case. */
const mostWanted = 8_000;
const shortWanted = 100;

/** What is asked for, numbered where there are several items, each cut short where all are very long. */
export function wantedInWords(items: readonly Pick<StoredItem, 'item' | 'wanted'>[]): string {
  const [only] = items;
  if (items.length === 1 && only) return wantedOf(only);
  const long = items.reduce((sum, { wanted }) => sum + wanted.length, 0) > mostWanted;
  return items.map(({ item, wanted }) => `（${item}）${long ? cut(wanted) : wantedOf({ wanted })}`).join('；');
}

function cut(wanted: string): string {
  const characters = [...wantedOf({ wanted })];
  return characters.length <= shortWanted ? characters.join('') : `${characters.slice(0, shortWanted).join('')}……`;
}

/** What one item asks for, as it stands between the quotation marks of a letter, which it cannot close. */
export function wantedOf({ wanted }: Pick<StoredItem, 'wanted'>): string {
  return withoutStop(
    oneLine(wanted)
      .replace(/[“"]([^“”"]*)[”"]/gu, '‘$1’')
      .replace(/[“”"]/gu, ''),
  );
}

/** What an applicant typed, in one line: breaks, control and direction characters become a single space. */
export function oneLine(typed: string): string {
  return typed.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** The templates set the full stop themselves. */
export function withoutStop(words: string): string {
  return words.trim().replace(/[。．.；;]+$/u, '');
}
