import type { Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import { type Day, yearOf } from '../law/day.js';
import { fillIndexTemplate } from '../law/index-template.js';
import { readSettings } from './settings.js';

/**
 * A 索引号 for an item that has none, by the office's template. The running number is of the year; a number that an item
 * brought with it from elsewhere is passed over. Gaps arise only so, or where a transaction is undone.
 */
export async function giveIndexNo(tx: Transaction<DB>, office: string, on: Day): Promise<string> {
  const { indexTemplate } = await readSettings(tx, office);
  const { org_code: orgCode } = await tx
    .selectFrom('office')
    .select('org_code')
    .where('office_id', '=', office)
    .executeTakeFirstOrThrow();
  for (;;) {
    const sequence = await nextIndexNumber(tx, office, yearOf(on));
    const indexNo = fillIndexTemplate(indexTemplate, { orgCode, on, sequence });
    if (!(await isTaken(tx, office, indexNo))) return indexNo;
  }
}

/** Whether a 索引号 belongs to an item already. */
export async function isTaken(tx: Transaction<DB>, office: string, indexNo: string): Promise<boolean> {
  const row = await tx
    .selectFrom('document')
    .select('document_id')
    .where('office_id', '=', office)
    .where('index_no', '=', indexNo)
    .executeTakeFirst();
  return row !== undefined;
}

async function nextIndexNumber(tx: Transaction<DB>, office: string, year: number): Promise<number> {
  const row = await tx
    .insertInto('index_counter')
    .values({ office_id: office, year, last: 1 })
    .onConflict((oc) =>
      oc.columns(['office_id', 'year']).doUpdateSet((eb) => ({ last: eb('index_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}
