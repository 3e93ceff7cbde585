import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aWorld, on, refusal, value, type World } from '../../test/make.js';
import { readFacts } from '../ledger/read.js';
import { saveDraft } from '../publishing/actions/save-draft.js';
import { sampleId } from '../scanning/testing/samples.js';
import { promoteAnswer } from './actions/promote-answer.js';
import { releaseAnswer } from './actions/release-answer.js';
import { withdrawAnswer } from './actions/withdraw-answer.js';
import { aCase, type CitizenWeb, citizenWeb, putReply } from './citizen/testing/citizen-web.js';
import type { AnswerInput } from './post-contract.js';
import { answerDetail, releasedPerYear } from './released-answers.js';
import { updateCase, updateItem } from './store-case.js';

let world: World;
let site: CitizenWeb;
before(async () => {
  world = await aWorld();
  site = await citizenWeb(world);
});
after(async () => {
  await site.end();
  await world.end();
});

const letter = Buffer.from('%PDF-1.7\n答复');
const texts = { title: '关于水库调度记录的答复', question: '水库调度记录', answer: '予以公开。' };
const release = (id: string, with_: Partial<AnswerInput> = {}, who = on(world.leader, '2026-03-20')) => {
  const input = { ...texts, files: [], filesChecked: false, ...with_ };
  return world.act((tx) => releaseAnswer(tx, who, { ...site.work, published: world.files }, id, input));
};
const publicAnswers = () => world.db.portal.kysely.selectFrom('public_answer').selectAll().execute();

/** A closed case that was granted what it asked for. */
async function granted(wanted: string, name?: string) {
  const made = await aCase(world, site, wanted, name);
  const files = await putReply(world, site, made.id, 'delivered', letter);
  await world.act(async (tx) => {
    const decision = { outcome: 'granted', reasons: '经审查可以公开' };
    await updateItem(tx, site.handler, made.id, 1, { outcome: 'granted', decision });
    await updateCase(tx, site.handler, made.id, { outcome: 'result.granted', closed_on: '2026-03-19' });
  });
  return { ...made, files };
}

test('领导决定选登后，公众看得到标题、申请内容、答复和所选的文件；撤下后只看得到原因', async () => {
  const made = await granted('甲泉村水库调度记录');
  const { id } = value(await release(made.id, { files: [made.files.released] }));
  const [seen] = await publicAnswers();
  assert.deepEqual([seen?.title, seen?.question, seen?.answer], [texts.title, texts.question, texts.answer]);
  const [file] = (seen?.files ?? []) as { name: string; digest: string }[];
  assert.equal(file?.name, '提供的材料.txt');
  const stored = await world.files.get(file?.digest ?? '');
  assert.equal(String(stored && Buffer.concat(await stored.toArray())), '可以公开的内容');
  assert.equal(refusal(await release(made.id)).code, 'answer-released');
  assert.equal((await world.act((tx) => answerDetail(tx, site.work, world.office, made.id)))?.released?.id, id);

  const leader = on(world.leader, '2026-03-21');
  value(await world.act((tx) => withdrawAnswer(tx, leader, site.work, made.id, { reason: '内容有更正。' })));
  const [gone] = await publicAnswers();
  assert.deepEqual(
    [gone?.title, gone?.question, gone?.answer, gone?.files, gone?.withdraw_reason],
    [null, null, null, [], '内容有更正。'],
  );
  assert.equal(await world.act((tx) => withdrawAnswer(tx, leader, site.work, made.id, { reason: '再次' })), null);
  const years = await world.act((tx) => releasedPerYear(tx, world.office));
  assert.deepEqual(years, [{ year: 2026, released: 1, withdrawn: 1 }]);
  const facts = (await world.act((tx) => readFacts(tx, world.office))).filter(({ subject }) => subject === made.id);
  assert.deepEqual(
    facts.slice(-2).map(({ kind }) => kind),
    ['answerReleased', 'answerWithdrawn'],
  );
});

