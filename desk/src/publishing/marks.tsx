import type { DocumentRow } from '../../../src/publishing/contract.js';
import { Light } from '../shared/light.js';
import { type Standing, standing } from './document-words.js';
import './marks.css';

/** Where an item stands. */
export function StateMark({ row }: { readonly row: Standing }) {
  const returned = row.state === 'draft' && row.returnedWith !== null;
  return <span className={`state-mark is-${returned ? 'returned' : row.state}`}>{standing(row)}</span>;
}

/** How far away the last day for publication is: a coloured light, always with its words. */
export function DueLight({ due }: { readonly due: DocumentRow['due'] }) {
  if (due === null) return null;
  return <Light level={due.light} words={`${due.words}${due.provisional ? '（暂定）' : ''}`} />;
}
