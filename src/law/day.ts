declare const dayBrand: unique symbol;

/** A calendar day 'YYYY-MM-DD' as the law counts it, in Asia/Shanghai. Sorts as text. */
export type Day = string & { readonly [dayBrand]: true };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const monthStarts = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const yearDays = 365;
const cycleDays = 146097; // the days of 400 Gregorian years
const lastSerial = daysBeforeYear(10000);

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  const length = monthLengths[month - 1] ?? 0;
  return month === 2 && isLeap(year) ? length + 1 : length;
}

function daysBeforeYear(year: number): number {
  const full = year - 1;
  return full * yearDays + Math.floor(full / 4) - Math.floor(full / 100) + Math.floor(full / 400);
}

/** Days since 0000-12-31, so that 0001-01-01 is 1, a Monday. */
function serialOf(value: Day): number {
  const year = yearOf(value);
  const month = monthOf(value);
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  return daysBeforeYear(year) + (monthStarts[month - 1] ?? 0) + leapDay + Number(value.slice(8, 10));
}

function ofSerial(serial: number): Day {
  if (serial < 1 || serial > lastSerial) throw new RangeError(`day out of range: serial ${serial}`);
  // The estimate is at most one year off, since a cycle's years are of two lengths only.
  let year = Math.floor(((serial - 1) * 400) / cycleDays) + 1;
  if (daysBeforeYear(year) >= serial) year -= 1;
  else if (daysBeforeYear(year + 1) < serial) year += 1;
  let rest = serial - daysBeforeYear(year);
  let month = 1;
  for (let length = daysInMonth(year, month); rest > length; length = daysInMonth(year, month)) {
    rest -= length;
    month += 1;
  }
  return written(year, month, rest);
}

function written(year: number, month: number, dayOfMonth: number): Day {
  const pad = (value: number, size: number): string => String(value).padStart(size, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as Day;
}

/** Reads 'YYYY-MM-DD' of a day that exists in years 0001 to 9999; null for anything else. */
export function parseDay(text: string): Day | null {
  const match = shape.exec(text);
  if (match === null) return null;
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  return text as Day;
}

/** The day written by the program itself. Throws on anything that is no day: that is a bug. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`not a day: ${JSON.stringify(text)}`);
  return parsed;
}

/** The calendar day `count` days later (earlier where negative). Throws outside years 0001 to 9999. */
export function addDays(from: Day, count: number): Day {
  return ofSerial(serialOf(from) + count);
}

/** The calendar day `count` months later; the last day of the month where that day does not exist there. */
export function addMonths(from: Day, count: number): Day {
  const index = yearOf(from) * 12 + monthOf(from) - 1 + count;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  if (year < 1 || year > 9999) throw new RangeError(`day out of range: ${from} + ${count} months`);
  return written(year, month, Math.min(Number(from.slice(8, 10)), daysInMonth(year, month)));
}

/** Negative where `a` is earlier, positive where later, 0 for the same day. For `sort`. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether `a` is strictly earlier than `b`. */
export function isBefore(a: Day, b: Day): boolean {
  return a < b;
}

/** 1 Monday … 7 Sunday. */
export function weekday(value: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((serialOf(value) - 1) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** The year as a number. Allocates nothing, since tallies call it for every fact. */
export function yearOf(value: Day): number {
  const digit = (index: number): number => value.charCodeAt(index) - 48;
  return digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
}

/** The month, 1 to 12. */
export function monthOf(value: Day): number {
  return Number(value.slice(5, 7));
}

/** Days from `from` to `to`: 1 for tomorrow, negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return serialOf(to) - serialOf(from);
}

/** Every day from `from` to `to`, both included; none where `to` is earlier. */
export function* eachDay(from: Day, to: Day): Generator<Day> {
  const end = serialOf(to);
  for (let serial = serialOf(from); serial <= end; serial += 1) yield ofSerial(serial);
}

/** The day it is in Shanghai (UTC+8, no summer time) at an instant in milliseconds since 1970. */
export function dayInShanghai(instantMs: number): Day {
  const days = Math.floor((instantMs + 8 * 3_600_000) / 86_400_000);
  return ofSerial(serialOf('1970-01-01' as Day) + days);
}

/** 'YYYY年M月D日', as official letters write it. */
export function dayInChinese(value: Day): string {
  return `${yearOf(value)}年${monthOf(value)}月${Number(value.slice(8, 10))}日`;
}

/** The first day of a year. */
export function firstDayOf(year: number): Day {
  return day(`${String(year).padStart(4, '0')}-01-01`);
}
