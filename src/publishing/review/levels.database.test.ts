import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aDraft, anAttachment, anItem, aPerson, aWorld, refusal, value, type World } from '../../../test/make.js';
import { officialCalendar } from '../../law/calendar.js';
import { day } from '../../law/day.js';
import type { ReviewLevel, ReviewRules } from '../../law/review-levels.js';
import { startingReview } from '../../law/review-starting.js';
import type { Actor } from '../../ledger/append.js';
import { readFacts } from '../../ledger/read.js';
import { approveDraft, decideLevel, reviewDraft } from '../actions/decide-step.js';
import { publishDocument } from '../actions/publish-document.js';
import { saveDraft } from '../actions/save-draft.js';
import { submitDraft } from '../actions/submit-draft.js';
import { checkDocument } from '../checks/check-document.js';
import type { Saved } from '../contract.js';
import { documentDetail } from '../detail.js';
import { worklist } from '../lists.js';
import { verifyPublishing } from '../verify.js';
import { setRules } from './actions/set-rules.js';

let world: World;
let head: Actor;
before(async () => {
  world = await aWorld();
  head = await aPerson(world.db.owner, world.office, ['leader'], '赵演示', 'zhenzhang');
});
after(() => world.end());

const [self, secrecy, approval] = startingReview.levels as unknown as [ReviewLevel, ReviewLevel, ReviewLevel];
const four = (): ReviewRules => ({
  publisherApart: true,
  levels: [
    {
      ...self,
      key: 'unit',
      name: '业务审核',
      bySubmitter: false,
      persons: [world.otherClerk.person],
      natures: ['notice'],
    },
    secrecy,
    { ...approval, persons: [world.leader.person] },
    { ...approval, key: 'head', name: '主要领导审批', persons: [head.person] },
  ],
});
const set = (base: number, rules: ReviewRules, who = world.leader) =>
  world.act((tx) => setRules(tx, who, { base, rules }));
const decide = (who: Actor, { id, digest }: Saved, level: string, verdict: 'passed' | 'returned' = 'passed') =>
  world.act((tx) => decideLevel(tx, who, id, { digest, level, verdict, opinion: '意见。' }));
const publish = (who: Actor, { id, digest }: Saved) =>
  world.act((tx) => publishDocument(tx, officialCalendar, who, id, { digest }));
const piles = async (who: Actor) => {
  const list = await world.act((tx) => worklist(tx, world.office, who, officialCalendar, day('2020-03-05')));
  return list.levels.map(({ name, rows }) => `${name}：${rows.map(({ title }) => title).join('、')}`);
};
const detailOf = (who: Actor, { id }: Saved) => world.act((tx) => documentDetail(tx, who, id, officialCalendar));

