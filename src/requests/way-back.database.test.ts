import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { on, refusal, value } from '../../test/make.js';
import type { ItemDecisionInput } from './act-contract.js';
import { refusePost } from './actions/take-post.js';
import { aCase } from './letters/testing/letter-world.js';
import { readLoaded } from './load.js';
import { aCaseWorld, type CaseWorld } from './testing/case-way.js';
import { verifyRequests } from './verify.js';

let way: CaseWorld;
before(async () => {
  way = await aCaseWorld();
});
after(() => way.world.end());

const loaded = async (id: string) => {
  const found = await way.world.act((tx) => readLoaded(tx, way.world.office, id));
  assert.ok(found);
  return found;
};
const outcomes = async (id: string) => (await loaded(id)).items.map(({ outcome }) => outcome);
const verified = () => verifyRequests(way.world.db.owner.kysely, way.world.files);
const begun = async (items: readonly string[]) => {
  const id = await aCase(way, items);
  await way.begin(id);
  return id;
};
const petition: ItemDecisionInput = { item: 1, outcome: 'notProcessed.petition', reasons: '内容为反映邻里纠纷。' };
const submit = { act: 'submitForCheck' as const, opinion: '' };

describe('作不出答复的，走不到发出', () => {
  test('同意公开而没有可以提供的文件，送审即被拒绝，仍在承办', async () => {
    const id = await begun(['甲路规划']);
    value(await way.decide(way.handler, id, { item: 1, outcome: 'granted', reasons: '属于可以公开的信息。' }));
    const no = refusal(await way.step(way.handler, id, submit));
    assert.deepEqual([no.code, await way.stage(id)], ['letter.missingValue', 'handling']);
    assert.match(no.sentence, /答复要提供的材料还没有/);
  });

  test('已经审批尚未发出的，领导可以退回承办人，审核、审批和计入的一行一并取消', async () => {
    const id = await begun(['乙路规划']);
    value(await way.decide(way.handler, id, petition));
    value(await way.step(way.handler, id, submit));
    value(await way.step(way.legal, id, { act: 'passCheck', opinion: '同意。' }));
    value(await way.step(way.leader, id, { act: 'approve', opinion: '同意。' }));
    assert.ok((await loaded(id)).request.counted_row);
    const back = { act: 'returnApproval' as const, opinion: '请改为部分公开。' };
    assert.equal(refusal(await way.step(way.handler, id, back)).code, 'no-duty');
    value(await way.step(way.leader, id, back));
    const { stage, checked_by, approved_by, counted_row } = (await loaded(id)).request;
    assert.deepEqual([stage, checked_by, approved_by, counted_row], ['handling', null, null, null]);
    await way.issue(id);
    assert.equal(await verified(), null);
  });
});

describe('逾期不补正', () => {
  const words = { 补正事项: [{ 内容: '请写明道路名称' }] };
  const lapse = { act: 'lapse' as const, reason: 'correction' as const, opinion: '' };
  const notify = async (id: string) =>
    value(
      await way.event(on(way.handler, '2024-03-11'), id, {
        kind: 'correctionNotified',
        day: '2024-03-11',
        until: '2024-03-20',
        words,
      }),
    );
  const later = () => on(way.handler, '2024-03-21');

  test('补正告知书没有送达，或者送达时期限已到，不能以逾期为由不再处理', async () => {
    const id = await begun(['丙路规划']);
    await notify(id);
    assert.equal(refusal(await way.step(way.handler, id, lapse)).code, 'wait-not-over');
    const unserved = refusal(await way.step(later(), id, lapse));
    assert.deepEqual([unserved.code, unserved.article], ['notice-not-served', '条例第三十条']);
    await way.serveAll(id, '2024-03-20');
    assert.equal(refusal(await way.step(later(), id, lapse)).code, 'notice-served-late');
  });

  test('送达后逾期的，逐项视为放弃；重新办理其中一项，各项一并恢复，可以补正，也可以再次不再处理', async () => {
    const id = await begun(['丁路规划', '桥梁规划']);
    await notify(id);
    await way.serveAll(id, '2024-03-19');
    value(await way.step(later(), id, lapse));
    const gone = ['other.overdueCorrection', 'other.overdueCorrection'];
    assert.deepEqual(await outcomes(id), gone);
    const reopen = { act: 'reopenItem' as const, item: 2, opinion: '申请人来电说明住院。' };
    value(await way.step(later(), id, reopen));
    assert.deepEqual([await outcomes(id), (await loaded(id)).request.waiting], [[null, null], 'correction']);
    value(await way.step(later(), id, lapse));
    assert.deepEqual(await outcomes(id), gone);
    value(await way.step(later(), id, reopen));
    value(await way.event(on(way.clerk, '2024-03-22'), id, { kind: 'corrected', day: '2024-03-22' }));
    const { waiting, due_on } = (await loaded(id)).request;
    assert.deepEqual([waiting, due_on], [null, '2024-04-22']);
    assert.equal(await verified(), null);
  });

  test('不再处理以后照常审核、审批和发出；网上来件没有处理的，不能不再处理，也不能发出', async () => {
    const id = await begun(['戊路规划']);
    await notify(id);
    await way.serveAll(id, '2024-03-12');
    await post(id);
    assert.equal(refusal(await way.step(later(), id, lapse)).code, 'post-waiting');
    await settle(id);
    value(await way.step(later(), id, lapse));
    value(await way.step(way.handler, id, submit));
    value(await way.step(way.legal, id, { act: 'passCheck', opinion: '同意。' }));
    value(await way.step(way.leader, id, { act: 'approve', opinion: '同意。' }));
    await post(id);
    assert.equal(refusal(await way.step(way.handler, id, { act: 'issue', opinion: '' })).code, 'post-waiting');
    await settle(id);
    value(await way.step(way.handler, id, { act: 'issue', opinion: '' }));
    assert.equal(await verified(), null);
  });
});

