import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { dayInShanghai } from '../../law/day.js';
import { dutiesFor } from '../../law/duties.js';
import { warningFor } from '../../law/heartbeat-warning.js';
import type { Actor } from '../../ledger/append.js';
import type { WarningRow } from '../heartbeat-contract.js';
import { columnsOn } from './columns.js';

/**
 * Gives every warning that is due and was not given for this period: to the person whom the catalogue names for the row,
 * else to those who draft and keep the catalogue. Gives how many; run again it gives none.
 */
export async function warnColumns(tx: Transaction<DB>, office: string, now: number): Promise<number> {
  const day = dayInShanghai(now);
  const { people, clerks } = await whoIsTold(tx, office);
  let given = 0;
  for (const column of await columnsOn(tx, office, day)) {
    const due = warningFor(column, day);
    if (due === null) continue;
    const told = column.person !== null && people.has(column.person) ? [column.person] : clerks;
    const rows = told.map((person) => ({
      ...{ office_id: office, warning_id: randomUUID(), entry: column.key, day, person },
      ...due,
    }));
    if (rows.length === 0) continue;
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('column_warning')
      .values(rows)
      .onConflict((oc) => oc.columns(['office_id', 'entry', 'step', 'period', 'person']).doNothing())
      .executeTakeFirstOrThrow();
    given += Number(numInsertedOrUpdatedRows ?? 0n);
  }
  return given;
}

/** Those who hold any duty now, and among them those who keep the catalogue. */
async function whoIsTold(tx: Transaction<DB>, office: string) {
  const rows = await tx.selectFrom('duty').select(['person_id', 'duty']).where('office_id', '=', office).execute();
  const keepers: readonly string[] = dutiesFor('editCatalogue');
  return {
    people: new Set(rows.map(({ person_id }) => person_id)),
    clerks: [...new Set(rows.filter(({ duty }) => keepers.includes(duty)).map(({ person_id }) => person_id))],
  };
}

const order: readonly WarningRow['step'][] = ['late', 'soon', 'empty'];

/** The warnings to a person that still hold and were not put away, the late ones first. */
export async function warningsFor(db: Kysely<DB>, who: Actor): Promise<WarningRow[]> {
  const rows = await db
    .selectFrom('column_warning')
    .select(['warning_id', 'entry', 'step', 'period'])
    .where('office_id', '=', who.office)
    .where('person', '=', who.person)
    .where('seen_at', 'is', null)
    .execute();
  if (rows.length === 0) return [];
  const today = dayInShanghai(who.now);
  const columns = new Map((await columnsOn(db, who.office, today)).map((column) => [column.key, column]));
  const held = rows.flatMap(({ warning_id: id, entry, step, period }): WarningRow[] => {
    const column = columns.get(entry);
    const due = column === undefined ? null : warningFor(column, today);
    // What was updated meanwhile, or has run out since, is spoken of no more.
    if (column === undefined || due?.step !== step || due.period !== period) return [];
    const { label, words } = column;
    return [{ id, entry, label, step: due.step, words, dueOn: column.due }];
  });
  return held.sort((a, b) => order.indexOf(a.step) - order.indexOf(b.step));
}

/** Puts warnings of this person away; gives how many. Others' stay. */
export async function putWarningsAway(tx: Transaction<DB>, who: Actor, ids: readonly string[]): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('column_warning')
    .set({ seen_at: new Date(who.now) })
    .where('office_id', '=', who.office)
    .where('person', '=', who.person)
    .where('warning_id', 'in', ids)
    .where('seen_at', 'is', null)
    .executeTakeFirstOrThrow();
  const seen = Number(numUpdatedRows);
  const event = { office_id: who.office, event_id: randomUUID(), at: new Date(who.now), person_id: who.person };
  if (seen > 0) {
    await tx
      .insertInto('audit_event')
      .values({ ...event, event: 'warningSeen', detail: JSON.stringify({ seen }) })
      .execute();
  }
  return seen;
}
