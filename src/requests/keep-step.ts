import type { Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import { type Day, dayInShanghai } from '../law/day.js';
import type { ApplicantKind } from '../law/report/form.js';
import type { Actor, NewFact } from '../ledger/append.js';
import { type EventToKeep, insertEvent, insertStep, type StoredCase, updateCase } from './store-case.js';

type Change = Omit<Parameters<typeof updateCase>[3], 'stage' | 'outcome' | 'closed_on'>;

/** Keeps a step that the law allowed: the new stage, the line of the timeline; gives the fact to append. */
export async function keepStep(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  step: { act: string; stage: string; opinion?: string; to?: string; court?: 'untold' | undefined },
  change: Change = {},
): Promise<NewFact> {
  await updateCase(tx, who, id, { ...change, stage: step.stage });
  await insertStep(tx, who, id, step);
  const court = step.court === undefined ? {} : { court: step.court };
  const fact = { kind: 'requestStepped', act: step.act, stage: step.stage, ...court } as const;
  return { fact, day: dayInShanghai(who.now), subject: id };
}

/** Keeps a dated event of the clock that the law allowed; gives the fact to append, which bears the event's day. */
export async function keepEvent(tx: Transaction<DB>, who: Actor, id: string, event: EventToKeep): Promise<NewFact> {
  await insertEvent(tx, who, id, event);
  const { kind, day, days, amount } = event;
  const more = { ...(days === undefined ? {} : { days }), ...(amount === undefined ? {} : { amount }) };
  return { fact: { kind: 'requestEvent', event: kind, ...more }, day, subject: id };
}

/** Ends a case on a day in a row of table three, e.g. `result.granted`; gives the fact to append. */
export async function keepEnd(
  tx: Transaction<DB>,
  who: Actor,
  request: StoredCase,
  day: Day,
  row: string,
): Promise<NewFact> {
  await updateCase(tx, who, request.request_id, { outcome: row, closed_on: day });
  const applicant = request.applicant_kind as ApplicantKind;
  return { fact: { kind: 'requestClosed', applicant, outcome: row }, day, subject: request.request_id };
}
