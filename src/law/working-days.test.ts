import assert from 'node:assert/strict';
import { test } from 'node:test';
import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { officialCalendar, withYear } from './calendar.js';
import { addDays, day, eachDay } from './day.js';
import { addWorkingDays, isWorkingDay, noticeYears, workingDaysBetween } from './working-days.js';

const counted = (from: string, n: number) => {
  const outcome = addWorkingDays(officialCalendar, day(from), n);
  assert.ok(outcome.ok);
  return outcome.value;
};

// Received on, working days, due on, what lies between.
const table: [string, number, string, string][] = [
  ['2020-01-20', 20, '2020-02-25', '春节延长'],
  ['2020-09-28', 20, '2020-11-02', '国庆、中秋'],
  ['2021-02-10', 7, '2021-02-25', '春节'],
  ['2022-01-15', 20, '2022-02-16', '收到日为星期六，春节'],
  ['2022-05-21', 20, '2022-06-20', '收到日为星期六，端午'],
  ['2022-09-30', 20, '2022-11-02', '国庆，两天调休上班'],
  ['2023-01-20', 20, '2023-02-22', '春节'],
  ['2024-09-13', 20, '2024-10-17', '中秋、国庆'],
  ['2025-02-20', 20, '2025-03-20', '没有节日'],
  ['2025-09-30', 7, '2025-10-16', '国庆、中秋'],
  ['2025-12-31', 20, '2026-01-29', '跨年'],
  ['2026-02-13', 15, '2026-03-12', '春节'],
  ['2026-02-13', 20, '2026-03-19', '春节'],
  ['2026-09-18', 20, '2026-10-22', '中秋、国庆'],
];

test('terms in working days end on the day that the notices give', () => {
  for (const [from, n, due, what] of table) {
    const result = counted(from, n);
    assert.equal(result.due, due, `${from} + ${n}: ${what}`);
    assert.equal(result.counted.length, n);
    assert.equal(result.provisional, false);
  }
});

test('every day between 2019 and 2026 agrees with an independent table', () => {
  for (const value of eachDay(day('2019-01-01'), day('2026-12-31'))) {
    assert.equal(isWorkingDay(officialCalendar, value).working, chineseDays.isWorkday(value), value);
  }
});

test('a skipped day says why, and a make-up day is counted', () => {
  const { skipped, counted: days } = counted('2022-09-30', 20);
  assert.deepEqual(skipped[0], { day: '2022-10-01', why: '国庆节放假' });
  assert.deepEqual(skipped.at(-1), { day: '2022-10-30', why: '星期日' });
  assert.deepEqual(days.slice(0, 2), ['2022-10-08', '2022-10-09']);
  assert.equal(isWorkingDay(officialCalendar, day('2022-10-08')).why, '调休上班');
  assert.equal(isWorkingDay(officialCalendar, day('2018-12-31')).why, '元旦放假');
});

test('days of a year without a notice are provisional, until the notice is entered', () => {
  // From, working days, due, provisional: a notice names days from about 25 December of the year before on.
  const rows: [string, number, string, boolean][] = [
    ['2026-12-01', 17, '2026-12-24', false],
    ['2026-12-01', 18, '2026-12-25', true],
    ['2026-12-02', 20, '2026-12-30', true],
    ['2026-12-30', 3, '2027-01-04', true],
    ['2025-12-02', 20, '2025-12-30', false],
    ['2022-12-26', 5, '2023-01-03', false],
    ['2018-12-24', 3, '2018-12-27', true],
  ];
  for (const [from, n, due, provisional] of rows) {
    assert.deepEqual([counted(from, n).due, counted(from, n).provisional], [due, provisional], `${from} + ${n}`);
  }
  assert.deepEqual(noticeYears(day('2026-12-24')), [2026]);
  assert.deepEqual(noticeYears(day('2026-12-25')), [2026, 2027]);
  assert.equal(counted('2018-06-01', 5).provisional, true);
  // A fictional notice.
  const added = withYear(officialCalendar, {
    year: 2027,
    papers: ['示范通知'],
    holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
    makeupDays: [],
  });
  assert.ok(added.ok);
  const later = addWorkingDays(added.value, day('2026-12-30'), 2);
  assert.ok(later.ok);
  assert.deepEqual([later.value.due, later.value.provisional], ['2027-01-04', false]);
});

test('a notice that cannot be right is refused with the reason', () => {
  const notice = { year: 2027, papers: ['示范通知'], holidays: [], makeupDays: [] };
  const refused = [
    { ...notice, papers: [] },
    { ...notice, holidays: [{ name: '元旦', from: '2027-02-30', to: '2027-03-01' }] },
    { ...notice, holidays: [{ name: '元旦', from: '2027-01-03', to: '2027-01-01' }] },
    { ...notice, holidays: [{ name: '元旦', from: '2029-01-01', to: '2029-01-01' }] },
    { ...notice, holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }], makeupDays: ['2027-01-02'] },
  ];
  for (const data of refused) assert.equal(withYear(officialCalendar, data).ok, false, JSON.stringify(data));
});

test('no days is the day itself; below none, parts of days and more than a thousand are refused', () => {
  assert.equal(counted('2022-10-01', 0).due, '2022-10-01');
  assert.equal(counted('2022-01-01', 1000).counted.length, 1000);
  for (const n of [-1, 1001, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.equal(addWorkingDays(officialCalendar, day('2022-10-01'), n).ok, false);
  }
  assert.equal(addWorkingDays(officialCalendar, day('9999-12-31'), 1).ok, false);
});

test('a later receipt never gives an earlier due day', () => {
  const start = day('2018-12-01');
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(60), fc.nat(60), (offset, later, n) => {
      const first = counted(addDays(start, offset), n).due;
      const second = counted(addDays(start, offset + later), n).due;
      assert.ok(first <= second);
    }),
    { seed: 20190515, numRuns: 300 },
  );
});

test('days between are the days that were counted', () => {
  assert.equal(workingDaysBetween(officialCalendar, day('2022-09-30'), day('2022-11-02')), 20);
  assert.equal(workingDaysBetween(officialCalendar, day('2022-11-02'), day('2022-09-30')), -20);
});
