import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { DB } from '../../db/schema.js';
import { type Day, dayInShanghai } from '../../law/day.js';
import { mayAct } from '../../law/duties.js';
import { allow, type Outcome, type Refusal, refuse } from '../../law/refusal.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { CaseWork } from '../case-work.js';
import { clockOfCase } from '../clock-of-case.js';
import { remediesOf } from '../remedies.js';
import type { remedySchema } from '../remedy-contract.js';
import { lockCase, readEvents, type StoredCase } from '../store-case.js';
import type { Done } from '../words-contract.js';

/**
 * Registers a review or a lawsuit against what was decided on a request, or against silence after its term.
 * 条例51条. A lawsuit after a review follows a registered review. Null where there is no such request.
 */
export async function fileRemedy(
  tx: Transaction<DB>,
  who: Actor,
  { calendar }: Pick<CaseWork, 'calendar'>,
  body: z.infer<typeof remedySchema>,
): Promise<Outcome<Done> | null> {
  const request = await lockCase(tx, who.office, body.request);
  if (!request) return null;
  const filedOn = body.filedOn as Day;
  const before = await remediesOf(tx, who.office, body.request);
  const reviewed = before.some((remedy) => remedy.block === 'review' && remedy.filedOn <= filedOn);
  const { due } = clockOfCase(calendar, request, await readEvents(tx, who.office, body.request), filedOn);
  const no = mayNotFile(who, request, due, filedOn, body.block === 'litigationAfterReview' && !reviewed);
  if (no) return no;

  const id = randomUUID();
  await tx
    .insertInto('request_remedy')
    .values({
      office_id: who.office,
      remedy_id: id,
      request_id: body.request,
      block: body.block,
      case_no: body.caseNo ?? null,
      filed_on: filedOn,
    })
    .execute();
  await appendFacts(tx, who, [
    { fact: { kind: 'remedyFiled', block: body.block }, day: filedOn, subject: body.request },
  ]);
  return allow({ id });
}

function mayNotFile(
  who: Actor,
  request: StoredCase,
  due: Day | null,
  filedOn: Day,
  reviewMissing: boolean,
): Refusal | null {
  if (!mayAct(who.duties, 'handleRequests')) return refuse('duty-missing', '登记复议、诉讼须由依申请公开经办人办理。');
  if (filedOn > dayInShanghai(who.now)) return refuse('remedy-day', '提起日期不能晚于今天。');
  if (filedOn < request.received_on) return refuse('remedy-day', '提起日期不能早于收到申请的日期。');
  const decided = request.closed_on !== null && request.closed_on <= filedOn;
  const overdue = due !== null && due < filedOn;
  if (!decided && !overdue) {
    return refuse(
      'remedy-too-early',
      '申请在提起之日尚未答复，也没有超过答复期限，不能登记复议、诉讼。',
      '条例第五十一条',
    );
  }
  if (reviewMissing) return refuse('remedy-no-review', '复议后起诉的，须先登记行政复议。');
  return null;
}
