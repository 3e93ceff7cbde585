import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Calendar } from '../law/calendar.js';
import type { Catalogue } from '../law/catalog-row.js';
import type { Day } from '../law/day.js';
import { type Duty, type DutyAct, mayAct } from '../law/duties.js';
import { editionInForce } from './catalogue/store.js';
import type { DocumentPage, DocumentRow, DocumentState, Worklist } from './contract.js';
import { lightOf } from './due.js';
import type { Metadata } from './metadata-contract.js';
import { reviewPiles } from './review/piles.js';
import { statesUnderReview, withStanding } from './review/under-review.js';

const pageSize = 50;
const countCap = 1000;
/** Where a page of a list ended: an instant as we write it, and a document. */
const place = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z~[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Lists of the worklist: what does not fit is behind 信息列表. */
const worklistSize = 100;
const unfinished: readonly DocumentState[] = ['draft', 'submitted', 'reviewed', 'approved'];

/** The columns of a list, in one query: title of the latest revision, its author's name, the last return. */
function rowsQuery(db: Kysely<DB>, office: string) {
  return db
    .selectFrom('document as d')
    .innerJoin('revision as r', (join) =>
      join
        .onRef('r.office_id', '=', 'd.office_id')
        .onRef('r.document_id', '=', 'd.document_id')
        .onRef('r.revision', '=', 'd.revision'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'd.office_id').onRef('p.person_id', '=', 'd.author'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('review as v')
          .select(['v.verdict', 'v.opinion'])
          .whereRef('v.office_id', '=', 'd.office_id')
          .whereRef('v.document_id', '=', 'd.document_id')
          .orderBy('v.seq', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select((eb) => [
      // Of the latest assessment, as long as nothing of it came before the public.
      eb
        .selectFrom('closed_assessment as c')
        .select('c.due_on')
        .whereRef('c.office_id', '=', 'd.office_id')
        .whereRef('c.document_id', '=', 'd.document_id')
        .where('d.published_revision', 'is', null)
        .orderBy('c.assessed_at', 'desc')
        .orderBy('c.due_on', (order) => order.desc().nullsFirst())
        .limit(1)
        .as('assess_by'),
      eb
        .selectFrom('publication_schedule as s')
        .select('s.due_at')
        .whereRef('s.office_id', '=', 'd.office_id')
        .whereRef('s.document_id', '=', 'd.document_id')
        .where('s.cancelled_at', 'is', null)
        .where('s.done_at', 'is', null)
        .as('scheduled_for'),
    ])
    .select([
      ...([
        'd.document_id',
        'd.state',
        'd.revision',
        'd.author',
        'd.updated_at',
        'd.published_on',
        'd.index_no',
      ] as const),
      ...(['r.title', 'r.entry', 'r.nature', 'r.formed_on', 'p.name', 'last.verdict', 'last.opinion'] as const),
      'r.metadata',
    ])
    .where('d.office_id', '=', office);
}

type Listed = Awaited<ReturnType<ReturnType<typeof rowsQuery>['execute']>>[number];

/** A row as the desk shows it; the light is for what is not public yet. */
export function asRow(row: Listed, calendar: Calendar, catalogue: Catalogue, today: Day): DocumentRow {
  const state = row.state as DocumentState;
  const openAttribute = (row.metadata as Metadata | null)?.openAttribute ?? 'public';
  const isAwaited = unfinished.includes(state) && openAttribute === 'public';
  return {
    id: row.document_id,
    title: row.title,
    entry: row.entry,
    nature: row.nature as DocumentRow['nature'],
    state,
    revision: row.revision,
    author: row.author,
    authorName: row.name,
    updatedAt: row.updated_at.toISOString(),
    publishedOn: row.published_on,
    indexNo: row.index_no,
    due: isAwaited ? lightOf(calendar, catalogue, row.formed_on as Day, row.entry, today) : null,
    returnedWith: state === 'draft' && row.verdict === 'returned' ? row.opinion : null,
    waiting: null,
    openAttribute,
    scheduledFor: row.scheduled_for?.toISOString() ?? null,
    assessBy: row.assess_by,
  };
}

/** One row of a list; null where there is no such document. */
export async function documentRow(db: Kysely<DB>, office: string, id: string, calendar: Calendar, today: Day) {
  const row = await rowsQuery(db, office).where('d.document_id', '=', id).executeTakeFirst();
  if (!row) return null;
  const rows = [asRow(row, calendar, await editionInForce(db, office), today)];
  return withStanding(rows, await statesUnderReview(db, office, rows))[0] ?? null;
}

export interface ListFilter {
  readonly state?: string | undefined;
  readonly entry?: string | undefined;
  readonly nature?: string | undefined;
  readonly q?: string | undefined;
  /** Where the page before ended: `updatedAt~id`. */
  readonly after?: string | undefined;
}

/** Documents, the last touched first, a page at a time; the total is counted up to 1000. */
export async function listDocuments(
  db: Kysely<DB>,
  office: string,
  filter: ListFilter,
  calendar: Calendar,
  today: Day,
): Promise<DocumentPage> {
  let query = rowsQuery(db, office);
  if (filter.state) query = query.where('d.state', '=', filter.state);
  if (filter.entry) query = query.where('r.entry', '=', filter.entry);
  if (filter.nature) query = query.where('r.nature', '=', filter.nature);
  if (filter.q) {
    const like = `%${filter.q.slice(0, 60).replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where((eb) =>
      eb.or((['r.title', 'r.doc_no', 'r.body'] as const).map((column) => eb(column, 'ilike', like))),
    );
  }
  const counted = await db
    .selectFrom(query.limit(countCap).as('found'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const [at, id] = filter.after?.split('~') ?? [];
  if (at && id && place.test(filter.after ?? '') && !Number.isNaN(Date.parse(at))) {
    query = query.where(
      sql<boolean>`(date_trunc('milliseconds', d.updated_at), d.document_id) < (${new Date(at)}, ${id}::uuid)`,
    );
  }
  const rows = await query
    .orderBy(sql`date_trunc('milliseconds', d.updated_at) desc, d.document_id desc`)
    .limit(pageSize + 1)
    .execute();
  const catalogue = await editionInForce(db, office);
  const shown = rows.slice(0, pageSize).map((row) => asRow(row, calendar, catalogue, today));
  const last = shown.at(-1);
  return {
    rows: withStanding(shown, await statesUnderReview(db, office, shown)),
    next: rows.length > pageSize && last ? `${last.updatedAt}~${last.id}` : null,
    total: counted.total,
  };
}

/** What waits for a person, and what the office must soon do. */
export async function worklist(
  db: Kysely<DB>,
  office: string,
  who: { person: string; duties: readonly Duty[] },
  calendar: Calendar,
  today: Day,
): Promise<Worklist> {
  const catalogue = await editionInForce(db, office);
  const unsorted = (
    await rowsQuery(db, office).where('d.state', 'in', unfinished).orderBy('d.updated_at').limit(500).execute()
  ).map((row) => asRow(row, calendar, catalogue, today));
  const states = await statesUnderReview(db, office, unsorted);
  const open = withStanding(unsorted, states);
  const done = await rowsQuery(db, office)
    .where('d.state', 'in', ['published', 'withdrawn', 'replaced'])
    .orderBy('d.updated_at', 'desc')
    .limit(10)
    .execute();
  const year = today.slice(0, 4);
  const perMonth = await db
    .selectFrom('document')
    .select((eb) => [
      sql<number>`extract(month from published_on)::int`.as('month'),
      eb.fn.countAll<number>().as('items'),
    ])
    .where('office_id', '=', office)
    .where('published_revision', 'is not', null)
    .where('published_on', '>=', `${year}-01-01`)
    .where('published_on', '<=', `${year}-12-31`)
    .groupBy('month')
    .execute();
  const months = Array.from({ length: 12 }, (_, month) => perMonth.find((row) => row.month === month + 1)?.items ?? 0);
  const mine = (row: DocumentRow) => row.author === who.person;
  const pick = (test: (row: DocumentRow) => boolean) => open.filter(test).slice(0, worklistSize);
  const entitled = (act: DutyAct, test: (row: DocumentRow) => boolean) => (mayAct(who.duties, act) ? pick(test) : []);
  return {
    ...reviewPiles(open, states, who, worklistSize),
    publish: entitled(
      'publish',
      (row) => row.state === 'approved' && row.scheduledFor === null && row.assessBy === null,
    ),
    returned: pick((row) => row.state === 'draft' && row.returnedWith !== null && mine(row)),
    drafts: pick((row) => row.state === 'draft' && row.returnedWith === null && mine(row)),
    underway: pick((row) => mine(row) && ['submitted', 'reviewed'].includes(row.state)),
    dueSoon: pick((row) => row.due?.light === 'yellow'),
    overdue: pick((row) => row.due?.light === 'red'),
    done: done.map((row) => asRow(row, calendar, catalogue, today)),
    publishedThisYear: months.reduce((sum, items) => sum + items, 0),
    publishedThisMonth: months[Number(today.slice(5, 7)) - 1] ?? 0,
    perMonth: months,
  };
}
