import { asOffice, type Database } from '../db/connect.js';
import type { Calendar } from '../law/calendar.js';
import type { Duty } from '../law/duties.js';
import { decidePublication } from '../law/publication.js';
import { publishDocument } from './actions/publish-document.js';
import { loadForAct } from './load.js';
import { endSchedule, openSchedule } from './schedule-store.js';

export interface SchedulesDone {
  readonly published: number;
  readonly refused: number;
}

/**
 * Publishes what is due of an office, each item in a transaction of its own and through the same act as by hand: by the
 * system, on behalf of the person who set the hour and with the duties they hold now. The open schedule is locked and
 * ended with the publication, so that of two who look at once only one publishes. What is refused is not tried again.
 */
export async function runSchedules(
  db: Database,
  calendar: Calendar,
  office: string,
  now: number,
): Promise<SchedulesDone> {
  const due = await asOffice(db, office, (tx) =>
    tx
      .selectFrom('publication_schedule')
      .select('document_id')
      .where('office_id', '=', office)
      .where('cancelled_at', 'is', null)
      .where('done_at', 'is', null)
      .where('due_at', '<=', new Date(now))
      .orderBy('due_at')
      .limit(100)
      .execute(),
  );
  let published = 0;
  let refused = 0;
  for (const { document_id: id } of due) {
    const outcome = await publishDue(db, calendar, office, id, now);
    if (outcome === null) continue;
    if (outcome.ok) published += 1;
    else {
      refused += 1;
      const { sentence } = outcome;
      await asOffice(db, office, async (tx) => {
        const open = await openSchedule(tx, office, id);
        if (open) await endSchedule(tx, open, { done_at: new Date(now), refusal: sentence });
      });
    }
  }
  return { published, refused };
}

/** Null where another was quicker, or the hour was taken back meanwhile. */
function publishDue(db: Database, calendar: Calendar, office: string, id: string, now: number) {
  return asOffice(db, office, async (tx) => {
    const loaded = await loadForAct(tx, office, id); // first, as every act does: two orders would lock each other out
    const open = await openSchedule(tx, office, id);
    if (!open || open.due_at.getTime() > now) return null;
    const held = await tx
      .selectFrom('duty')
      .select('duty')
      .where('office_id', '=', office)
      .where('person_id', '=', open.person)
      .execute();
    const duties = held.map(({ duty }) => duty as Duty);
    // By the rules of now the person themself must be one who may publish it; the system stands in for them.
    const act = { kind: 'publish', digest: open.digest } as const;
    const verdict = loaded && decidePublication(loaded.state, act, { person: open.person, duties });
    if (verdict && !verdict.ok) return verdict;
    const system = { office, person: 'system', duties, now };
    const outcome = await publishDocument(tx, calendar, system, id, { digest: open.digest, onBehalfOf: open.person });
    if (outcome?.ok) await endSchedule(tx, open, { done_at: new Date(now) });
    return outcome;
  });
}
