import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Calendar } from '../law/calendar.js';
import { type Day, dayInShanghai } from '../law/day.js';
import type { ApplicantKind } from '../law/report/form.js';
import { reminderFor } from '../law/request/reminders.js';
import type { RequestStage } from '../law/request/request-state.js';
import type { Actor } from '../ledger/append.js';
import type { RequestFilter, RequestList, RequestRow } from './case-contract.js';
import { clockOfCase } from './clock-of-case.js';
import { eventsOf } from './events-of-cases.js';
import { countsOf, waitingMail, waitingSubmissions } from './list-counts.js';
import { filterOf, soonUntil, within } from './list-filter.js';
import type { StoredEvent } from './store-case.js';
import { waitingPosts } from './store-post.js';

const pageSize = 50;

/**
 * Cases sorted by their due day, open ones before closed: `query` holds `filter`, `q` (number or words asked for) and
 * `page` from 1. What the clock says is computed for the rows of the page; the kept due day only sorts and counts.
 */
export async function listRequests(
  db: Kysely<DB>,
  who: Actor,
  calendar: Calendar,
  query: Readonly<Record<string, string>>,
): Promise<RequestList> {
  const today = dayInShanghai(who.now);
  const soon = soonUntil(calendar, today);
  const filter = filterOf(query.filter);
  const page = Math.max(1, Math.min(100_000, Number.parseInt(query.page ?? '1', 10) || 1));
  const q = (query.q ?? '').trim();
  const found = searched(db, who.office, q).where(within(filter, who, today, soon));
  const rows = await readRows(found, filter, page);
  const counts = await countsOf(db, who, today, soon);
  const events = await eventsOf(
    db,
    who.office,
    rows.map(({ request_id }) => request_id),
  );
  return {
    rows: rows.map((row) => asRow(row, calendar, events.get(row.request_id) ?? [], today)),
    total: q === '' ? counts[filter] : await countOf(found),
    page,
    pageSize,
    counts,
    unclaimedMail: await waitingMail(db, who.office),
    submissions: await waitingSubmissions(db, who.office),
    posts: await waitingPosts(db, who.office),
  };
}

function searched(db: Kysely<DB>, office: string, q: string) {
  const words = q.normalize('NFKC').trim().slice(0, 100);
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  return db
    .selectFrom('request as r')
    .where('r.office_id', '=', office)
    .$if(words !== '', (found) =>
      found.where(
        sql<boolean>`(r.number ilike ${pattern} or exists (select from request_item i where i.office_id = r.office_id and i.request_id = r.request_id and i.wanted ilike ${pattern}))`,
      ),
    );
}

/** These cases as the lists show them, by their ids; what is not there is left out. */
export async function readRowsOf(
  db: Kysely<DB>,
  office: string,
  calendar: Calendar,
  ids: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, RequestRow>> {
  if (ids.length === 0) return new Map();
  const rows = await rowsOf(searched(db, office, '').where('r.request_id', 'in', ids)).execute();
  const events = await eventsOf(db, office, ids);
  return new Map(rows.map((row) => [row.request_id, asRow(row, calendar, events.get(row.request_id) ?? [], today)]));
}

async function countOf(found: ReturnType<typeof searched>): Promise<number> {
  const { n } = await found.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return n;
}

/** Open cases are found by an index and sorted by their due day; what holds closed ones too is sorted as a whole. */
function readRows(found: ReturnType<typeof searched>, filter: RequestFilter, page: number) {
  const open = filter === 'open' || filter === 'soon' || filter === 'overdue';
  return rowsOf(found)
    .$if(!open, (rows) => rows.orderBy(sql`r.closed_on desc nulls first`))
    .orderBy(sql`r.due_on asc nulls last`)
    .orderBy('r.number')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
}

function rowsOf(found: ReturnType<typeof searched>) {
  return found
    .leftJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'r.office_id').onRef('p.person_id', '=', 'r.handler'),
    )
    .select([
      ...(['r.request_id', 'r.number', 'r.stage', 'r.applicant_kind', 'r.channel', 'r.received_on'] as const),
      ...(['r.due_on', 'r.due_provisional', 'r.closed_on', 'r.waiting', 'p.name'] as const),
      sql<string>`(select i.wanted from request_item i where i.office_id = r.office_id and i.request_id = r.request_id order by i.item limit 1)`.as(
        'wanted',
      ),
      sql<number>`(select count(*)::int from request_item i where i.office_id = r.office_id and i.request_id = r.request_id)`.as(
        'items',
      ),
    ]);
}

type Listed = Awaited<ReturnType<typeof readRows>>[number];

/** A case as the lists show it on a day. */
function asRow(
  row: Listed,
  calendar: Calendar,
  events: readonly Pick<StoredEvent, 'kind' | 'day' | 'days'>[],
  today: Day,
): RequestRow {
  const clock = clockOfCase(calendar, row, events, today);
  const state = row.closed_on === null ? clock.state : 'closed';
  const { level, words } = reminderFor(clock.remaining, state, row.waiting as 'correction' | 'fee' | null);
  return {
    id: row.request_id,
    number: row.number,
    stage: row.stage as RequestStage,
    applicantKind: row.applicant_kind as ApplicantKind,
    wanted: row.wanted,
    items: row.items,
    channel: row.channel,
    receivedOn: row.received_on,
    dueOn: clock.due,
    provisional: clock.provisional,
    light: { level, words },
    state,
    handlerName: row.name,
    closedOn: row.closed_on,
  };
}
