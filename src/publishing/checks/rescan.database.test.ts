import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anAttachment, anItem, aWorld, publishedItem, value, type World } from '../../../test/make.js';
import type { FileStore } from '../../files/file-store.js';
import { readFacts } from '../../ledger/read.js';
import { sampleId } from '../../scanning/testing/samples.js';
import { withdrawDocument } from '../actions/withdraw-document.js';
import { countPublished, openPublished, rescanPublished } from './rescan.js';
import { CheckRunner } from './runner.js';

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

const count = () => world.act((tx) => countPublished(tx, world.office));

test('复查只看公开的，一条一条有进度，接着上次的做，查过的不再查', async () => {
  const first = await publishedItem(world, { title: '甲' });
  const second = await publishedItem(world, { title: '乙' });
  await anItem(world, 'approved', { title: '没有公开' });
  assert.deepEqual(await count(), { total: 2, done: 0 });
  const told: string[] = [];
  const run = () =>
    rescanPublished(world.db.desk, world.files, world.clerk, (done, total) => told.push(`${done}/${total}`));
  assert.deepEqual(await run(), { read: 2, failed: 0 });
  assert.deepEqual(told, ['1/2', '2/2']);
  await publishedItem(world, { title: '丙' });
  assert.deepEqual(await run(), { read: 1, failed: 0 });
  assert.deepEqual(told.slice(2), ['3/3']);
  for (const { id } of [first, second]) {
    const facts = await readFacts(world.db.owner.kysely, world.office, { subject: id });
    assert.equal(facts.filter(({ kind }) => kind === 'checkRun').length, 1);
  }
});

test('规则变严以后查出的列在单子里，撤下以后不再列', async () => {
  const leaked = await publishedItem(world, { title: '漏出号码的公示' });
  const findings = JSON.stringify([{ id: 'f'.repeat(32), kind: 'idNumber', place: '正文第1段', source: 'body' }]);
  await world.db.owner.kysely.updateTable('check_scan').set({ findings }).where('digest', '=', leaked.digest).execute();
  await rescanPublished(world.db.desk, world.files, world.clerk);
  const items = await openPublished(world.db.desk, world.office);
  assert.deepEqual(
    items.map(({ title, undecided, where }) => [title, undecided, where]),
    [['漏出号码的公示', 1, '正文第1段']],
  );
  value(await world.act((tx) => withdrawDocument(tx, world.clerk, leaked.id, { reason: '含有身份证号码' })));
  assert.deepEqual(await openPublished(world.db.desk, world.office), []);
});

test('一条出错不影响其他，下次再查', async () => {
  const file = await anAttachment(world.files, '附件', '坏.txt');
  await publishedItem(world, { title: '出错的', attachments: [file] });
  await world.db.owner.kysely.deleteFrom('check_run').execute();
  await world.db.owner.kysely.deleteFrom('check_scan').where('name', '=', '坏.txt').execute();
  const broken: FileStore = { ...world.files, get: () => Promise.reject(new Error('disk')) };
  const { total } = await count();
  assert.deepEqual(await rescanPublished(world.db.desk, broken, world.clerk), { read: total - 1, failed: 1 });
  assert.deepEqual(await rescanPublished(world.db.desk, world.files, world.clerk), { read: 1, failed: 0 });
});

test('后台检查排队进行，同一件不重复开始，出错有记录', async () => {
  const errors: unknown[] = [];
  const broken: FileStore = { ...world.files, get: () => Promise.reject(new Error('disk')) };
  const runner = new CheckRunner(world.db.desk, broken, (error) => errors.push(error));
  const file = await anAttachment(world.files, `号码 ${sampleId('19800101')}`, '另一.txt');
  const saved = await anItem(world, 'draft', { attachments: [file] });
  assert.equal(runner.begin(world.clerk, saved), true);
  assert.equal(runner.begin(world.clerk, saved), false);
  assert.ok(runner.progress(world.office, saved.id));
  await runner.idle();
  assert.equal(errors.length, 1);
  assert.equal(runner.progress(world.office, saved.id), null);
  assert.equal(runner.hasFailed(world.office, saved.id), true);
});
