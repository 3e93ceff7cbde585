import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aWorld, on, refusal, value, type World } from '../../test/make.js';
import { readFacts } from '../ledger/read.js';
import { refusePost, takePost } from './actions/take-post.js';
import {
  aCase,
  type CitizenWeb,
  citizenWeb,
  letWait,
  passIn,
  postFiles,
  postForm,
} from './citizen/testing/citizen-web.js';
import type { PostKind } from './post-contract.js';
import { listPosts, openPost, readPostFile, waitingPosts } from './store-post.js';

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

const pdf = Buffer.from('%PDF-1.7\n凭证');
const take = (id: string, post: string, who = site.handler) =>
  world.act((tx) => takePost(tx, who, site.work, id, { post, opinion: '同意采用。' }));
const caseOf = (id: string) =>
  world.act((tx) => tx.selectFrom('request').selectAll().where('request_id', '=', id).executeTakeFirstOrThrow());
const filesOf = (id: string) =>
  world.act((tx) =>
    tx.selectFrom('request_file').select(['purpose', 'name', 'file_id']).where('request_id', '=', id).execute(),
  );
const eventsOf = (id: string) =>
  world.act((tx) =>
    tx.selectFrom('request_event').select(['kind', 'day', 'note']).where('request_id', '=', id).execute(),
  );
const factsOf = async (id: string) =>
  (await world.act((tx) => readFacts(tx, world.office)))
    .filter(({ subject }) => subject === id)
    .map(({ kind }) => kind);

/** A case whose applicant has sent something on, and what was sent. */
async function sent(kind: Exclude<PostKind, 'withdrawal'>, wanted: string) {
  const made = await aCase(world, site, wanted);
  await letWait(world, site, made.id, kind === 'payment' ? 'fee' : kind);
  const { body } = await postForm(site.web, '/progress', { number: made.number, code: made.code });
  await postFiles(site.web, '/progress/post', { pass: passIn(body), kind, text: '张示范的说明' }, [['我的.pdf', pdf]]);
  const [post] = (await world.act((tx) => listPosts(tx, world.office, made.id))) ?? [];
  assert.ok(post, body);
  return { ...made, post: post.id };
}

for (const [kind, event, purpose] of [
  ['correction', 'corrected', 'application'],
  ['payment', 'feePaid', 'payment'],
  ['explanation', 'explained', 'other'],
] as const) {
  test(`采用${kind}：按提交之日登记${event}，文字和文件归入案卷`, async () => {
    const made = await sent(kind, `甲泉村材料${kind}`);
    const later = on(site.handler, '2026-03-23');
    const before = await world.act((tx) => waitingPosts(tx, world.office));
    value(await take(made.id, made.post, later));
    assert.equal(await world.act((tx) => waitingPosts(tx, world.office)), before - 1);
    const last = (await eventsOf(made.id)).at(-1);
    assert.deepEqual([last?.kind, last?.day], [event, '2026-03-20']);
    assert.equal((await caseOf(made.id)).waiting, null);
    const files = await filesOf(made.id);
    assert.deepEqual([...new Set(files.map((file) => file.purpose))], [purpose]);
    assert.equal(files.length, 2);
    const text = files.find(({ name }) => name.endsWith('.txt'));
    const opened = await site.work.files.read(world.db.desk.kysely, world.office, made.id, text?.file_id ?? '');
    assert.equal(opened, null, '行级安全：不在本机关的会话里读不到');
    const read = await world.act((tx) => site.work.files.read(tx, world.office, made.id, text?.file_id ?? ''));
    assert.equal(read?.bytes.toString(), '张示范的说明');
    assert.ok((await factsOf(made.id)).includes('postTaken'));
    assert.equal(refusal(await take(made.id, made.post, later)).code, 'post-decided');
  });
}

test('采用撤回：案件以撤回办结', async () => {
  const made = await aCase(world, site, '乙泉村材料');
  const { body } = await postForm(site.web, '/progress', { number: made.number, code: made.code });
  await postForm(site.web, '/progress/withdraw', { pass: passIn(body), step: 'confirm', text: '已自行取得' });
  const [post] = (await world.act((tx) => listPosts(tx, world.office, made.id))) ?? [];
  value(await take(made.id, post?.id ?? ''));
  const row = await caseOf(made.id);
  assert.deepEqual([row.stage, row.closed_on], ['withdrawn', '2026-03-20']);
});

test('不采用须写明理由，申请人看得到；案件不变', async () => {
  const made = await sent('correction', '丙泉村材料');
  const reason = { post: made.post, reason: '补正仍不明确。' };
  assert.equal(refusal(await world.act((tx) => refusePost(tx, world.leader, made.id, reason))).code, 'no-duty');
  value(await world.act((tx) => refusePost(tx, site.handler, made.id, reason)));
  assert.equal((await caseOf(made.id)).waiting, 'correction');
  const { body } = await postForm(site.web, '/progress', { number: made.number, code: made.code });
  assert.match(body, /没有采用，原因：补正仍不明确。/);
});

test('法律不允许的不能采用，什么也没有改变', async () => {
  const made = await sent('correction', '丁泉村材料');
  await world.act((tx) => tx.updateTable('request').set({ waiting: null }).where('request_id', '=', made.id).execute());
  const facts = await factsOf(made.id);
  assert.equal(refusal(await take(made.id, made.post)).code, 'not-waiting');
  assert.deepEqual(await filesOf(made.id), []);
  assert.deepEqual(await factsOf(made.id), facts);
  assert.equal((await world.act((tx) => listPosts(tx, world.office, made.id)))?.[0]?.state, 'waiting');
});

test('打开提交的内容和文件，每次都告知审计员；别的案件名下打不开', async () => {
  const [made, other] = [await sent('correction', '戊泉村材料'), await aCase(world, site, '己泉村材料')];
  const looks = async () => (await world.db.owner.kysely.selectFrom('audit_event').select('event_id').execute()).length;
  const before = await looks();
  const see = (id: string) => world.act((tx) => openPost(tx, site.work.sealer, site.handler, id, made.post));
  const from = { store: world.files, sealer: site.work.sealer };
  const fetch = (request: string, no = 1) =>
    world.act((tx) => readPostFile(tx, from, site.handler, { request, post: made.post, no }));
  assert.deepEqual(await see(made.id), {
    text: '张示范的说明',
    files: [{ no: 1, name: '我的.pdf', size: pdf.length }],
  });
  assert.ok((await fetch(made.id))?.bytes.equals(pdf));
  assert.equal(await looks(), before + 2);
  for (const nothing of [await see(other.id), await fetch(other.id), await fetch(made.id, 2)])
    assert.equal(nothing, null);
  assert.equal(await take(other.id, made.post), null);
  assert.equal(await looks(), before + 2);
});
