import { sql, type Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Calendar } from '../../law/calendar.js';
import { mayNotPost, type Standing } from '../citizen-post.js';
import { courseOfCase } from '../clock-of-case.js';
import type { PostKind } from '../post-contract.js';
import { correctionTerms, lastSet } from '../state-of.js';

/** Something that the applicant is asked for, in the words of the letter that asked it. */
export interface Awaited {
  readonly kind: Exclude<PostKind, 'withdrawal'>;
  /** 'YYYY-MM-DD', the last day; null where the letter set none. */
  readonly until: string | null;
  /** Yuan, of a fee. */
  readonly amount: string | null;
}

/** A file of the reply that can be fetched; a letter can be fetched as PDF too. */
export interface ReplyFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly isLetter: boolean;
}

/** What was sent before, and what became of it. */
export interface SentPost {
  readonly kind: PostKind;
  readonly sentAt: Date;
  readonly state: 'waiting' | 'taken' | 'refused';
  readonly reason: string | null;
}

/** A case as its applicant sees it. */
export interface OwnCase extends Standing {
  readonly number: string;
  readonly receivedOn: string;
  readonly dueOn: string | null;
  readonly provisional: boolean;
  readonly closedOn: string | null;
  readonly awaited: readonly Awaited[];
  readonly posts: readonly SentPost[];
  readonly files: readonly ReplyFile[];
}

interface CaseRow {
  readonly number: string;
  readonly stage: string;
  readonly channel: string;
  readonly received_on: string;
  readonly due_on: string | null;
  readonly due_provisional: boolean;
  readonly waiting: string | null;
  readonly closed_on: string | null;
}
interface EventRow {
  readonly kind: string;
  readonly day: string;
  readonly days: number | null;
  readonly until: string | null;
  readonly amount: string | null;
  readonly served_on: string | null;
}

/** Opens one case to this transaction: what the citizen's role can see of any other is nothing. */
export async function openCase(tx: Transaction<DB>, request: string): Promise<void> {
  await sql`select set_config('gongkai.request', ${request}, true)`.execute(tx);
}

/** The opened case; null where there is none. */
export async function readOwnCase(tx: Transaction<DB>, calendar: Calendar): Promise<OwnCase | null> {
  const { rows } = await sql<CaseRow>`select * from citizen_case`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const { rows: events } = await sql<EventRow>`select * from citizen_event order by event_no`.execute(tx);
  const { rows: files } = await sql<ReplyFile>`
    select file_id as id, name, size, letter is not null as "isLetter" from citizen_reply_file
     order by letter is null, added_at, file_id`.execute(tx);
  const { rows: posts } = await sql<SentPost>`
    select kind, sent_at as "sentAt", state, reason from request_post order by sent_at, post_id`.execute(tx);
  const explanationAwaited =
    events.some(({ kind }) => kind === 'explanationRequested') && !events.some(({ kind }) => kind === 'explained');
  const standing: Standing = { stage: row.stage, waiting: row.waiting, explanationAwaited };
  return {
    ...standing,
    number: row.number,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    provisional: row.due_provisional,
    closedOn: row.closed_on,
    awaited: awaitedOf(calendar, row, events, explanationAwaited).filter(
      ({ kind }) => mayNotPost(kind, standing) === null,
    ),
    posts,
    files,
  };
}

/** What the applicant owes and until when. 条例30、35、42条. */
function awaitedOf(
  calendar: Calendar,
  row: CaseRow,
  events: readonly EventRow[],
  explanationAwaited: boolean,
): Awaited[] {
  const last = (wanted: string) => events.findLast(({ kind }) => kind === wanted);
  const found: Awaited[] = [];
  if (row.waiting === 'correction')
    found.push({ kind: 'correction', until: lastSet(events, ...correctionTerms), amount: null });
  if (row.waiting === 'fee') {
    const { fee } = courseOfCase(calendar, row, events);
    found.push({ kind: 'payment', until: fee?.payBy ?? null, amount: last('feeNotified')?.amount ?? null });
  }
  if (explanationAwaited)
    found.push({ kind: 'explanation', until: last('explanationRequested')?.until ?? null, amount: null });
  return found;
}
