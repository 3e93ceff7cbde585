import { Fragment } from 'react';
import type { CaseLetter } from '../../../src/requests/case-contract.js';

/** The place of a letter in 文书和送达. */
export const letterPlace = (id: string): string => `letter-${id}`;

/** Letters with their numbers, each leading to its line in 文书和送达. */
export function LetterLinks({ letters }: { readonly letters: readonly CaseLetter[] }) {
  if (letters.length === 0) return <>—</>;
  return letters.map(({ id, title, docNo }, at) => (
    <Fragment key={id}>
      {at === 0 ? '' : '、'}
      <a href={`#${letterPlace(id)}`}>{docNo === null ? title : `${title}（${docNo}）`}</a>
    </Fragment>
  ));
}
