import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { type Day, dayInShanghai } from '../../law/day.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import { handoverList } from '../channels/handovers.js';
import type { HandoverSent } from '../handover-contract.js';

const article = '条例第二十五条';
const oneAtATime = 7_302_025;

/**
 * Records that exactly the list that was seen was given to the archive or the library on a day. Refuses days that cannot
 * be, an empty list, and one that changed since. 条例25条.
 */
export async function recordHandover(
  tx: Transaction<DB>,
  who: Actor,
  sent: HandoverSent,
): Promise<Outcome<{ id: string }>> {
  const today = dayInShanghai(who.now);
  if (sent.to < sent.from) return refuse('handover-period', '期间的截止日期不能早于起始日期。');
  if (sent.to > today) return refuse('handover-period', '期间的截止日期不能晚于今天。');
  if (sent.handedOn > today) return refuse('handover-day', '移交日期不能晚于今天。');
  await sql`select pg_advisory_xact_lock(${oneAtATime}, hashtext(${who.office}))`.execute(tx);
  const read = await handoverList(tx, who.office, sent);
  if (!read.ok) return read;
  const { items, digest } = read.value;
  if (items.length === 0) return refuse('handover-empty', '这一期间没有尚未移交的公开信息。', article);
  if (digest !== sent.digest) return refuse('stale', '清单已有变化，请刷新后核对新的清单再登记。');
  const latest = items.reduce((last, { revisedOn }) => (revisedOn > last ? revisedOn : last), '');
  if (sent.handedOn < latest) return refuse('handover-day', `清单中有 ${latest} 公开的信息，移交日期不能早于这一天。`);
  const id = randomUUID();
  await tx
    .insertInto('handover')
    .values({
      office_id: who.office,
      handover_id: id,
      receiver: sent.receiver,
      receiver_name: sent.receiverName,
      from_on: sent.from,
      to_on: sent.to,
      handed_on: sent.handedOn,
      count: items.length,
      digest,
      person: who.person,
      recorded_at: new Date(who.now),
    })
    .execute();
  const rows = items.map((item) => ({
    office_id: who.office,
    handover_id: id,
    document_id: item.id,
    revision: item.revision,
  }));
  for (let from = 0; from < rows.length; from += 1_000)
    await tx
      .insertInto('handover_item')
      .values(rows.slice(from, from + 1_000))
      .execute();
  const fact = {
    kind: 'handedOver',
    receiver: sent.receiver,
    periodFrom: sent.from as Day,
    periodTo: sent.to as Day,
    count: items.length,
    digest,
  } as const;
  await appendFacts(tx, who, [{ fact, day: sent.handedOn as Day, subject: id }]);
  return allow({ id });
}
