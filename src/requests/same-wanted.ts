import type { Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Sealer } from '../files/seal.js';
import { openApplicant } from './identity.js';

/** Words that say nothing of what is asked for. */
const idle = /[\s\p{P}]|申请|公开|政府信息|关于|有关|相关|提供|获取|复印件|[的之请]/gu;
/** Granted items that are compared, newest cases first. */
const mostCompared = 5000;

/** Whether two applicants asked for the same, whatever their signs and idle words; another year or village is another thing. */
export function isSameWanted(one: string, other: string): boolean {
  const told = telling(one);
  return told === telling(other) && told !== '';
}

function telling(text: string): string {
  return text.normalize('NFKC').replace(idle, '');
}

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
