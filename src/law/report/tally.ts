import type { RecordedFact } from '../facts.js';
import { buildTables, cellAt, cellsOf } from './address.js';
import { type Amount, formatAmount } from './amount.js';
import { type Contribute, contributionsTo } from './contributions.js';
import { type CellAddress, type FormVersion, formOf, type ReportTables } from './form.js';

const contributes = new Map<FormVersion, Contribute>();

function contributeTo(form: FormVersion): Contribute {
  let contribute = contributes.get(form);
  if (contribute === undefined) {
    contribute = contributionsTo(form);
    contributes.set(form, contribute);
  }
  return contribute;
}

/** Places of an amount: the 2019 form asks for four, the form of 2021 for no number of them. */
function placesOf(form: FormVersion): 'fourPlaces' | 'shortest' {
  return form === '2019' ? 'fourPlaces' : 'shortest';
}

/**
 * The three tables of the report of a year, from the facts of an office. Facts of later years add nothing,
 * but for the documents published then and made in the year.
 * One pass, linear: the tables of two sets of facts together are the sum of their tables, cell by cell.
 * Throws on a fact that no form knows (an unknown outcome, a broken amount): such a fact is a bug.
 */
export function tally(facts: Iterable<RecordedFact>, year: number, form: FormVersion): ReportTables {
  const counts = new Float64Array(cellsOf(form).length);
  const amounts = new Map<number, Amount>();
  const contribute = contributeTo(form);
  const sink = {
    count(slot: number, by: number): void {
      counts[slot] = (counts[slot] ?? 0) + by;
    },
    amount(slot: number, by: Amount): void {
      amounts.set(slot, (amounts.get(slot) ?? 0n) + by);
    },
  };
  for (const fact of facts) contribute(fact, year, sink);
  return buildTables(form, (cell, slot) =>
    cell.value === 'amount' ? formatAmount(amounts.get(slot) ?? 0n, placesOf(form)) : (counts[slot] ?? 0),
  );
}

/** A record behind a cell and what it adds: a number, or an amount in 万元 as a decimal string. Either may be negative. */
export interface CellFact {
  readonly fact: RecordedFact;
  readonly adds: number | string;
}

/**
 * The records behind one cell, in the order given; what they add sums to the cell's value.
 * None where the form has no such cell.
 */
export function cellFacts(
  facts: Iterable<RecordedFact>,
  year: number,
  form: FormVersion,
  address: CellAddress,
): CellFact[] {
  const cell = cellAt(form, address);
  if (cell === null) return [];
  const wanted = cellsOf(form).indexOf(cell);
  const contribute = contributeTo(form);
  const found: CellFact[] = [];
  let count = 0;
  let amount: Amount = 0n;
  const sink = {
    count(slot: number, by: number): void {
      if (slot === wanted) count += by;
    },
    amount(slot: number, by: Amount): void {
      if (slot === wanted) amount += by;
    },
  };
  for (const fact of facts) {
    count = 0;
    amount = 0n;
    contribute(fact, year, sink);
    if (count !== 0) found.push({ fact, adds: count });
    else if (amount !== 0n) found.push({ fact, adds: formatAmount(amount, placesOf(form)) });
  }
  return found;
}

/**
 * Leaves out the records of subjects that add nothing in sum, e.g. for 结转下年 the requests received and closed:
 * what stays is what the cell still holds.
 */
export function standingFacts(behind: readonly CellFact[]): CellFact[] {
  const sums = new Map<string, number>();
  for (const { fact, adds } of behind) {
    if (typeof adds === 'number') sums.set(fact.subject, (sums.get(fact.subject) ?? 0) + adds);
  }
  return behind.filter(({ fact, adds }) => typeof adds === 'string' || sums.get(fact.subject) !== 0);
}

/** Whether the report of a year may be made on a form at all: its first and last year. */
export function formServes(form: FormVersion, year: number): boolean {
  const { firstYear, lastYear } = formOf(form);
  return year >= firstYear && (lastYear === null || year <= lastYear);
}
