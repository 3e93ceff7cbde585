import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  aDraft,
  anItem,
  aPerson,
  aWorld,
  bring,
  on,
  publishedItem,
  refusal,
  value,
  type World,
} from '../../test/make.js';
import { officialCalendar } from '../law/calendar.js';
import { readFacts } from '../ledger/read.js';
import { enterRegister } from './actions/enter-register.js';
import { publishDocument } from './actions/publish-document.js';
import { reassessClosed } from './actions/reassess-closed.js';
import { saveDraft } from './actions/save-draft.js';
import { withdrawDocument } from './actions/withdraw-document.js';
import { closedRegister } from './assessments.js';
import { awaitedInterpretations } from './awaited.js';
import { draftSchema } from './contract.js';
import { documentDetail } from './detail.js';
import { revisionDigest } from './digest.js';
import { editionDetail } from './edition-detail.js';
import { readSettings, saveSettings } from './settings.js';
import { verifyPublishing } from './verify.js';

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

const closed = {
  openAttribute: 'closed',
  ground: 'denied.internalAffairs',
  groundReason: '属于内部人事安排。',
} as const;
const publish = (id: string, digest: string, date = '2020-03-05') =>
  world.act((tx) => publishDocument(tx, officialCalendar, on(world.otherClerk, date), id, { digest }));
const register = (date: string) => world.act((tx) => closedRegister(tx, world.office, date as never));
const edition = (id: string) => world.act((tx) => editionDetail(tx, world.clerk, id, officialCalendar));

describe('信息要素与指纹', () => {
  test('没有要素的稿件，指纹与从前一样；写了要素，指纹随之改变', () => {
    const { base: _, ...draft } = aDraft();
    assert.equal(revisionDigest(draft), '08689f98467d923c91166bb8a9f12250d90f36eef43631337f55e89a5306e03c');
    const one = revisionDigest({ ...draft, metadata: { topic: '综合政务', genre: '通知' } });
    assert.notEqual(one, revisionDigest(draft));
    assert.equal(one, revisionDigest({ ...draft, metadata: { genre: '通知', topic: '综合政务' } }), '先后次序不影响');
  });

  test('要素存下、读回、进台账后校验通过；空白的要素不留', async () => {
    const metadata = {
      topic: '综合政务',
      keywords: ['低保', '公示'],
      effectiveOn: '2020-04-01',
      audience: '',
      relations: [],
    };
    const sent = draftSchema.parse(aDraft({ metadata: { topic: '综合政务' } }));
    assert.equal(sent.metadata?.topic, '综合政务');
    const { id } = await publishedItem(world, { metadata: metadata as never });
    const detail = await world.act((tx) => documentDetail(tx, world.clerk, id, officialCalendar));
    assert.deepEqual(detail?.metadata, { topic: '综合政务', keywords: ['低保', '公示'], effectiveOn: '2020-04-01' });
    assert.equal(await verifyPublishing(world.db.owner.kysely, world.files), null);
    await world.db.owner.pool.query('update revision set metadata = \'{"topic":"其他"}\' where document_id = $1', [id]);
    assert.match((await verifyPublishing(world.db.owner.kysely, world.files))?.sentence ?? '', /指纹不符/);
    await world.db.owner.pool.query('update revision set metadata = $2 where document_id = $1', [
      id,
      JSON.stringify({ topic: '综合政务', keywords: ['低保', '公示'], effectiveOn: '2020-04-01' }),
    ]);
  });
});

describe('索引号模板', () => {
  test('改了模板，新号照新模板，旧号不变；已被占用的号跳过', async () => {
    const administrator = await aPerson(world.db.owner, world.office, ['administrator'], '赵管理');
    const first = await publishedItem(world, {}, '2023-02-01');
    await world.act(async (tx) =>
      saveSettings(tx, administrator, {
        ...(await readSettings(tx, world.office)),
        indexTemplate: '{orgCode}/{yyyymm}-{seq4}',
      }),
    );
    await world.db.owner.pool.query("update document set index_no = '990101001/202303-0002' where document_id = $1", [
      first.id,
    ]);
    const second = await anItem(world, 'approved', {}, '2023-03-01');
    assert.equal(value(await publish(second.id, second.digest, '2023-03-01')).indexNo, '990101001/202303-0003');
    await world.db.owner.pool.query("update document set index_no = '990101001/2023-00001' where document_id = $1", [
      first.id,
    ]);
    const again = value(
      await world.act((tx) =>
        saveDraft(tx, world.files, on(world.clerk, '2023-04-01'), aDraft({ base: 1, title: '修订' }), second.id),
      ),
    );
    await bring(world, again, 'approved', '2023-04-01');
    assert.equal(value(await publish(second.id, again.digest, '2023-04-01')).indexNo, '990101001/202303-0003');
    const events = await world.db.owner.pool.query(
      "select 1 from audit_event where event = 'publishingSettingsChanged'",
    );
    assert.equal(events.rowCount, 1);
  });
});

