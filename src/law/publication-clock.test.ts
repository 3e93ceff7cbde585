import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officialCalendar } from './calendar.js';
import { catalogEntry, entryTermOn, townshipCatalog } from './catalog.js';
import { day } from './day.js';
import { lateness, publicationDue } from './publication-clock.js';
import { termEnd, termOn, terms } from './terms.js';

const due = (formedOn: string, entry?: string) => {
  const found = entry === undefined ? null : catalogEntry(entry);
  const term = found === null ? undefined : entryTermOn(found, day(formedOn));
  const outcome = publicationDue(officialCalendar, day(formedOn), term);
  assert.ok(outcome.ok);
  return outcome.value;
};

test('an item is due in 20 working days, and a budget in 20 days', () => {
  assert.equal(due('2022-09-30').due, '2022-11-02');
  assert.equal(due('2022-09-30', 'art20_01').due, '2022-11-02');
  assert.equal(due('2022-01-15', 'art20_07').due, '2022-02-04');
});

test('the derivation names the term, the article and what was left out', () => {
  assert.equal(
    due('2022-09-30').derivation,
    '信息于2022年9月30日形成或者变更，自次日起算20个工作日（条例第二十六条），其间休息日、国庆节放假共13天不计，最迟应于2022年11月2日公开。',
  );
  assert.match(due('2022-01-15', 'art20_07').derivation, /20日（预算法第十四条第一款），最迟应于2022年2月4日公开/);
  assert.match(due('2026-12-20').derivation, /2027年放假安排尚未录入，此日期为暂定/);
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
  assert.equal(catalogEntry('art20_15')?.article, '条例第二十条第（十五）项');
});