describe('征求意见', () => {
  test('第三方的十五个工作日自送达之日起算，没有送达的不算逾期不答复', async () => {
    const id = await begun(['己路规划']);
    const asked = { 第三方名称: '示范县样例建筑工程队', 涉及内容: '报价明细', 征求事项: '是否同意公开' };
    value(await way.event(way.handler, id, { kind: 'thirdPartyConsulted', day: '2024-03-15', words: asked }));
    value(await way.decide(way.handler, id, petition));
    const submitOn = (day: string) => way.step(on(way.handler, day), id, submit);
    assert.equal(refusal(await submitOn('2024-06-03')).code, 'third-party-awaited');
    await way.serveAll(id, '2024-03-18');
    // sent on 15 March, the term would have passed on 8 April; served on 18 March, it passes on 9 April
    const granted: ItemDecisionInput = { item: 1, outcome: 'granted', reasons: '第三方逾期未答复。' };
    const reopened = { act: 'reopenItem' as const, item: 1, opinion: '改为公开。' };
    value(await way.step(way.handler, id, reopened));
    const decideOn = (day: string) => way.decide(on(way.handler, day), id, granted);
    assert.equal(refusal(await decideOn('2024-04-09')).code, 'third-party-awaited');
    value(await decideOn('2024-04-10'));
    assert.equal(refusal(await submitOn('2024-04-09')).code, 'third-party-awaited');
    assert.equal(refusal(await submitOn('2024-04-10')).code, 'letter.missingValue');
  });
});

test('延迟答复的期限只能确定一次', async () => {
  const id = await begun(['庚路规划']);
  const asked = { kind: 'explanationRequested' as const, day: '2024-03-15', until: '2024-03-22' };
  value(await way.event(way.handler, id, { ...asked, words: { 数量频次事实: '您一年内共提出申请六十件' } }));
  value(await way.event(way.clerk, id, { kind: 'explained', day: '2024-03-15' }));
  const words = { 说明情况: '您说明因学术研究需要上述信息', 延迟理由: '需要逐件核对档案' };
  const delayed = { kind: 'delayed' as const, day: '2024-03-15', days: 10, words };
  value(await way.event(way.handler, id, delayed));
  const again = refusal(await way.event(way.handler, id, delayed));
  assert.deepEqual([again.code, again.article], ['second-delay', '条例第三十五条']);
});

/** Something that the applicant sent online. */
const post = async (id: string) => {
  await way.world.db.owner.kysely
    .insertInto('request_post')
    .values({
      office_id: way.world.office,
      request_id: id,
      post_id: crypto.randomUUID(),
      kind: 'correction',
      content: Buffer.from('密'),
      fingerprint: Buffer.from(crypto.randomUUID()),
      sent_at: new Date('2024-03-14T09:00:00+08:00'),
      state: 'waiting',
    })
    .execute();
};
/** What waits of the case is not taken, as the handler says. */
async function settle(id: string): Promise<void> {
  const { post_id } = await way.world.db.owner.kysely
    .selectFrom('request_post')
    .select('post_id')
    .where('request_id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  const answer = { post: post_id, reason: '重复提交。' };
  value(await way.world.act((tx) => refusePost(tx, way.handler, id, answer)));
}