describe('不予公开事项登记册', () => {
  test('不公开须写依据和理由', () => {
    for (const metadata of [
      { openAttribute: 'closed' },
      { openAttribute: 'closed', ground: 'denied.internalAffairs' },
    ]) {
      assert.equal(draftSchema.safeParse(aDraft({ metadata: metadata as never })).success, false);
    }
    assert.equal(draftSchema.safeParse(aDraft({ metadata: closed })).success, true);
    const wrong = { ...closed, ground: 'notProactive' };
    assert.equal(draftSchema.safeParse(aDraft({ metadata: wrong })).success, false, '这一条只适用于依申请公开');
  });

  test('经审查审批才能列入，不能发布，一年后到期，维持再延一年，转为公开走到发布', async () => {
    const early = await anItem(world, 'submitted', { title: '人事安排', metadata: closed });
    assert.equal(
      refusal(await world.act((tx) => enterRegister(tx, world.otherClerk, early.id, early))).code,
      'wrong-stage',
    );
    const { id, digest } = await anItem(world, 'approved', { title: '内部安排', metadata: closed });
    const no = refusal(await publish(id, digest));
    assert.equal(no.code, 'not-public');
    assert.match(no.article ?? '', /十六条/);
    assert.deepEqual(value(await world.act((tx) => enterRegister(tx, world.otherClerk, id, { digest }))), {
      dueOn: '2021-03-05',
    });
    assert.equal(
      refusal(await world.act((tx) => enterRegister(tx, world.otherClerk, id, { digest }))).code,
      'already-registered',
    );
    assert.deepEqual(
      (await register('2021-03-04')).map((row) => [row.title, row.isDue]),
      [['内部安排', false]],
    );
    assert.equal((await register('2021-03-05'))[0]?.isDue, true);

    const year = on(world.clerk, '2021-03-04');
    const kept = { verdict: 'kept', reason: '情况没有变化。' } as const;
    value(await world.act((tx) => reassessClosed(tx, world.files, year, id, kept)));
    assert.deepEqual(
      (await register('2021-03-05')).map(({ dueOn, assessments }) => [dueOn, assessments]),
      [['2022-03-04', 2]],
    );
    const opened = { verdict: 'opened', reason: '安排已经完成，可以公开。' } as const;
    value(await world.act((tx) => reassessClosed(tx, world.files, on(world.clerk, '2022-03-04'), id, opened)));
    assert.deepEqual(await register('2022-03-05'), []);
    const detail = await world.act((tx) => documentDetail(tx, world.clerk, id, officialCalendar));
    assert.deepEqual([detail?.state, detail?.openAttribute, detail?.metadata], ['draft', 'public', null]);
    const second = { id, revision: detail?.revision ?? 0, digest: detail?.digest ?? '' };
    await bring(world, second, 'published', '2022-03-05');
    const facts = (await readFacts(world.db.owner.kysely, world.office, { subject: id })).map((fact) =>
      fact.kind === 'openAttributeAssessed' ? fact.verdict : fact.kind,
    );
    assert.deepEqual(facts.slice(3), [
      'entered',
      'kept',
      'opened',
      'submitted',
      'secrecyReviewed',
      'approved',
      'published',
    ]);
    assert.equal(await verifyPublishing(world.db.owner.kysely, world.files), null);
  });

  test('登记册中的信息，门户的任何视图里都没有', async () => {
    const { id, digest } = await anItem(world, 'approved', { title: '不公开的事', metadata: closed });
    value(await world.act((tx) => enterRegister(tx, world.otherClerk, id, { digest })));
    for (const view of ['public_document', 'public_edition', 'public_tombstone', 'public_history', 'public_search']) {
      const { rows } = await world.db.portal.pool.query(`select 1 from ${view} where document_id = $1`, [id]);
      assert.deepEqual(rows, [], view);
    }
  });
});

describe('政策与解读', () => {
  test('解读一方作出关联，两边都看得见；公开之后门户两边都有，撤下就没有', async () => {
    const policy = await publishedItem(world, { title: '管理办法', metadata: { awaitsInterpretation: true } });
    const waiting = await world.act((tx) =>
      awaitedInterpretations(tx, world.office, officialCalendar, '2020-03-12' as never),
    );
    assert.deepEqual(waiting, [
      { id: policy.id, title: '管理办法', publishedOn: '2020-03-05', dueOn: '2020-03-10', isLate: true },
    ]);
    assert.match((await edition(policy.id))?.interpretation ?? '', /3 个工作日内（本机关设定）公开，至 2020-03-10/);
    const relations = [{ kind: 'interprets' as const, document: policy.id }];
    const draft = await anItem(world, 'approved', { title: '管理办法解读', metadata: { relations } });
    assert.deepEqual((await edition(policy.id))?.relations, [
      { kind: 'interprets', fromOther: true, id: draft.id, title: '管理办法解读', isPublic: false },
    ]);
    const seen = async (id: string) =>
      (await world.db.portal.pool.query('select title, from_other from public_relation where document_id = $1', [id]))
        .rows;
    assert.deepEqual(await seen(policy.id), [], '解读还没有公开');
    value(await publish(draft.id, draft.digest));
    assert.deepEqual(await seen(policy.id), [{ title: '管理办法解读', from_other: true }]);
    assert.deepEqual(await seen(draft.id), [{ title: '管理办法', from_other: false }]);
    assert.equal((await edition(policy.id))?.interpretation, null);
    assert.deepEqual(
      await world.act((tx) => awaitedInterpretations(tx, world.office, officialCalendar, '2020-03-12' as never)),
      [],
    );
    value(await world.act((tx) => withdrawDocument(tx, world.clerk, draft.id, { reason: '解读有误' })));
    assert.deepEqual(
      [await seen(policy.id), (await edition(policy.id))?.relations],
      [[], []],
      '撤下的解读两边都不再有',
    );
  });

  test('不能与自己、与没有的信息关联', async () => {
    const { id } = await anItem(world, 'draft');
    const tie = (document: string) =>
      world.act((tx) =>
        saveDraft(
          tx,
          world.files,
          world.clerk,
          aDraft({ base: 1, metadata: { relations: [{ kind: 'repeals', document }] } }),
          id,
        ),
      );
    assert.equal(refusal(await tie(id)).code, 'relation-to-itself');
    assert.equal(refusal(await tie('00000000-0000-4000-8000-000000000000')).code, 'relation-lost');
  });
});
