import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officialCalendar } from '../../../src/law/calendar.js';
import { day } from '../../../src/law/day.js';
import { daysOf } from '../../../src/law/request/clock-days.js';
import { type CountedDay, monthsOf, runsOf } from './clock-months.js';

const days: CountedDay[] = daysOf(officialCalendar, { channel: 'inPerson', day: day('2022-09-30') }, []).map(
  (each) => ({
    ...each,
    ordinal: each.ordinal ?? null,
  }),
);

test('the months from receipt to due day are whole weeks, Monday first', () => {
  const months = monthsOf(days);
  assert.deepEqual(
    months.map(({ title }) => title),
    ['2022年9月', '2022年10月', '2022年11月'],
  );
  assert.deepEqual(months[1]?.weeks[0], [null, null, null, null, null, '2022-10-01', '2022-10-02']);
  assert.ok(months.every(({ weeks }) => weeks.every((week) => week.length === 7)));
});

test('the runs of the printed evidence hold every day once and count to the last working day', () => {
  const runs = runsOf(days);
  assert.equal(
    runs.reduce((sum, run) => sum + run.days, 0),
    days.length,
  );
  assert.deepEqual([runs[0]?.standing, runs[0]?.from], ['zero', '2022-09-30']);
  assert.ok(runs.every((run, at) => run.standing !== runs[at + 1]?.standing));
  const last = runs.at(-1);
  assert.deepEqual([last?.to, last?.ordinals?.[1]], ['2022-11-02', 20]);
});

test('a case without days has no months', () => {
  assert.deepEqual([monthsOf([]), runsOf([])], [[], []]);
});
