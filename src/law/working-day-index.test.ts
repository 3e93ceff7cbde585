import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { officialCalendar, withYear } from './calendar.js';
import { addDays, day } from './day.js';
import { workingDayIndex } from './working-day-index.js';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.js';

const index = workingDayIndex(officialCalendar);

test('the index says what walking the days says', () => {
  fc.assert(
    fc.property(fc.nat(4000), fc.nat(600), (offset, n) => {
      const from = addDays(day('2017-11-20'), offset);
      const walked = addWorkingDays(officialCalendar, from, n);
      assert.ok(walked.ok);
      const reached = index.nth(from, n);
      assert.equal(reached, walked.value.due);
      assert.equal(index.between(from, reached), workingDaysBetween(officialCalendar, from, reached));
      assert.equal(index.provisional(from, reached), walked.value.provisional);
    }),
    { seed: 33, numRuns: 300 },
  );
});

test('nothing lies between a day and itself or an earlier one', () => {
  assert.equal(index.between(day('2025-03-05'), day('2025-03-05')), 0);
  assert.equal(index.between(day('2025-03-05'), day('2025-03-03')), 0);
  assert.equal(index.provisional(day('2027-03-05'), day('2027-03-05')), false);
});

test('a calendar with one more notice has an index of its own', () => {
  const added = withYear(officialCalendar, {
    year: 2027,
    papers: ['示范通知'],
    holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-05' }],
    makeupDays: [],
  });
  assert.ok(added.ok);
  assert.equal(isWorkingDay(added.value, day('2027-01-04')).working, false);
  assert.equal(workingDayIndex(added.value).nth(day('2026-12-31'), 1), '2027-01-06');
  assert.equal(index.nth(day('2026-12-31'), 1), '2027-01-01');
  assert.equal(workingDayIndex(officialCalendar), index);
});
