import type { Calendar } from './calendar.js';
import { type Day, daysBetween, eachDay, firstDayOf, yearOf } from './day.js';
import { isWorkingDay } from './working-days.js';

/** Answers of `working-days` for one calendar without walking the days: a queue of thousands of cases asks for them. */
export interface WorkingDayIndex {
  /** The n-th working day after a day; the day itself for 0. Throws beyond the year 9999. */
  readonly nth: (from: Day, n: number) => Day;
  /** Working days after `from` up to and including `to`; 0 where `to` is not later. */
  readonly between: (from: Day, to: Day) => number;
  /** Whether the notice for any day after `from` up to and including `to` is not at hand. */
  readonly provisional: (from: Day, to: Day) => boolean;
}

/** A year's days: at place n stands how many of its first n days are worked, and how many are provisional. */
interface YearTable {
  readonly first: Day;
  readonly working: readonly Day[];
  readonly worked: Uint16Array;
  readonly unsure: Uint16Array;
}

const kept = new WeakMap<Calendar, WorkingDayIndex>();

/** The index of a calendar, made once, each year when it is first asked for. A calendar never changes. */
export function workingDayIndex(calendar: Calendar): WorkingDayIndex {
  const known = kept.get(calendar) ?? makeIndex(calendar);
  kept.set(calendar, known);
  return known;
}

function makeIndex(calendar: Calendar): WorkingDayIndex {
  const tables = new Map<number, YearTable>();
  const tableOf = (year: number): YearTable => {
    const table = tables.get(year) ?? makeYear(calendar, year);
    tables.set(year, table);
    return table;
  };
  const sum = (from: Day, to: Day, which: 'worked' | 'unsure'): number => {
    if (to <= from) return 0;
    const last = yearOf(to);
    let count = 0;
    for (let year = yearOf(from); year < last; year += 1) count += tableOf(year)[which].at(-1) ?? 0;
    return count + through(tableOf(last), which, to) - through(tableOf(yearOf(from)), which, from);
  };
  return {
    nth: (from, n) => {
      if (n === 0) return from;
      let year = yearOf(from);
      let place = through(tableOf(year), 'worked', from) + n;
      for (; ; year += 1) {
        const { working } = tableOf(year);
        const found = working[place - 1];
        if (found !== undefined) return found;
        place -= working.length;
      }
    },
    between: (from, to) => sum(from, to, 'worked'),
    provisional: (from, to) => sum(from, to, 'unsure') > 0,
  };
}

function through(table: YearTable, which: 'worked' | 'unsure', value: Day): number {
  return table[which][daysBetween(table.first, value) + 1] ?? 0;
}

function makeYear(calendar: Calendar, year: number): YearTable {
  const first = firstDayOf(year);
  const days = [...eachDay(first, `${first.slice(0, 4)}-12-31` as Day)];
  const working: Day[] = [];
  const worked = new Uint16Array(days.length + 1);
  const unsure = new Uint16Array(days.length + 1);
  for (const [index, value] of days.entries()) {
    const standing = isWorkingDay(calendar, value);
    if (standing.working) working.push(value);
    worked[index + 1] = working.length;
    unsure[index + 1] = (unsure[index] ?? 0) + (standing.provisional ? 1 : 0);
  }
  return { first, working, worked, unsure };
}
