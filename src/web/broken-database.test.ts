import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aDraft, anItem } from '../../test/make.js';
import { aSite, assertChinese, type Site } from '../../test/site.js';
import { verifyAll } from '../verify.js';

let site: Site;
before(async () => {
  site = await aSite();
});
after(() => site.end());

const owner = () => site.world.db.owner.pool;
/** Ends every connection of the desk, as a server that dies would. */
const kill = () =>
  owner().query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'gongkai_desk'",
  );

/** Waits until the desk's connections wait for a lock, so that the act is in its middle. */
async function untilBlocked(): Promise<void> {
  for (const until = Date.now() + 10_000; Date.now() < until; await new Promise((done) => setTimeout(done, 20))) {
    const { rows } = await owner().query(
      "select 1 from pg_stat_activity where datname = current_database() and application_name = 'gongkai_desk' and wait_event_type = 'Lock'",
    );
    if (rows.length > 0) return;
  }
  assert.fail('no act waited');
}

/** Sends an act, holds the chain's head so that it stops halfway, kills the connections, and lets go. */
async function killedInTheMiddle(url: string, body: unknown) {
  const holder = await owner().connect();
  await holder.query('begin');
  await holder.query('select 1 from chain for update');
  const answer = site.ask('POST', url, { as: 'clerk', body });
  await untilBlocked();
  await kill();
  const said = await answer;
  await holder.query('rollback');
  holder.release();
  return said;
}

describe('数据库在办理中途断开', () => {
  test('发布：说明没有保存，什么也没有留下一半，接着再办就成', async () => {
    const { id, revision, digest } = await anItem(site.world, 'approved', { title: '断开时的发布' });
    const { status, json } = await killedInTheMiddle(`/desk/api/documents/${id}/publish`, { revision, digest });
    assert.equal(status, 503);
    assertChinese(json.broken?.sentence);
    assert.match(json.broken?.sentence ?? '', /没有保存/);
    for (const table of ['publication', 'search_entry', 'index_counter'])
      assert.deepEqual((await owner().query(`select * from ${table}`)).rows, [], table);
    assert.equal((await verifyAll(site.world.db.owner, site.world.files)).firstDifference, undefined);
    const body = { revision, digest };
    const again = await site.ask('POST', `/desk/api/documents/${id}/publish`, { as: 'clerk', body });
    assert.equal(again.status, 200, again.text);
    assert.match(again.text, /2020-00001/, '号码没有因此跳过');
  });

  test('业务登记：事实和登记一同撤销', async () => {
    const counts = { what: 'feeCollected', amount: '1' };
    const body = { day: '2020-03-01', title: '断开时的登记', counts };
    assert.equal((await killedInTheMiddle('/desk/api/business', body)).status, 503);
    assert.deepEqual((await owner().query('select * from business_record')).rows, []);
    assert.deepEqual((await owner().query("select * from fact where kind = 'businessRecorded'")).rows, []);
  });

  test('空闲时断开：下一个请求至多失败一次，之后照常', async () => {
    await site.ask('GET', '/desk/api/worklist', { as: 'clerk' });
    await kill();
    const first = await site.ask('GET', '/desk/api/worklist', { as: 'clerk' });
    assert.ok(first.status === 200 || first.status === 503);
    assert.equal((await site.ask('GET', '/desk/api/worklist', { as: 'clerk' })).status, 200);
  });

  test('存草稿时断开：没有多出草稿，也没有多出没有稿子的信息', async () => {
    const before = (await owner().query('select * from document')).rows.length;
    const holder = await owner().connect();
    await holder.query('begin; lock table revision in exclusive mode');
    const answer = site.ask('POST', '/desk/api/documents', { as: 'clerk', body: aDraft() });
    await untilBlocked();
    await kill();
    assert.equal((await answer).status, 503);
    await holder.query('rollback');
    holder.release();
    assert.equal((await owner().query('select * from document')).rows.length, before);
  });

  test('编号写进回答，原因不写', async () => {
    await owner().query('alter table business_record rename to hidden');
    const { status, json, text } = await site.ask('GET', '/desk/api/business', { as: 'clerk' });
    await owner().query('alter table hidden rename to business_record');
    assert.equal(status, 500);
    assert.match(json.broken?.sentence ?? '', new RegExp(json.broken?.incident ?? '没有编号'));
    assert.doesNotMatch(text, /business_record|relation/);
  });
});
