import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../day.js';
import type { Finding } from './finding.js';
import { decideReportPublication, decideSignOff, type ReportStage } from './sign-off.js';

const error: Finding = { check: 'C1', severity: 'error', place: '表三·自然人列', sentence: '3＋0≠2＋0。' };
const warning: Finding = { ...error, severity: 'warning' };

const cases: readonly [why: string, ReportStage, today: string, Finding[], code: string | null][] = [
  ['on the last day of the year it is too early', 'draft', '2020-12-31', [], 'year-not-over'],
  ['on the first day after, it may be signed', 'draft', '2021-01-01', [], null],
  ['a warning may stand', 'draft', '2021-01-20', [warning], null],
  ['an error may not', 'draft', '2021-01-20', [warning, error], 'report-in-error'],
  ['nobody signs twice', 'signed', '2021-01-20', [], 'report-signed'],
  ['nor after publication', 'published', '2021-01-20', [], 'report-signed'],
];

for (const [why, stage, today, findings, code] of cases) {
  test(`the report for 2020: ${why}`, () => {
    const verdict = decideSignOff({ stage, year: 2020, today: day(today), findings });
    assert.equal(verdict.ok ? null : verdict.code, code);
  });
}

test('that the year is not over is refused by the form, not by an article of the 条例', () => {
  const verdict = decideSignOff({ stage: 'draft', year: 2020, today: day('2020-12-31'), findings: [] });
  assert.deepEqual(verdict, {
    ok: false,
    code: 'year-not-over',
    sentence: '统计期限到2020年12月31日为止，期满后才能签发。',
  });
});

test('a refusal for errors names the first place and says how many more there are', () => {
  const verdict = decideSignOff({
    stage: 'draft',
    year: 2020,
    today: day('2021-01-20'),
    findings: [error, error, error],
  });
  assert.ok(!verdict.ok);
  assert.match(verdict.sentence, /表三·自然人列：3＋0≠2＋0。另有2处。/);
});

test('only what is signed is published, and once', () => {
  const codes = (['draft', 'signed', 'published'] as const).map((stage) => {
    const verdict = decideReportPublication(stage);
    return verdict.ok ? null : verdict.code;
  });
  assert.deepEqual(codes, ['report-unsigned', null, 'report-published']);
});
