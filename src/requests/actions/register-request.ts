import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Sealer } from '../../files/seal.js';
import { day, dayInShanghai } from '../../law/day.js';
import { mayAct } from '../../law/duties.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { dueDay } from '../../law/request/clock.js';
import { receiptDay } from '../../law/request/receipt.js';
import { isSameApplicant, isSameApplication } from '../../law/request/same-application.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { CaseWork } from '../case-work.js';
import { openApplicant } from '../identity.js';
import type { Registered, Registration } from '../intake-contract.js';
import { codeHash, nextNumber, queryCode } from '../number.js';
import { insertStep } from '../store-case.js';
import { linkMail, linkSubmission, lockIntake, mailIsFree, submissionIsFree } from '../store-intake.js';

/** Registers an application: day of receipt (条例31条), number, query code, first due day (条例33条). */
export async function registerRequest(
  tx: Transaction<DB>,
  who: Actor,
  { calendar, sealer }: Pick<CaseWork, 'calendar' | 'sealer'>,
  input: Registration,
): Promise<Outcome<Registered>> {
  if (!mayAct(who.duties, 'registerRequest'))
    return refuse('no-duty', '登记公开申请由信息员或者依申请公开经办人办理。');
  const { submittedOn, signedOn, confirmedOn } = input;
  const receipt = receiptDay(input.channel, {
    submittedOn: day(submittedOn),
    signedOn: signedOn === undefined ? undefined : day(signedOn),
    confirmedOn: confirmedOn === undefined ? undefined : day(confirmedOn),
  });
  if (!receipt.ok) return receipt;
  const received = receipt.value.day;
  if (received > dayInShanghai(who.now))
    return refuse('future-day', '收到申请的日期不能晚于今天。', receipt.value.article);
  await lockIntake(tx, who.office);
  if (input.mail && !(await mailIsFree(tx, who.office, input.mail)))
    return refuse('mail-not-free', '这个邮件已经登记为申请，或者已经标为不是公开申请。');
  if (input.submission && !(await submissionIsFree(tx, who.office, input.submission)))
    return refuse('submission-not-free', '这份网上提交已经处理过，不能再次登记。');
  const earlier = await openTwin(tx, sealer, who.office, input);
  if (earlier) return refuse('duplicate-request', `同一申请人的相同申请正在办理，编号为 ${earlier}。`);

  const id = randomUUID();
  const number = await nextNumber(tx, who.office, Number(received.slice(0, 4)));
  const code = queryCode();
  const { due, provisional } = dueDay(calendar, { channel: input.channel, day: received }, []);
  await tx
    .insertInto('request')
    .values({
      office_id: who.office,
      request_id: id,
      number,
      stage: 'registered',
      applicant_kind: input.applicant.kind,
      applicant: sealer.seal(Buffer.from(JSON.stringify(input.applicant))),
      channel: input.channel,
      submitted_on: submittedOn,
      received_on: received,
      form: input.form,
      provision: input.provision,
      due_on: due,
      due_provisional: provisional,
      code_hash: codeHash(code),
    })
    .execute();
  const items = input.items.map((wanted, at) => ({ office_id: who.office, request_id: id, item: at + 1, wanted }));
  await tx.insertInto('request_item').values(items).execute();
  if (input.mail) await linkMail(tx, who.office, input.mail, id);
  if (input.submission) await linkSubmission(tx, who.office, input.submission, id);
  await insertStep(tx, who, id, { act: 'register', stage: 'registered' });
  await appendFacts(tx, who, [
    { fact: { kind: 'requestReceived', applicant: input.applicant.kind, number }, day: received, subject: id },
    {
      fact: { kind: 'requestStepped', act: 'register', stage: 'registered' },
      day: dayInShanghai(who.now),
      subject: id,
    },
  ]);
  return allow({ id, number, code });
}

/** The number of an open case of the same applicant that asks for the same; null where there is none. */
async function openTwin(tx: Transaction<DB>, sealer: Sealer, office: string, input: Registration) {
  const rows = await tx
    .selectFrom('request')
    .select(['request_id', 'number', 'applicant'])
    .where('office_id', '=', office)
    .where('applicant_kind', '=', input.applicant.kind)
    .where('closed_on', 'is', null)
    .execute();
  for (const row of rows) {
    if (!isSameApplicant(openApplicant(sealer, row.applicant), input.applicant)) continue;
    const items = await tx
      .selectFrom('request_item')
      .select('wanted')
      .where('office_id', '=', office)
      .where('request_id', '=', row.request_id)
      .execute();
    const wanted = items.map((item) => item.wanted);
    if (isSameApplication(wanted, input.items)) return row.number;
  }
  return null;
}
