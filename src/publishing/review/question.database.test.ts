import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aDraft, anAttachment, anItem, aWorld, bring, refusal, value, type World } from '../../../test/make.js';
import { officialCalendar } from '../../law/calendar.js';
import { day } from '../../law/day.js';
import type { Actor } from '../../ledger/append.js';
import { readFacts } from '../../ledger/read.js';
import { reviewDraft } from '../actions/decide-step.js';
import { saveDraft } from '../actions/save-draft.js';
import { submitDraft } from '../actions/submit-draft.js';
import type { Saved } from '../contract.js';
import { documentDetail } from '../detail.js';
import { worklist } from '../lists.js';
import { verifyPublishing } from '../verify.js';
import { putQuestion } from './actions/put-question.js';
import { takeAnswer } from './actions/take-answer.js';
import { reviewSheet } from './sheet.js';

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

const question = {
  question: '其中的工程量是否属于工作秘密',
  authority: 'secrecyAdministration',
  addressee: '示范县保密行政管理部门',
} as const;
const ask = (who: Actor, { id, digest }: Saved) => world.act((tx) => putQuestion(tx, who, id, { digest, ...question }));
const answer = (
  who: Actor,
  { id, digest }: Saved,
  verdict: 'passed' | 'returned',
  more: Partial<Parameters<typeof takeAnswer>[4]> = {},
) =>
  world.act((tx) =>
    takeAnswer(tx, world.files, who, id, { digest, verdict, opinion: '不属于工作秘密。', on: '2020-03-04', ...more }),
  );
const review = ({ id, digest }: Saved) =>
  world.act((tx) => reviewDraft(tx, world.reviewer, id, { digest, verdict: 'passed', opinion: '同意公开。' }));
const detailOf = (who: Actor, { id }: Saved) => world.act((tx) => documentDetail(tx, who, id, officialCalendar));
const listOf = (who: Actor) => world.act((tx) => worklist(tx, world.office, who, officialCalendar, day('2020-03-05')));

test('提请之后等待答复：不能签署，列表和期限说明原因，期限照常计算', async () => {
  const item = await anItem(world, 'submitted', { title: '提请的' });
  const before_ = await detailOf(world.reviewer, item);
  value(await ask(world.reviewer, item));
  assert.deepEqual(
    [refusal(await review(item)).code, refusal(await review(item)).article],
    ['question-open', '条例第十七条'],
  );
  assert.equal(refusal(await ask(world.reviewer, item)).code, 'question-open');
  const detail = await detailOf(world.reviewer, item);
  assert.equal(detail?.waiting, '提请示范县保密行政管理部门确定中');
  assert.equal(detail.due?.day, before_?.due?.day);
  assert.match(detail.due?.words ?? '', /已提请示范县保密行政管理部门确定，等待答复，期限照常计算/);
  assert.deepEqual([detail.course.open?.question, detail.course.may.answer], [question.question, true]);
  const list = await listOf(world.reviewer);
  assert.deepEqual([list.levels, list.questions.map(({ title }) => title)], [[], ['提请的']]);
  assert.deepEqual((await listOf(world.leader)).questions, []);

  const file = await anAttachment(world.files, '复函', '复函.pdf');
  value(await answer(world.clerk, item, 'passed', { file }));
  const on = await detailOf(world.reviewer, item);
  assert.deepEqual(
    [on?.waiting, on?.course.open, on?.course.questions[0]?.answer?.file?.digest],
    ['待保密审查', null, file.digest],
  );
  value(await review(item));
  const facts = await readFacts(world.db.owner.kysely, world.office, { subject: item.id });
  assert.deepEqual(
    facts.map(({ kind }) => kind),
    ['submitted', 'reviewEscalated', 'reviewAnswered', 'secrecyReviewed'],
  );
  assert.ok(!JSON.stringify(facts).includes('工程量'), 'no wording of the question in the ledger');
  assert.equal(await verifyPublishing(world.db.owner.kysely, world.files), null);
});

test('答复不予公开的退回起草人，并把答复作为退回意见', async () => {
  const item = await anItem(world, 'submitted', { title: '答复退回的' });
  value(await ask(world.reviewer, item));
  value(await answer(world.reviewer, item, 'returned', { opinion: '属于工作秘密，删去后可以公开。' }));
  const detail = await detailOf(world.clerk, item);
  assert.equal(detail?.state, 'draft');
  assert.equal(detail.returnedWith, '示范县保密行政管理部门答复：属于工作秘密，删去后可以公开。');
  assert.equal(await verifyPublishing(world.db.owner.kysely, world.files), null);
});

test('修改后不再等待答复；改回原样的，问题仍在', async () => {
  const item = await anItem(world, 'submitted', { title: '改过的' });
  value(await ask(world.reviewer, item));
  const save = (base: number, title: string) =>
    world.act((tx) => saveDraft(tx, world.files, world.clerk, aDraft({ base, title }), item.id));
  const second = value(await save(1, '改过的，第二稿'));
  value(await world.act((tx) => submitDraft(tx, world.clerk, item.id, second)));
  assert.equal((await detailOf(world.reviewer, item))?.course.open, null);
  const third = value(await save(2, '改过的'));
  value(await world.act((tx) => submitDraft(tx, world.clerk, item.id, third)));
  assert.equal(refusal(await review(third)).code, 'question-open');
});

test('答复日期、文件和内容都要对得上，已登记的不再登记', async () => {
  const item = await anItem(world, 'submitted', { title: '登记答复的' });
  value(await ask(world.reviewer, item));
  const lost = { name: '复函.pdf', type: 'application/pdf', size: 3, digest: 'e'.repeat(64) };
  const table: [Partial<Parameters<typeof takeAnswer>[4]>, string][] = [
    [{ on: '2020-03-06' }, 'answer-early'],
    [{ file: lost }, 'missing-file'],
    [{ digest: 'f'.repeat(64) }, 'review-stale'],
    [{ opinion: ' ' }, 'opinion-missing'],
  ];
  for (const [more, code] of table) assert.equal(refusal(await answer(world.clerk, item, 'passed', more)).code, code);
  assert.equal(refusal(await answer(world.leader, item, 'passed')).code, 'no-duty');
  value(await answer(world.clerk, item, 'passed'));
  assert.equal(refusal(await answer(world.clerk, item, 'passed')).code, 'no-question');
});

test('审查表：要素、附件指纹、各级意见和签署、提请、检查结果、发布', async () => {
  const attachments = [await anAttachment(world.files, '甲户 300 元')];
  const saved = value(
    await world.act((tx) => saveDraft(tx, world.files, world.clerk, aDraft({ title: '审查表样例', attachments }))),
  );
  await bring(world, saved, 'published');
  const sheet = await world.act((tx) => reviewSheet(tx, world.leader, saved.id));
  assert.ok(sheet);
  assert.equal(sheet.digest, saved.digest);
  assert.deepEqual(
    sheet.attachments.map(({ digest }) => digest),
    attachments.map(({ digest }) => digest),
  );
  assert.deepEqual(
    sheet.levels.map(({ name, signed }) => [name, signed?.personName, signed?.digest === saved.digest, signed?.valid]),
    [
      ['单位自审', '张示范', true, true],
      ['保密审查', '李样例', true, true],
      ['领导审批', '王演示', true, true],
    ],
  );
  assert.match(sheet.checks.summary, /没有发现需要处理的内容/);
  assert.equal(sheet.published?.personName, '陈样例');
  assert.ok(sheet.particulars.some(([label, words]) => label === '起草人' && words === '张示范'));
});
