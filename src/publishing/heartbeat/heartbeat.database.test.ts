import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { at, aWorld, on, publishedItem, refusal, value, type World } from '../../../test/make.js';
import { day } from '../../law/day.js';
import { confirmStatement } from './actions/confirm-statement.js';
import { stateNothingArisen } from './actions/state-nothing-arisen.js';
import { columnsOn } from './columns.js';
import { readHeartbeatSettings, setHeartbeat } from './settings.js';
import { putWarningsAway, warnColumns, warningsFor } from './warnings.js';

let world: World;
before(async () => {
  world = await aWorld();
  await publishedItem(world, { entry: 'art20_01', nature: 'topical' }, '2020-03-05');
});
after(() => world.end());

const columnOn = async (key: string, date: string) => {
  const column = (await world.act((tx) => columnsOn(tx, world.office, day(date)))).find((one) => one.key === key);
  assert.ok(column, key);
  return column;
};
const stateOn = async (key: string, date: string) => {
  const { state, due } = await columnOn(key, date);
  return [state, due];
};
const warnOn = (date: string) => world.act((tx) => warnColumns(tx, world.office, at(date)));
const listed = async (date: string, who = world.clerk) =>
  (await world.act((tx) => warningsFor(tx, on(who, date)))).filter(({ step }) => step !== 'empty');
const state = (entry: string, asOf: string, date = '2020-03-05') =>
  world.act((tx) => stateNothingArisen(tx, on(world.clerk, date), entry, { asOf: day(asOf), reason: '没有征收事项' }));
const confirm = (id: string, date: string, who = world.leader) =>
  world.act((tx) => confirmStatement(tx, on(who, date), id));

describe('栏目更新', { concurrency: false }, () => {
  test('一条信息同时更新首页、动态要闻和它的目录事项，不更新通知公告', async () => {
    assert.deepEqual(await stateOn('site.home', '2020-03-06'), ['fresh', '2020-03-19']);
    assert.deepEqual(await stateOn('site.topical', '2020-03-20'), ['late', '2020-03-19']);
    assert.deepEqual(await stateOn('art20_01', '2020-03-20'), ['fresh', '2020-09-05']);
    assert.deepEqual(await stateOn('site.notice', '2020-03-06'), ['empty', null]);
  });

  test('提前三天提醒信息员，一个周期只提醒一次；逾期另提醒；更新之后不再列出', async () => {
    assert.ok((await warnOn('2020-03-15')) > 0, '空白栏目即时提醒');
    assert.deepEqual(await listed('2020-03-15'), []);
    assert.equal(await warnOn('2020-03-16'), 4, '首页和动态要闻，两名信息员');
    assert.equal(await warnOn('2020-03-17'), 0);
    const rows = await listed('2020-03-17');
    assert.deepEqual(
      rows.map(({ label, words, dueOn }) => [label, words, dueOn]),
      [
        ['首页', '还剩2天应更新', '2020-03-19'],
        ['动态要闻', '还剩2天应更新', '2020-03-19'],
      ],
    );
    assert.deepEqual(await listed('2020-03-17', world.leader), []);
    const ids = rows.map(({ id }) => id);
    assert.equal(await world.act((tx) => putWarningsAway(tx, world.otherClerk, ids)), 0, '别人的收不起来');
    assert.equal(await world.act((tx) => putWarningsAway(tx, world.clerk, ids)), 2);
    assert.deepEqual(await listed('2020-03-17'), []);
    assert.equal((await listed('2020-03-17', world.otherClerk)).length, 2);
    assert.equal(await warnOn('2020-03-20'), 4);
    await publishedItem(world, { nature: 'topical', title: '春耕动态' }, '2020-03-20');
    assert.deepEqual(await listed('2020-03-20'), []);
  });

  test('自定周期逐版保存；别人改过的不被覆盖', async () => {
    const settings = { cycles: { art20_01: { every: 'days', days: 10 } as const }, warn: { short: 2, long: 10 } };
    value(await world.act((tx) => setHeartbeat(tx, world.clerk, { base: 0, settings })));
    assert.deepEqual(await stateOn('art20_01', '2020-03-16'), ['late', '2020-03-15']);
    assert.equal((await columnOn('art20_01', '2020-03-16')).source, 'office');
    assert.equal(
      refusal(await world.act((tx) => setHeartbeat(tx, world.clerk, { base: 0, settings }))).code,
      'stale-edit',
    );
    value(await world.act((tx) => setHeartbeat(tx, world.clerk, { base: 1, settings: { ...settings, cycles: {} } })));
    assert.equal((await world.act((tx) => readHeartbeatSettings(tx, world.office))).version, 2);
    assert.deepEqual(await stateOn('art20_01', '2020-03-16'), ['fresh', '2020-09-05']);
  });
});

describe('暂无信息产生', { concurrency: false }, () => {
  test('信息员说明、领导确认之后才算更新；两步各留一条台账', async () => {
    const { id } = value(await state('art21_05', '2020-03-05'));
    assert.equal((await columnOn('art21_05', '2020-03-05')).state, 'empty');
    value(await confirm(id, '2020-03-06'));
    const column = await columnOn('art21_05', '2020-03-06');
    assert.deepEqual(
      [column.state, column.due, column.statement?.confirmedByName, column.waiting],
      ['fresh', '2021-03-05', '王演示', null],
    );
    assert.equal(refusal(await confirm(id, '2020-03-07')).code, 'confirmed');
    const facts = await world.act((tx) =>
      tx.selectFrom('fact').select(['kind', 'data']).where('subject', '=', id).orderBy('seq').execute(),
    );
    assert.deepEqual(
      facts.map(({ kind, data }) => [kind, data]),
      ['nothingStated', 'nothingConfirmed'].map((kind) => [kind, { entry: 'art21_05', asOf: '2020-03-05' }]),
    );
  });

  test('有更新的公开信息、固定栏目、目录外的栏目和将来的日期都不能说明', async () => {
    await publishedItem(world, { entry: 'art21_07', title: '筹资筹劳公示' }, '2020-03-05');
    for (const [entry, asOf, code] of [
      ['art21_07', '2020-03-04', 'items-newer'],
      ['guide', '2020-03-05', 'always-due'],
      ['own_99', '2020-03-05', 'no-entry'],
      ['art21_05', '2020-03-06', 'statement-ahead'],
    ] as const) {
      assert.equal(refusal(await state(entry, asOf)).code, code, entry);
    }
  });

  test('新的说明代替旧的；确认前有了信息就不能确认', async () => {
    const old = value(await state('art21_03', '2020-03-04', '2020-03-04'));
    const fresh = value(await state('art21_03', '2020-03-05'));
    assert.equal(refusal(await confirm(old.id, '2020-03-06')).code, 'stale-statement');
    await publishedItem(world, { entry: 'art21_03', title: '流转公示' }, '2020-03-06');
    assert.equal(refusal(await confirm(fresh.id, '2020-03-06')).code, 'items-newer');
    assert.equal(await confirm('00000000-0000-4000-8000-000000000001', '2020-03-06'), null);
  });

  test('公众看得到确认了的说明，有了新信息就看不到', async () => {
    const shown = async () =>
      (
        await world.db.portal.kysely
          .selectFrom('public_statement')
          .select('as_of')
          .where('office_id', '=', world.office)
          .where('entry', '=', 'art21_05')
          .execute()
      ).map(({ as_of }) => as_of);
    assert.deepEqual(await shown(), ['2020-03-05']);
    await publishedItem(world, { entry: 'art21_05', title: '征收启动公告' }, '2020-03-08');
    assert.deepEqual(await shown(), []);
  });
});
