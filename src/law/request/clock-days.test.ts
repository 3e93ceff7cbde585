import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officialCalendar } from '../calendar.js';
import { day } from '../day.js';
import { daysOf } from './clock-days.js';
import { type ClockEvent, defaultReading } from './clock-event.js';

const receipt = { channel: 'registeredMail', day: day('2025-09-18') } as const;
const at = (kind: ClockEvent['kind'], on: string, days?: number): ClockEvent => ({ kind, day: day(on), days });
const panel = (events: readonly ClockEvent[], reading = defaultReading) => {
  const days = daysOf(officialCalendar, receipt, events, reading);
  return { days, on: (text: string) => days.find((value) => value.day === text) };
};

test('every day from receipt to due day stands in the panel with its reason and article', () => {
  const { days, on } = panel([at('thirdPartyConsulted', '2025-09-28'), at('thirdPartyAnswered', '2025-10-09')]);
  assert.equal(days.length, 40);
  assert.deepEqual(days[0], { day: '2025-09-18', standing: 'zero', why: '收到申请之日', article: '条例第三十一条' });
  const counted = { standing: 'counted', why: '答复期限', article: '条例第三十三条' };
  assert.deepEqual(on('2025-09-19'), { day: '2025-09-19', ...counted, ordinal: 1 });
  assert.deepEqual(on('2025-09-28'), { day: '2025-09-28', ...counted, ordinal: 7 }); // a Sunday, made up for
  const excluded = { standing: 'excluded', why: '征求第三方意见期间', article: '条例第三十二条、第三十三条' };
  for (const text of ['2025-09-29', '2025-09-30', '2025-10-09']) {
    assert.deepEqual(on(text), { day: text, ...excluded });
  }
  assert.deepEqual([on('2025-10-01')?.standing, on('2025-10-01')?.why], ['rest', '国庆节、中秋节放假']);
  assert.deepEqual(on('2025-10-12'), { day: '2025-10-12', standing: 'rest', why: '星期日', article: '条例第三十三条' });
  assert.deepEqual(days.at(-1), { day: '2025-10-27', ...counted, ordinal: 20 });
});

test('days before a correction are excluded, and numbering begins anew after it', () => {
  const { days, on } = panel([at('correctionNotified', '2025-09-22'), at('corrected', '2025-09-25')]);
  for (const text of ['2025-09-19', '2025-09-22', '2025-09-25']) {
    assert.deepEqual([on(text)?.standing, on(text)?.article], ['excluded', '条例第三十条'], text);
  }
  assert.equal(on('2025-09-26')?.ordinal, 1);
  assert.deepEqual([days.at(-1)?.day, days.at(-1)?.ordinal], ['2025-10-29', 20]);
});

test('while something is awaited the panel ends with the last day known', () => {
  const correction = panel([at('correctionNotified', '2025-09-22')]);
  assert.deepEqual([correction.days.at(-1)?.day, correction.days.at(-1)?.ordinal], ['2025-09-22', 2]);
  const fee = panel([at('feeNotified', '2025-09-22')]);
  assert.deepEqual(fee.days.at(-1), {
    day: '2025-10-22',
    standing: 'excluded',
    why: '等待缴费期间',
    article: '条例第四十二条',
  });
  assert.equal(fee.on('2025-09-22')?.ordinal, 2);
});

test('while something is awaited the days of waiting stand there up to today, not counted', () => {
  const until = (events: readonly ClockEvent[], today: string) =>
    daysOf(officialCalendar, receipt, events, defaultReading, day(today));
  const correction = until([at('correctionNotified', '2025-09-22')], '2025-09-26');
  assert.deepEqual(correction.at(-1), {
    day: '2025-09-26',
    standing: 'excluded',
    why: '等待补正',
    article: '条例第三十条',
  });
  assert.equal(correction.filter(({ why }) => why === '等待补正').length, 4);
  const withdrawn = [at('correctionNotified', '2025-09-22'), at('withdrawn', '2025-09-24')];
  assert.equal(until(withdrawn, '2025-09-26').at(-1)?.day, '2025-09-24');
  assert.equal(until([at('feeNotified', '2025-09-22')], '2025-09-26').at(-1)?.day, '2025-10-22');
  assert.equal(until([at('feeNotified', '2025-09-22')], '2025-10-24').at(-1)?.day, '2025-10-24');
  assert.equal(until([], '2025-12-01').at(-1)?.day, '2025-10-22');
});

test('the time to pay runs from the day on which the notice was served', () => {
  const served = { ...at('feeNotified', '2025-09-22'), served: day('2025-09-30') };
  assert.equal(panel([served]).days.at(-1)?.day, '2025-10-30');
  assert.equal(panel([at('feeNotified', '2025-09-22')]).days.at(-1)?.day, '2025-10-22');
});

test('the days of an extension, a delay and a payment cite their own articles', () => {
  const { on, days } = panel([at('extended', '2025-09-22', 2), at('delayed', '2025-09-23', 3)]);
  assert.deepEqual([on('2025-10-23')?.why, on('2025-10-23')?.ordinal], ['延长的答复期限', 21]);
  assert.deepEqual([on('2025-10-27')?.why, on('2025-10-27')?.article], ['延迟答复的期限', '条例第三十五条']);
  assert.equal(days.at(-1)?.ordinal, 25);
  const paid = panel([at('feeNotified', '2025-09-22'), at('feePaid', '2025-09-24')]);
  assert.equal(paid.on('2025-09-24')?.article, '条例第四十二条');
  const resumed = panel([at('feeNotified', '2025-09-22'), at('feePaid', '2025-09-24')], {
    ...defaultReading,
    afterFee: 'resume',
  });
  assert.deepEqual([resumed.on('2025-09-24')?.why, resumed.on('2025-09-25')?.ordinal], ['等待缴费期间', 3]);
});

test('where the day of receipt counts it is the first', () => {
  const { on } = panel([], { ...defaultReading, firstDay: 'onReceipt' });
  assert.deepEqual([on('2025-09-18')?.standing, on('2025-09-18')?.ordinal], ['counted', 1]);
});
