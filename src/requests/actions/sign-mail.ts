import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { DB } from '../../db/schema.js';
import { day, dayInShanghai } from '../../law/day.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { mailSchema } from '../intake-contract.js';
import type { Done } from '../words-contract.js';

/** Mail was signed for: the day of receipt, if it holds an application (条例31条). */
export async function signMail(
  tx: Transaction<DB>,
  who: Actor,
  input: z.infer<typeof mailSchema>,
): Promise<Outcome<Done>> {
  if (input.signedOn > dayInShanghai(who.now)) return refuse('future-day', '签收日期不能晚于今天。');
  const id = randomUUID();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('request_mail')
    .values({
      office_id: who.office,
      mail_id: id,
      mail_no: input.mailNo,
      carrier: input.carrier,
      signed_on: input.signedOn,
      signed_by: who.person,
      note: input.note,
    })
    .onConflict((oc) => oc.columns(['office_id', 'mail_no']).doNothing())
    .executeTakeFirstOrThrow();
  if (!numInsertedOrUpdatedRows) return refuse('mail-known', '这个邮件号码已经登记过签收。');
  await appendFacts(tx, who, [{ fact: { kind: 'mailSigned' }, day: day(input.signedOn), subject: id }]);
  return allow({ id });
}
