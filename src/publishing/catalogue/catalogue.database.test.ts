import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  aDraft,
  anItem,
  aPerson,
  aWorld,
  bring,
  publishedItem,
  refusal,
  value,
  type World,
} from '../../../test/make.js';
import { officialCalendar } from '../../law/calendar.js';
import type { CatalogRow } from '../../law/catalog-row.js';
import type { Actor } from '../../ledger/append.js';
import { portalStore } from '../../portal/store.js';
import { publishDocument } from '../actions/publish-document.js';
import { saveDraft } from '../actions/save-draft.js';
import { documentDetail } from '../detail.js';
import { discardDraft, removeRow, replaceRows, saveRow } from './actions/edit-draft.js';
import { putInForce } from './actions/put-in-force.js';
import { catalogueCoverage } from './coverage.js';
import { draftEdition, editionInForce } from './store.js';
import { verifyCatalogue } from './verify.js';
import { catalogueView, editionView } from './view.js';

let world: World;
let both: Actor;
before(async () => {
  world = await aWorld();
  both = await aPerson(world.db.owner, world.office, ['clerk', 'leader'], '赵虚构', 'jianren');
});
after(() => world.end());

const stands = () => world.act((tx) => editionInForce(tx, world.office));
const prepared = () => world.act((tx) => draftEdition(tx, world.office));
const base = async () => (await prepared())?.digest ?? (await stands()).digest;
const row = async (key: string): Promise<CatalogRow> => {
  const found = ((await prepared()) ?? (await stands())).rows.find((one) => one.key === key);
  assert.ok(found, key);
  return found;
};
const change = async (key: string, with_: Partial<CatalogRow>, who = world.clerk, place?: number) => {
  const input = { base: await base(), row: { ...(await row(key)), ...with_ }, place };
  return world.act((tx) => saveRow(tx, who, input));
};
const put = async (who = world.leader, reason = '年度调整') => {
  const seen = await base();
  return world.act((tx) => putInForce(tx, who, { base: seen, reason }));
};

describe('公开目录的版次', { concurrency: false }, () => {
  test('本机关还没有目录：起始目录有效，主体是本机关', async () => {
    const edition = await stands();
    assert.deepEqual([edition.version, edition.rows[0]?.agency, await prepared()], [0, '示范镇人民政府', null]);
    assert.equal(await world.act((tx) => putInForce(tx, world.leader, { base: edition.digest, reason: '无' })), null);
  });

  test('没有职责的人不能编，信息员不能决定生效', async () => {
    assert.equal(refusal(await change('food_01', { second: '检查' }, world.reviewer)).code, 'no-duty');
    assert.equal(await prepared(), null);
    value(await change('food_01', { second: '食品药品监督检查' }));
    assert.equal(refusal(await put(world.clerk)).code, 'no-duty');
  });

  test('编过的人即使是领导也不能决定生效；对着旧目录的修改不保存', async () => {
    const old = await base();
    value(await change('food_01', { person: world.clerk.person }, both));
    assert.equal(refusal(await put(both)).code, 'own-draft');
    const input = { base: old, row: await row('food_01') };
    assert.equal(refusal(await world.act((tx) => saveRow(tx, world.clerk, input))).code, 'stale-edit');
    const dated = await world.act((tx) => putInForce(tx, world.leader, { base: old, reason: '年度调整' }));
    assert.equal(refusal(dated).code, 'stale-edit');
  });

  test('责任人必须是本机关的人', async () => {
    const stranger = await change('food_01', { person: '00000000-0000-4000-8000-00000000ffff' });
    assert.equal(refusal(stranger).code, 'no-such-person');
  });

  test('生效：写明差别，写入台账，前一版照样能看，生效的不能再改', async () => {
    const added: CatalogRow = { ...(await row('food_01')), key: 'own_1', second: '食品摊贩' };
    const seen = await base();
    value(await world.act((tx) => saveRow(tx, world.clerk, { base: seen, row: added })));
    const view = await world.act((tx) => catalogueView(tx, world.leader));
    assert.deepEqual(
      view.draft?.changes.map(({ key, kind, fields }) => [key, kind, fields.map(({ label }) => label)]),
      [
        ['food_01', 'changed', ['二级事项', '责任人']],
        ['own_1', 'added', []],
      ],
    );
    assert.equal(view.may.putInForce, true);
    const { version, digest } = value(await put());
    assert.equal(version, 1);
    const fact = await world.db.owner.kysely
      .selectFrom('fact')
      .select(['data', 'subject', 'day'])
      .where('kind', '=', 'catalogueChanged')
      .executeTakeFirstOrThrow();
    assert.deepEqual([fact.subject, fact.day, fact.data], ['catalogue-1', '2020-03-05', { version: 1, digest }]);
    const former = await world.act((tx) => editionView(tx, world.office, 0));
    assert.equal(former?.rows.find(({ key }) => key === 'food_01')?.second, '监督检查');
    const change1 = world.act((tx) =>
      tx.updateTable('catalogue_edition').set({ reason: '改写' }).where('version', '=', 1).executeTakeFirst(),
    );
    assert.equal((await change1).numUpdatedRows, 0n);
    const remove1 = world.act((tx) => tx.deleteFrom('catalogue_edition').where('version', '=', 1).executeTakeFirst());
    assert.equal((await remove1).numDeletedRows, 0n);
  });

  test('门户看到的是生效的目录，看不到责任人和草案', async () => {
    value(await change('own_1', { second: '只在草案里' }));
    const seen = await portalStore(world.db.portal.kysely, world.office).catalogue();
    assert.equal(seen?.version, 1);
    const text = JSON.stringify(seen);
    assert.ok(text.includes('食品摊贩') && !text.includes('只在草案里') && !text.includes(world.clerk.person));
    const digest = await base();
    value(await world.act((tx) => discardDraft(tx, world.clerk, { base: digest })));
    assert.equal(await prepared(), null);
  });
});

