import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from '../facts.js';
import { countFacts, countFor, narrativeCounts } from './counts.js';
import { feeCounts } from './fee-counts.js';
import { renderNarrative, typedNumbers, unknownReferences } from './narrative.js';
import { recorded } from './sample-facts.js';

const event = (name: string, amount?: string): Fact => ({
  kind: 'requestEvent',
  event: name,
  ...(amount === undefined ? {} : { amount }),
});
const facts = recorded([
  ['2023-12-28', 'req-1', event('feeNotified', '400')],
  ['2024-01-05', 'req-1', event('feePaid', '400')],
  ['2024-03-01', 'req-2', event('corrected')],
  ['2024-04-01', 'req-2', event('feeNotified', '100.1')],
  ['2024-05-06', 'req-3', event('feeNotified', '0.2')],
  ['2025-01-02', 'req-3', event('feePaid', '0.2')],
]);

// Year; the line of section six; notices, their sum and what was collected; the positions of the records behind the line.
const table: [number, string, [number, string, string], number[]][] = [
  [2022, '本年度未收取信息处理费。', [0, '0', '0'], []],
  [2023, '本年度发出收费通知1件，总金额400元，实际收取0元。', [1, '400', '0'], [1]],
  [2024, '本年度发出收费通知2件，总金额100.3元，实际收取400元。', [2, '100.3', '400'], [2, 4, 5]],
  [2025, '本年度发出收费通知0件，总金额0元，实际收取0.2元。', [0, '0', '0.2'], [6]],
];

test('section six: the line on the fee, its numbers and its records agree in every year', () => {
  for (const [year, line, [notices, noticed, collected], behind] of table) {
    const counts = countFor(facts, year);
    const text = renderNarrative('{{fees.line}}', counts);
    assert.equal(text, line);
    assert.deepEqual(
      feeCounts.map(({ key }) => counts[key]),
      [line, notices, noticed, collected],
    );
    assert.deepEqual(
      countFacts(facts, year, 'fees.line').map(({ seq }) => seq),
      behind,
    );
  }
});

test('the line is a reference like any other: known, without a number typed by hand', () => {
  const counts = countFor(facts, 2024);
  assert.deepEqual(unknownReferences('{{fees.line}}', counts), []);
  assert.deepEqual(typedNumbers('{{fees.line}}'), []);
  assert.equal(narrativeCounts.filter(({ key }) => key.startsWith('fees.')).length, feeCounts.length);
});

test('a payment counts where it was paid, a notice where it was sent', () => {
  const seqs = (key: string) => countFacts(facts, 2024, key).map(({ seq }) => seq);
  assert.deepEqual([seqs('fees.notices'), seqs('fees.noticed'), seqs('fees.collected')], [[4, 5], [4, 5], [2]]);
});
