import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from '../facts.js';
import { buildTables } from './address.js';
import { checkTables } from './checks.js';
import type { CellValue, FormVersion, ReportTables } from './form.js';
import { decideOpening, openingColumns } from './opening.js';
import { recorded } from './sample-facts.js';
import type { ReportStage } from './sign-off.js';
import { tally } from './tally.js';

/** Last year's report with these numbers carried forward. */
const lastYear = (forward: Record<string, CellValue>, form: FormVersion = '2021'): ReportTables =>
  buildTables(form, ({ row, column, value }) =>
    row === 'carriedForward' && column in forward ? (forward[column] as CellValue) : value === 'amount' ? '0' : 0,
  );
const received: Fact = { kind: 'requestReceived', applicant: 'naturalPerson' };
const carriedIn = (count: number): Fact => ({ kind: 'requestsCarriedIn', applicant: 'naturalPerson', count });
const open = recorded([['2023-12-20', 'req-1', received]]);

// Facts, 结转下年 of last year's report for 自然人 and 商业企业, stage; then what is added, or the refusal's code.
const table: [string, ReturnType<typeof recorded>, [CellValue, CellValue], ReportStage, string | [string, number][]][] =
  [
    [
      '台账是空的：上年结转几件就带入几件',
      [],
      [2, 1],
      'draft',
      [
        ['naturalPerson', 2],
        ['commercialEnterprise', 1],
      ],
    ],
    ['台账已有一件未办结：只补差额', open, [2, 0], 'draft', [['naturalPerson', 1]]],
    ['台账与上年报告一致', open, [1, 0], 'draft', 'opening-equal'],
    ['台账多于上年报告', open, [0, 3], 'draft', 'opening-exceeded'],
    ['空白的格子不说明什么', open, ['/', null], 'draft', 'opening-equal'],
    [
      '带入之后补登了案件：多带的退回',
      recorded([
        ['2024-01-01', 'import', carriedIn(1)],
        ['2023-12-20', 'req-1', received],
      ]),
      [1, 0],
      'draft',
      [['naturalPerson', -1]],
    ],
    ['本年报告已签发', [], [2, 1], 'signed', 'report-signed'],
  ];

for (const [what, facts, [person, company], stage, expected] of table) {
  test(what, () => {
    const previous = lastYear({ naturalPerson: person, commercialEnterprise: company });
    const columns = openingColumns(facts, 2024, previous);
    const outcome = decideOpening({ stage, source: 'imported', columns });
    assert.deepEqual(
      outcome.ok ? outcome.value.map(({ applicant, count }) => [applicant, count]) : outcome.code,
      expected,
    );
  });
}

test('带入之后与上年报告逐列相等，不再有 C5', () => {
  const previous = lastYear({ naturalPerson: 2, otherOrg: 1, total: 3 }, '2019');
  const codes = (facts: ReturnType<typeof recorded>) =>
    checkTables(tally(facts, 2021, '2021'), { year: 2021, township: true, previous }).map(({ check }) => check);
  assert.deepEqual(codes([]), ['C5', 'C5', 'C5']);
  const outcome = decideOpening({ stage: 'draft', source: 'imported', columns: openingColumns([], 2021, previous) });
  assert.ok(outcome.ok);
  const added = outcome.value.map(
    ({ applicant, count }) =>
      ['2021-01-01', 'import', { kind: 'requestsCarriedIn', applicant, count }] as [string, string, Fact],
  );
  assert.deepEqual(codes(recorded(added)), []);
});

test('上年报告由本台账得出并签发的，或者没有上年报告的，不带入', () => {
  for (const [source, code] of [
    ['signed', 'opening-from-ledger'],
    [null, 'no-last-report'],
  ] as const) {
    const outcome = decideOpening({ stage: 'draft', source, columns: [] });
    assert.equal(outcome.ok ? null : outcome.code, code);
  }
});
