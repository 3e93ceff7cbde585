import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officialCalendar } from '../calendar.js';
import { day } from '../day.js';
import { clockOf } from './clock.js';
import { type ClockEvent, type ClockEventKind, clockEvents } from './clock-event.js';

type Told = readonly [ClockEventKind, string, number?];
const clock = (told: readonly Told[], received = '2025-02-20') => {
  const events: ClockEvent[] = told.map(([kind, on, days]) => ({ kind, day: day(on), days }));
  return clockOf(officialCalendar, { channel: 'registeredMail', day: day(received) }, events, day('2025-03-03'));
};

test('what the law does not allow is refused with its article, and the rest of the clock stands', () => {
  const corrected: Told[] = [
    ['correctionNotified', '2025-02-24'],
    ['corrected', '2025-02-27'],
  ];
  const fee: Told[] = [['feeNotified', '2025-03-04']];
  // What, events of which the one at the place is refused, code, article, due day of the rest.
  const table: [string, readonly Told[], number, string, string, string | null][] = [
    [
      '第8个工作日告知补正',
      [['correctionNotified', '2025-03-04']],
      0,
      'correction-notice-late',
      '条例第三十条',
      '2025-03-20',
    ],
    [
      '第二次告知补正',
      [...corrected, ['correctionNotified', '2025-02-28']],
      2,
      'second-correction-notice',
      '条例第三十条',
      '2025-03-27',
    ],
    [
      '等待补正时再次告知',
      [
        ['correctionNotified', '2025-02-24'],
        ['correctionNotified', '2025-02-25'],
      ],
      1,
      'second-correction-notice',
      '条例第三十条',
      null,
    ],
    ['未告知而收到补正', [['corrected', '2025-02-27']], 0, 'correction-without-notice', '条例第三十条', '2025-03-20'],
    [
      '收到两次补正',
      [...corrected, ['corrected', '2025-03-03']],
      2,
      'correction-without-notice',
      '条例第三十条',
      '2025-03-27',
    ],
    [
      '第二次延长',
      [
        ['extended', '2025-03-03', 5],
        ['extended', '2025-03-04', 5],
      ],
      1,
      'second-extension',
      '条例第三十三条',
      '2025-03-27',
    ],
    ['延长21个工作日', [['extended', '2025-03-03', 21]], 0, 'extension-length', '条例第三十三条', '2025-03-20'],
    ['延长0个工作日', [['extended', '2025-03-03', 0]], 0, 'extension-length', '条例第三十三条', '2025-03-20'],
    ['延长一天半', [['extended', '2025-03-03', 1.5]], 0, 'extension-length', '条例第三十三条', '2025-03-20'],
    ['延长未写天数', [['extended', '2025-03-03']], 0, 'extension-length', '条例第三十三条', '2025-03-20'],
    ['期满后延长', [['extended', '2025-03-21', 5]], 0, 'extension-after-term', '条例第三十三条', '2025-03-20'],
    [
      '等待补正时延长',
      [
        ['correctionNotified', '2025-02-24'],
        ['extended', '2025-02-25', 5],
      ],
      1,
      'extension-while-waiting',
      '条例第三十三条',
      null,
    ],
    [
      '重新起算前已延长，其后再延长',
      [
        ['correctionNotified', '2025-02-24'],
        ['corrected', '2025-02-27'],
        ['extended', '2025-02-28', 5],
        ['feeNotified', '2025-03-03'],
        ['feePaid', '2025-03-04'],
        ['extended', '2025-03-05', 5],
      ],
      5,
      'second-extension',
      '条例第三十三条',
      '2025-04-01',
    ],
    ['期满后确定延迟答复', [['delayed', '2025-03-21', 5]], 0, 'delay-after-term', '条例第三十五条', '2025-03-20'],
    ['延迟答复未写天数', [['delayed', '2025-03-04']], 0, 'delay-length', '条例第三十五条', '2025-03-20'],
    [
      '等待缴费时确定延迟答复',
      [...fee, ['delayed', '2025-03-05', 5]],
      1,
      'delay-while-waiting',
      '条例第三十五条',
      null,
    ],
    ['期满后收费通知', [['feeNotified', '2025-03-21']], 0, 'fee-notice-after-term', '条例第四十二条', '2025-03-20'],
    [
      '第二次收费通知',
      [...fee, ['feePaid', '2025-03-05'], ['feeNotified', '2025-03-06']],
      2,
      'second-fee-notice',
      '条例第四十二条',
      '2025-04-02',
    ],
    ['没有收费通知而缴费', [['feePaid', '2025-03-05']], 0, 'payment-without-notice', '条例第四十二条', '2025-03-20'],
    [
      '未征求而收到第三方意见',
      [['thirdPartyAnswered', '2025-02-27']],
      0,
      'answer-without-consultation',
      '条例第三十二条',
      '2025-03-20',
    ],
    [
      '机关意见不能作为第三方意见',
      [
        ['thirdPartyConsulted', '2025-03-03'],
        ['agencyAnswered', '2025-03-05'],
      ],
      1,
      'answer-without-consultation',
      '条例第三十四条',
      '2025-04-11',
    ],
    [
      '早于收到申请之日',
      [['thirdPartyConsulted', '2025-02-19']],
      0,
      'event-before-receipt',
      '条例第三十一条',
      '2025-03-20',
    ],
    [
      '答复之后',
      [
        ['replied', '2025-03-03'],
        ['extended', '2025-03-04', 5],
      ],
      1,
      'case-closed',
      '条例第三十三条',
      '2025-03-20',
    ],
    [
      '撤回之后答复',
      [
        ['withdrawn', '2025-03-03'],
        ['replied', '2025-03-04'],
      ],
      1,
      'case-closed',
      '条例第三十三条',
      '2025-03-20',
    ],
  ];
  for (const [what, told, event, code, article, due] of table) {
    const found = clock(told);
    const { refused } = found;
    assert.deepEqual([refused?.event, refused?.code, refused?.article], [event, code, article], what);
    assert.match(refused?.sentence ?? '', /。$/, what);
    assert.equal(found.due, due, what);
    const without = clock(told.filter((_, index) => index !== event));
    assert.deepEqual([found.due, found.state, found.remaining], [without.due, without.state, without.remaining], what);
    assert.ok(
      found.derivation.some(({ sentence }) => sentence.includes('不予计入')),
      what,
    );
  }
});

