import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officialCalendar } from './calendar.js';
import { catalogEntry, townshipCatalog } from './catalog.js';
import { rowOf } from './catalog-row.js';
import { startingCatalogue } from './catalog-starting.js';
import { rowTermOn } from './catalog-term.js';
import { day } from './day.js';
import { lateness, publicationDue } from './publication-clock.js';
import { termEnd, termOn, terms } from './terms.js';

const due = (formedOn: string, entry?: string) => {
  const found = entry === undefined ? null : rowOf(startingCatalogue('示范镇人民政府'), entry);
  const term = found === null ? undefined : rowTermOn(found, day(formedOn));
  const outcome = publicationDue(officialCalendar, day(formedOn), term);
  assert.ok(outcome.ok);
  return outcome.value;
};

const budget = termOn('budgetPublication', day('2022-01-15'));
const penalty = termOn('penaltyWithdrawal', day('2022-01-15'));

test('an item is due in 20 working days, budgets too unless 预算法14条 is chosen', () => {
  assert.equal(due('2022-09-30').due, '2022-11-02');
  assert.equal(due('2022-09-30', 'art20_01').due, '2022-11-02');
  assert.equal(due('2022-01-15', 'art20_07').due, '2022-02-16');
  assert.deepEqual(catalogEntry('art20_07')?.relatedTerms, ['budgetPublication', 'departmentBudgetPublication']);
});

test('the derivation names the term, the article and what was left out', () => {
  assert.equal(
    due('2022-09-30').derivation,
    '信息于2022年9月30日形成或者变更，自次日起算20个工作日（条例第二十六条），其间休息日、国庆节放假共13天不计，最迟应于2022年11月2日公开。',
  );
  assert.ok(budget !== null && budget.unit === 'day');
  const approved = publicationDue(officialCalendar, day('2022-01-15'), { ...budget, unit: 'day' });
  assert.ok(approved.ok);
  assert.match(approved.value.derivation, /20日（预算法第十四条第一款），最迟应于2022年2月4日公开/);
  for (const from of ['2026-12-20', '2026-12-02']) {
    assert.match(due(from).derivation, /；2027年放假安排尚未录入，此日期为暂定/);
  }
  assert.match(due('2018-11-01').derivation, /；2018年放假安排尚未录入/);
});

test('the derivation says how far the source of the term was checked', () => {
  const term = { length: 7, unit: 'workingDay', article: '示范办法' } as const;
  // Source, day, what stands behind the article.
  const table: ['confirmed' | 'localPractice' | 'unverified', string, string][] = [
    ['confirmed', '2022-03-01', ''],
    ['localPractice', '2022-03-01', '，地方口径'],
    ['unverified', '2019-05-14', '，2019年条例施行前的规定未经核实'],
    ['unverified', '2022-03-01', '，未经核实'],
  ];
  for (const [source, on, note] of table) {
    const outcome = publicationDue(officialCalendar, day(on), { ...term, source });
    assert.ok(outcome.ok);
    assert.ok(outcome.value.derivation.includes(`（示范办法${note}）`), outcome.value.derivation);
  }
  assert.match(due('2019-05-14').derivation, /（条例第二十六条，2019年条例施行前的规定未经核实）/);
  assert.match(due('2019-05-15').derivation, /（条例第二十六条）/);
});

test('a penalty that was changed is taken back in three working days, which is not verified', () => {
  assert.deepEqual(
    [penalty?.length, penalty?.unit, penalty?.source, penalty?.article],
    [3, 'workingDay', 'unverified', '行政处罚法第四十八条第二款、第八十五条'],
  );
});

test('an item stands in time, due today or late, in words', () => {
  const table: [string, string, string][] = [
    ['2022-10-28', 'inTime', '剩余3个工作日'],
    ['2022-11-02', 'dueToday', '今日到期'],
    ['2022-11-04', 'late', '已逾期2个工作日'],
  ];
  for (const [on, state, sentence] of table) {
    const found = lateness(officialCalendar, day('2022-11-02'), day(on));
    assert.deepEqual([found.state, found.sentence], [state, sentence]);
  }
  assert.equal(lateness(officialCalendar, day('2022-11-04'), day('2022-11-05')).sentence, '已逾期1天');
});

test('terms stand as the law had them on the day', () => {
  const table: [Parameters<typeof termOn>[0], string, string][] = [
    ['reply', '2019-05-14', '15workingDay'],
    ['reply', '2019-05-15', '20workingDay'],
    ['replyExtension', '2022-01-01', '20workingDay'],
    ['correctionNotice', '2022-01-01', '7workingDay'],
    ['thirdPartyOpinion', '2022-01-01', '15workingDay'],
    ['jointAgencyOpinion', '2022-01-01', '15workingDay'],
    ['reviewApplication', '2024-01-01', '60day'],
    ['litigation', '2024-01-01', '6month'],
    ['litigationAfterReview', '2024-01-01', '15day'],
    ['budgetPublication', '2022-01-01', '20day'],
  ];
  for (const [key, on, expected] of table) {
    const term = termOn(key, day(on));
    assert.equal(term === null ? null : `${term.length}${term.unit}`, expected, key);
  }
  assert.equal(termOn('correctionNotice', day('2018-01-01')), null);
  assert.ok(terms.every((term) => term.sentence.endsWith('。') && term.article !== ''));
  const end = termEnd(officialCalendar, day('2024-08-31'), 6, 'month');
  assert.ok(end.ok);
  assert.equal(end.value.due, '2025-02-28');
});

test('the township catalogue has fifteen and eight entries, each under its article', () => {
  const keys = townshipCatalog.map((entry) => entry.key);
  assert.equal(keys.filter((key) => key.startsWith('art20_')).length, 15);
  assert.equal(keys.filter((key) => key.startsWith('art21_')).length, 8);
  assert.equal(new Set(keys).size, keys.length);
  const township =
    '贯彻落实农业农村政策；农田水利工程建设运营；农村土地承包经营权流转；宅基地使用情况审核；土地征收；房屋征收；筹资筹劳；社会救助';
  const of21 = townshipCatalog.filter((entry) => entry.key.startsWith('art21_'));
  assert.equal(of21.map((entry) => entry.label).join('；'), township);
  assert.equal(catalogEntry('art20_15')?.article, '条例第二十条第（十五）项');
});
