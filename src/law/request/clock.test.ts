import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officialCalendar, withYear } from '../calendar.js';
import { day } from '../day.js';
import { clockOf, dueDay } from './clock.js';
import { type ClockEvent, type ClockReading, defaultReading } from './clock-event.js';

type Told = readonly [ClockEvent['kind'], string, number?];
const events = (told: readonly Told[]): ClockEvent[] =>
  told.map(([kind, on, days]) => ({ kind, day: day(on), ...(days === undefined ? {} : { days }) }));
const clock = (received: string, told: readonly Told[], today = received, reading: Partial<ClockReading> = {}) =>
  clockOf(officialCalendar, { channel: 'inPerson', day: day(received) }, events(told), day(today), {
    ...defaultReading,
    ...reading,
  });

test('a reply is due 20 working days after receipt, day zero not counted', () => {
  const table: [string, string, string][] = [
    ['2019-05-14', '2019-06-04', '2019年条例施行前15个工作日'],
    ['2019-05-15', '2019-06-13', '2019年条例施行当日起20个工作日，端午'],
    ['2020-01-20', '2020-02-25', '春节延长'],
    ['2020-09-28', '2020-11-02', '国庆、中秋'],
    ['2022-01-15', '2022-02-16', '收到日为星期六，春节'],
    ['2022-05-21', '2022-06-20', '收到日为星期六，端午'],
    ['2022-09-30', '2022-11-02', '国庆，两天调休上班'],
    ['2023-01-20', '2023-02-22', '春节'],
    ['2024-09-13', '2024-10-17', '中秋、国庆'],
    ['2025-02-20', '2025-03-20', '没有节日'],
    ['2025-12-31', '2026-01-29', '跨年'],
    ['2026-02-13', '2026-03-19', '春节'],
    ['2026-09-18', '2026-10-22', '中秋、国庆'],
  ];
  for (const [received, due, what] of table) {
    const found = clock(received, []);
    assert.deepEqual([found.due, found.provisional, found.state], [due, false, 'running'], `${received} ${what}`);
  }
});

test('terms of 7 and 15 working days end where the notices say', () => {
  // Received, the last day for the notice of correction.
  for (const [received, last, after] of [
    ['2021-02-10', '2021-02-25', '2021-02-26'],
    ['2025-09-30', '2025-10-16', '2025-10-17'],
  ] as const) {
    assert.equal(clock(received, [['correctionNotified', last]]).refused, undefined);
    assert.equal(clock(received, [['correctionNotified', after]]).refused?.code, 'correction-notice-late');
  }
  const consulted = clock('2026-02-13', [['thirdPartyConsulted', '2026-02-13']], '2026-02-26');
  assert.equal(consulted.pausedUntil, '2026-03-12');
});

test('each event moves the due day as its article says', () => {
  // Received 2025-02-20 (Thursday); no holiday before 4 April.
  const table: [string, readonly Told[], string | null][] = [
    ['没有事件', [], '2025-03-20'],
    ['告知补正，等待补正', [['correctionNotified', '2025-02-26']], null],
    [
      '补正后自次日重新起算',
      [
        ['correctionNotified', '2025-02-26'],
        ['corrected', '2025-03-03'],
      ],
      '2025-03-31',
    ],
    ['征求第三方意见，未答复，扣除15个工作日', [['thirdPartyConsulted', '2025-02-27']], '2025-04-11'],
    [
      '征求第三方意见，5个工作日后答复',
      [
        ['thirdPartyConsulted', '2025-02-27'],
        ['thirdPartyAnswered', '2025-03-06'],
      ],
      '2025-03-27',
    ],
    [
      '逾期答复不改变期限',
      [
        ['thirdPartyConsulted', '2025-02-27'],
        ['thirdPartyAnswered', '2025-03-25'],
      ],
      '2025-04-11',
    ],
    [
      '当日答复没有扣除',
      [
        ['agencyConsulted', '2025-02-27'],
        ['agencyAnswered', '2025-02-27'],
      ],
      '2025-03-20',
    ],
    [
      '其他机关3个工作日后答复',
      [
        ['agencyConsulted', '2025-02-27'],
        ['agencyAnswered', '2025-03-04'],
      ],
      '2025-03-25',
    ],
    [
      '两项征求意见重叠，不重复扣除',
      [
        ['thirdPartyConsulted', '2025-02-27'],
        ['agencyConsulted', '2025-03-03'],
        ['thirdPartyAnswered', '2025-03-05'],
        ['agencyAnswered', '2025-03-07'],
      ],
      '2025-03-28',
    ],
    [
      '先到的答复对应先发出的征求意见',
      [
        ['thirdPartyConsulted', '2025-02-24'],
        ['thirdPartyConsulted', '2025-03-06'],
        ['thirdPartyAnswered', '2025-02-26'],
        ['thirdPartyAnswered', '2025-03-07'],
      ],
      '2025-03-25',
    ],
    ['期满之后才征求意见', [['thirdPartyConsulted', '2025-03-20']], '2025-03-20'],
    ['延长10个工作日', [['extended', '2025-03-20', 10]], '2025-04-03'],
    ['延长20个工作日，跨清明', [['extended', '2025-03-03', 20]], '2025-04-18'],
    ['合理期限内延迟答复', [['delayed', '2025-03-19', 30]], '2025-05-06'],
    ['等待缴费', [['feeNotified', '2025-03-04']], null],
    [
      '缴费后自次日重新起算',
      [
        ['feeNotified', '2025-03-04'],
        ['feePaid', '2025-03-10'],
      ],
      '2025-04-08',
    ],
    [
      '重新起算后先前的延长不再计入',
      [
        ['extended', '2025-03-03', 20],
        ['feeNotified', '2025-03-04'],
        ['feePaid', '2025-03-10'],
      ],
      '2025-04-08',
    ],
    ['答复之后到期日仍可核对', [['replied', '2025-03-18']], '2025-03-20'],
  ];
  for (const [what, told, due] of table) {
    const found = clock('2025-02-20', told);
    assert.deepEqual([found.due, found.refused], [due, undefined], what);
    assert.equal(dueDay(officialCalendar, { channel: 'inPerson', day: day('2025-02-20') }, events(told)).due, due);
  }
});

