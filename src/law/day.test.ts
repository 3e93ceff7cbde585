import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addDays,
  addMonths,
  day,
  dayInChinese,
  dayInShanghai,
  daysBetween,
  eachDay,
  parseDay,
  weekday,
} from './day.js';

test('only days that exist are days', () => {
  for (const real of ['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) assert.equal(parseDay(real), real);
  for (const unreal of [
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-04-31',
    '2024-1-1',
    '2024-01-01 ',
    '',
    '20240101',
  ]) {
    assert.equal(parseDay(unreal), null, unreal);
  }
  assert.throws(() => day('2024-02-30'));
});

test('days are added across months, years and leap days', () => {
  const table: [string, number, string][] = [
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2019-12-31', 1, '2020-01-01'],
    ['2020-01-01', -1, '2019-12-31'],
    ['2000-01-01', 366, '2001-01-01'],
  ];
  for (const [from, count, to] of table) {
    assert.equal(addDays(day(from), count), to);
    assert.equal(daysBetween(day(from), day(to)), count);
  }
  assert.equal(addMonths(day('2024-08-31'), 6), '2025-02-28');
  assert.equal(addMonths(day('2024-12-15'), 1), '2025-01-15');
  assert.throws(() => addDays(day('9999-12-31'), 1));
});

test('weekdays run from Monday 1 to Sunday 7', () => {
  assert.equal(weekday(day('2020-01-20')), 1);
  assert.equal(weekday(day('2022-10-01')), 6);
  assert.equal(weekday(day('2026-02-15')), 7);
});

test('the day in Shanghai turns at 16:00 UTC', () => {
  assert.equal(dayInShanghai(Date.UTC(2020, 11, 31, 15, 59, 59)), '2020-12-31');
  assert.equal(dayInShanghai(Date.UTC(2020, 11, 31, 16)), '2021-01-01');
});

test('days are listed and written', () => {
  assert.deepEqual([...eachDay(day('2020-02-28'), day('2020-03-01'))], ['2020-02-28', '2020-02-29', '2020-03-01']);
  assert.deepEqual([...eachDay(day('2020-03-01'), day('2020-02-28'))], []);
  assert.equal(dayInChinese(day('2022-09-01')), '2022年9月1日');
});