describe('信息与目录', { concurrency: false }, () => {
  const save = (entry: string) => world.act((tx) => saveDraft(tx, world.files, world.clerk, aDraft({ entry })));

  test('自编的事项可以用，期限按本机关目录；目录没有的不行', async () => {
    value(
      await change('own_1', {
        term: { length: 3, unit: 'workingDay', article: '示范县标准目录' },
        source: 'localPractice',
      }),
    );
    value(await put());
    const { id } = value(await save('own_1'));
    const detail = await world.act((tx) => documentDetail(tx, world.clerk, id, officialCalendar));
    assert.equal(detail?.due?.day, '2020-03-05');
    assert.match(detail?.dueDerivation ?? '', /3个工作日（示范县标准目录，地方口径）/);
    assert.equal(refusal(await save('own_2')).code, 'unknown-entry');
  });

  test('有信息的事项不能删除，整表替换也不行；停用后不能再起草和发布，已公开的仍在', async () => {
    await publishedItem(world, { entry: 'own_1', title: '已公开的一条' });
    const waiting = await anItem(world, 'approved', { entry: 'own_1', title: '待发布的一条' });
    const seen = await base();
    const removed = await world.act((tx) => removeRow(tx, world.clerk, { base: seen, key: 'own_1' }));
    assert.equal(refusal(removed).code, 'entry-in-use');
    const rows = (await stands()).rows.filter(({ key }) => key !== 'own_1');
    const replaced = await world.act((tx) => replaceRows(tx, world.clerk, { base: seen, rows }));
    assert.equal(refusal(replaced).code, 'entry-in-use');
    value(await change('own_1', { state: 'closed' }));
    value(await put());
    assert.equal(refusal(await save('own_1')).code, 'closed-entry');
    const late = await world.act((tx) => publishDocument(tx, officialCalendar, world.otherClerk, waiting.id, waiting));
    assert.match(refusal(late).sentence, /“食品摊贩”已在公开目录中停用/);
    const detail = await world.act((tx) => documentDetail(tx, world.otherClerk, waiting.id, officialCalendar));
    assert.match(String(detail?.may.publish), /已在公开目录中停用/);
    const listed = await portalStore(world.db.portal.kysely, world.office).list({ entry: 'own_1', limit: 9 });
    assert.deepEqual(
      listed.rows.map(({ title }) => title),
      ['已公开的一条'],
    );
  });

  test('覆盖情况：公开几条、最近哪天、在办几条，没有的是零', async () => {
    const revised = value(
      await world.act((tx) => saveDraft(tx, world.files, world.clerk, aDraft({ entry: 'art20_04' }))),
    );
    await bring(world, revised, 'published', '2020-03-06');
    const again = aDraft({ entry: 'art20_04', title: '修订', base: 1 });
    value(await world.act((tx) => saveDraft(tx, world.files, world.clerk, again, revised.id)));
    const covered = await world.act((tx) => catalogueCoverage(tx, world.office));
    const of = (key: string) => covered.find((entry) => entry.key === key);
    assert.deepEqual(of('art20_04'), { key: 'art20_04', published: 1, lastOn: '2020-03-06', inWork: 1 });
    assert.deepEqual(of('own_1'), { key: 'own_1', published: 1, lastOn: '2020-03-05', inWork: 2 });
    assert.deepEqual(of('art20_14'), { key: 'art20_14', published: 0, lastOn: null, inWork: 0 });
    assert.equal(covered.length, (await stands()).rows.length);
  });
});

test('台账能查出被改动的目录', async () => {
  const verify = () => world.db.owner.kysely.transaction().execute((tx) => verifyCatalogue(tx, world.office));
  assert.equal(await verify(), null);
  await world.db.owner.pool.query(`update catalogue_edition set rows = '[]' where version = 2`);
  assert.equal((await verify())?.row, '2');
});