test('a consultation over the National Day holiday excludes working days only', () => {
  const told: Told[] = [
    ['thirdPartyConsulted', '2025-09-28'],
    ['thirdPartyAnswered', '2025-10-09'],
  ];
  // 29 and 30 September and 9 October are excluded: three working days.
  assert.equal(clock('2025-09-18', []).due, '2025-10-22');
  assert.equal(clock('2025-09-18', told).due, '2025-10-27');
  assert.equal(clock('2025-09-18', [['thirdPartyConsulted', '2025-09-28']]).due, '2025-11-12');
});

test('the due day does not depend on today', () => {
  const told: Told[] = [['thirdPartyConsulted', '2025-02-27']];
  for (const today of ['2025-02-27', '2025-03-25', '2025-06-01']) {
    const { due, derivation } = clock('2025-02-20', told, today);
    assert.deepEqual([due, derivation], ['2025-04-11', clock('2025-02-20', told).derivation], today);
  }
});

test('state and remaining days on a day', () => {
  const consulted: Told[] = [
    ['thirdPartyConsulted', '2025-02-27'],
    ['agencyConsulted', '2025-03-06'],
  ];
  const table: [string, readonly Told[], string, string, number, string | undefined][] = [
    ['收到当日', [], '2025-02-20', 'running', 20, undefined],
    ['收到之前', [], '2025-02-10', 'running', 20, undefined],
    ['第一个工作日', [], '2025-02-21', 'running', 19, undefined],
    ['到期当日', [], '2025-03-20', 'running', 0, undefined],
    ['过期一个工作日', [], '2025-03-21', 'overdue', -1, undefined],
    ['过期后的星期日', [], '2025-03-23', 'overdue', -1, undefined],
    ['征求意见当日', consulted, '2025-02-27', 'running', 15, undefined],
    ['征求意见期间', consulted, '2025-03-03', 'paused', 15, '2025-03-27'],
    ['征求意见之后', consulted, '2025-03-28', 'running', 14, undefined],
    ['等待补正', [['correctionNotified', '2025-02-26']], '2025-05-06', 'paused', 16, undefined],
    ['等待缴费', [['feeNotified', '2025-03-04']], '2025-03-05', 'paused', 12, '2025-04-03'],
    ['提前答复', [['replied', '2025-03-18']], '2025-06-01', 'closed', 2, undefined],
    ['逾期答复', [['replied', '2025-03-25']], '2025-06-01', 'closed', -3, undefined],
    [
      '补正前撤回',
      [
        ['correctionNotified', '2025-02-26'],
        ['withdrawn', '2025-03-05'],
      ],
      '2025-06-01',
      'closed',
      16,
      undefined,
    ],
  ];
  for (const [what, told, today, state, remaining, pausedUntil] of table) {
    const found = clock('2025-02-20', told, today);
    assert.deepEqual([found.state, found.remaining, found.pausedUntil], [state, remaining, pausedUntil], what);
  }
});

test('other readings can be set', () => {
  const consulted: Told[] = [
    ['thirdPartyConsulted', '2025-02-27'],
    ['thirdPartyAnswered', '2025-03-06'],
  ];
  const fee: Told[] = [
    ['feeNotified', '2025-03-04'],
    ['feePaid', '2025-03-10'],
  ];
  const table: [Partial<ClockReading>, readonly Told[], string][] = [
    [{ firstDay: 'onReceipt' }, [], '2025-03-19'],
    [{ pauseFrom: 'onSent' }, consulted, '2025-03-28'],
    [{ answerDay: 'counted' }, consulted, '2025-03-26'],
    [{ afterFee: 'resume' }, fee, '2025-03-26'],
  ];
  for (const [reading, told, due] of table) {
    assert.equal(clock('2025-02-20', told, '2025-02-20', reading).due, due, JSON.stringify(reading));
  }
  const shorter = clock('2025-02-20', fee, '2025-02-20', { feePaymentDays: 5, latePayment: 'refused' });
  assert.equal(shorter.refused?.code, 'payment-late');
});

test('a due day in a year without a notice is provisional until the notice is there', () => {
  const received = { channel: 'inPerson', day: day('2026-12-04') } as const;
  assert.deepEqual(dueDay(officialCalendar, received, []), { due: '2027-01-01', provisional: true });
  const told = clock('2026-12-04', []).derivation.at(-1);
  assert.match(told?.sentence ?? '', /到期日为暂定。$/);
  const added = withYear(officialCalendar, {
    year: 2027,
    papers: ['示范通知'],
    holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
    makeupDays: [],
  });
  assert.ok(added.ok);
  assert.deepEqual(dueDay(added.value, received, []), { due: '2027-01-04', provisional: false });
});