describe('各级审查', () => {
  test('去掉保密审查或者审批的设置被拒绝，并说明条款；不是分管领导不能设', async () => {
    const without = (key: string) => ({ ...four(), levels: four().levels.filter((level) => level.key !== key) });
    const no = refusal(await set(0, without('secrecy')));
    assert.deepEqual([no.code, no.article], ['levels-no-secrecy', '条例第十七条；保守国家秘密法实施条例第四十二条']);
    assert.equal(refusal(await set(0, four(), world.clerk)).code, 'no-duty');
    const foreign = { ...four(), levels: four().levels.map((one) => ({ ...one, persons: [world.reviewer.person] })) };
    assert.equal(refusal(await set(0, foreign)).code, 'levels-same-person');
    const unfit = { ...startingReview, levels: [self, { ...secrecy, persons: [world.clerk.person] }, approval] };
    assert.equal(refusal(await set(0, unfit)).code, 'person-without-duty');
    assert.equal(refusal(await set(0, startingReview)).code, 'unchanged');
  });

  test('设置只适用于此后送审的；已送审的仍按送审时的程序办完', async () => {
    const before_ = await anItem(world, 'submitted', { title: '先送审的' });
    assert.equal(value(await set(0, four())).version, 1);
    assert.equal(refusal(await set(0, four())).code, 'stale-edit');
    const after_ = await anItem(world, 'submitted', { title: '后送审的' });

    assert.deepEqual(await piles(world.otherClerk), ['业务审核：后送审的']);
    assert.deepEqual(await piles(world.reviewer), ['保密审查：先送审的']);
    value(await world.act((tx) => reviewDraft(tx, world.reviewer, before_.id, passed(before_))));
    value(await world.act((tx) => approveDraft(tx, world.leader, before_.id, passed(before_))));
    value(await publish(world.otherClerk, before_));

    assert.equal(refusal(await decide(world.reviewer, after_, 'secrecy')).code, 'level-moved');
    value(await decide(world.otherClerk, after_, 'unit'));
    value(await decide(world.reviewer, after_, 'secrecy'));
    assert.equal(refusal(await decide(head, after_, 'approval')).code, 'no-duty');
    value(await decide(world.leader, after_, 'approval'));
    assert.deepEqual(await piles(world.leader), []);
    assert.deepEqual(await piles(head), ['主要领导审批：后送审的']);
    value(await decide(head, after_, 'head'));
    assert.equal((await detailOf(world.clerk, after_))?.state, 'approved');
  });

  test('设定发布分离后，起草、签署的人不能发布', async () => {
    const item = await passAll('分离发布');
    const publisher = await aPersonOnce();
    for (const [who, code] of [
      [world.clerk, 'publish-own-draft'],
      [world.otherClerk, 'publish-own-level'],
      [world.leader, 'publish-own-level'],
    ] as const) {
      assert.equal(refusal(await publish(who, item)).code, code);
    }
    value(await publish(publisher, item));
  });

  test('不属于限定类别的信息不经过那一级', async () => {
    const item = value(
      await world.act((tx) =>
        saveDraft(
          tx,
          world.files,
          world.clerk,
          aDraft({ title: '转发通知', nature: 'repost', source: '示范县民政局' }),
        ),
      ),
    );
    value(await world.act((tx) => submitDraft(tx, world.clerk, item.id, item)));
    const course = (await detailOf(world.reviewer, item))?.course;
    assert.deepEqual(
      course?.levels.map(({ key }) => key),
      ['secrecy', 'approval', 'head'],
    );
    assert.deepEqual([course?.turn, course?.may.decide], ['secrecy', true]);
  });

  test('任何一级都可以退回，退回后再送审从第一级起', async () => {
    const item = await anItem(world, 'submitted', { title: '退回再送' });
    value(await decide(world.otherClerk, item, 'unit'));
    value(await decide(world.reviewer, item, 'secrecy', 'returned'));
    assert.equal((await detailOf(world.clerk, item))?.state, 'draft');
    value(await world.act((tx) => submitDraft(tx, world.clerk, item.id, item)));
    assert.equal((await detailOf(world.clerk, item))?.course.turn, 'unit');
  });

  test('台账记下每一级和它带到的阶段，复核无差异；改动设置则查出', async () => {
    const item = await passAll('复核');
    const facts = await readFacts(world.db.owner.kysely, world.office, { subject: item.id });
    assert.deepEqual(
      facts.map((fact) => [
        fact.kind,
        'level' in fact ? fact.level : undefined,
        'stage' in fact ? fact.stage : undefined,
      ]),
      [
        ['submitted', undefined, undefined],
        ['levelChecked', '业务审核', 'submitted'],
        ['secrecyReviewed', undefined, undefined],
        ['approved', undefined, 'reviewed'],
        ['approved', '主要领导审批', undefined],
      ],
    );
    const owner = world.db.owner.kysely;
    assert.equal(await verifyPublishing(owner, world.files), null);
    await owner
      .updateTable('review_rules')
      .set({ rules: JSON.stringify(startingReview) })
      .execute();
    assert.equal((await verifyPublishing(owner, world.files))?.table, 'review_rules');
    await owner
      .updateTable('review_rules')
      .set({ rules: JSON.stringify(four()) })
      .execute();
  });
});

describe('签署只对当时的正文和附件', () => {
  test('只换一个附件，各级签署全部作废', async () => {
    const attachments = [await anAttachment(world.files, '甲户 300 元')];
    const draft = aDraft({ title: '带附件的', attachments });
    const first = value(await world.act((tx) => saveDraft(tx, world.files, world.clerk, draft)));
    await checkDocument(world.db.desk, world.files, world.clerk, first);
    await passAll('', first);
    const other = [await anAttachment(world.files, '甲户 500 元')];
    const changed = { ...draft, base: 1, attachments: other };
    const second = value(await world.act((tx) => saveDraft(tx, world.files, world.otherClerk, changed, first.id)));
    assert.notEqual(second.digest, first.digest);
    const detail = await detailOf(world.clerk, first);
    assert.equal(detail?.state, 'draft');
    assert.deepEqual(
      detail.course.levels.map(({ signedBy }) => signedBy),
      [null, null, null, null],
    );
    assert.equal(refusal(await publish(await aPersonOnce(), second)).code, 'wrong-stage');
  });

  test('附件改名、正文改一字，指纹都不同', async () => {
    const file = await anAttachment(world.files, '名单');
    const save = (with_: Parameters<typeof aDraft>[0]) =>
      world.act((tx) => saveDraft(tx, world.files, world.clerk, aDraft(with_)));
    const digests = new Set<string>();
    for (const with_ of [
      {},
      { attachments: [file] },
      { attachments: [{ ...file, name: '另一份名单.txt' }] },
      { attachments: [file, file] },
      { body: '<p>经评议，现予公示！</p>' },
    ]) {
      digests.add(value(await save(with_)).digest);
    }
    assert.equal(digests.size, 5);
  });
});

const passed = ({ digest }: Saved) => ({ digest, verdict: 'passed' as const, opinion: '同意公开。' });

let other: Actor | null = null;
async function aPersonOnce(): Promise<Actor> {
  other ??= await aPerson(world.db.owner, world.office, ['clerk'], '孙样例', 'fabu');
  return other;
}

async function passAll(title: string, saved?: Saved): Promise<Saved> {
  const item = saved ?? (await anItem(world, 'draft', { title }));
  value(await world.act((tx) => submitDraft(tx, world.clerk, item.id, item)));
  value(await decide(world.otherClerk, item, 'unit'));
  value(await decide(world.reviewer, item, 'secrecy'));
  value(await decide(world.leader, item, 'approval'));
  value(await decide(head, item, 'head'));
  return item;
}
