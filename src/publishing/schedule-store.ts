import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { ScheduledItem } from './edition-contract.js';

/** The open schedule of a document, locked; null where none is open. */
export async function openSchedule(tx: Transaction<DB>, office: string, id: string) {
  const row = await tx
    .selectFrom('publication_schedule')
    .selectAll()
    .where('office_id', '=', office)
    .where('document_id', '=', id)
    .where('cancelled_at', 'is', null)
    .where('done_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Ends a schedule: cancelled by somebody, or done, with the sentence where it came to nothing. */
export async function endSchedule(
  tx: Transaction<DB>,
  of: { office_id: string; schedule_id: string },
  end: { cancelled_at: Date; cancelled_by: string } | { done_at: Date; refusal?: string },
): Promise<void> {
  await tx
    .updateTable('publication_schedule')
    .set(end)
    .where('office_id', '=', of.office_id)
    .where('schedule_id', '=', of.schedule_id)
    .execute();
}

/** Open schedules, the next first, and before them those whose hour came in vain and nothing was done about it since. */
export async function schedulesOf(db: Kysely<DB>, office: string, only?: string): Promise<readonly ScheduledItem[]> {
  const rows = await db
    .selectFrom('publication_schedule as s')
    .innerJoin('document as d', (join) =>
      join.onRef('d.office_id', '=', 's.office_id').onRef('d.document_id', '=', 's.document_id'),
    )
    .innerJoin('revision as r', (join) =>
      join
        .onRef('r.office_id', '=', 'd.office_id')
        .onRef('r.document_id', '=', 'd.document_id')
        .onRef('r.revision', '=', 'd.revision'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 's.office_id').onRef('p.person_id', '=', 's.person'),
    )
    .select(['s.schedule_id', 's.document_id', 's.due_at', 's.refusal', 's.digest', 'r.digest as latest', 'd.state'])
    .select(['r.title', 'p.name'])
    .where('s.office_id', '=', office)
    .where('s.cancelled_at', 'is', null)
    .where((eb) =>
      eb.or([eb('s.done_at', 'is', null), eb.and([eb('s.refusal', 'is not', null), eb('d.state', '=', 'approved')])]),
    )
    .$if(only !== undefined, (query) => query.where('s.document_id', '=', only ?? ''))
    .orderBy('s.done_at', (order) => order.asc().nullsLast())
    .orderBy('s.due_at')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    scheduleId: row.schedule_id,
    id: row.document_id,
    title: row.title,
    dueAt: row.due_at.toISOString(),
    personName: row.name,
    refusal: row.refusal,
    isStale: row.latest !== row.digest || row.state !== 'approved',
  }));
}
