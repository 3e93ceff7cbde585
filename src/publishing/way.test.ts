import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aDraft, anItem, aWorld, bring, on, publishedItem, refusal, value, type World } from '../../test/make.js';
import { officialCalendar } from '../law/calendar.js';
import type { Actor } from '../ledger/append.js';
import { readFacts } from '../ledger/read.js';
import { approveDraft, reviewDraft } from './actions/decide-step.js';
import { publishDocument } from './actions/publish-document.js';
import { saveDraft } from './actions/save-draft.js';
import { submitDraft } from './actions/submit-draft.js';
import { documentDetail } from './detail.js';
import { searchQuery } from './search-text.js';

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

const save = (who: Actor, base: number, title: string, id?: string) =>
  world.act((tx) => saveDraft(tx, world.files, who, aDraft({ base, title }), id));
const passed = (digest: string) => ({ digest, verdict: 'passed' as const, opinion: '同意公开。' });
const publish = (id: string, digest: string) =>
  world.act((tx) => publishDocument(tx, officialCalendar, world.otherClerk, id, { digest }));
const stateOf = async (id: string) =>
  (await world.act((tx) => documentDetail(tx, world.clerk, id, officialCalendar)))?.state;
const factsOf = (id: string) => readFacts(world.db.owner.kysely, world.office, { subject: id });

describe('从起草到公开', () => {
  test('逐步经过送审、保密审查、审批、发布，每一步都在台账里', async () => {
    const saved = await anItem(world, 'draft');
    assert.equal(await stateOf(saved.id), 'draft');
    assert.deepEqual(await factsOf(saved.id), []);
    await bring(world, saved, 'published');
    assert.equal(await stateOf(saved.id), 'published');
    const facts = await factsOf(saved.id);
    assert.deepEqual(
      facts.map(({ kind }) => kind),
      ['submitted', 'secrecyReviewed', 'approved', 'published'],
    );
    const item = { entry: 'art21_08', nature: 'notice', channels: ['website', 'villageBoard'], late: false };
    const published = facts.at(-1);
    assert.ok(published?.kind === 'published');
    assert.deepEqual(published.item, item);
    assert.equal(published.digest, saved.digest);
    assert.equal(published.indexNo, '990101001/2020-00001');
  });

  test('公开之后，门户看得见，检索得到', async () => {
    const { id } = await publishedItem(world, { title: '示范镇乙泉村危房改造公示' });
    const portal = world.db.portal.kysely;
    const row = await portal.selectFrom('public_document').selectAll().where('document_id', '=', id).executeTakeFirst();
    assert.equal(row?.title, '示范镇乙泉村危房改造公示');
    assert.equal(row.agency, '示范镇人民政府');
    assert.equal(row.published_on, '2020-03-05');
    const found = await world.db.portal.pool.query(
      'select document_id from public_search where office_id = $1 and tokens @@ $2::tsquery',
      [world.office, searchQuery('危房改造')],
    );
    assert.deepEqual(found.rows, [{ document_id: id }]);
  });

  test('没有走完任何一步都不能发布', async () => {
    for (const stage of ['draft', 'submitted', 'reviewed'] as const) {
      const { id, digest } = await anItem(world, stage);
      assert.equal(refusal(await publish(id, digest)).code, 'wrong-stage');
      assert.equal(await stateOf(id), stage);
    }
  });

  test('没有的信息不是错误，是没有', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    assert.equal(await publish(nowhere, 'a'.repeat(64)), null);
    assert.equal(await save(world.clerk, 1, '没有的信息', nowhere), null);
  });
});

describe('三人分办', () => {
  test('起草人不能审查自己起草的，并说明条款', async () => {
    const writer: Actor = { ...world.reviewer, duties: ['clerk', 'secrecyReviewer', 'leader'] };
    const { id, digest, revision } = value(await save(writer, 0, '自写自审'));
    value(await world.act((tx) => submitDraft(tx, writer, id, { revision, digest })));
    const no = refusal(await world.act((tx) => reviewDraft(tx, writer, id, passed(digest))));
    assert.deepEqual([no.code, no.article], ['review-own-draft', undefined]);
    assert.equal(await stateOf(id), 'submitted');
    assert.equal((await factsOf(id)).length, 1);
  });

  test('起草人不能审批，审查人也不能审批', async () => {
    const both: Actor = { ...world.reviewer, duties: ['secrecyReviewer', 'leader'] };
    const { id, digest } = await anItem(world, 'reviewed');
    const own = refusal(await world.act((tx) => approveDraft(tx, both, id, passed(digest))));
    assert.equal(own.code, 'approve-own-review');
    const writer: Actor = { ...world.clerk, duties: ['clerk', 'leader'] };
    assert.equal(
      refusal(await world.act((tx) => approveDraft(tx, writer, id, passed(digest)))).code,
      'approve-own-draft',
    );
  });

  test('在别人的草稿上作了修改的人，同样不能审查', async () => {
    const { id } = value(await save(world.clerk, 0, '两人先后起草'));
    const second = value(await save(world.otherClerk, 1, '两人先后起草，第二稿', id));
    await bring(world, second, 'submitted');
    const editor: Actor = { ...world.otherClerk, duties: ['secrecyReviewer'] };
    const no = refusal(await world.act((tx) => reviewDraft(tx, editor, id, passed(second.digest))));
    assert.equal(no.code, 'review-own-draft');
  });
});

