import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { dayInShanghai } from '../../law/day.js';
import { mayAct } from '../../law/duties.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import { insertFile, type Kept } from '../files.js';
import { lockCase } from '../store-case.js';
import type { Done } from '../words-contract.js';

/** What a person may put into a case; what is given out and letters come into being by acts of their own. */
export const addedPurposes = [
  'identity',
  'application',
  'envelope',
  'receipt',
  'consultation',
  'search',
  'original',
  'service',
  'payment',
  'other',
] as const;

/** Enters an uploaded file, whose sealed bytes lie in the store, in a case. Null where there is no such case. */
export async function addFile(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  file: { readonly purpose: string; readonly name: string; readonly type: string },
  kept: Kept,
): Promise<Outcome<Done> | null> {
  if (!mayAct(who.duties, 'registerRequest'))
    return refuse('no-duty', '上传案件材料由信息员或者依申请公开经办人办理。');
  const request = await lockCase(tx, who.office, id);
  if (!request) return null;
  if (!(addedPurposes as readonly string[]).includes(file.purpose)) return refuse('file-purpose', '请选择材料的种类。');
  if (request.stage === 'filed') return refuse('ended', '本件已经归档，不能再上传材料。');
  const added = await insertFile(tx, who, id, file, kept);
  await appendFacts(tx, who, [
    {
      fact: { kind: 'fileAdded', purpose: file.purpose, digest: kept.digest },
      day: dayInShanghai(who.now),
      subject: id,
    },
  ]);
  return allow({ id: added });
}
