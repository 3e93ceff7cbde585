import { year2019 } from './calendar/2019.js';
import { year2020 } from './calendar/2020.js';
import { year2021 } from './calendar/2021.js';
import { year2022 } from './calendar/2022.js';
import { year2023 } from './calendar/2023.js';
import { year2024 } from './calendar/2024.js';
import { year2025 } from './calendar/2025.js';
import { year2026 } from './calendar/2026.js';
import type { YearCalendar } from './calendar/year-calendar.js';
import { type Day, daysBetween, eachDay, parseDay, yearOf } from './day.js';
import { allow, type Outcome, refuse } from './refusal.js';

export type { YearCalendar } from './calendar/year-calendar.js';

/** The notices known to an office, and every day that they name. */
export interface Calendar {
  readonly years: readonly YearCalendar[];
  /** Whether the notice of a year is at hand; without it a day's standing is provisional. */
  readonly hasNotice: (year: number) => boolean;
  /** What a notice says of a day: the holiday's name, 'makeup' as its kind, or null where no notice names it. */
  readonly named: (value: Day) => NamedDay | null;
}

export type NamedDay = { readonly kind: 'holiday'; readonly name: string } | { readonly kind: 'makeup' };

const longestHoliday = 60; // days; longer is a typing error

/** A calendar from the notices of some years. Refuses data that is no notice: unreal days, a make-up day that is also off. */
export function makeCalendar(years: readonly YearCalendar[]): Outcome<Calendar> {
  const named = new Map<Day, NamedDay>();
  for (const notice of years) {
    const fault = addYear(named, notice);
    if (fault !== null) return refuse('calendar-data', `${notice.year}年放假安排有误：${fault}`);
  }
  const known = new Set(years.map((notice) => notice.year));
  if (known.size !== years.length) return refuse('calendar-data', '同一年度的放假安排录入了两次。');
  return allow({
    years,
    hasNotice: (year) => known.has(year),
    named: (value) => named.get(value) ?? null,
  });
}

/** The calendar with the notice of one more year, or with the corrected notice of a year it has. */
export function withYear(calendar: Calendar, notice: YearCalendar): Outcome<Calendar> {
  const others = calendar.years.filter((year) => year.year !== notice.year);
  return makeCalendar([...others, notice].sort((a, b) => a.year - b.year));
}

function addYear(named: Map<Day, NamedDay>, notice: YearCalendar): string | null {
  if (notice.papers.length === 0) return '须写明依据的通知。';
  const near = (value: Day): boolean => Math.abs(yearOf(value) - notice.year) <= 1;
  for (const { name, from, to } of notice.holidays) {
    const [first, last] = [parseDay(from), parseDay(to)];
    if (first === null || last === null) return `“${name}”的日期不存在（${from}至${to}）。`;
    if (last < first) return `“${name}”的结束日期早于开始日期。`;
    if (!near(first) || !near(last) || daysBetween(first, last) >= longestHoliday) {
      return `“${name}”的日期超出本年度（${from}至${to}）。`;
    }
    for (const value of eachDay(first, last)) named.set(value, { kind: 'holiday', name });
  }
  for (const text of notice.makeupDays) {
    const value = parseDay(text);
    if (value === null || !near(value)) return `调休上班日“${text}”不存在或超出本年度。`;
    if (named.get(value)?.kind === 'holiday') return `${text}既放假又上班。`;
    named.set(value, { kind: 'makeup' });
  }
  return null;
}

/** The calendar of the notices for 2019 to 2026. */
export const officialCalendar: Calendar = builtIn();

function builtIn(): Calendar {
  const made = makeCalendar([year2019, year2020, year2021, year2022, year2023, year2024, year2025, year2026]);
  if (!made.ok) throw new Error(made.sentence);
  return made.value;
}
