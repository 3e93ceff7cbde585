import { type Day, yearOf } from '../day.js';
import type { PublishedItem, RecordedFact } from '../facts.js';
import { table2Contributions } from './contributions-table2.js';
import { requestContributions } from './contributions-table3.js';
import { remedyContributions } from './contributions-table4.js';
import type { FormVersion } from './form.js';
import type { Sink } from './slots.js';

/**
 * What one fact adds to every cell of the report of a year, sums and carried rows included.
 * The only place that says how a record counts: the tally adds it up and an opened cell lists it,
 * so neither can say other than the other, and all of it is linear in the facts.
 */
export type Contribute = (fact: RecordedFact, year: number, sink: Sink) => void;

/** The year that an item counts as made in: that of its 成文日期 where one is known, else of the day of the fact. */
export function yearMade(item: PublishedItem, day: Day): number {
  return yearOf(item.madeOn ?? day);
}

/**
 * The first year whose report a fact may touch: that of its day, or for a counted item the year it was made in, since
 * what was made in December is often published in January, before the report of the old year is signed.
 */
export function firstYearTouched(fact: RecordedFact): number {
  const year = yearOf(fact.day);
  const counted = (fact.kind === 'published' || fact.kind === 'superseded') && fact.item.counts !== undefined;
  return counted ? Math.min(year, yearMade(fact.item, fact.day)) : year;
}

/** The contributions of facts to the cells of one form. */
export function contributionsTo(version: FormVersion): Contribute {
  const table2 = table2Contributions(version);
  const requests = requestContributions(version);
  const remedies = remedyContributions(version);
  return (fact, year, sink) => {
    if (firstYearTouched(fact) > year) return;
    const factYear = yearOf(fact.day);
    const inYear = factYear === year;
    switch (fact.kind) {
      case 'published':
      case 'superseded': {
        if (fact.item.counts === undefined) return;
        // What a revised version adds anew was counted when the record first came out.
        const sign = fact.kind === 'published' ? 1 : -1;
        const made = yearMade(fact.item, fact.day);
        if (made <= year) table2.made(fact.item.counts, sign, made === year, sink);
        if (factYear <= year) table2.published(fact.item.counts, sign, inYear, sink);
        return;
      }
      case 'withdrawn': {
        if (fact.item.counts === undefined) return;
        const sameYear = fact.publishedOn === undefined || yearOf(fact.publishedOn) === factYear;
        table2.published(fact.item.counts, -1, inYear && sameYear, sink);
        return;
      }
      case 'businessRecorded':
        table2.made(fact.counts, 1, inYear, sink);
        return;
      case 'openingStated':
        table2.opening(fact.counts, sink);
        return;
      case 'requestReceived':
        requests.received(fact.applicant, 1, inYear, sink);
        return;
      case 'requestsCarriedIn':
        requests.received(fact.applicant, fact.count, false, sink);
        return;
      case 'requestClosed':
        requests.closed(fact.applicant, fact.outcome, inYear, sink);
        return;
      case 'remedyFiled':
        remedies.filed(fact.block, sink);
        return;
      case 'remedyConcluded':
        remedies.concluded(fact.block, fact.result, inYear, sink);
        return;
      default:
        return;
    }
  };
}
