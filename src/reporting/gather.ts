import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import { yearOf } from '../law/day.js';
import type { RecordedFact } from '../law/facts.js';
import { firstYearTouched } from '../law/report/contributions.js';
import { countFor } from '../law/report/counts.js';
import { formForYear } from '../law/report/form.js';
import { tally } from '../law/report/tally.js';
import { readFacts } from '../ledger/read.js';
import type { FrozenReport } from './frozen.js';
import { putNumbersIn } from './numbers.js';
import { openRecords } from './opened.js';
import type { Narrative } from './store.js';

/** The facts that the report of a year may count: all up to its last day, and what was made in it and published later. */
export async function factsForYear(
  db: Kysely<DB>,
  office: string,
  year: number,
  upTo?: number,
): Promise<RecordedFact[]> {
  const facts = await readFacts(db, office, upTo === undefined ? {} : { upTo });
  return facts.filter((fact) => firstYearTouched(fact) <= year);
}

/** The report of a year as it would be signed now. Pure: the same facts and the same text give the same bytes. */
export function freeze(
  agency: string,
  year: number,
  facts: readonly RecordedFact[],
  narrative: Narrative,
): FrozenReport {
  const form = formForYear(year).version;
  const tables = tally(facts, year, form);
  const counts = countFor(facts, year);
  return {
    year,
    form,
    agency,
    tables,
    counts,
    narrative,
    rendered: putNumbersIn(narrative, counts),
    opened: openRecords(facts, year, tables, narrative),
    facts: { count: facts.filter((fact) => yearOf(fact.day) === year).length, lastSeq: facts.at(-1)?.seq ?? 0 },
  };
}
