import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, day, yearOf } from '../day.js';
import type { Fact, RecordedFact } from '../facts.js';
import { checkTables } from './checks.js';
import { applicantKinds, type FormVersion, formOf, type ReportTables, table4Blocks } from './form.js';
import { recorded } from './sample-facts.js';
import { tally } from './tally.js';

const setting = { seed: 20190515, numRuns: 300 };
const first = day('2021-01-01');
const years = [2021, 2022, 2023, 2024];
const outcomes = formOf('2021').table3.filter((row) => row.key.startsWith('result.') && row.sum !== true);
const results = ['upheld', 'corrected', 'other'] as const;

/** One act; `which` picks among the cases or remedies that are open, so that every run is a possible history. */
const act = fc.record({
  what: fc.constantFrom('receive', 'receive', 'close', 'close', 'file', 'conclude', 'carryIn', 'event'),
  later: fc.nat(90),
  which: fc.nat(1000),
  applicant: fc.constantFrom(...applicantKinds.map(({ key }) => key)),
  outcome: fc.constantFrom(...outcomes.map(({ key }) => key)),
  block: fc.constantFrom(...table4Blocks.map(({ key }) => key)),
  result: fc.constantFrom(...results),
});

type Row = [string, string, Fact];
const noted: Fact = { kind: 'requestEvent', event: 'extended', days: 20 };

/** What the acts leave in the ledger, in their order. */
function history(acts: readonly (typeof act extends fc.Arbitrary<infer T> ? T : never)[]): RecordedFact[] {
  const rows: Row[] = [];
  const open: { subject: string; applicant: (typeof applicantKinds)[number]['key'] }[] = [];
  const pending: { subject: string; block: (typeof table4Blocks)[number]['key'] }[] = [];
  let now = first;
  acts.forEach(({ what, later, which, applicant, outcome, block, result }, index) => {
    now = addDays(now, later);
    const subject = `subject-${index}`;
    if (what === 'receive' || what === 'carryIn') {
      open.push({ subject, applicant });
      const carried: Row = [`${yearOf(now)}-01-01`, subject, { kind: 'requestsCarriedIn', applicant, count: 1 }];
      rows.push(what === 'receive' ? [now, subject, { kind: 'requestReceived', applicant }] : carried);
    } else if (what === 'close' && open.length > 0) {
      const [closed] = open.splice(which % open.length, 1);
      if (closed) rows.push([now, closed.subject, { kind: 'requestClosed', applicant: closed.applicant, outcome }]);
    } else if (what === 'file') {
      pending.push({ subject, block });
      rows.push([now, subject, { kind: 'remedyFiled', block }]);
    } else if (what === 'conclude' && pending.length > 0) {
      const [ended] = pending.splice(which % pending.length, 1);
      if (ended) rows.push([now, ended.subject, { kind: 'remedyConcluded', block: ended.block, result }]);
    } else rows.push([now, subject, noted]);
  });
  return recorded(rows);
}
const histories = fc.array(act, { minLength: 1, maxLength: 40 }).map(history);
const version = fc.constantFrom<FormVersion>('2019', '2021');

/** Counted by hand, by what the words of the rows mean, without the sums of the tally. */
function countedByHand(facts: readonly RecordedFact[], year: number, form: FormVersion) {
  const total = <T>(keys: readonly T[], count: (key: T) => number) => {
    const each = keys.map(count);
    return [...each, each.reduce((sum, value) => sum + value, 0)];
  };
  const kinds = applicantKinds.map(({ key }) => key);
  const begun = (kind: string, until: number) =>
    facts.filter(
      (fact) =>
        ((fact.kind === 'requestReceived' && yearOf(fact.day) < until) ||
          (fact.kind === 'requestsCarriedIn' && yearOf(fact.day) <= until)) &&
        fact.applicant === kind,
    ).length;
  const ended = (kind: string, until: number) =>
    facts.filter((fact) => fact.kind === 'requestClosed' && fact.applicant === kind && yearOf(fact.day) < until).length;
  const inRow = (row: string, outcome: string) =>
    outcome === row || (form === '2019' && row === 'result.other' && outcome.startsWith('result.other.'));
  return {
    newReceived: total(
      kinds,
      (kind) =>
        facts.filter((fact) => fact.kind === 'requestReceived' && fact.applicant === kind && yearOf(fact.day) === year)
          .length,
    ),
    carriedOver: total(kinds, (kind) => begun(kind, year) - ended(kind, year)),
    result: (row: string) =>
      total(
        kinds,
        (kind) =>
          facts.filter(
            (fact) =>
              fact.kind === 'requestClosed' &&
              fact.applicant === kind &&
              yearOf(fact.day) === year &&
              inRow(row, fact.outcome),
          ).length,
      ),
  };
}

