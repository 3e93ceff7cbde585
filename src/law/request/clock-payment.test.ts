import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officialCalendar } from '../calendar.js';
import { day } from '../day.js';
import { clockOf } from './clock.js';
import { defaultReading } from './clock-event.js';

const receipt = { channel: 'inPerson', day: day('2025-02-20') } as const;

test('a late payment counts as given up, or is taken where the reading says so', () => {
  const events = (paid: string) => [
    { kind: 'feeNotified', day: day('2025-03-04') } as const,
    { kind: 'feePaid', day: day(paid) } as const,
  ];
  const on = (paid: string, latePayment: 'accepted' | 'refused') =>
    clockOf(officialCalendar, receipt, events(paid), day('2025-04-10'), { ...defaultReading, latePayment });
  assert.equal(on('2025-04-04', 'accepted').refused, undefined);
  assert.equal(on('2025-04-03', 'refused').refused, undefined);
  const { refused, due } = on('2025-04-04', 'refused');
  assert.deepEqual([refused?.code, refused?.article, due], ['payment-late', '条例第四十二条', null]);
});

test('the days for paying run from the service of the notice, and the derivation says so', () => {
  const waiting = (served?: string) =>
    clockOf(
      officialCalendar,
      receipt,
      [{ kind: 'feeNotified', day: day('2025-03-04'), ...(served === undefined ? {} : { served: day(served) }) }],
      day('2025-03-10'),
    );
  assert.equal(waiting('2025-03-12').pausedUntil, '2025-04-11');
  assert.match(waiting('2025-03-12').derivation.at(-1)?.sentence ?? '', /2025年3月12日送达，缴费期限至2025年4月11日/);
  assert.equal(waiting().pausedUntil, '2025-04-03');
  assert.match(waiting().derivation.at(-1)?.sentence ?? '', /尚未登记送达，暂按发出之日推算/);
});
