import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { DB } from '../../db/schema.js';
import { type Day, dayInShanghai } from '../../law/day.js';
import { mayAct } from '../../law/duties.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { remedyUnmet } from '../../law/request/remedy-filing.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { CaseWork } from '../case-work.js';
import { clockOfCase } from '../clock-of-case.js';
import { remediesOf } from '../remedies.js';
import type { remedySchema } from '../remedy-contract.js';
import { lockCase, readEvents } from '../store-case.js';
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
  if (!mayAct(who.duties, 'handleRequests')) return refuse('duty-missing', '登记复议、诉讼须由依申请公开经办人办理。');
  const request = await lockCase(tx, who.office, body.request);
  if (!request) return null;
  const filedOn = body.filedOn as Day;
  const before = await remediesOf(tx, who.office, body.request);
  const reviewed = before.some((remedy) => remedy.block === 'review' && remedy.filedOn <= filedOn);
  const { due } = clockOfCase(calendar, request, await readEvents(tx, who.office, body.request), filedOn);
  const no = remedyUnmet({
    filedOn,
    today: dayInShanghai(who.now),
    receivedOn: request.received_on as Day,
    closedOn: request.closed_on as Day | null,
    due,
    afterReview: body.block === 'litigationAfterReview',
    reviewed,
  });
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
