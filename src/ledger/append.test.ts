import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { anOffice, aPerson, aWorld, type World } from '../../test/make.js';
import { asOffice } from '../db/connect.js';
import { day } from '../law/day.js';
import type { Actor } from './append.js';
import { appendFacts } from './append.js';
import { genesis } from './chain.js';
import { readFacts } from './read.js';
import { verifyChains } from './verify.js';

let world: World;
let other: Actor;
before(async () => {
  world = await aWorld();
  await anOffice(world.db.owner, { id: 'shili', name: '示例镇人民政府', algorithm: 'sm3' });
  other = await aPerson(world.db.owner, 'shili', ['clerk'], '钱示例');
});
after(() => world.end());

const submitted = (revision: number) => ({
  fact: { kind: 'submitted' as const, revision, digest: 'a'.repeat(64) },
  day: day('2020-03-05'),
  subject: `第${revision}件`,
});

describe('台账的追加', () => {
  test('事实按次序相连，读出来与写进去的一样', async () => {
    const before = (await readFacts(world.db.owner.kysely, world.office)).length;
    const last = await world.act((tx) => appendFacts(tx, world.clerk, [submitted(1), submitted(2)]));
    assert.equal(last, before + 2);
    const facts = await readFacts(world.db.owner.kysely, world.office);
    assert.deepEqual(
      facts.map(({ seq }) => seq),
      facts.map((_, at) => at + 1),
    );
    assert.deepEqual(facts.at(-1), { ...submitted(2).fact, seq: last, office: world.office, ...rest(submitted(2)) });
  });

  test('第一条的指纹可以照文档另行算出', async () => {
    const { rows } = await sql<Record<string, string> & { seq: number; hash: Buffer }>`
      select office_id, seq, kind, day::text, recorded_at::text, actor, subject, data::text, hash
        from fact where office_id = ${world.office} and seq = 1`.execute(world.db.owner.kysely);
    const row = rows[0];
    assert.ok(row);
    const text = [row.office_id, row.seq, row.kind, row.day, row.recorded_at, row.actor, row.subject, row.data].join(
      '\n',
    );
    assert.deepEqual(createHash('sha256').update(genesis).update(text).digest(), row.hash);
  });

  test('二十个同时追加，得到没有缺口、没有分叉的一条链', async () => {
    const all = Array.from({ length: 20 }, (_, at) =>
      world.act((tx) => appendFacts(tx, world.clerk, [submitted(100 + at)])),
    );
    const seqs = await Promise.all(all);
    assert.equal(new Set(seqs).size, 20);
    assert.equal(Math.max(...seqs) - Math.min(...seqs), 19);
    assert.equal((await verifyChains(world.db.owner.pool)).firstDifference, undefined);
  });

  test('撤销的事务不留下事实，也不留下缺口', async () => {
    const count = async () => (await readFacts(world.db.owner.kysely, world.office)).length;
    const before = await count();
    const broken = world.act(async (tx) => {
      await appendFacts(tx, world.clerk, [submitted(900)]);
      throw new Error('中途出错');
    });
    await assert.rejects(broken, /中途出错/);
    assert.equal(await count(), before);
    assert.equal(await world.act((tx) => appendFacts(tx, world.clerk, [submitted(901)])), before + 1);
  });

  test('各机关各有一条链，国密算法 SM3 的链同样可以校验', async () => {
    const mine = (await readFacts(world.db.owner.kysely, world.office)).length;
    await asOffice(world.db.desk, 'shili', (tx) => appendFacts(tx, other, [submitted(1), submitted(2)]));
    assert.equal((await readFacts(world.db.owner.kysely, world.office)).length, mine);
    const { firstDifference, chains, facts } = await verifyChains(world.db.owner.pool);
    assert.deepEqual({ firstDifference, chains, facts }, { firstDifference: undefined, chains: 2, facts: mine + 3 });
  });
});

describe('工作平台的数据库角色', () => {
  for (const privilege of ['UPDATE', 'DELETE', 'TRUNCATE']) {
    test(`对台账没有 ${privilege} 权限`, async () => {
      const { rows } = await world.db.owner.pool.query(
        "select has_table_privilege('gongkai_desk', 'fact', $1) as may",
        [privilege],
      );
      assert.equal(rows[0].may, false);
    });
  }

  test('对台账没有任何一列的 UPDATE 权限', async () => {
    const { rows } = await world.db.owner.pool.query(
      "select has_any_column_privilege('gongkai_desk', 'fact', 'UPDATE') as may",
    );
    assert.equal(rows[0].may, false);
  });

  for (const statement of ["update fact set data = '{}'", 'delete from fact', 'truncate fact']) {
    test(`${statement} 被数据库拒绝`, async () => {
      await assert.rejects(
        world.act((tx) => sql.raw(statement).execute(tx)),
        { code: '42501' },
      );
    });
  }

  test('只看得见本机关的事实和人员', async () => {
    const seen = await world.act(async (tx) => [
      ...(await tx.selectFrom('fact').select('office_id').distinct().execute()),
      ...(await tx.selectFrom('person').select('office_id').distinct().execute()),
      ...(await tx.selectFrom('chain').select('office_id').execute()),
    ]);
    assert.deepEqual(new Set(seen.map(({ office_id }) => office_id)), new Set([world.office]));
  });

  test('不说是哪个机关，就什么也看不见', async () => {
    assert.deepEqual((await world.db.desk.pool.query('select * from fact')).rows, []);
    assert.deepEqual((await world.db.desk.pool.query('select * from document')).rows, []);
  });

  test('不能替别的机关记事', async () => {
    await assert.rejects(
      world.act((tx) =>
        tx
          .insertInto('fact')
          .values({
            office_id: 'shili',
            seq: 99,
            kind: 'submitted',
            day: '2020-03-05',
            recorded_at: 0,
            actor: 'system',
            subject: '甲',
            data: '{}',
            hash: genesis,
          })
          .execute(),
      ),
      { code: '42501' },
    );
    await assert.rejects(
      world.act((tx) => appendFacts(tx, other, [submitted(1)])),
      /no result/,
    );
  });
});

function rest({ day: on, subject }: ReturnType<typeof submitted>) {
  return { day: on, subject };
}
