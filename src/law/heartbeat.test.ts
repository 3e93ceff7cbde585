import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startingCatalogue } from './catalog-starting.js';
import { type Day, day } from './day.js';
import { type Cycle, heartbeat } from './heartbeat.js';
import { startingCycle, startingWarnDays, watchedColumns } from './heartbeat-starting.js';
import { mayConfirm, mayState, statementInWords } from './heartbeat-statement.js';
import { warningFor } from './heartbeat-warning.js';

const fortnight: Cycle = { every: 'fortnight' };
const halfYear: Cycle = { every: 'halfYear' };
const none: Cycle = { every: 'none' };
const on = (text: string | null): Day | null => (text === null ? null : day(text));

type Case = [
  what: string,
  item: string | null,
  stated: string | null,
  Cycle,
  today: string,
  string,
  string | null,
  string,
];
const cases: readonly Case[] = [
  ['当天更新', '2020-03-05', null, fortnight, '2020-03-05', 'fresh', '2020-03-19', '更新正常'],
  ['到期前四天还不提醒', '2020-03-05', null, fortnight, '2020-03-15', 'fresh', '2020-03-19', '更新正常'],
  ['到期前三天提醒', '2020-03-05', null, fortnight, '2020-03-16', 'soon', '2020-03-19', '还剩3天应更新'],
  ['最后一天', '2020-03-05', null, fortnight, '2020-03-19', 'soon', '2020-03-19', '今天是更新的最后一天'],
  ['逾期一天', '2020-03-05', null, fortnight, '2020-03-20', 'late', '2020-03-19', '已逾期1天未更新'],
  ['六个月：月末顺到月末', '2020-08-31', null, halfYear, '2021-03-01', 'late', '2021-02-28', '已逾期1天未更新'],
  ['六个月提前15天提醒', '2020-03-05', null, halfYear, '2020-08-21', 'soon', '2020-09-05', '还剩15天应更新'],
  ['一年：闰日', '2020-02-29', null, { every: 'year' }, '2021-02-28', 'soon', '2021-02-28', '今天是更新的最后一天'],
  [
    '自定7天按短周期提醒',
    '2020-03-05',
    null,
    { every: 'days', days: 7 },
    '2020-03-08',
    'fresh',
    '2020-03-12',
    '更新正常',
  ],
  [
    '自定30天按长周期提醒',
    '2020-03-05',
    null,
    { every: 'days', days: 30 },
    '2020-03-20',
    'soon',
    '2020-04-04',
    '还剩15天应更新',
  ],
  ['不设周期，很久以前有过信息', '2001-03-05', null, none, '2020-03-05', 'fresh', null, '不设更新周期'],
  ['没有信息，有周期', null, null, fortnight, '2020-03-05', 'empty', null, '空白栏目'],
  ['没有信息，不设周期也是空白', null, null, none, '2020-03-05', 'empty', null, '空白栏目'],
  [
    '说明算作更新',
    '2019-01-05',
    '2020-03-01',
    halfYear,
    '2020-03-05',
    'fresh',
    '2020-09-01',
    '已说明截至2020年3月1日暂无信息产生',
  ],
  [
    '说明之后又有信息，以信息为准',
    '2020-03-04',
    '2020-03-01',
    halfYear,
    '2020-03-05',
    'fresh',
    '2020-09-04',
    '更新正常',
  ],
  [
    '说明到期，又成空白',
    null,
    '2020-03-01',
    fortnight,
    '2020-03-16',
    'empty',
    '2020-03-15',
    '空白栏目，说明已于2020年3月15日到期',
  ],
  [
    '说明到期，此前有过信息的是逾期',
    '2019-01-05',
    '2020-03-01',
    fortnight,
    '2020-03-16',
    'late',
    '2020-03-15',
    '已逾期1天未更新',
  ],
  [
    '不设周期的空白栏目，说明管一年',
    null,
    '2020-03-01',
    none,
    '2020-03-05',
    'fresh',
    '2021-03-01',
    '已说明截至2020年3月1日暂无信息产生',
  ],
  [
    '一年过后又是空白',
    null,
    '2020-03-01',
    none,
    '2021-03-02',
    'empty',
    '2021-03-01',
    '空白栏目，说明已于2021年3月1日到期',
  ],
];

