import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { anItem, at, aWorld, on, publishedItem, value, type World } from '../../../test/make.js';
import { sealer } from '../../files/seal.js';
import { readFacts } from '../../ledger/read.js';
import { withdrawDocument } from '../actions/withdraw-document.js';
import type { Draft } from '../contract.js';
import { deliveryView } from './deliveries.js';
import { makeDue, queueAllStanding } from './outbox.js';
import { runDeliveries } from './run-deliveries.js';
import { ordinaryPush } from './target-address.js';
import { saveTarget } from './target-store.js';
import { aReceiver, commonKey, type Receiver } from './testing/receiver.js';
import { watchDeliveries } from './watch-deliveries.js';

const seal = sealer(Buffer.alloc(32, 7));
const minute = 60_000;
let world: World;
let receiver: Receiver;
let clock = at('2020-03-05', 10);

before(async () => {
  world = await aWorld();
});
beforeEach(async () => {
  receiver = await aReceiver(() => clock);
  await world.db.owner.pool.query('delete from delivery');
  await setTarget();
});
afterEach(() => receiver.close());
after(() => world.end());

const target = () => ({
  address: receiver.address,
  intranet: false,
  site: 'https://www.example.gov.cn',
  enabled: true,
});
const setTarget = async (change: object = {}) =>
  value(await world.act((tx) => saveTarget(tx, seal, world.clerk, { ...target(), key: commonKey, ...change })));
const bounds = { ...ordinaryPush, milliseconds: 400, loopback: true };
const run = () => runDeliveries({ db: world.db.desk, sealer: seal, bounds }, world.office, () => clock);
const view = (state?: string) => world.act((tx) => deliveryView(tx, world.office, state));
const stateOf = async (id: string) => (await view()).rows.find((row) => row.id === id)?.state;
const publish = (draft: Partial<Draft> = {}) => publishedItem(world, draft);
const withdraw = async (id: string) =>
  value(await world.act((tx) => withdrawDocument(tx, on(world.clerk, '2020-03-05'), id, { reason: '内容有误' })));

