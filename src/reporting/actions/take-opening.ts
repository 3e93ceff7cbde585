import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { day } from '../../law/day.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { TakeOpening } from '../opening-contract.js';
import { openingOf } from '../opening-view.js';
import { lockReport } from '../store.js';

/**
 * Takes 上年结转 over from last year's report that was read in: what no case of the ledger stands for becomes facts of
 * the first day of the year, about that import. Refused where the figures are no longer those that were seen.
 */
export async function takeOpening(
  tx: Transaction<DB>,
  who: Actor,
  office: { id: string; name: string },
  year: number,
  seen: TakeOpening,
): Promise<Outcome<null>> {
  await lockReport(tx, who.office, year);
  // Two who press the button at once come one after the other, as their facts do.
  await tx.selectFrom('chain').select('seq').where('office_id', '=', who.office).forUpdate().executeTakeFirstOrThrow();
  const { source, columns, decision } = await openingOf(tx, office, year);
  if (!decision.ok) return decision;
  const differences = columns.map(({ difference }) => difference);
  if (source?.kind !== 'imported' || source.id !== seen.source || differences.join() !== seen.differences.join()) {
    return refuse('figures-changed', '您查看之后，上年结转的数字有了变化，请刷新核对后再带入。');
  }
  await appendFacts(
    tx,
    who,
    decision.value.map(({ applicant, count }) => ({
      fact: { kind: 'requestsCarriedIn', applicant, count },
      day: day(`${year}-01-01`),
      subject: source.id,
    })),
  );
  return allow(null);
}