describe('审查之后的修改', () => {
  for (const stage of ['submitted', 'reviewed', 'approved'] as const) {
    test(`在“${stage}”时修改，退回草稿，先前的审查和审批作废`, async () => {
      const first = await anItem(world, stage);
      const second = value(await save(world.clerk, 1, '修改后的标题', first.id));
      assert.equal(second.revision, 2);
      assert.equal(await stateOf(first.id), 'draft');
      for (const digest of [first.digest, second.digest])
        assert.equal(refusal(await publish(first.id, digest)).code, 'wrong-stage');
      const detail = await world.act((tx) => documentDetail(tx, world.clerk, first.id, officialCalendar));
      assert.ok(detail?.reviews.every(({ current }) => !current));
    });
  }

  test('改过又改回原样，仍要重新审查', async () => {
    const first = await anItem(world, 'approved', { title: '原样' });
    value(await save(world.clerk, 1, '改过', first.id));
    const third = value(await save(world.clerk, 2, '原样', first.id));
    assert.equal(third.digest, first.digest);
    assert.equal(refusal(await publish(first.id, third.digest)).code, 'wrong-stage');
    await bring(world, third, 'published');
  });

  test('保存相同的内容不产生新的一稿，审查仍然有效', async () => {
    const first = await anItem(world, 'approved', { title: '没有变化' });
    assert.equal(value(await save(world.clerk, 1, '没有变化', first.id)).revision, 1);
    assert.ok(value(await publish(first.id, first.digest)).indexNo);
  });

  test('针对旧内容的送审、审查、审批、发布都被拒绝', async () => {
    const stale = 'f'.repeat(64);
    const draft = await anItem(world, 'draft');
    const outcomes = [
      await world.act((tx) => submitDraft(tx, world.clerk, draft.id, { revision: 1, digest: stale })),
      await world.act(async (tx) =>
        reviewDraft(tx, world.reviewer, (await anItem(world, 'submitted')).id, passed(stale)),
      ),
      await world.act(async (tx) =>
        approveDraft(tx, world.leader, (await anItem(world, 'reviewed')).id, passed(stale)),
      ),
      await publish((await anItem(world, 'approved')).id, stale),
    ];
    assert.deepEqual(
      outcomes.map((outcome) => refusal(outcome).code),
      ['stale-edit', 'review-stale', 'approval-stale', 'publish-stale'],
    );
  });
});

describe('两个人同时修改一份草稿', () => {
  test('后保存的被拒绝并得到说明，先保存的一字不少', async () => {
    const { id } = await anItem(world, 'draft');
    value(await save(world.clerk, 1, '甲的修改', id));
    const no = refusal(await save(world.otherClerk, 1, '乙的修改', id));
    assert.equal(no.code, 'stale-edit');
    assert.match(no.sentence, /第 2 稿/);
    const detail = await world.act((tx) => documentDetail(tx, world.clerk, id, officialCalendar));
    assert.equal(detail?.title, '甲的修改');
    assert.equal(detail.revisions.length, 2);
  });

  test('十人在同一时刻保存，只有一人成功', async () => {
    const { id } = await anItem(world, 'draft');
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, n) => save(world.clerk, 1, `第${n}人`, id)));
    assert.equal(outcomes.filter((outcome) => outcome?.ok).length, 1);
    assert.ok(outcomes.every((outcome) => outcome?.ok || refusal(outcome).code === 'stale-edit'));
  });

  test('两人同时发布，只发布一次', async () => {
    const { id, digest } = await anItem(world, 'approved');
    const outcomes = await Promise.all([publish(id, digest), publish(id, digest)]);
    assert.equal(outcomes.filter((outcome) => outcome?.ok).length, 1);
    assert.equal((await factsOf(id)).filter(({ kind }) => kind === 'published').length, 1);
  });
});

describe('索引号', () => {
  test('二十条同时发布，号码不重不漏', async () => {
    const ready = [];
    for (let n = 0; n < 20; n += 1) ready.push(await anItem(world, 'approved', { title: `第${n}条` }, '2021-06-01'));
    const numbers = await Promise.all(
      ready.map(async ({ id, digest }) => {
        const act = world.act((tx) =>
          publishDocument(tx, officialCalendar, on(world.otherClerk, '2021-06-01'), id, { digest }),
        );
        return value(await act).indexNo;
      }),
    );
    const expected = Array.from({ length: 20 }, (_, n) => `990101001/2021-${String(n + 1).padStart(5, '0')}`);
    assert.deepEqual(numbers.sort(), expected);
  });

  test('每年从一号起编，互不影响', async () => {
    const { id } = await publishedItem(world, {}, '2022-01-04');
    const detail = await world.act((tx) => documentDetail(tx, world.clerk, id, officialCalendar));
    assert.equal(detail?.indexNo, '990101001/2022-00001');
  });
});
