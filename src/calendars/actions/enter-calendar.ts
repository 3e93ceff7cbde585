import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { type Calendar, withYear, type YearCalendar } from '../../law/calendar.js';
import { dayInShanghai } from '../../law/day.js';
import { mayAct } from '../../law/duties.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { Entered, Moved } from '../contract.js';
import { loadCalendar } from '../load.js';

/** Recomputes what is open in an office with a calendar, in the act's own transaction. */
export type Recompute = (tx: Transaction<DB>, office: string, calendar: Calendar) => Promise<readonly Moved[]>;

/** Entries come one after another, so that each is checked beside all before it, and versions rise as they are seen. */
const oneAtATime = 7_302_021;

/**
 * Enters the notice of a year, or the corrected one, and recomputes the office's open cases with it. Refuses a notice that
 * contradicts itself or the others, and one that names no paper.
 */
export async function enterCalendar(
  tx: Transaction<DB>,
  who: Actor,
  notice: YearCalendar,
  recompute: Recompute,
): Promise<Outcome<Entered>> {
  if (!mayAct(who.duties, 'enterCalendar')) return refuse('no-duty', '您的岗位职责不包括这项操作。');
  const papers = notice.papers.map((paper) => paper.trim()).filter((paper) => paper !== '');
  await sql`select pg_advisory_xact_lock(${oneAtATime})`.execute(tx);
  const calendar = withYear(await loadCalendar(tx), { ...notice, papers });
  if (!calendar.ok) return calendar;
  const text = JSON.stringify({ ...notice, papers });
  const { version } = await tx
    .insertInto('calendar_year')
    .values({
      office_id: who.office,
      year: notice.year,
      notice: text,
      entered_by: who.person,
      entered_at: new Date(who.now),
    })
    .returning('version')
    .executeTakeFirstOrThrow();
  const moved = await recompute(tx, who.office, calendar.value);
  const digest = createHash('sha256').update(text).digest('hex');
  await appendFacts(tx, who, [
    {
      fact: { kind: 'calendarEntered', year: notice.year, digest },
      day: dayInShanghai(who.now),
      subject: String(version),
    },
  ]);
  return allow({ year: notice.year, moved });
}
