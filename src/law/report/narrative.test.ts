import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../day.js';
import type { Fact, PublishedItem } from '../facts.js';
import { countFacts, countFor, narrativeCounts } from './counts.js';
import { renderNarrative, typedNumbers, unknownReferences } from './narrative.js';
import { recorded } from './sample-facts.js';
import { tally } from './tally.js';

const item = (nature: PublishedItem['nature'], more: Partial<PublishedItem> = {}): PublishedItem => ({
  entry: 'art20_11',
  nature,
  channels: ['website'],
  ...more,
});
const published = (it: PublishedItem): Fact => ({
  kind: 'published',
  revision: 1,
  digest: 'd1',
  indexNo: 'SF/2020-1',
  item: it,
});

const facts = recorded([
  ['2019-12-31', 'doc-0', published(item('repost'))],
  ['2020-01-02', 'doc-1', published(item('repost'))],
  ['2020-01-03', 'doc-2', published(item('notice', { channels: ['website', 'townBoard', 'villageBoard'] }))],
  ['2020-01-04', 'doc-3', published(item('topical', { late: true }))],
  ['2020-01-05', 'doc-4', published(item('original', { counts: { what: 'normativeDocument', step: 'issued' } }))],
  ['2020-02-01', 'doc-1', { kind: 'withdrawn', reason: '内容有误', item: item('repost') }],
  [
    '2020-02-02',
    'doc-2',
    { kind: 'superseded', revision: 1, item: item('notice', { channels: ['website', 'townBoard', 'villageBoard'] }) },
  ],
  ['2020-02-02', 'doc-2', published(item('notice', { channels: ['website', 'villageBoard'] }))],
  ['2020-03-01', 'buy-1', { kind: 'businessRecorded', counts: { what: 'procurement', amount: '359.7', count: 3 } }],
  ['2020-04-01', 'req-1', { kind: 'requestReceived', applicant: 'naturalPerson' }],
  ['2020-04-20', 'req-1', { kind: 'requestClosed', applicant: 'naturalPerson', outcome: 'result.granted' }],
  ['2020-06-01', 'rev-1', { kind: 'remedyFiled', block: 'review' }],
  ['2020-08-01', 'suit-1', { kind: 'remedyFiled', block: 'litigationAfterReview' }],
]);

test('every count is the number of its records', () => {
  const counts = countFor(facts, 2020);
  const table: Record<string, number | string> = {
    published: 3,
    'published.original': 1,
    'published.repost': 0,
    'published.notice': 1,
    'published.repostAndNotice': 1,
    'published.topical': 1,
    'published.late': 1,
    withdrawn: 1,
    'channel.website': 3,
    'channel.townBoard': 0,
    'channel.villageBoard': 1,
    normativeDocuments: 1,
    procurement: 3,
    procurementAmount: '359.7',
    'requests.received': 1,
    'requests.closed': 1,
    reviews: 1,
    lawsuits: 1,
  };
  for (const [key, value] of Object.entries(table)) assert.equal(counts[key], value, key);
  assert.deepEqual(Object.keys(counts).sort(), narrativeCounts.map((count) => count.key).sort());
  assert.deepEqual(
    countFacts(facts, 2020, 'procurement').map((fact) => fact.subject),
    ['buy-1'],
  );
  assert.deepEqual(
    countFacts(facts, 2020, 'published.repost').map((fact) => fact.seq),
    [2, 6],
  );
});

test('reviews and lawsuits are the totals of table four, year by year', () => {
  const cases = recorded([
    ['2019-05-01', 'old', { kind: 'remedyFiled', block: 'review' }],
    ['2019-07-01', 'old', { kind: 'remedyConcluded', block: 'review', result: 'upheld' }],
    ['2019-12-01', 'rev', { kind: 'remedyFiled', block: 'review' }],
    ['2020-02-01', 'rev', { kind: 'remedyConcluded', block: 'review', result: 'corrected' }],
    ['2020-03-01', 'suit', { kind: 'remedyFiled', block: 'litigationAfterReview' }],
    ['2020-04-01', 'suit-2', { kind: 'remedyFiled', block: 'litigationDirect' }],
  ]);
  // Year, 行政复议, 行政诉讼.
  const table: [number, number, number][] = [
    [2018, 0, 0],
    [2019, 2, 0],
    [2020, 1, 2],
    [2021, 0, 2],
  ];
  for (const [year, reviews, lawsuits] of table) {
    const counts = countFor(cases, year);
    assert.deepEqual([counts.reviews, counts.lawsuits], [reviews, lawsuits], String(year));
    const { table4 } = tally(cases, year, '2021');
    const totals = [table4.review[4], Number(table4.litigationDirect[4]) + Number(table4.litigationAfterReview[4])];
    assert.deepEqual(totals, [reviews, lawsuits], String(year));
  }
});

test('a document made in December and published in January was made in the old year', () => {
  const made = item('original', { counts: { what: 'normativeDocument', step: 'issued' }, madeOn: day('2019-12-28') });
  const late = recorded([['2020-01-06', 'doc', published(made)]]);
  const counted = (year: number) => [countFor(late, year).normativeDocuments, countFor(late, year).published];
  assert.deepEqual(
    [counted(2019), counted(2020)],
    [
      [1, 0],
      [0, 1],
    ],
  );
});

test('references become numbers, unknown ones stay and are found', () => {
  const counts = countFor(facts, 2020);
  const text = '全年公开信息{{published}}条，其中转发{{ published.repost }}条，另有{{mistake}}条。';
  assert.equal(renderNarrative(text, counts), '全年公开信息3条，其中转发0条，另有{{mistake}}条。');
  assert.deepEqual(
    unknownReferences(text, counts, '总体情况').map((finding) => finding.sentence),
    ['“{{mistake}}”不是可以引用的统计数，请从列表中选取。'],
  );
});

test('numbers typed by hand are found, years, dates, numbers of documents and terms are not', () => {
  const table: [string, string[]][] = [
    ['转发、公示450余条，热点信息130多条', ['450余条', '130多条']],
    ['采购3项，金额359.7万元；培训2次、1,200人次', ['3项', '359.7万元', '2次', '1,200人次']],
    ['依据国办公开办函〔2019〕60号，2020年1月1日至12月31日', []],
    ['自收到之日起20个工作日内，第20条，第3次会议', []],
    ['公开信息{{published}}条', []],
  ];
  for (const [text, expected] of table) {
    const words = typedNumbers(text).map((finding) => /“(.*?)”/.exec(finding.sentence)?.[1]);
    assert.deepEqual(words, expected, text);
  }
});
