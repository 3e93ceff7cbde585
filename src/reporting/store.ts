import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { SectionKey } from '../law/report/form.js';
import type { FrozenReport } from './frozen.js';

export type Narrative = Readonly<Record<SectionKey, string>>;

/** A report as the database has it. */
export type StoredReport = NonNullable<Awaited<ReturnType<typeof readReport>>>;

/** The report of a year; null where nobody has begun it. */
export async function readReport(db: Kysely<DB>, office: string, year: number) {
  const row = await db
    .selectFrom('report')
    .selectAll()
    .where('office_id', '=', office)
    .where('year', '=', year)
    .executeTakeFirst();
  return row ?? null;
}

/** The report of a year, locked until the transaction ends. */
export async function lockReport(tx: Transaction<DB>, office: string, year: number) {
  const row = await tx
    .selectFrom('report')
    .selectAll()
    .where('office_id', '=', office)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Begins the report of a year, or saves its text. Two who begin it at once meet at the key: the second is told so by `false`. */
export async function saveNarrative(
  tx: Transaction<DB>,
  key: { office: string; year: number; form: string; version: number; at: Date },
  narrative: Narrative,
): Promise<boolean> {
  const text = JSON.stringify(narrative);
  if (key.version === 0) {
    const inserted = await tx
      .insertInto('report')
      .values({
        office_id: key.office,
        year: key.year,
        form: key.form,
        state: 'draft',
        narrative: text,
        updated_at: key.at,
      })
      .onConflict((oc) => oc.doNothing())
      .returning('year')
      .executeTakeFirst();
    return inserted !== undefined;
  }
  await tx
    .updateTable('report')
    .set({ narrative: text, version: key.version + 1, updated_at: key.at })
    .where('office_id', '=', key.office)
    .where('year', '=', key.year)
    .execute();
  return true;
}

/** Freezes a report under a signature. */
export async function freezeReport(
  tx: Transaction<DB>,
  key: { office: string; year: number; by: string; at: Date },
  frozen: { text: string; lastSeq: number; digest: string },
): Promise<void> {
  await tx
    .updateTable('report')
    .set({
      state: 'signed',
      frozen: frozen.text,
      frozen_seq: frozen.lastSeq,
      digest: frozen.digest,
      signed_by: key.by,
      signed_at: key.at,
      updated_at: key.at,
    })
    .where('office_id', '=', key.office)
    .where('year', '=', key.year)
    .execute();
}

/** The signed report comes before the public. */
export async function markPublished(tx: Transaction<DB>, office: string, year: number, at: Date): Promise<void> {
  await tx
    .updateTable('report')
    .set({ state: 'published', published_at: at, updated_at: at })
    .where('office_id', '=', office)
    .where('year', '=', year)
    .execute();
}

/** The frozen part of a stored report; null while it is a draft. */
export function frozenOf(report: StoredReport): FrozenReport | null {
  return report.frozen as FrozenReport | null;
}

/** The reports of an office, newest year first. */
export function listReports(db: Kysely<DB>, office: string) {
  return db
    .selectFrom('report')
    .select(['year', 'form', 'state'])
    .where('office_id', '=', office)
    .orderBy('year', 'desc')
    .execute();
}

/** The years in which something was recorded, with how much. */
export async function yearsWithFacts(db: Kysely<DB>, office: string): Promise<{ year: number; facts: number }[]> {
  const rows = await db
    .selectFrom('fact')
    .select((eb) => [
      eb.fn<number>('date_part', [eb.val('year'), 'day']).as('year'),
      eb.fn.countAll<number>().as('facts'),
    ])
    .where('office_id', '=', office)
    .groupBy('year')
    .execute();
  return rows.map((row) => ({ year: Number(row.year), facts: Number(row.facts) }));
}