function assertBalanced(tables: ReportTables): void {
  const { table3, table4 } = tables;
  const results = Object.keys(table3).filter((row) => row.startsWith('result.') && row !== 'result.total');
  for (let column = 0; column < 7; column += 1) {
    const at = (row: string) => Number(table3[row]?.[column]);
    assert.equal(at('newReceived') + at('carriedOver'), at('result.total') + at('carriedForward'));
    assert.equal(
      results.reduce((sum, row) => sum + at(row), 0),
      at('result.total'),
    );
  }
  for (const [row, cells] of Object.entries(table3)) {
    const each = cells.map(Number);
    assert.ok(
      each.every((count) => count >= 0),
      row,
    );
    assert.equal(
      each.slice(0, 6).reduce((sum, count) => sum + count, 0),
      each[6],
      row,
    );
  }
  for (const cells of Object.values(table4)) {
    const [upheld = 0, corrected = 0, other = 0, pending = 0, all] = cells.map(Number);
    assert.ok([upheld, corrected, other, pending].every((count) => count >= 0));
    assert.equal(upheld + corrected + other + pending, all);
  }
}

test('any history of cases and remedies balances in every column of tables three and four, on both forms', () => {
  fc.assert(
    fc.property(histories, version, (facts, form) => {
      for (const year of years) {
        const tables = tally(facts, year, form);
        assertBalanced(tables);
        const rules = ['C1', 'C2', 'C3', 'C4', 'C8'];
        assert.deepEqual(
          checkTables(tables, { year, township: true }).filter(({ check }) => rules.includes(check)),
          [],
        );
      }
    }),
    setting,
  );
});

test('every row of table three is what its words say, counted by hand', () => {
  fc.assert(
    fc.property(histories, version, fc.constantFrom(...years), (facts, form, year) => {
      const { table3 } = tally(facts, year, form);
      const byHand = countedByHand(facts, year, form);
      assert.deepEqual(table3.newReceived, byHand.newReceived);
      assert.deepEqual(table3.carriedOver, byHand.carriedOver);
      for (const { key, sum } of formOf(form).table3) {
        if (key.startsWith('result.') && sum !== true) assert.deepEqual(table3[key], byHand.result(key), key);
      }
    }),
    setting,
  );
});

test('what one year carries forward the next carries over, but for what came in from an older report', () => {
  fc.assert(
    fc.property(histories, version, (facts, form) => {
      for (const year of years.slice(1)) {
        const taken = (column: number) =>
          facts.filter(
            (fact) =>
              fact.kind === 'requestsCarriedIn' &&
              yearOf(fact.day) === year &&
              fact.applicant === applicantKinds[column]?.key,
          ).length;
        const [before, now] = [tally(facts, year - 1, form), tally(facts, year, form)];
        for (let column = 0; column < 6; column += 1) {
          const [forward, over] = [before.table3.carriedForward?.[column], now.table3.carriedOver?.[column]];
          assert.equal(Number(forward) + taken(column), over);
        }
        for (const { key } of table4Blocks) {
          // 总计 of a year: what was pending at its beginning, and what was filed in it.
          const filed = facts.filter(
            (fact) => fact.kind === 'remedyFiled' && fact.block === key && yearOf(fact.day) === year,
          ).length;
          assert.equal(now.table4[key][4], Number(before.table4[key][3]) + filed);
        }
      }
    }),
    setting,
  );
});
