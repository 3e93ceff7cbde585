import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officialCalendar } from '../calendar.js';
import { day } from '../day.js';
import { clockOf } from './clock.js';
import type { ClockEvent } from './clock-event.js';

type Told = readonly [ClockEvent['kind'], string, number?];
/** The derivation of a request received on 2025-02-20. */
const derivation = (told: readonly Told[]) => {
  const events = told.map(([kind, on, days]): ClockEvent => ({ kind, day: day(on), days }));
  return clockOf(officialCalendar, { channel: 'inPerson', day: day('2025-02-20') }, events, day('2025-02-20'))
    .derivation;
};

test('the derivation says what follows from silence, and that a later answer takes nothing more off', () => {
  // What of the sentence follows the day, by kind of consultation.
  const table: [readonly Told[], string, string][] = [
    [
      [['thirdPartyConsulted', '2025-02-27']],
      '条例第三十二条、第三十三条',
      '逾期未提出意见的，由行政机关依条例决定是否公开',
    ],
    [[['agencyConsulted', '2025-02-27']], '条例第三十三条、第三十四条', '逾期未提出意见的，视为同意公开'],
    [
      [
        ['agencyConsulted', '2025-02-27'],
        ['agencyAnswered', '2025-03-24'],
      ],
      '条例第三十三条、第三十四条',
      '2025年3月24日才收到意见，届满之后的日期照常计入',
    ],
  ];
  for (const [told, article, words] of table) {
    const line = derivation(told).find(({ counted, from }) => counted === 0 && from === '2025-02-28');
    assert.deepEqual([line?.article, line?.to], [article, '2025-03-20']);
    assert.ok(line?.sentence.includes(`期限于2025年3月20日届满，${words}；`), line?.sentence);
  }
});

test('a payment or a correction drops the earlier extension, and the derivation says so', () => {
  const told: Told[] = [
    ['extended', '2025-03-03', 20],
    ['feeNotified', '2025-03-04'],
    ['feePaid', '2025-03-10'],
  ];
  const line = derivation(told)[1];
  assert.deepEqual(
    [line?.from, line?.to, line?.counted, line?.article],
    ['2025-02-21', '2025-03-10', 0, '条例第四十二条'],
  );
  assert.match(line?.sentence ?? '', /，此前的日期不计入，已作出的延长不再计入，也不能再次延长。$/);
});
