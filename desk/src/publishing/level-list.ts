import type { ReviewLevel } from '../../../src/law/review-levels.js';

/** The levels with the one at this place moved up (-1) or down (1); unchanged where it would leave the list. */
export function levelMoved(levels: readonly ReviewLevel[], at: number, by: -1 | 1): readonly ReviewLevel[] {
  const moved = levels[at];
  if (moved === undefined || levels[at + by] === undefined) return levels;
  return levels.toSpliced(at, 1).toSpliced(at + by, 0, moved);
}

/** The levels with a new check before the first secrecy review, under a key that none of them has. */
export function levelAdded(levels: readonly ReviewLevel[]): readonly ReviewLevel[] {
  const taken = new Set(levels.map(({ key }) => key));
  let number = levels.length + 1;
  while (taken.has(`level-${number}`)) number += 1;
  const added: ReviewLevel = {
    key: `level-${number}`,
    name: '',
    kind: 'check',
    bySubmitter: false,
    duty: 'clerk',
    persons: [],
    natures: null,
    phrases: { passed: ['审核同意。'], returned: ['退回修改：'] },
  };
  const secrecy = levels.findIndex(({ kind }) => kind === 'secrecy');
  return levels.toSpliced(secrecy < 0 ? levels.length : secrecy, 0, added);
}

/** The phrases of a field, one a line; blank lines are none. */
export function phrasesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
