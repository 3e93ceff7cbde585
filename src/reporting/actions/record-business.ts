import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { type Day, dayInShanghai } from '../../law/day.js';
import type { Counted } from '../../law/facts.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { type Actor, appendFacts } from '../../ledger/append.js';

export interface Business {
  readonly day: string;
  readonly title: string;
  readonly counts: Counted;
}

/** Records what table two counts but no published page shows: a decision, a fee, a list of items. */
export async function recordBusiness(
  tx: Transaction<DB>,
  who: Actor,
  input: Business,
): Promise<Outcome<{ seq: number; id: string }>> {
  if (input.day > dayInShanghai(who.now)) return refuse('day-to-come', '日期还没有到，不能预先登记。');
  const id = randomUUID();
  await tx
    .insertInto('business_record')
    .values({
      office_id: who.office,
      record_id: id,
      day: input.day,
      title: input.title,
      counts: JSON.stringify(input.counts),
      recorded_by: who.person,
      recorded_at: new Date(who.now),
    })
    .execute();
  const seq = await appendFacts(tx, who, [
    { fact: { kind: 'businessRecorded', counts: input.counts }, day: input.day as Day, subject: id },
  ]);
  return allow({ seq, id });
}
