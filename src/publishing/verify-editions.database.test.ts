import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { anItem, aWorld, publishedItem, value, type World } from '../../test/make.js';
import { enterRegister } from './actions/enter-register.js';
import { schedulePublication } from './actions/schedule-publication.js';
import { verifyEditions } from './verify-editions.js';

let world: World;
before(async () => {
  world = await aWorld();
  const policy = await publishedItem(world, { title: '管理办法' });
  await anItem(world, 'draft', { metadata: { relations: [{ kind: 'interprets', document: policy.id }] } });
  const closed = { openAttribute: 'closed', ground: 'denied.internalAffairs', groundReason: '内部安排。' } as const;
  const kept = await anItem(world, 'approved', { title: '不公开的', metadata: closed });
  value(await world.act((tx) => enterRegister(tx, world.otherClerk, kept.id, kept)));
  const later = await anItem(world, 'approved', { title: '定时的' });
  const hour = { digest: later.digest, at: '2020-03-09T08:30:00+08:00' };
  value(await world.act((tx) => schedulePublication(tx, world.otherClerk, later.id, hour)));
});
after(() => world.end());

/** What is found after a statement that is undone again. */
async function foundAfter(statement: string): Promise<string | undefined> {
  let table: string | undefined;
  const undone = world.db.owner.kysely.transaction().execute(async (tx) => {
    await sql.raw(statement).execute(tx);
    table = (await verifyEditions(tx, world.office))?.table;
    throw new Error('undo');
  });
  await assert.rejects(undone, /undo/);
  return table;
}

describe('校验关联、登记册和定时', () => {
  test('没有改动时没有差别', async () => {
    assert.equal(await verifyEditions(world.db.owner.kysely, world.office), null);
  });
  for (const [what, statement, table] of [
    ['删去一条关联', 'delete from document_relation', 'document_relation'],
    ['改动一条关联', "update document_relation set kind = 'repeals'", 'document_relation'],
    ['删去一次评估', 'delete from closed_assessment', 'closed_assessment'],
    ['推迟下次评估', 'update closed_assessment set due_on = due_on + 365', 'closed_assessment'],
    ['提前定时', "update publication_schedule set due_at = due_at - interval '1 day'", 'publication_schedule'],
    ['换成别的一稿', "update publication_schedule set digest = repeat('f', 64)", 'publication_schedule'],
  ] as const) {
    test(what, async () => assert.equal(await foundAfter(statement), table));
  }
});