test('有个人信息、密级标志、申请人的，不是本件的文件，没有办结的，都不能选登', async () => {
  const [made, other] = [await granted('乙泉村道路合同'), await granted('乙泉村道路合同二', '李样例')];
  const open = await aCase(world, site, '乙泉村尚未办结');
  const before = await publicAnswers();
  for (const [input, code, says] of [
    [
      { answer: '联系shifan@yangli.example。' },
      'answer-personal-data',
      /答复内容中有电子邮箱“[^”]*＊[^”]*”，请删去后再选登。/,
    ],
    [{ question: `身份证号${sampleId('19900101')}` }, 'answer-personal-data', /申请内容中有/],
    [{ title: '机密★10年' }, 'answer-personal-data', /密级/],
    [{ answer: '答复张 示范：予以公开。' }, 'answer-names-applicant', /申请人/],
    [{ files: [made.files.original] }, 'answer-file-foreign', /只能选登本件提供给申请人的文件/],
    [{ files: [other.files.released] }, 'answer-file-foreign', /只能选登本件提供给申请人的文件/],
  ] as const) {
    const no = refusal(await release(made.id, input as Partial<AnswerInput>));
    assert.equal(no.code, code);
    assert.match(no.sentence, says);
    assert.ok(!no.sentence.includes('shifan@'));
  }
  assert.equal(refusal(await release(open.id)).code, 'answer-not-closed');
  assert.equal(refusal(await release(made.id, {}, site.handler)).code, 'no-duty');
  assert.deepEqual(await publicAnswers(), before);
});

test('所选文件里有个人信息的，指出在哪里，不能选登；读不出的须经人工核对', async () => {
  const made = await granted('丙泉村补贴名册');
  const put = (name: string, type: string, bytes: Buffer) =>
    world.act((tx) => site.work.files.put(tx, site.handler, made.id, { purpose: 'released', name, type, bytes }));
  const personal = await put('名册.txt', 'text/plain', Buffer.from('第一行\n邮箱shifan@yangli.example'));
  const no = refusal(await release(made.id, { files: [personal] }));
  assert.match(no.sentence, /文件“名册\.txt”（第 2 行）中有电子邮箱/);
  const named = await put('附表.txt', 'text/plain', Buffer.from('张示范的补贴'));
  assert.equal(refusal(await release(made.id, { files: [named] })).code, 'answer-names-applicant');
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const picture = await put('照片.png', 'image/png', png);
  assert.equal(refusal(await release(made.id, { files: [picture] })).code, 'answer-file-unread');
  value(await release(made.id, { files: [picture], filesChecked: true }));
});

test('三个申请人要同一信息并予公开的，建议转为主动公开；草稿只起草一次', async () => {
  const clerk = on(world.clerk, '2026-03-20');
  const asDraft: Parameters<typeof promoteAnswer>[4] = (tx, who, { title, body }) =>
    saveDraft(tx, world.files, who, {
      base: 0,
      title,
      body,
      entry: 'art21_08',
      nature: 'original',
      formedOn: '2026-03-20',
      channels: ['website'],
      attachments: [],
    }).then((outcome) => outcome ?? { ok: false, code: 'none', sentence: '没有。' });
  const promote = (id: string, ground: 'several' | 'proposed' = 'several') =>
    world.act((tx) => promoteAnswer(tx, clerk, site.work, id, asDraft, { ground }));
  const detail = (id: string) => world.act((tx) => answerDetail(tx, site.work, world.office, id));

  const first = await granted('丁泉村2025年高标准农田建设项目验收报告');
  await granted('丁泉村 2025 年高标准农田建设项目验收报告。', '李样例');
  await granted('戊泉村校车线路安排');
  assert.equal((await detail(first.id))?.applicants, 2);
  const few = refusal(await promote(first.id));
  assert.deepEqual([few.code, few.article], ['promotion-few', '条例第四十四条第一款']);
  const third = await granted('《丁泉村2025年高标准农田建设项目验收报告》', '王演示');
  assert.equal((await detail(third.id))?.applicants, 3);
  const { id } = value(await promote(first.id));
  const draft = await world.act((tx) =>
    tx.selectFrom('revision').select(['title', 'body']).where('document_id', '=', id).executeTakeFirstOrThrow(),
  );
  assert.match(draft.body, /高标准农田.*经审查可以公开。/);
  assert.ok(!draft.body.includes('张示范'));
  assert.equal((await detail(first.id))?.draft, id);
  assert.equal(refusal(await promote(first.id)).code, 'answer-promoted');
  assert.equal(refusal(await promote((await aCase(world, site, '己泉村')).id)).code, 'promotion-not-closed');
  value(await promote((await granted('庚泉村供水水质报告')).id, 'proposed'));
});
