import type { Calendar } from './calendar.js';
import { addDays, addMonths, type Day, day } from './day.js';
import { allow, type Outcome } from './refusal.js';
import { publicationTerms } from './terms-publication.js';
import { requestTerms } from './terms-request.js';
import { addWorkingDays } from './working-days.js';

/** How far the text of a term was checked: read in the law, only seen in places' catalogues, or not confirmed. */
export type TermSource = 'confirmed' | 'localPractice' | 'unverified';
export type TermUnit = 'workingDay' | 'day' | 'month';

/** A term of the law as dated data. */
export interface Term {
  readonly key: TermKey;
  readonly length: number;
  readonly unit: TermUnit;
  /** The least (公示不少于…) or the most that may pass. */
  readonly bound: 'atMost' | 'atLeast';
  /** The provision, e.g. '条例第二十六条'. */
  readonly article: string;
  /** What it counts from and to, in words. */
  readonly sentence: string;
  /** First and last day of this rule; null where the sources at hand do not say, or it still stands. */
  readonly inForceFrom: Day | null;
  readonly inForceUntil: Day | null;
  readonly source: TermSource;
}

export type TermKey = (typeof publicationTerms)[number]['key'] | (typeof requestTerms)[number]['key'];

/** Every term, in the order of the law. A key may stand twice with different years. */
export const terms: readonly Term[] = [...publicationTerms, ...requestTerms].map((term) => ({
  ...term,
  inForceFrom: term.inForceFrom === null ? null : day(term.inForceFrom),
  inForceUntil: term.inForceUntil === null ? null : day(term.inForceUntil),
}));

/** The term of this name as it stood on a day; null where none is known for that day. */
export function termOn(key: TermKey, on: Day): Term | null {
  const found = terms.find(
    (term) =>
      term.key === key &&
      (term.inForceFrom === null || term.inForceFrom <= on) &&
      (term.inForceUntil === null || on <= term.inForceUntil),
  );
  return found ?? null;
}

/** '20个工作日', '60日', '6个月'. */
export function lengthInWords(length: number, unit: TermUnit): string {
  return `${length}${{ workingDay: '个工作日', day: '日', month: '个月' }[unit]}`;
}

/** The last day of a term, with the days that were counted and skipped where it runs in working days. */
export interface TermEnd {
  readonly due: Day;
  readonly provisional: boolean;
  readonly counted: readonly Day[];
  readonly skipped: readonly { readonly day: Day; readonly why: string }[];
}

/**
 * The last day of a term that starts after `from` (day zero). Calendar days and months are not moved off rest days.
 * 民法典203条 would move the last day of a term counted in days off a rest day. It is not applied: the 条例 does not say
 * how days are counted, and the sources at hand mark the counting by analogy with the 民法典 as inferred. The terms of
 * remedies must have this settled before letters are written by them.
 */
export function termEnd(calendar: Calendar, from: Day, length: number, unit: TermUnit): Outcome<TermEnd> {
  if (unit === 'workingDay') return addWorkingDays(calendar, from, length);
  const due = unit === 'day' ? addDays(from, length) : addMonths(from, length);
  return allow({ due, provisional: false, counted: [], skipped: [] });
}
