import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { dayInShanghai } from '../../law/day.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { Done } from '../words-contract.js';

/** Mail that holds no application: the alarm ends, the reason stays. Null where there is no such mail. */
export async function dismissMail(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  { reason }: { reason: string },
): Promise<Outcome<Done> | null> {
  const mail = await tx
    .selectFrom('request_mail')
    .select(['request_id', 'not_request'])
    .where('office_id', '=', who.office)
    .where('mail_id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!mail) return null;
  if (mail.request_id) return refuse('mail-has-case', '这个邮件已经登记为公开申请，不能再标为不是公开申请。');
  if (mail.not_request) return refuse('mail-dismissed', '这个邮件已经标为不是公开申请。');
  await tx
    .updateTable('request_mail')
    .set({ not_request: reason })
    .where('office_id', '=', who.office)
    .where('mail_id', '=', id)
    .execute();
  await appendFacts(tx, who, [{ fact: { kind: 'mailDismissed' }, day: dayInShanghai(who.now), subject: id }]);
  return allow({ id });
}
