import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aWorld, on, publishedItem, refusal, value, type World } from '../../../test/make.js';
import { day } from '../../law/day.js';
import { confirmStatement } from './actions/confirm-statement.js';
import { returnStatement } from './actions/return-statement.js';
import { stateNothingArisen } from './actions/state-nothing-arisen.js';
import { columnsOn } from './columns.js';
import { tasksFor } from './tasks.js';
import { verifyStatements } from './verify.js';

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

const state = (asOf: string, date = '2020-03-05') =>
  world.act((tx) =>
    stateNothingArisen(tx, on(world.clerk, date), 'art21_05', { asOf: day(asOf), reason: '没有征收事项' }),
  );
const giveBack = (id: string) =>
  world.act((tx) => returnStatement(tx, on(world.leader, '2020-03-06'), id, '本月有一宗征收，请核对。'));
const confirm = (id: string) => world.act((tx) => confirmStatement(tx, on(world.leader, '2020-03-06'), id));
const column = async () => {
  const found = (await world.act((tx) => columnsOn(tx, world.office, day('2020-03-06')))).find(
    ({ key }) => key === 'art21_05',
  );
  assert.ok(found);
  return found;
};
const tasks = async (who: World['clerk']) => {
  const { returned, toConfirm } = await world.act((tx) => tasksFor(tx, on(who, '2020-03-06')));
  for (const { label, entry } of [...returned, ...toConfirm]) assert.notEqual(label, entry, '写栏目名称，不写编码');
  return { returned: returned.map(({ id }) => id), toConfirm: toConfirm.map(({ id }) => id) };
};

describe('退回暂无信息的说明', { concurrency: false }, () => {
  let first = '';
  test('领导退回并写明意见，提出的人看得到，公众看不到，栏目仍是空白', async () => {
    first = value(await state('2020-03-05')).id;
    assert.deepEqual(await tasks(world.leader), { returned: [], toConfirm: [first] });
    assert.deepEqual(await tasks(world.clerk), { returned: [], toConfirm: [] });
    assert.deepEqual(value(await giveBack(first)), { id: first });
    assert.deepEqual(await tasks(world.leader), { returned: [], toConfirm: [] });
    assert.deepEqual(await tasks(world.clerk), { returned: [first], toConfirm: [] });
    assert.deepEqual(await tasks(world.otherClerk), { returned: [], toConfirm: [] });
    const { state: light, waiting, returned } = await column();
    assert.deepEqual([light, waiting], ['empty', null]);
    assert.deepEqual(returned?.returned, { byName: '王演示', opinion: '本月有一宗征收，请核对。' });
    const shown = await world.db.portal.kysely.selectFrom('public_statement').select('entry').execute();
    assert.deepEqual(shown, []);
  });

  test('退回之后不能再确认或者退回；台账记有退回，没有意见', async () => {
    assert.equal(refusal(await confirm(first)).code, 'returned');
    assert.equal(refusal(await giveBack(first)).code, 'returned');
    const facts = await world.act((tx) =>
      tx.selectFrom('fact').select(['kind', 'data']).where('subject', '=', first).orderBy('seq').execute(),
    );
    assert.deepEqual(facts[1], { kind: 'nothingReturned', data: { entry: 'art21_05', asOf: '2020-03-05' } });
  });

  test('已退回的一行，工作平台的角色改不动', async () => {
    const changed = await world.act((tx) =>
      tx.updateTable('column_statement').set({ returned_with: '改写' }).where('statement_id', '=', first).execute(),
    );
    assert.equal(changed[0]?.numUpdatedRows, 0n);
  });

  test('重新提出的说明可以确认，退回的意见不再列出', async () => {
    const { id } = value(await state('2020-03-06', '2020-03-06'));
    assert.deepEqual(await tasks(world.clerk), { returned: [], toConfirm: [] });
    value(await confirm(id));
    const { state: light, returned } = await column();
    assert.deepEqual([light, returned], ['fresh', null]);
    assert.equal(refusal(await giveBack(id)).code, 'confirmed');
  });

  test('说明之后有了公开信息，就没有人需要办理这项说明', async () => {
    const { id } = value(
      await world.act((tx) =>
        stateNothingArisen(tx, world.clerk, 'art21_03', { asOf: day('2020-03-05'), reason: '没有流转事项' }),
      ),
    );
    assert.deepEqual((await tasks(world.leader)).toConfirm, [id]);
    await publishedItem(world, { entry: 'art21_03', title: '流转公示' }, '2020-03-06');
    assert.deepEqual((await tasks(world.leader)).toConfirm, []);
  });

  test('没有这项说明', async () => assert.equal(await giveBack('00000000-0000-4000-8000-000000000001'), null));

  test('抹去退回，核验查得出', async () => {
    const owner = world.db.owner.kysely;
    assert.equal(await verifyStatements(owner, world.office), null);
    await owner
      .updateTable('column_statement')
      .set({ returned_by: null, returned_at: null, returned_with: null })
      .where('statement_id', '=', first)
      .execute();
    assert.match((await verifyStatements(owner, world.office))?.sentence ?? '', /台账记有.*退回，表里却没有/);
  });
});
