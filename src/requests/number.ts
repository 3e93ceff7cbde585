import { createHash, randomInt } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../db/schema.js';

/** No 0 O 1 I L: read out on the telephone, nothing is taken for something else. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** The next number of a series of the office in a year, from 1; gaps arise only where the transaction is undone. */
export async function nextOf(tx: Transaction<DB>, office: string, series: 'number' | 'letter', year: number) {
  const { last } = await tx
    .insertInto('request_counter')
    .values({ office_id: office, series, year, last: 1 })
    .onConflict((oc) =>
      oc.columns(['office_id', 'series', 'year']).doUpdateSet((eb) => ({ last: eb('request_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/** The next number of a case in this year: SQ2026-0001. */
export async function nextNumber(tx: Transaction<DB>, office: string, year: number): Promise<string> {
  return `SQ${year}-${String(await nextOf(tx, office, 'number', year)).padStart(4, '0')}`;
}

/** A code by which an applicant asks how the case stands: 8 letters and digits. */
export function queryCode(): string {
  return Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
}

/** What is kept of a query code: its SHA-256. */
export function codeHash(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
