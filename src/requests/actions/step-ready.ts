import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Day } from '../../law/day.js';
import { dutiesFor } from '../../law/duties.js';
import { type Refusal, refuse } from '../../law/refusal.js';
import type { ItemDecision } from '../../law/request/item-decision.js';
import { thirdPartyUntold } from '../../law/request/objection.js';
import { type NoticeServed, noticeUnserved, stillToServe } from '../../law/request/service.js';
import type { Actor } from '../../ledger/append.js';
import type { Step } from '../act-contract.js';
import type { CaseWork } from '../case-work.js';
import { courseOfCase } from '../clock-of-case.js';
import { replyPreview } from '../letters/make-reply.js';
import type { LoadedCase } from '../load.js';
import { correctionTerms, lastSet } from '../state-of.js';
import { readSteps } from '../store-case.js';
import { waitingOf } from '../store-post.js';

/** The steps on the way to the reply. What is checked and approved is what can then be issued. */
const towardsReply: readonly string[] = ['submitForCheck', 'passCheck', 'approve'];

/** Why a step that the procedure allows cannot be taken, for what else the case holds or lacks; null where nothing hinders. */
export async function notReady(
  tx: Transaction<DB>,
  who: Actor,
  work: CaseWork,
  loaded: LoadedCase,
  step: Step,
  today: Day,
): Promise<Refusal | null> {
  if ('to' in step) return wrongPerson(tx, who, step.to);
  if (step.act === 'file')
    return stillToServe(loaded.letters.map(({ doc_no, served_on }) => ({ docNo: doc_no, servedOn: served_on })));
  if (towardsReply.includes(step.act)) {
    const reply = await replyPreview(tx, work, loaded, today, who, false);
    return reply.ok ? null : reply;
  }
  if (step.act !== 'issue' && step.act !== 'lapse') return null;
  const first =
    step.act === 'lapse' ? notServedInTime(step.reason, work, loaded) : await untoldThirdParty(tx, who, loaded);
  return first ?? postWaiting(tx, who, loaded);
}

/** A case is given only to somebody of the office whose duty it is to handle requests. */
async function wrongPerson(tx: Transaction<DB>, who: Actor, to: string): Promise<Refusal | null> {
  const able = await tx
    .selectFrom('duty')
    .select('person_id')
    .where('office_id', '=', who.office)
    .where('person_id', '=', to)
    .where('duty', 'in', dutiesFor('handleRequests'))
    .executeTakeFirst();
  return able ? null : refuse('handler-unable', '所选人员没有依申请公开经办人的职责，请另选承办人。');
}

/** Whether the notices of what the applicant owes were served before the last day, as a lapse needs it. */
function notServedInTime(
  reason: 'correction' | 'fee',
  { calendar }: CaseWork,
  { request, events, letters }: LoadedCase,
): Refusal | null {
  const served = (kind: string, title: string): NoticeServed => {
    const letter = letters.findLast((each) => each.kind === kind);
    return { title, servedOn: (letter?.served_on ?? null) as Day | null };
  };
  if (reason === 'fee') {
    const last = courseOfCase(calendar, request, events).fee?.payBy ?? null;
    return noticeUnserved(reason, [served('feeNotice', '收费通知书')], last);
  }
  const later = letters.some(({ kind }) => kind === 'correctionTerm');
  const notices = [served('correction', '补正告知书'), ...(later ? [served('correctionTerm', '补正期限告知书')] : [])];
  return noticeUnserved(reason, notices, lastSet(events, ...correctionTerms));
}

/** Whether a third party that objected has still to be told, by letters made since the decision was approved. 条例32条. */
async function untoldThirdParty(
  tx: Transaction<DB>,
  who: Actor,
  { request, items }: LoadedCase,
): Promise<Refusal | null> {
  const id = request.request_id;
  const approved = (await readSteps(tx, who.office, id)).findLast(({ act }) => act === 'approve');
  const made = await tx
    .selectFrom('request_letter as l')
    .innerJoin('request_file as f', (join) =>
      join
        .onRef('f.office_id', '=', 'l.office_id')
        .onRef('f.request_id', '=', 'l.request_id')
        .onRef('f.file_id', '=', 'l.file_id'),
    )
    .select('f.added_at')
    .where('l.office_id', '=', who.office)
    .where('l.request_id', '=', id)
    .where('l.kind', '=', 'thirdPartyDecision')
    .execute();
  const told = made.filter(({ added_at }) => approved !== undefined && added_at >= approved.at).length;
  return thirdPartyUntold(
    items.map(({ decision }) => (decision ?? {}) as Pick<ItemDecision, 'overObjection'>),
    told,
  );
}

/** What the applicant sent online may be the correction, the payment, a withdrawal: it is looked at first. */
async function postWaiting(tx: Transaction<DB>, who: Actor, { request }: LoadedCase): Promise<Refusal | null> {
  if (!(await waitingOf(tx, who.office, request.request_id))) return null;
  const sentence = '申请人网上来件尚未处理，请先在“申请人网上提交的材料”中采用或者不采用，再办理这一步。';
  return refuse('post-waiting', sentence);
}
