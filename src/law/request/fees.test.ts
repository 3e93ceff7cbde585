import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../day.js';
import { feeLine } from './fee-line.js';
import { type FeeBasis, feeFor } from './fees.js';

const on = day('2025-03-03');

test('the fee by both scales', () => {
  // Basis, quantity, yuan.
  const table: [FeeBasis, number, number][] = [
    ['piece', 10, 0],
    ['piece', 11, 100],
    ['piece', 30, 2000],
    ['piece', 31, 2200],
    ['piece', 40, 4000],
    ['piece', 41, 4300],
    ['piece', 50, 7000],
    ['piece', 51, 7400],
    ['piece', 1, 0],
    ['page', 30, 0],
    ['page', 31, 10],
    ['page', 68, 380],
    ['page', 100, 700],
    ['page', 101, 720],
    ['page', 200, 2700],
    ['page', 201, 2740],
    ['page', 1000, 34700],
  ];
  for (const [basis, quantity, yuan] of table) {
    const fee = feeFor(basis, quantity, on);
    assert.equal(fee.ok && fee.value.yuan, yuan, `${basis} ${quantity}`);
    assert.ok(fee.ok);
    assert.equal(fee.value.lines.at(-1)?.to, quantity);
    assert.deepEqual(fee.value.articles, ['条例第四十二条', '国办函〔2020〕109号']);
  }
});

test('a fee says which bands it is made of', () => {
  const fee = feeFor('page', 120, on);
  assert.deepEqual(fee.ok && fee.value.lines, [
    { from: 1, to: 30, yuanEach: 0, yuan: 0 },
    { from: 31, to: 100, yuanEach: 10, yuan: 700 },
    { from: 101, to: 120, yuanEach: 20, yuan: 400 },
  ]);
});

test('pieces charged earlier in the month are not charged again', () => {
  const fee = feeFor('piece', 31, on, 29);
  assert.deepEqual(fee.ok && fee.value.lines, [
    { from: 30, to: 30, yuanEach: 100, yuan: 100 },
    { from: 31, to: 31, yuanEach: 200, yuan: 200 },
  ]);
});

test('no fee before the measure applies, and none for what is no quantity', () => {
  const table: [FeeBasis, number, string, number, string][] = [
    ['piece', 11, '2020-12-31', 0, 'fee-not-in-force'],
    ['page', 0, '2025-03-03', 0, 'fee-quantity'],
    ['page', 1.5, '2025-03-03', 0, 'fee-quantity'],
    ['piece', 100_001, '2025-03-03', 0, 'fee-quantity'],
    ['piece', 12, '2025-03-03', 12, 'fee-charged'],
    ['page', 40, '2025-03-03', 5, 'fee-charged'],
  ];
  for (const [basis, quantity, when, charged, code] of table) {
    const fee = feeFor(basis, quantity, day(when), charged);
    assert.equal(fee.ok ? null : fee.code, code);
    assert.equal(fee.ok ? null : fee.article, '国办函〔2020〕109号');
    if (!fee.ok) assert.match(fee.sentence, /。$/);
  }
  const early = feeFor('piece', 11, day('2020-12-31'));
  assert.match(early.ok ? '' : early.sentence, /未核实/);
});

test('the sentence for section six', () => {
  const table: [{ event: string; amount?: string }[], string][] = [
    [[], '本年度未收取信息处理费。'],
    [[{ event: 'extended' }], '本年度未收取信息处理费。'],
    [
      [
        { event: 'feeNotified', amount: '380' },
        { event: 'feeNotified', amount: '100.50' },
        { event: 'feePaid', amount: '380' },
      ],
      '本年度发出收费通知2件，总金额480.5元，实际收取380元。',
    ],
    [[{ event: 'feeNotified', amount: '380' }], '本年度发出收费通知1件，总金额380元，实际收取0元。'],
    [
      [
        { event: 'feePaid', amount: '0.1' },
        { event: 'feePaid', amount: '0.2' },
      ],
      '本年度发出收费通知0件，总金额0元，实际收取0.3元。',
    ],
  ];
  for (const [facts, sentence] of table) assert.equal(feeLine(facts), sentence);
  assert.throws(() => feeLine([{ event: 'feePaid', amount: '若干' }]));
});