test('the last day allowed is allowed', () => {
  const allowed: (readonly Told[])[] = [
    [['correctionNotified', '2025-03-03']],
    [['extended', '2025-03-20', 20]],
    [['delayed', '2025-03-20', 1]],
    [
      ['feeNotified', '2025-03-20'],
      ['feePaid', '2025-04-19'],
    ],
    [['replied', '2025-02-20']],
  ];
  for (const told of allowed) assert.equal(clock(told).refused, undefined, JSON.stringify(told));
});

test('events are taken by day whatever their order, those of one day as given, and the first refused is told', () => {
  const told: Told[] = [
    ['extended', '2025-03-04', 5],
    ['extended', '2025-03-03', 10],
    ['corrected', '2025-03-05'],
  ];
  const found = clock(told);
  assert.deepEqual([found.refused?.event, found.refused?.code, found.due], [0, 'second-extension', '2025-04-03']);
  const sameDay: Told[] = [
    ['thirdPartyConsulted', '2025-03-03'],
    ['thirdPartyAnswered', '2025-03-03'],
  ];
  assert.equal(clock(sameDay).refused, undefined);
  assert.equal(clock([...sameDay].reverse()).refused?.event, 0);
});

test('after a reply or a withdrawal every event is refused', () => {
  for (const end of ['replied', 'withdrawn'] as const) {
    for (const kind of Object.keys(clockEvents) as ClockEventKind[]) {
      const { refused } = clock([
        [end, '2025-03-03'],
        [kind, '2025-03-03', 5],
      ]);
      assert.deepEqual([refused?.event, refused?.code], [1, 'case-closed'], `${end} ${kind}`);
    }
  }
});

test('for a request under the rules before 2019 the terms that are not at hand are not invented', () => {
  for (const [kind, article] of [
    ['correctionNotified', '条例第三十条'],
    ['thirdPartyConsulted', '条例第三十二条'],
    ['agencyConsulted', '条例第三十四条'],
    ['extended', '条例第三十三条'],
  ] as const) {
    const { refused, due } = clock([[kind, '2019-05-08', 5]], '2019-05-06');
    assert.deepEqual([refused?.code, refused?.article, due], ['term-unknown', article, '2019-05-27']);
  }
});
