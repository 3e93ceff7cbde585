import type { RecordedFact } from '../law/facts.js';
import { cellsOf, valueAt } from '../law/report/address.js';
import { countFacts } from '../law/report/counts.js';
import type { ReportTables } from '../law/report/form.js';
import { referencedKeys } from '../law/report/narrative.js';
import { cellFacts } from '../law/report/tally.js';
import type { Narrative } from './store.js';

/** The ids of the published items among the records behind a number: what may be named before the public. */
function publishedBehind(facts: readonly RecordedFact[]): string[] {
  return [...new Set(facts.filter((fact) => fact.kind === 'published').map((fact) => fact.subject))];
}

/** For every cell that is not nothing and every count that the text names: the published items behind it. */
export function openRecords(
  facts: readonly RecordedFact[],
  year: number,
  tables: ReportTables,
  narrative: Narrative,
): Record<string, readonly string[]> {
  const opened: Record<string, readonly string[]> = {};
  const keep = (key: string, behind: readonly RecordedFact[]) => {
    const ids = publishedBehind(behind);
    if (ids.length > 0) opened[key] = ids;
  };
  for (const cell of cellsOf(tables.form)) {
    const { address } = cell;
    const value = valueAt(tables, cell);
    if (value === null || Number(value) === 0) continue;
    keep(
      address,
      cellFacts(facts, year, tables.form, address).map(({ fact }) => fact),
    );
  }
  for (const key of new Set(Object.values(narrative).flatMap(referencedKeys))) keep(key, countFacts(facts, year, key));
  return opened;
}