describe('推送到县级平台', () => {
  test('公开即入待推送，送达后不再推送；签名、幂等键、内容和附件地址都对', async () => {
    const { id, digest } = await publish({ title: '关于送达的公告' });
    assert.equal(await stateOf(id), 'waiting');
    assert.deepEqual(await run(), { delivered: 1, failed: 0 });
    assert.deepEqual(await run(), { delivered: 0, failed: 0 });
    clock += 60 * minute;
    assert.deepEqual(await run(), { delivered: 0, failed: 0 });
    assert.equal(await stateOf(id), 'delivered');
    const [message] = receiver.taken;
    assert.equal(receiver.taken.length, 1);
    assert.equal(message?.key, `${id}:1:publish`);
    assert.ok(message?.signed, '签名按时间戳和正文计算');
    const { item } = message.body;
    assert.equal(item?.title, '关于送达的公告');
    assert.equal(item?.digest, digest);
    assert.equal(item?.address, `https://www.example.gov.cn/content/${id}`);
    const facts = await world.act((tx) => readFacts(tx, world.office, { subject: id }));
    const delivered = facts.filter(({ kind }) => kind === 'itemDelivered');
    assert.equal(delivered.length, 1);
  });

  test('没有设置县级平台的，公开时不入待推送；设置后可以补推', async () => {
    await world.db.owner.pool.query('delete from push_target');
    const { id } = await publish({ title: '设置之前公开的' });
    assert.equal(await stateOf(id), undefined);
    await setTarget();
    assert.ok((await view()).neverQueued >= 1);
    assert.ok((await world.act((tx) => queueAllStanding(tx, world.office, clock))) >= 1);
    await run();
    assert.equal(await stateOf(id), 'delivered');
    assert.equal(await world.act((tx) => queueAllStanding(tx, world.office, clock)), 0);
  });

  test('失败、超时后隔一段时间重试，间隔渐长；经办人可以立即重试', async () => {
    receiver.plan('fail', 'silent', 'fail');
    const { id } = await publish({ title: '重试的' });
    const began = clock;
    assert.deepEqual(await run(), { delivered: 0, failed: 1 });
    assert.equal(await stateOf(id), 'retrying');
    assert.match((await view('retrying')).rows[0]?.trouble ?? '', /答复 503/);
    assert.deepEqual(await run(), { delivered: 0, failed: 0 }, '一分钟之内不再试');
    clock = began + minute;
    assert.deepEqual(await run(), { delivered: 0, failed: 1 });
    assert.match((await view('retrying')).rows[0]?.trouble ?? '', /没有答复/);
    clock += minute;
    assert.deepEqual(await run(), { delivered: 0, failed: 0 }, '第二次之后隔两分钟');
    clock += minute;
    assert.deepEqual(await run(), { delivered: 0, failed: 1 });
    assert.equal(await world.act((tx) => makeDue(tx, world.office, id, clock)), 1);
    assert.deepEqual(await run(), { delivered: 1, failed: 0 });
    assert.equal(new Set(receiver.seen.map(({ key }) => key)).size, 1, '每次都是同一个幂等键');
    assert.equal(await stateOf(id), 'delivered');
  });

  test('撤下推送撤回，只有编号和日期，没有内容；从未推送过的不推送', async () => {
    const { id } = await publish({ title: '将要撤下的', body: '<p>正文不应留在撤回中</p>' });
    await run();
    await withdraw(id);
    assert.equal(await stateOf(id), 'waiting');
    await run();
    assert.equal(await stateOf(id), 'withdrawn');
    const last = receiver.taken.at(-1);
    assert.equal(last?.key, `${id}:1:withdraw`);
    assert.doesNotMatch(JSON.stringify(last.body), /将要撤下的|正文不应留在/);
    const unsent = await publish({ title: '未推送即撤下的' });
    await withdraw(unsent.id);
    await run();
    assert.equal(await stateOf(unsent.id), 'cancelled');
    assert.equal(receiver.seen.filter(({ key }) => key?.startsWith(unsent.id)).length, 0);
  });

  test('推送失败过的撤下时也推送撤回：对方可能已经收到；原来的不再推送', async () => {
    receiver.plan('fail');
    const { id } = await publish({ title: '失败后撤下的' });
    await run();
    await withdraw(id);
    clock += 600 * minute;
    await run();
    assert.deepEqual(
      receiver.seen.map(({ key }) => key),
      [`${id}:1:publish`, `${id}:1:withdraw`],
    );
    assert.equal(await stateOf(id), 'withdrawn');
  });

  test('更新后推送新的一稿，旧稿没有送出的不再送', async () => {
    receiver.plan('fail');
    const { id } = await publish({ title: '第一稿' });
    await run();
    await anItem(world, 'published', { base: 1, title: '第二稿' }, '2020-03-05', id);
    clock += 600 * minute;
    await run();
    assert.deepEqual(
      receiver.taken.map(({ body }) => body.item?.title),
      ['第二稿'],
    );
  });

  test('对方一时不通：连续三条失败即停，下次接着送', async () => {
    receiver.plan('fail', 'fail', 'fail');
    for (const title of ['一', '二', '三', '四']) await publish({ title });
    assert.deepEqual(await run(), { delivered: 0, failed: 3 });
    assert.deepEqual(await run(), { delivered: 1, failed: 0 });
    clock += minute;
    assert.deepEqual(await run(), { delivered: 3, failed: 0 });
    assert.equal(receiver.taken.length, 4);
  });

  test('几个进程同时推送，一条只送一次', async () => {
    const items = [await publish({ title: '甲' }), await publish({ title: '乙' }), await publish({ title: '丙' })];
    await Promise.all([run(), run(), run()]);
    assert.equal(receiver.seen.length, items.length);
  });

  test('送出之后、登记之前被 kill -9：以同一个幂等键再送，对方只收一次', async () => {
    const { id } = await publish({ title: '断电的' });
    receiver.plan('takeSilently');
    const program = fileURLToPath(new URL('./testing/push-once.ts', import.meta.url));
    const args = ['--import', 'tsx', program, world.db.url, world.office, String(clock)];
    const child = spawn(process.execPath, args, { stdio: 'inherit' });
    const ended = once(child, 'exit');
    while (receiver.seen.length === 0) await setTimeout(20);
    child.kill('SIGKILL');
    assert.equal((await ended)[1], 'SIGKILL');
    assert.deepEqual(await run(), { delivered: 0, failed: 0 }, '租约未到期，别人不送');
    clock += minute;
    assert.deepEqual(await run(), { delivered: 1, failed: 0 });
    assert.deepEqual(
      receiver.seen.map(({ key }) => key),
      [`${id}:1:publish`, `${id}:1:publish`],
    );
    assert.equal(receiver.taken.length, 1, '接收方按幂等键只收一次');
  });

  test('公开没有成功的，不留下待推送', async () => {
    const { id } = await anItem(world, 'approved', { title: '回滚的' });
    await assert.rejects(
      world.act(async (tx) => {
        await tx
          .insertInto('publication')
          .values({
            office_id: world.office,
            document_id: id,
            revision: 1,
            published_on: '2020-03-05',
            published_by: world.clerk.person,
          })
          .execute();
        throw new Error('rolled back');
      }),
      /rolled back/,
    );
    assert.equal(await stateOf(id), undefined);
  });

  test('暂停推送时只积存；恢复后由值守程序送出', async () => {
    await setTarget({ enabled: false });
    const { id } = await publish({ title: '暂停时公开的' });
    await run();
    assert.equal(await stateOf(id), 'waiting');
    await setTarget();
    const stop = watchDeliveries(
      { db: world.db.desk, sealer: seal, bounds },
      world.office,
      () => clock,
      assert.ifError,
    );
    while ((await stateOf(id)) !== 'delivered') await setTimeout(20);
    await stop();
  });

  test('密钥封存在库中，读不出来；不写密钥的修改保留原密钥', async () => {
    const { rows } = await world.db.owner.pool.query(
      'select sealed_key, row_to_json(t)::text as text from push_target t',
    );
    assert.ok(!rows[0].sealed_key.toString('latin1').includes(commonKey));
    const audits = await world.db.owner.pool.query(
      "select detail::text from audit_event where event = 'pushTargetChanged'",
    );
    assert.ok(audits.rows.every(({ detail }) => !detail.includes(commonKey)));
    value(await world.act((tx) => saveTarget(tx, seal, world.clerk, target())));
    await publish({ title: '原密钥' });
    await run();
    assert.ok(receiver.taken[0]?.signed);
  });
});
