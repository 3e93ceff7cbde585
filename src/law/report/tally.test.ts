import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../day.js';
import type { Counted, Fact } from '../facts.js';
import { cellsOf, valueAt } from './address.js';
import { parseAmount } from './amount.js';
import { checkTables } from './checks.js';
import { type FormVersion, formForYear } from './form.js';
import { recorded } from './sample-facts.js';
import { cellFacts, standingFacts, tally } from './tally.js';

const issued: Counted = { what: 'normativeDocument', step: 'issued' };
const published = (counts?: Counted): Fact => ({
  kind: 'published',
  revision: 1,
  digest: 'd1',
  indexNo: 'SF/2020-00001',
  item: { entry: 'art20_01', nature: 'original', channels: ['website'], ...(counts ? { counts } : {}) },
});
const business = (counts: Counted): Fact => ({ kind: 'businessRecorded', counts });
const received: Fact = { kind: 'requestReceived', applicant: 'naturalPerson' };
const closed = (outcome: string): Fact => ({ kind: 'requestClosed', applicant: 'naturalPerson', outcome });

const facts = recorded([
  ['2019-01-01', 'opening', { kind: 'openingStated', counts: { what: 'normativeDocument', step: 'issued', count: 4 } }],
  [
    '2019-01-01',
    'opening',
    { kind: 'openingStated', counts: { what: 'itemList', row: 'administrativeLicense', change: 6 } },
  ],
  ['2019-01-01', 'opening', { kind: 'requestsCarriedIn', applicant: 'commercialEnterprise', count: 1 }],
  ['2019-06-03', 'doc-1', published(issued)],
  ['2019-11-20', 'req-1', received],
  ['2020-01-06', 'req-1', closed('result.granted')],
  ['2020-02-03', 'doc-2', published(issued)],
  ['2020-02-10', 'doc-3', published(issued)],
  [
    '2020-03-02',
    'doc-3',
    {
      kind: 'withdrawn',
      reason: '内容有误',
      item: { entry: 'art20_01', nature: 'original', channels: [], counts: issued },
    },
  ],
  ['2020-04-01', 'buy-1', business({ what: 'procurement', amount: '120.5' })],
  ['2020-05-01', 'buy-2', business({ what: 'procurement', amount: '239.2', count: 2 })],
  ['2020-06-01', 'list', business({ what: 'itemList', row: 'administrativeLicense', change: -2 })],
  ['2020-07-01', 'pen-1', business({ what: 'decision', row: 'administrativePenalty' })],
  ['2020-08-01', 'req-2', received],
  ['2020-09-01', 'req-2', closed('result.other.overdueFee')],
  ['2020-12-20', 'req-3', received],
  ['2020-10-01', 'rev-1', { kind: 'remedyFiled', block: 'review' }],
  ['2020-11-01', 'rev-1', { kind: 'remedyConcluded', block: 'review', result: 'upheld' }],
  ['2020-12-01', 'suit-1', { kind: 'remedyFiled', block: 'litigationDirect' }],
  ['2021-03-01', 'suit-1', { kind: 'remedyConcluded', block: 'litigationDirect', result: 'corrected' }],
  ['2021-04-01', 'doc-1', business({ what: 'normativeDocument', step: 'repealed' })],
  [
    '2021-05-01',
    'doc-2',
    {
      kind: 'withdrawn',
      reason: '替换',
      publishedOn: day('2020-02-03'),
      item: { entry: 'art20_01', nature: 'original', channels: [], counts: issued },
    },
  ],
  ['2021-06-01', 'fee-1', business({ what: 'feeCollected', amount: '1.25' })],
]);

// Year, form, cell, value.
const table: [number, FormVersion, string, string | number][] = [
  [2020, '2019', 'table2/art20_1.normativeDocuments/newlyMade', 2],
  [2020, '2019', 'table2/art20_1.normativeDocuments/newlyPublished', 1],
  [2020, '2019', 'table2/art20_1.normativeDocuments/totalPublished', 6],
  [2019, '2019', 'table2/art20_1.normativeDocuments/totalPublished', 5],
  [2020, '2019', 'table2/art20_5.administrativeLicense/priorYearItems', 6],
  [2020, '2019', 'table2/art20_5.administrativeLicense/change', -2],
  [2020, '2019', 'table2/art20_6.administrativePenalty/decisions', 1],
  [2020, '2019', 'table2/art20_9.centralizedProcurement/procurementItems', 3],
  [2020, '2019', 'table2/art20_9.centralizedProcurement/procurementAmount', '359.7000'],
  [2019, '2019', 'table2/art20_9.centralizedProcurement/procurementAmount', '0.0000'],
  [2021, '2021', 'table2/art20_1.normativeDocuments/issued', 0],
  [2021, '2021', 'table2/art20_1.normativeDocuments/repealed', 1],
  [2021, '2021', 'table2/art20_1.normativeDocuments/inForce', 6],
  [2021, '2021', 'table2/art20_8.administrativeFees/amountCollected', '1.25'],
  [2022, '2021', 'table2/art20_8.administrativeFees/amountCollected', '0'],
  [2019, '2019', 'table3/newReceived/naturalPerson', 1],
  [2019, '2019', 'table3/carriedOver/total', 1],
  [2019, '2019', 'table3/carriedForward/total', 2],
  [2020, '2019', 'table3/carriedOver/naturalPerson', 1],
  [2020, '2019', 'table3/carriedOver/commercialEnterprise', 1],
  [2020, '2019', 'table3/newReceived/total', 2],
  [2020, '2019', 'table3/result.granted/naturalPerson', 1],
  [2020, '2019', 'table3/result.other/total', 1],
  [2020, '2021', 'table3/result.other.overdueFee/total', 1],
  [2020, '2019', 'table3/result.total/total', 2],
  [2020, '2019', 'table3/carriedForward/total', 2],
  [2020, '2019', 'table4/review/upheld', 1],
  [2020, '2019', 'table4/review/pending', 0],
  [2020, '2019', 'table4/review/total', 1],
  [2020, '2019', 'table4/litigationDirect/pending', 1],
  [2021, '2021', 'table4/litigationDirect/corrected', 1],
  [2021, '2021', 'table4/litigationDirect/pending', 0],
  [2022, '2021', 'table4/litigationDirect/total', 0],
];

