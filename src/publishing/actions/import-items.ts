import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { FileStore } from '../../files/file-store.js';
import { dayInShanghai } from '../../law/day.js';
import { allow, type Outcome } from '../../law/refusal.js';
import { type Actor, appendFacts, type NewFact } from '../../ledger/append.js';
import type { ItemOfRow } from '../import/read-items.js';
import type { RowProblem } from '../import-contract.js';
import { isTaken } from '../index-no.js';
import { updateDocument } from '../store.js';
import { saveDraft } from './save-draft.js';

/**
 * Saves the items of a sheet as drafts, with the 索引号 that they had elsewhere; each goes the whole way of reviews from
 * there. All or none: the rows that cannot be saved are told, and the caller undoes the rest.
 */
export async function importItems(
  tx: Transaction<DB>,
  files: FileStore,
  who: Actor,
  of: { readonly items: readonly ItemOfRow[]; readonly file: string },
  progress: (done: number) => void,
): Promise<Outcome<{ imported: number }> | readonly RowProblem[]> {
  const problems: RowProblem[] = [];
  const facts: NewFact[] = [];
  const day = dayInShanghai(who.now);
  const at = new Date(who.now);
  for (const [index, { row, draft, indexNo }] of of.items.entries()) {
    progress(index);
    if (indexNo !== null && (await isTaken(tx, who.office, indexNo))) {
      problems.push({ row, sentence: `索引号“${indexNo}”已属于别的信息。` });
      continue;
    }
    const saved = await saveDraft(tx, files, who, draft);
    if (saved === null || !saved.ok) {
      problems.push({ row, sentence: saved?.sentence ?? '没有保存。' });
      continue;
    }
    const { id } = saved.value;
    if (indexNo !== null) {
      await updateDocument(tx, { office_id: who.office, document_id: id }, { index_no: indexNo, updated_at: at });
    }
    facts.push({ fact: { kind: 'itemImported', indexNo, file: of.file }, day, subject: id });
  }
  // At the end, since the chain's head stays locked from the first fact on.
  if (problems.length === 0) await appendFacts(tx, who, facts);
  return problems.length > 0 ? problems : allow({ imported: of.items.length });
}
