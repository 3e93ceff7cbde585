import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aDraft, anItem, aWorld, on, publishedItem, refusal, value, type World } from '../../test/make.js';
import { officialCalendar } from '../law/calendar.js';
import { day } from '../law/day.js';
import { countFor } from '../law/report/counts.js';
import { tally } from '../law/report/tally.js';
import { readFacts } from '../ledger/read.js';
import { verifyAll } from '../verify.js';
import { saveDraft } from './actions/save-draft.js';
import { withdrawDocument } from './actions/withdraw-document.js';
import { documentDetail } from './detail.js';
import { worklist } from './lists.js';

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

const counts = async (year = 2020) => countFor(await readFacts(world.db.owner.kysely, world.office), year);
const publicRow = (id: string) =>
  world.db.portal.kysely.selectFrom('public_document').selectAll().where('document_id', '=', id).executeTakeFirst();
const withdraw = (id: string, reason: string, replacedBy?: string, date = '2020-04-01') =>
  world.act((tx) => withdrawDocument(tx, on(world.clerk, date), id, { reason, ...(replacedBy ? { replacedBy } : {}) }));
const verified = async () =>
  assert.deepEqual((await verifyAll(world.db.owner, world.files)).firstDifference, undefined);

describe('修订已公开的信息', () => {
  test('新一稿发布之前，公众看到的仍是原来的', async () => {
    const { id } = await publishedItem(world, { title: '原稿' });
    await anItem(world, 'approved', { base: 1, title: '修订稿' }, '2020-03-20', id);
    assert.equal((await publicRow(id))?.title, '原稿');
    await verified();
  });

  test('发布之后换成新的，索引号不变，只统计一次，历史留有两行', async () => {
    const before = await counts();
    const { id } = await publishedItem(world, { title: '原稿', nature: 'topical' });
    const first = await publicRow(id);
    await anItem(world, 'published', { base: 1, title: '修订稿', nature: 'notice' }, '2020-03-20', id);
    const second = await publicRow(id);
    assert.deepEqual([second?.title, second?.index_no], ['修订稿', first?.index_no]);
    assert.deepEqual([second?.published_on, second?.revised_on], ['2020-03-05', '2020-03-20']);
    const after = await counts();
    assert.equal(Number(after.published) - Number(before.published), 1);
    assert.equal(Number(after['published.topical']), Number(before['published.topical']));
    const history = world.db.portal.kysely
      .selectFrom('public_history')
      .select(['revision', 'published_on', 'ended_on']);
    assert.deepEqual(await history.where('document_id', '=', id).orderBy('revision').execute(), [
      { revision: 1, published_on: '2020-03-05', ended_on: '2020-03-20' },
      { revision: 2, published_on: '2020-03-20', ended_on: null },
    ]);
    await verified();
  });

  test('工作台的今年公开数与年度报告的相同', async () => {
    const list = await world.act((tx) => worklist(tx, world.office, world.clerk, officialCalendar, day('2020-12-31')));
    assert.equal(list.publishedThisYear, (await counts()).published);
  });

  test('逾期公开的信息经过修订，逾期数仍只算一次', async () => {
    const before = Number((await counts())['published.late']);
    const late = { title: '逾期公开', formedOn: '2020-01-02' };
    const { id } = await publishedItem(world, late, '2020-06-01');
    await anItem(world, 'published', { ...late, base: 1, title: '逾期公开（修订）' }, '2020-06-02', id);
    assert.equal(Number((await counts())['published.late']) - before, 1);
    value(await withdraw(id, '内容有误', undefined, '2020-06-03'));
    assert.equal(Number((await counts())['published.late']), before);
  });
});