test('every number of the report is the count that the form asks for', () => {
  for (const [year, form, address, value] of table) {
    const cell = cellsOf(form).find((entry) => entry.address === address);
    assert.ok(cell, address);
    assert.equal(valueAt(tally(facts, year, form), cell), value, `${year} ${address}`);
  }
});

test('the records behind a cell add up to it, for every cell of every year', () => {
  for (const year of [2019, 2020, 2021, 2022]) {
    const form = formForYear(year).version;
    const tables = tally(facts, year, form);
    for (const cell of cellsOf(form)) {
      const behind = cellFacts(facts, year, form, cell.address);
      const value = valueAt(tables, cell);
      if (typeof value === 'number') {
        assert.equal(
          behind.reduce((sum, entry) => sum + Number(entry.adds), 0),
          value,
          cell.address,
        );
      } else {
        const sum = behind.reduce((before, entry) => before + (parseAmount(String(entry.adds)) ?? 0n), 0n);
        assert.equal(sum, parseAmount(String(value)), cell.address);
      }
    }
  }
});

test('what is still open can be told from what came and went', () => {
  const behind = cellFacts(facts, 2020, '2019', 'table3/carriedForward/naturalPerson');
  assert.deepEqual(
    behind.map((entry) => entry.adds),
    [1, -1, 1, -1, 1],
  );
  assert.deepEqual(
    standingFacts(behind).map((entry) => entry.fact.subject),
    ['req-3'],
  );
  assert.deepEqual(cellFacts(facts, 2020, '2019', 'table3/none/total'), []);
});

test('tables of lawful facts have no fault from year to year', () => {
  const years = [2019, 2020, 2021, 2022].map((year) => ({
    year,
    tables: tally(facts, year, formForYear(year).version),
  }));
  years.forEach(({ year, tables }, index) => {
    const previous = years[index - 1]?.tables;
    assert.deepEqual(
      checkTables(tables, { year, township: true, ...(previous ? { previous } : {}) }),
      [],
      String(year),
    );
  });
});

test('a fact that no form knows is a bug', () => {
  assert.throws(() => tally(recorded([['2020-01-01', 'req', closed('result.total')]]), 2020, '2019'));
  assert.throws(() =>
    tally(recorded([['2020-01-01', 'buy', business({ what: 'procurement', amount: '一百' })]]), 2020, '2019'),
  );
});

test('a document counts as made in the year of its 成文日期 and as public in the year it was published', () => {
  const item = (madeOn: string) =>
    ({ entry: 'art20_01', nature: 'original', channels: ['website'], counts: issued, madeOn: day(madeOn) }) as const;
  const out = (madeOn: string): Fact => ({ ...published(issued), item: item(madeOn) }) as Fact;
  const late = recorded([['2020-01-06', 'doc-1', out('2019-12-28')]]);
  const revised = recorded([
    ['2020-01-06', 'doc-1', out('2019-12-28')],
    ['2021-03-01', 'doc-1', { kind: 'superseded', revision: 1, item: item('2019-12-28') }],
    ['2021-03-01', 'doc-1', out('2019-12-28')],
  ]);
  // Year, 新制作, 新公开, 对外公开总数; then in the form of 2021: 制发, 现行有效.
  const table: [number, number, number, number, number, number][] = [
    [2018, 0, 0, 0, 0, 0],
    [2019, 1, 0, 0, 1, 1],
    [2020, 0, 1, 1, 0, 1],
    [2021, 0, 0, 1, 0, 1],
  ];
  for (const facts of [late, revised]) {
    for (const [year, newlyMade, newlyPublished, totalPublished, made, inForce] of table) {
      const row = (form: FormVersion) => tally(facts, year, form).table2['art20_1.normativeDocuments'];
      assert.deepEqual(row('2019'), { newlyMade, newlyPublished, totalPublished }, String(year));
      assert.deepEqual(row('2021'), { issued: made, repealed: 0, inForce }, String(year));
    }
  }
});

test('a revised document stays counted once, in the year it was issued', () => {
  const item = { entry: 'art20_01', nature: 'original', channels: ['website'], counts: issued } as const;
  const revised = recorded([
    ['2020-02-03', 'doc-1', published(issued)],
    ['2021-03-01', 'doc-1', { kind: 'superseded', revision: 1, item }],
    ['2021-03-01', 'doc-1', published(issued)],
  ]);
  const row = (year: number, form: FormVersion) => tally(revised, year, form).table2['art20_1.normativeDocuments'];
  assert.deepEqual(row(2020, '2019'), { newlyMade: 1, newlyPublished: 1, totalPublished: 1 });
  assert.deepEqual(row(2021, '2019'), { newlyMade: 0, newlyPublished: 0, totalPublished: 1 });
  assert.deepEqual(row(2021, '2021'), { issued: 0, repealed: 0, inForce: 1 });
});
