import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aDraft, anItem, aWorld, refusal, value, type World } from '../../test/make.js';
import { officialCalendar } from '../law/calendar.js';
import { readFacts } from '../ledger/read.js';
import { saveDraft } from './actions/save-draft.js';
import { cancelSchedule, schedulePublication } from './actions/schedule-publication.js';
import { documentDetail } from './detail.js';
import { runSchedules } from './run-schedules.js';
import { schedulesOf } from './schedule-store.js';
import { verifyPublishing } from './verify.js';
import { watchSchedules } from './watch-schedules.js';

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

const hour = '2020-03-09T08:30:00+08:00';
const due = Date.parse(hour);
const schedule = (id: string, digest: string, when = hour) =>
  world.act((tx) => schedulePublication(tx, world.otherClerk, id, { digest, at: when }));
const run = (now: number) => runSchedules(world.db.desk, officialCalendar, world.office, now);
const stateOf = async (id: string) =>
  (await world.act((tx) => documentDetail(tx, world.clerk, id, officialCalendar)))?.state;
const publicIds = async () => (await world.db.portal.pool.query('select document_id from public_document')).rows.length;

describe('定时发布', () => {
  test('到时公开一次：由系统代设定的人发布，再看、同时看都不会再发', async () => {
    const { id, digest } = await anItem(world, 'approved', { title: '到时公开' });
    value(await schedule(id, digest));
    assert.deepEqual(await run(due - 1), { published: 0, refused: 0 });
    assert.equal(await publicIds(), 0, '到时之前什么也看不见');
    const counts = await Promise.all([run(due), run(due), run(due + 60_000)]);
    assert.equal(
      counts.reduce((sum, { published }) => sum + published, 0),
      1,
    );
    assert.equal(await stateOf(id), 'published');
    assert.deepEqual(await run(due + 120_000), { published: 0, refused: 0 });
    const rows = await world.db.owner.pool.query(
      'select actor, day::text, kind from fact where subject = $1 order by seq',
      [id],
    );
    assert.deepEqual(rows.rows.at(-1), { actor: 'system', day: '2020-03-09', kind: 'published' });
    assert.equal(rows.rows.filter(({ kind }) => kind === 'published').length, 1);
    const by = await world.db.owner.pool.query('select published_by from publication where document_id = $1', [id]);
    assert.deepEqual(by.rows, [{ published_by: world.otherClerk.person }]);
    assert.equal(await verifyPublishing(world.db.owner.kysely, world.files), null);
  });

  test('停机时到时的，开机时补发；页面缓存得到通知', async () => {
    const { id, digest } = await anItem(world, 'approved', { title: '停机时到时' });
    value(await schedule(id, digest));
    let told = 0;
    const watch = {
      db: world.db.desk,
      calendar: () => officialCalendar,
      office: world.office,
      now: () => due + 3_600_000,
      publicChanged: () => {
        told += 1;
      },
      failed: (error: unknown) => assert.fail(String(error)),
    };
    await watchSchedules(watch)();
    assert.equal(await stateOf(id), 'published');
    await watchSchedules(watch)();
    assert.equal(told, 1);
  });

  test('取消之后不再发布，稿件仍是待发布；可以另定时间', async () => {
    const { id, digest } = await anItem(world, 'approved', { title: '取消定时' });
    value(await schedule(id, digest));
    value(await world.act((tx) => cancelSchedule(tx, world.clerk, id)));
    assert.deepEqual(await run(due), { published: 0, refused: 0 });
    assert.equal(await stateOf(id), 'approved');
    assert.equal(refusal(await world.act((tx) => cancelSchedule(tx, world.clerk, id))).code, 'no-schedule');
    value(await schedule(id, digest));
    value(await schedule(id, digest, '2020-03-10T08:30:00+08:00'));
    assert.deepEqual(await run(due), { published: 0, refused: 0 }, '后定的时间代替先定的');
    const kinds = (await readFacts(world.db.owner.kysely, world.office, { subject: id })).flatMap((fact) =>
      fact.kind === 'versionScheduled' ? [fact.at] : [],
    );
    assert.equal(kinds.filter((instant) => instant === null).length, 1);
    value(await world.act((tx) => cancelSchedule(tx, world.clerk, id)));
  });

  test('定时之后又修改的，到时不发布，原因留给设定的人看，不反复尝试', async () => {
    const { id, digest } = await anItem(world, 'approved', { title: '定时后修改' });
    value(await schedule(id, digest));
    value(await world.act((tx) => saveDraft(tx, world.files, world.clerk, aDraft({ base: 1, title: '改过' }), id)));
    assert.equal((await world.act((tx) => schedulesOf(tx, world.office, id)))[0]?.isStale, true);
    assert.deepEqual(await run(due), { published: 0, refused: 1 });
    assert.deepEqual(await run(due + 60_000), { published: 0, refused: 0 });
    assert.equal(await stateOf(id), 'draft');
    const { rows } = await world.db.owner.pool.query(
      'select refusal from publication_schedule where document_id = $1',
      [id],
    );
    assert.match(rows[0]?.refusal ?? '', /草稿/);
  });

  test('设定的人此后没有了发布职责，到时不发布', async () => {
    const { id, digest } = await anItem(world, 'approved', { title: '职责收回' });
    value(await schedule(id, digest));
    await world.db.owner.pool.query("delete from duty where person_id = $1 and duty = 'clerk'", [
      world.otherClerk.person,
    ]);
    assert.deepEqual(await run(due), { published: 0, refused: 1 });
    assert.equal(await stateOf(id), 'approved');
    await world.db.owner.pool.query('insert into duty values ($1, $2, $3)', [
      world.office,
      world.otherClerk.person,
      'clerk',
    ]);
    const [left] = await world.act((tx) => schedulesOf(tx, world.office, id));
    assert.match(left?.refusal ?? '', /职责|不能/);
  });

  for (const [what, code, when] of [
    ['过去的时间', 'schedule-past', '2020-03-05T08:00:00+08:00'],
    ['一年以后', 'schedule-far', '2021-04-01T08:00:00+08:00'],
  ] as const) {
    test(`${what}不能设定`, async () => {
      const { id, digest } = await anItem(world, 'approved');
      assert.equal(refusal(await schedule(id, digest, when)).code, code);
    });
  }

  test('没有审批的、内容已变的不能设定', async () => {
    const early = await anItem(world, 'reviewed');
    assert.equal(refusal(await schedule(early.id, early.digest)).code, 'wrong-stage');
    const ready = await anItem(world, 'approved');
    assert.equal(refusal(await schedule(ready.id, 'f'.repeat(64))).code, 'publish-stale');
  });
});
