import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { DB } from '../../db/schema.js';
import type { Calendar } from '../../law/calendar.js';
import { type Day, dayInShanghai, yearOf } from '../../law/day.js';
import { mayAct } from '../../law/duties.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import type { ApplicantKind, Table4Block } from '../../law/report/form.js';
import { dueDay } from '../../law/request/clock.js';
import { type Actor, appendFacts, type NewFact } from '../../ledger/append.js';
import type { CaseWork } from '../case-work.js';
import { receiptOf } from '../clock-of-case.js';
import { nextNumber } from '../number.js';
import { lockRemedy } from '../remedies.js';
import type { remedyEndSchema } from '../remedy-contract.js';
import { insertStep, lockCase, readItems, type StoredCase } from '../store-case.js';
import type { Done } from '../words-contract.js';

/**
 * Ends a review or a lawsuit, with the lesson drawn. Where it corrected the outcome, a linked new case is opened on
 * that day with the same applicant and the same items. Null where there is no such review or lawsuit.
 */
export async function concludeRemedy(
  tx: Transaction<DB>,
  who: Actor,
  { calendar }: Pick<CaseWork, 'calendar'>,
  id: string,
  body: z.infer<typeof remedyEndSchema>,
): Promise<Outcome<Done> | null> {
  const remedy = await lockRemedy(tx, who.office, id);
  if (!remedy) return null;
  const concludedOn = body.concludedOn as Day;
  if (!mayAct(who.duties, 'handleRequests')) return refuse('duty-missing', '登记结果须由依申请公开经办人办理。');
  if (remedy.result !== null) return refuse('remedy-concluded', '这件复议、诉讼的结果已经登记。');
  if (concludedOn > dayInShanghai(who.now)) return refuse('remedy-day', '审结日期不能晚于今天。');
  if (concludedOn < remedy.filed_on) return refuse('remedy-day', '审结日期不能早于提起日期。');
  if (body.lesson.trim() === '') return refuse('remedy-lesson', '请填写经验教训。');

  const request = await lockCase(tx, who.office, remedy.request_id);
  if (!request) throw new Error(`remedy ${id} has no request`);
  const facts: NewFact[] = [
    {
      fact: { kind: 'remedyConcluded', block: remedy.block as Table4Block, result: body.result },
      day: concludedOn,
      subject: remedy.request_id,
    },
  ];
  const opened =
    body.result === 'corrected' ? await openCorrectingCase(tx, who, calendar, request, concludedOn, facts) : null;
  await tx
    .updateTable('request_remedy')
    .set({ result: body.result, concluded_on: concludedOn, lesson: body.lesson, new_request: opened })
    .where('office_id', '=', who.office)
    .where('remedy_id', '=', id)
    .execute();
  await appendFacts(tx, who, facts);
  return allow({ id });
}

/** The application is made again as it was; its sealed identity is taken over unread, and the query code goes on. */
async function openCorrectingCase(
  tx: Transaction<DB>,
  who: Actor,
  calendar: Calendar,
  old: StoredCase,
  receivedOn: Day,
  facts: NewFact[],
): Promise<string> {
  const id = randomUUID();
  const number = await nextNumber(tx, who.office, yearOf(receivedOn));
  const { due, provisional } = dueDay(calendar, receiptOf({ channel: old.channel, received_on: receivedOn }), []);
  await tx
    .insertInto('request')
    .values({
      office_id: who.office,
      request_id: id,
      number,
      stage: 'registered',
      applicant_kind: old.applicant_kind,
      applicant: old.applicant,
      channel: old.channel,
      submitted_on: receivedOn,
      received_on: receivedOn,
      form: old.form,
      provision: old.provision,
      due_on: due,
      due_provisional: provisional,
      code_hash: old.code_hash,
      corrects: old.request_id,
      created_at: new Date(who.now),
      updated_at: new Date(who.now),
    })
    .execute();
  for (const { item, wanted } of await readItems(tx, who.office, old.request_id)) {
    await tx.insertInto('request_item').values({ office_id: who.office, request_id: id, item, wanted }).execute();
  }
  await insertStep(tx, who, id, {
    act: 'register',
    stage: 'registered',
    opinion: `因${old.number}的结果被纠正，重新办理。`,
  });
  const applicant = old.applicant_kind as ApplicantKind;
  facts.push(
    { fact: { kind: 'requestReceived', applicant, number }, day: receivedOn, subject: id },
    {
      fact: { kind: 'requestStepped', act: 'register', stage: 'registered' },
      day: dayInShanghai(who.now),
      subject: id,
    },
  );
  return id;
}