describe('撤下和替换', () => {
  test('撤下之后只剩索引号、日期和原因，内容和检索都没有了', async () => {
    const { id } = await publishedItem(world, { title: '须撤下的公示' });
    const before = await counts();
    value(await withdraw(id, '公示名单有误'));
    assert.equal(await publicRow(id), undefined);
    const portal = world.db.portal.kysely;
    const stone = await portal
      .selectFrom('public_tombstone')
      .selectAll()
      .where('document_id', '=', id)
      .executeTakeFirst();
    assert.deepEqual(
      [stone?.withdrawn_on, stone?.withdraw_reason, stone?.replaced_by],
      ['2020-04-01', '公示名单有误', null],
    );
    assert.ok(stone && !JSON.stringify(stone).includes('须撤下的公示'));
    const hits = portal.selectFrom('public_search').select('document_id').where('document_id', '=', id);
    assert.deepEqual(await hits.execute(), []);
    const entry = world.db.owner.kysely.selectFrom('search_entry').selectAll().where('document_id', '=', id);
    assert.deepEqual(await entry.execute(), []);
    const after = await counts();
    assert.equal(Number(before.published) - Number(after.published), 1);
    const fact = (await readFacts(world.db.owner.kysely, world.office, { subject: id })).at(-1);
    assert.ok(fact?.kind === 'withdrawn');
    assert.deepEqual([fact.reason, fact.publishedOn], ['withdrawn', '2020-03-05']);
    await verified();
  });

  test('替换要指明另一条已公开的信息，留下的牌子指向它', async () => {
    const old = await publishedItem(world, { title: '旧办法' });
    const draft = await anItem(world, 'approved', { title: '还没有公开的新办法' });
    assert.equal(refusal(await withdraw(old.id, '已有新办法', draft.id)).code, 'replacement-not-public');
    assert.equal(refusal(await withdraw(old.id, '已有新办法', old.id)).code, 'replacement-not-public');
    const fresh = await publishedItem(world, { title: '新办法' });
    value(await withdraw(old.id, '已有新办法', fresh.id));
    const detail = await world.act((tx) => documentDetail(tx, world.clerk, old.id, officialCalendar));
    assert.deepEqual([detail?.state, detail?.replacedBy], ['replaced', fresh.id]);
    assert.equal((await publicRow(fresh.id))?.title, '新办法');
    await verified();
  });

  test('撤下的不能再改、再撤', async () => {
    const { id } = await publishedItem(world);
    value(await withdraw(id, '内容有误'));
    assert.equal(refusal(await withdraw(id, '再撤一次')).code, 'not-published');
    const edit = world.act((tx) => saveDraft(tx, world.files, world.clerk, aDraft({ base: 1, title: '改' }), id));
    assert.equal(refusal(await edit).code, 'withdrawn');
  });

  test('正在修订时撤下：草稿还在，校验通过；修订稿走完手续可以再公开，用原来的索引号', async () => {
    const { id } = await publishedItem(world, { title: '边修订边撤下' });
    const indexNo = (await publicRow(id))?.index_no;
    const edit = await world.act((tx) =>
      saveDraft(tx, world.files, world.clerk, aDraft({ base: 1, title: '修订中的内容' }), id),
    );
    value(edit);
    value(await withdraw(id, '原内容有误'));
    assert.equal(await publicRow(id), undefined);
    await verified();
    const before = Number((await counts(2021)).published);
    await anItem(world, 'published', { base: 2, title: '修订好的内容' }, '2021-05-06', id);
    assert.equal((await publicRow(id))?.index_no, indexNo);
    await verified();
    value(await withdraw(id, '又有误', undefined, '2021-05-07'));
    assert.equal(Number((await counts(2021)).published), before, '当年重新公开又撤下的，不应多算');
    await verified();
  });

  test('上一年公开、今年撤下的，不从今年的新公开数里减', async () => {
    const { id } = await publishedItem(world, {}, '2022-12-30');
    value(await withdraw(id, '内容有误', undefined, '2023-01-04'));
    assert.deepEqual([(await counts(2022)).published, (await counts(2023)).published], [1, 0]);
  });

  test('登记了采购的信息修订之后，采购只算一次', async () => {
    const purchase = (amount: string) => ({ entry: 'art20_09', counts: { what: 'procurement' as const, amount } });
    const { id } = await publishedItem(world, purchase('100'), '2019-06-03');
    await anItem(world, 'published', { base: 1, ...purchase('120.5') }, '2019-06-05', id);
    const tables = tally(await readFacts(world.db.owner.kysely, world.office), 2019, '2019');
    assert.deepEqual(tables.table2['art20_9.centralizedProcurement'], {
      procurementItems: 1,
      procurementAmount: '120.5000',
    });
  });
});
