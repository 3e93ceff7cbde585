import { addDays, addMonths, type Day, eachDay, weekday } from '../../../src/law/day.js';
import type { RequestDetail } from '../../../src/requests/case-contract.js';

export type CountedDay = RequestDetail['clock']['days'][number];

/** A month as a grid of whole weeks, Monday first; null for the days of its neighbours. */
export interface MonthGrid {
  /** 2026年11月 */
  readonly title: string;
  readonly weeks: readonly (readonly (Day | null)[])[];
}

/** The months from the first to the last of these days; none where there are no days. */
export function monthsOf(days: readonly CountedDay[]): MonthGrid[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const months: MonthGrid[] = [];
  for (let month = startOfMonth(first.day); month <= last.day; month = addMonths(month, 1)) months.push(gridOf(month));
  return months;
}

function startOfMonth(day: string): Day {
  return `${day.slice(0, 7)}-01` as Day;
}

function gridOf(first: Day): MonthGrid {
  const own = [...eachDay(first, addDays(addMonths(first, 1), -1))];
  const cells: (Day | null)[] = [...Array<null>(weekday(first) - 1).fill(null), ...own];
  while (cells.length % 7 !== 0) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return { title: `${Number(first.slice(0, 4))}年${Number(first.slice(5, 7))}月`, weeks };
}

/** Neighbouring days that stand alike for the same reason, for the printed evidence. */
export interface DayRun {
  readonly from: string;
  readonly to: string;
  readonly standing: CountedDay['standing'];
  /** Of counted days, the numbers of the first and the last. */
  readonly ordinals: readonly [number, number] | null;
  readonly days: number;
  readonly why: string;
  readonly article: string;
}

/**
 * Days gathered into runs, in their order: every day of the clock lies in exactly one of them. Days of rest that follow
 * one another are one run with all their reasons.
 */
export function runsOf(days: readonly CountedDay[]): DayRun[] {
  const runs: DayRun[] = [];
  for (const { day, standing, ordinal, why, article } of days) {
    const last = runs.at(-1);
    const alike = last?.why === why && last.article === article;
    if (last?.standing === standing && (alike || standing === 'rest')) {
      const ordinals = last.ordinals === null || ordinal === null ? null : ([last.ordinals[0], ordinal] as const);
      const reasons = { why: joined(last.why, why), article: joined(last.article, article) };
      runs[runs.length - 1] = { ...last, ...reasons, to: day, days: last.days + 1, ordinals };
    } else {
      const ordinals = ordinal === null ? null : ([ordinal, ordinal] as const);
      runs.push({ from: day, to: day, standing, ordinals, days: 1, why, article });
    }
  }
  return runs;
}

function joined(all: string, one: string): string {
  return all.split('、').includes(one) || all === one ? all : `${all}、${one}`;
}
