import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Calendar } from '../law/calendar.js';
import type { Day } from '../law/day.js';
import { interpretationDue } from '../law/interpretation-term.js';
import type { AwaitedInterpretation } from './edition-contract.js';
import { readSettings } from './settings.js';

/** Public policies that say that an interpretation follows, and to which no public one is tied yet; oldest first. */
export async function awaitedInterpretations(
  db: Kysely<DB>,
  office: string,
  calendar: Calendar,
  today: Day,
): Promise<readonly AwaitedInterpretation[]> {
  const { interpretationDays } = await readSettings(db, office);
  const { rows } = await sql<{ document_id: string; title: string; published_on: Day }>`
    select d.document_id, r.title, d.published_on
      from document d
      join revision r on r.office_id = d.office_id and r.document_id = d.document_id and r.revision = d.published_revision
     where d.office_id = ${office} and r.metadata ->> 'awaitsInterpretation' = 'true'
       and not exists (
             select from document_relation l
               join document o on o.office_id = l.office_id and o.published_revision is not null
                and o.document_id = case when l.kind = 'interprets' then l.document_id else l.other end
               join document own on own.office_id = l.office_id and own.document_id = l.document_id
                and own.published_revision = l.revision
              where l.office_id = d.office_id
                and ((l.kind = 'interprets' and l.other = d.document_id)
                  or (l.kind = 'interpretedBy' and l.document_id = d.document_id)))
     order by d.published_on limit 200`.execute(db);
  return rows.map((row) => {
    const dueOn =
      interpretationDays === null ? null : interpretationDue(calendar, row.published_on, interpretationDays);
    const isLate = dueOn !== null && dueOn < today;
    return { id: row.document_id, title: row.title, publishedOn: row.published_on, dueOn, isLate };
  });
}
