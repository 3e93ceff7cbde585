import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { dayInShanghai } from '../../law/day.js';
import { decidePublication } from '../../law/publication.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import { refuseClosed } from '../closed.js';
import { loadForAct } from '../load.js';
import { endSchedule, openSchedule } from '../schedule-store.js';
import { asSigned } from '../store.js';

const farthest = 366 * 86_400_000;

/**
 * Sets the hour at which exactly this approved revision comes before the public; another hour takes the place of the one
 * that was set. Refused where it could not be published now by this person, or the hour is past or over a year away.
 */
export async function schedulePublication(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  input: { digest: string; at: string },
): Promise<Outcome<{ dueAt: string }> | null> {
  const loaded = await loadForAct(tx, who.office, id);
  if (!loaded) return null;
  const verdict = decidePublication(loaded.state, { kind: 'publish', digest: input.digest }, who);
  if (!verdict.ok) return verdict;
  const closed = refuseClosed(asSigned(loaded.revision));
  if (closed) return closed;
  const due = new Date(input.at);
  if (due.getTime() <= who.now)
    return refuse('schedule-past', '定时发布的时间应当晚于现在；要立即公开的，请直接发布。');
  if (due.getTime() > who.now + farthest) return refuse('schedule-far', '定时发布的时间不能超过一年。');

  const { revision, digest } = loaded.revision;
  const at = new Date(who.now);
  const before = await openSchedule(tx, who.office, id);
  if (before) await endSchedule(tx, before, { cancelled_at: at, cancelled_by: who.person });
  await tx
    .insertInto('publication_schedule')
    .values({
      office_id: who.office,
      schedule_id: randomUUID(),
      document_id: id,
      revision,
      digest,
      due_at: due,
      person: who.person,
      made_at: at,
    })
    .execute();
  const fact = { kind: 'versionScheduled', revision, digest, at: due.toISOString() } as const;
  await appendFacts(tx, who, [{ fact, day: dayInShanghai(who.now), subject: id }]);
  return allow({ dueAt: due.toISOString() });
}

/** Takes the hour back; the revision stays approved. Null where there is no such document. */
export async function cancelSchedule(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
): Promise<Outcome<{ cancelled: boolean }> | null> {
  if (!(await loadForAct(tx, who.office, id))) return null;
  const open = await openSchedule(tx, who.office, id);
  if (!open) return refuse('no-schedule', '本信息没有设定定时发布，或者已经发布。');
  await endSchedule(tx, open, { cancelled_at: new Date(who.now), cancelled_by: who.person });
  const fact = { kind: 'versionScheduled', revision: open.revision, digest: open.digest, at: null } as const;
  await appendFacts(tx, who, [{ fact, day: dayInShanghai(who.now), subject: id }]);
  return allow({ cancelled: true });
}
