import type { KnownYear, Notice } from '../../../src/calendars/contract.js';
import type { YearCalendar } from '../../../src/law/calendar.js';
import { dayInChinese, parseDay } from '../../../src/law/day.js';

/** What the form holds while it is being filled; any of it may still be missing. */
export interface NoticeValues {
  readonly year?: number | null | undefined;
  readonly title?: string | undefined;
  readonly number?: string | undefined;
  readonly issuedOn?: string | undefined;
  readonly url?: string | undefined;
  readonly holidays?: readonly (HolidayValues | undefined)[] | undefined;
  readonly makeupDays?: readonly (string | undefined)[] | undefined;
}
interface HolidayValues {
  readonly name?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The notice as it is sent; what is missing is empty, so that the server's own sentence says so. */
export function noticeOf(values: NoticeValues, keptPapers: readonly string[]): Notice {
  return {
    year: values.year ?? 0,
    papers: [...keptPapers, ...papersOf(values)],
    holidays: (values.holidays ?? []).map((holiday) => ({
      name: holiday?.name ?? '',
      from: holiday?.from ?? '',
      to: holiday?.to ?? '',
    })),
    makeupDays: (values.makeupDays ?? []).map((value) => value ?? ''),
  };
}

/** The notice in words, `名称（文号，2026年11月4日公布）`, and its address where one is given; empty without a name. */
export function papersOf({ title, number, issuedOn, url }: NoticeValues): string[] {
  const name = title?.trim() ?? '';
  if (name === '') return [];
  const day = parseDay(issuedOn ?? '');
  const more = [number?.trim() ?? '', day === null ? '' : `${dayInChinese(day)}公布`].filter((part) => part !== '');
  const paper = more.length === 0 ? name : `${name}（${more.join('，')}）`;
  const address = url?.trim() ?? '';
  return address === '' ? [paper] : [paper, address];
}

/** The lines that are filled in completely, for the preview; papers play no part in it. */
export function completeLines(notice: YearCalendar): YearCalendar {
  return {
    year: notice.year,
    papers: ['预览'],
    holidays: notice.holidays.filter(({ from, to }) => from !== '' && to !== ''),
    makeupDays: notice.makeupDays.filter((value) => value !== ''),
  };
}

/** The holidays that the notice of the year before names and this one does not: most likely forgotten. */
export function forgottenNames(notice: YearCalendar, known: readonly KnownYear[]): string[] {
  const before = known.find(({ year }) => year === notice.year - 1) ?? known.find(({ year }) => year < notice.year);
  const written = notice.holidays.map(({ name }) => name);
  const expected = (before?.holidays ?? []).flatMap(({ name }) => name.split('、'));
  return [...new Set(expected)].filter((name) => !written.some((text) => text.includes(name)));
}
