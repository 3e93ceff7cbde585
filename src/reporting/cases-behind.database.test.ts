import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aWorld, type World } from '../../test/make.js';
import { day } from '../law/day.js';
import type { Fact } from '../law/facts.js';
import { appendFacts } from '../ledger/append.js';
import { behindCell, behindCount } from './behind.js';

const [first, second] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const received = { kind: 'requestReceived', applicant: 'naturalPerson' } as const;
let world: World;
before(async () => {
  world = await aWorld();
  const stepped: Fact = { kind: 'requestStepped', act: 'register', stage: 'registered' };
  const rows: [string, string, Fact][] = [
    ['2023-12-20', first, { ...received, number: 'SQ2023-0001' }],
    ['2023-12-20', first, stepped],
    ['2024-02-01', second, received],
    ['2024-02-01', second, stepped],
    ['2024-02-02', 'counted-only', received],
    ['2024-02-20', first, { kind: 'requestClosed', applicant: 'naturalPerson', outcome: 'result.granted' }],
    ['2024-03-01', first, { kind: 'remedyFiled', block: 'review' }],
    ['2024-03-05', second, { kind: 'requestEvent', event: 'feeNotified', amount: '400' }],
    ['2024-03-20', second, { kind: 'requestEvent', event: 'feePaid', amount: '400' }],
    ['2024-04-01', second, { kind: 'requestEvent', event: 'extended', days: 20 }],
  ];
  await world.act((tx) =>
    appendFacts(
      tx,
      world.clerk,
      rows.map(([on, subject, fact]) => ({ day: day(on), subject, fact })),
    ),
  );
});
after(() => world.end());

type Line = [kind: string, title: string, contribution: string, caseId: string | null, caseNumber: string | null];
const lines = (behind: Awaited<ReturnType<typeof behindCell>>): Line[] | undefined =>
  behind?.records.map(({ kind, title, contribution, caseId, caseNumber }) => [
    kind,
    title,
    contribution,
    caseId,
    caseNumber,
  ]);

// Cell of 2024, and the lines behind it.
const cells: [string, Line[]][] = [
  [
    'table3/newReceived/naturalPerson',
    [
      ['收到申请', '自然人', '＋1', second, null],
      ['收到申请', '自然人', '＋1', null, null],
    ],
  ],
  ['table3/carriedOver/total', [['收到申请', '自然人', '＋1', first, 'SQ2023-0001']]],
  ['table3/result.granted/total', [['办结申请', '自然人，予以公开', '＋1', first, 'SQ2023-0001']]],
  ['table4/review/pending', [['复议、诉讼受理', '行政复议', '＋1', first, 'SQ2023-0001']]],
];

for (const [address, expected] of cells) {
  test(`${address}：每一行都指向案件，只计过数的没有案件可看`, async () => {
    const behind = await world.act((tx) => behindCell(tx, world.office, 2024, address));
    assert.deepEqual(lines(behind), expected);
    assert.equal(Number(behind?.value), expected.length);
  });
}

test('信息处理费的一句话打开来是通知和缴费，各指向案件', async () => {
  const behind = await world.act((tx) => behindCount(tx, world.office, 2024, 'fees.line'));
  assert.equal(behind?.value, '本年度发出收费通知1件，总金额400元，实际收取400元。');
  assert.deepEqual(lines(behind), [
    ['收费通知', '通知 400 元', '通知 400 元', second, null],
    ['缴费', '收取 400 元', '收取 400 元', second, null],
  ]);
});

test('别的机关看不到这些案件', async () => {
  const behind = await world.act((tx) => behindCell(tx, 'nobody', 2024, 'table3/newReceived/total'));
  assert.deepEqual(lines(behind), []);
});
