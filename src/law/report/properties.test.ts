import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, day } from '../day.js';
import type { Counted, Fact, RecordedFact } from '../facts.js';
import { cellsOf, valueAt } from './address.js';
import { parseAmount } from './amount.js';
import { checkTables } from './checks.js';
import { applicantKinds, type FormVersion, formForYear, formOf, type ReportTables, table4Blocks } from './form.js';
import { rollUp } from './roll-up.js';
import { recorded } from './sample-facts.js';
import { tally } from './tally.js';

const setting = { seed: 20190515, numRuns: 150 };
const start = day('2018-06-01');
const outcomes = formOf('2021').table3.filter((row) => row.key.startsWith('result.') && row.sum !== true);

const counted: fc.Arbitrary<Counted> = fc.oneof(
  fc.record({
    what: fc.constant('normativeDocument' as const),
    step: fc.constantFrom('issued' as const, 'repealed' as const),
  }),
  fc.record({ what: fc.constant('decision' as const), row: fc.constant('administrativePenalty' as const) }),
  fc.record({
    what: fc.constant('itemList' as const),
    row: fc.constant('administrativeFees' as const),
    change: fc.integer({ min: -3, max: 3 }),
  }),
  fc.nat(9_999_999).map((amount): Counted => ({ what: 'procurement', amount: `${amount / 10_000}` })),
  fc.nat(9_999).map((amount): Counted => ({ what: 'feeCollected', amount: `0.${String(amount).padStart(4, '0')}` })),
);

type Row = readonly [string, string, Fact];
const offset = fc.nat(1500);

/** One lawful course of things: a purchase, a request from receipt to close, a review from filing to end. */
const course: fc.Arbitrary<Row[]> = fc.oneof(
  fc
    .tuple(offset, counted)
    .map(([at, counts]): Row[] => [[addDays(start, at), 'record', { kind: 'businessRecorded', counts }]]),
  fc
    .tuple(
      offset,
      fc.nat(600),
      fc.constantFrom(...applicantKinds),
      fc.constantFrom(...outcomes),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([at, later, { key: applicant }, { key: outcome }, ends, before]): Row[] => [
      before
        ? [addDays(start, at), 'request', { kind: 'requestsCarriedIn', applicant, count: 1 }]
        : [addDays(start, at), 'request', { kind: 'requestReceived', applicant }],
      ...(ends ? [[addDays(start, at + later), 'request', { kind: 'requestClosed', applicant, outcome }] as Row] : []),
    ]),
  fc
    .tuple(
      offset,
      fc.nat(600),
      fc.constantFrom(...table4Blocks),
      fc.constantFrom('upheld' as const, 'corrected' as const, 'other' as const),
      fc.boolean(),
    )
    .map(([at, later, { key: block }, result, ends]): Row[] => [
      [addDays(start, at), 'remedy', { kind: 'remedyFiled', block }],
      ...(ends ? [[addDays(start, at + later), 'remedy', { kind: 'remedyConcluded', block, result }] as Row] : []),
    ]),
);
const ledger: fc.Arbitrary<RecordedFact[]> = fc.array(course, { maxLength: 25 }).map((rows) => recorded(rows.flat()));
const year = fc.integer({ min: 2018, max: 2023 });
const version = fc.constantFrom<FormVersion>('2019', '2021');

function assertSum(sum: ReportTables, parts: readonly ReportTables[]): void {
  const exact = (tables: ReportTables, cell: Parameters<typeof valueAt>[1]) =>
    parseAmount(String(valueAt(tables, cell)));
  for (const cell of cellsOf(sum.form)) {
    const expected = parts.reduce((before, part) => before + (exact(part, cell) ?? 0n), 0n);
    assert.equal(exact(sum, cell), expected, cell.address);
  }
}

test('the tables of two sets of facts are the sum of their tables', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(ledger, fc.boolean()), { maxLength: 4 }), year, version, (sets, at, form) => {
      const a = sets.filter(([, first]) => first).flatMap(([facts]) => facts);
      const b = sets.filter(([, first]) => !first).flatMap(([facts]) => facts);
      assertSum(tally([...a, ...b], at, form), [tally(a, at, form), tally(b, at, form)]);
    }),
    setting,
  );
});

test('lawful facts always balance, and carry over from year to year', () => {
  fc.assert(
    fc.property(ledger, fc.integer({ min: 2020, max: 2023 }), (facts, at) => {
      const tables = tally(facts, at, formForYear(at).version);
      const previous = tally(facts, at - 1, formForYear(at - 1).version);
      // What a set of facts carried in during the year was open before the ledger began, and not in last year's report.
      const opened = facts.some((fact) => fact.kind === 'requestsCarriedIn' && fact.day >= `${at}-01-01`);
      const checks = checkTables(tables, { year: at, township: true, previous }).map((finding) => finding.check);
      for (const check of ['C1', 'C2', 'C3', 'C4', 'C6', 'C7']) assert.ok(!checks.includes(check), check);
      if (!opened) assert.ok(!checks.includes('C5'), 'C5');
    }),
    setting,
  );
});

test('balancing tables balance in sum, with every part in the provenance', () => {
  fc.assert(
    fc.property(fc.array(ledger, { minLength: 1, maxLength: 4 }), year, version, (ledgers, at, form) => {
      const offices = ledgers.map((facts, index) => ({ office: `示范${index + 1}镇`, tables: tally(facts, at, form) }));
      const sum = rollUp(offices);
      assert.ok(sum.ok);
      assertSum(
        sum.value.tables,
        offices.map((office) => office.tables),
      );
      for (const finding of checkTables(sum.value.tables, { year: at, township: false })) {
        assert.ok(!['C1', 'C2', 'C3', 'C4'].includes(finding.check), finding.sentence);
      }
      for (const cell of cellsOf(form)) {
        assert.equal(sum.value.provenance.get(cell.address)?.length, offices.length);
      }
    }),
    setting,
  );
});
