import type { Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Sealer } from '../files/seal.js';
import { isSameWanted } from '../law/request/same-application.js';
import { openApplicant } from './identity.js';

/** Granted items that are compared, newest cases first. */
const mostCompared = 5000;

function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
}

/**
 * How many different applicants were given what this case was given: the several of 条例44条1款. Nobody is shown who
 * they are; 0 where this case was given nothing.
 */
export async function applicantsOfSame(
  tx: Transaction<DB>,
  sealer: Sealer,
  office: string,
  request: string,
): Promise<number> {
  const granted = await tx
    .selectFrom('request_item as i')
    .innerJoin('request as r', (join) =>
      join.onRef('r.office_id', '=', 'i.office_id').onRef('r.request_id', '=', 'i.request_id'),
    )
    .select(['r.request_id', 'r.applicant', 'i.wanted'])
    .where('i.office_id', '=', office)
    .where('i.outcome', '=', 'granted')
    .where('r.closed_on', 'is not', null)
    .orderBy('r.received_on', 'desc')
    .limit(mostCompared)
    .execute();
  const own = granted.filter((row) => row.request_id === request).map(({ wanted }) => wanted);
  const same = granted.filter(({ wanted }) => own.some((mine) => isSameWanted(mine, wanted)));
  const people = same.map(({ applicant }) => {
    const { name, idNumber } = openApplicant(sealer, applicant);
    return `${bare(name)} ${bare(idNumber)}`;
  });
  return new Set(people).size;
}