describe('栏目的更新周期', () => {
  for (const [what, item, stated, cycle, today, state, due, words] of cases) {
    test(what, () => {
      const beat = heartbeat({ item: on(item), stated: on(stated) }, cycle, day(today), startingWarnDays);
      assert.deepEqual([beat.state, beat.due, beat.words], [state, due, words]);
    });
  }

  test('默认周期注明来源；没有依据的不设周期', () => {
    const said = (key: string) => {
      const { cycle, source } = startingCycle(key);
      return `${cycle.every} ${source}`;
    };
    assert.deepEqual(
      ['site.home', 'site.topical', 'site.notice', 'documents_01', 'art20_03', 'art20_14', 'guide', 'art21_07'].map(
        said,
      ),
      [
        ...['fortnight inspection', 'fortnight inspection', 'halfYear inspection', 'halfYear inspection'],
        ...['year oldSurvey', 'year oldSurvey', 'year regulation', 'none unset'],
      ],
    );
  });

  test('停用的和只依申请提供的事项不是栏目', () => {
    const { rows } = startingCatalogue('示范镇人民政府');
    const [first, second, third] = rows;
    assert.ok(first && second && third);
    const watched = watchedColumns([{ ...first, state: 'closed' }, { ...second, mode: 'onRequest' }, third]);
    assert.deepEqual(
      watched.map(({ key }) => key),
      ['site.home', 'site.topical', 'site.notice', third.key],
    );
  });
});

describe('提醒', () => {
  const due = (item: string | null, today: string) =>
    warningFor(heartbeat({ item: on(item), stated: null }, fortnight, day(today), startingWarnDays), day(today));
  test('一个周期一次：即将到期和逾期各按应更新之日，空白按半年', () => {
    assert.equal(due('2020-03-05', '2020-03-15'), null);
    assert.deepEqual(due('2020-03-05', '2020-03-16'), { step: 'soon', period: '2020-03-19' });
    assert.deepEqual(due('2020-03-05', '2020-05-01'), { step: 'late', period: '2020-03-19' });
    assert.deepEqual(due(null, '2020-06-30'), { step: 'empty', period: '2020-01-01' });
    assert.deepEqual(due(null, '2020-07-01'), { step: 'empty', period: '2020-07-01' });
  });
});

describe('暂无信息产生的说明', () => {
  const today = day('2020-03-05');
  const code = (asOf: string, last: string | null) => {
    const outcome = mayState(day(asOf), on(last), today);
    return outcome.ok ? 'ok' : outcome.code;
  };
  test('不能提前，也不能与已公开的信息相反', () => {
    assert.equal(code('2020-03-05', null), 'ok');
    assert.equal(code('2020-03-05', '2020-03-04'), 'ok');
    assert.equal(code('2020-03-05', '2020-03-05'), 'items-newer');
    assert.equal(code('2020-03-01', '2020-03-04'), 'items-newer');
    assert.equal(code('2020-03-06', null), 'statement-ahead');
    assert.equal(statementInWords(day('2026-11-24')), '暂无信息产生（截至2026年11月24日）');
  });
  test('自己提出的不能自己确认；确认时再看一次', () => {
    const statement = { asOf: day('2020-03-01'), statedBy: '甲' };
    const said = (last: string | null, who: string) => {
      const outcome = mayConfirm(statement, on(last), who, today);
      return outcome.ok ? 'ok' : outcome.code;
    };
    assert.deepEqual(
      [said(null, '乙'), said(null, '甲'), said('2020-03-02', '乙')],
      ['ok', 'own-statement', 'items-newer'],
    );
  });
});
