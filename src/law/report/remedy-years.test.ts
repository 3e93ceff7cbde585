import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from '../facts.js';
import { table4Address } from './address.js';
import { checkTables } from './checks.js';
import { type FormVersion, formForYear, type Table4Block, table4Blocks } from './form.js';
import { recorded } from './sample-facts.js';
import { cellFacts, standingFacts, tally } from './tally.js';

/**
 * How reviews and lawsuits of more than one year are counted is not said by either form (annual-report form, table
 * four): here a case stands as 尚未审结 in every year at whose end it is open, and once under its result.
 */
type Result = 'upheld' | 'corrected' | 'other';
const filed = (block: Table4Block): Fact => ({ kind: 'remedyFiled', block });
const ended = (block: Table4Block, result: Result): Fact => ({ kind: 'remedyConcluded', block, result });

// Year → 维持、纠正、其他、尚未审结、总计.
const table: [string, [string, 'filed' | Result][], Record<number, number[]>][] = [
  [
    '当年提起、次年纠正',
    [
      ['2023-11-20', 'filed'],
      ['2024-02-05', 'corrected'],
    ],
    { 2022: [0, 0, 0, 0, 0], 2023: [0, 0, 0, 1, 1], 2024: [0, 1, 0, 0, 1], 2025: [0, 0, 0, 0, 0] },
  ],
  [
    '十二月三十一日提起、一月一日维持',
    [
      ['2023-12-31', 'filed'],
      ['2024-01-01', 'upheld'],
    ],
    { 2023: [0, 0, 0, 1, 1], 2024: [1, 0, 0, 0, 1] },
  ],
  [
    '跨三年其他结果',
    [
      ['2020-10-09', 'filed'],
      ['2022-01-11', 'other'],
    ],
    { 2020: [0, 0, 0, 1, 1], 2021: [0, 0, 0, 1, 1], 2022: [0, 0, 1, 0, 1], 2023: [0, 0, 0, 0, 0] },
  ],
  ['一直没有审结', [['2023-05-06', 'filed']], { 2023: [0, 0, 0, 1, 1], 2024: [0, 0, 0, 1, 1], 2025: [0, 0, 0, 1, 1] }],
  [
    '当年提起、当年维持',
    [
      ['2023-02-01', 'filed'],
      ['2023-06-01', 'upheld'],
    ],
    { 2023: [1, 0, 0, 0, 1], 2024: [0, 0, 0, 0, 0] },
  ],
];

for (const [what, course, years] of table) {
  test(what, () => {
    for (const { key: block } of table4Blocks) {
      const facts = recorded(
        course.map(([day, step]) => [day, 'request-1', step === 'filed' ? filed(block) : ended(block, step)]),
      );
      for (const [text, expected] of Object.entries(years)) {
        const year = Number(text);
        for (const form of ['2019', '2021'] satisfies FormVersion[]) {
          const tables = tally(facts, year, form);
          assert.deepEqual(tables.table4[block], expected, `${block} ${year}`);
          const others = table4Blocks.filter(({ key }) => key !== block).flatMap(({ key }) => tables.table4[key]);
          assert.ok(others.every((count) => count === 0));
        }
        assert.deepEqual(
          checkTables(tally(facts, year, formForYear(year).version), { year, township: true }).filter(
            ({ check }) => check === 'C4',
          ),
          [],
        );
      }
    }
  });
}

test('尚未审结打开来是提起的那一件；审结以后不再列出', () => {
  const facts = recorded([
    ['2023-11-20', 'request-1', filed('review')],
    ['2024-02-05', 'request-1', ended('review', 'upheld')],
    ['2024-03-01', 'request-1', filed('litigationAfterReview')],
  ]);
  const open = (year: number, block: Table4Block) =>
    standingFacts(cellFacts(facts, year, '2021', table4Address(block, 'pending'))).map(({ fact }) => fact.seq);
  assert.deepEqual([open(2023, 'review'), open(2024, 'review')], [[1], []]);
  assert.deepEqual([open(2024, 'litigationAfterReview'), open(2025, 'litigationAfterReview')], [[3], [3]]);
});
