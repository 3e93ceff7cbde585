import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { RemedyRow } from './remedy-contract.js';

/** The reviews and lawsuits of an office, or only those about one request, the latest first. */
export async function remediesOf(db: Kysely<DB>, office: string, request?: string): Promise<RemedyRow[]> {
  const rows = await db
    .selectFrom('request_remedy')
    .innerJoin('request', (join) =>
      join
        .onRef('request.office_id', '=', 'request_remedy.office_id')
        .onRef('request.request_id', '=', 'request_remedy.request_id'),
    )
    .selectAll('request_remedy')
    .select('request.number')
    .where('request_remedy.office_id', '=', office)
    .$if(request !== undefined, (query) => query.where('request_remedy.request_id', '=', request ?? ''))
    .orderBy('filed_on', 'desc')
    .orderBy('remedy_id')
    .execute();
  return rows.map((row) => ({
    id: row.remedy_id,
    request: row.request_id,
    number: row.number,
    block: row.block,
    caseNo: row.case_no,
    filedOn: row.filed_on,
    result: row.result,
    concludedOn: row.concluded_on,
    lesson: row.lesson,
    newRequest: row.new_request,
  }));
}

/** The review or lawsuit, locked until the transaction ends; null where there is none. */
export async function lockRemedy(tx: Transaction<DB>, office: string, id: string) {
  const row = await tx
    .selectFrom('request_remedy')
    .selectAll()
    .where('office_id', '=', office)
    .where('remedy_id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}
