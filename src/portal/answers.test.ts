import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FreshDatabase } from '../../test/database.js';
import { freshDatabase, stopSharedServer } from '../../test/database.js';
import { author, idOf, insertOffice, memoryFiles, office, type PortalUnderTest, portalApp } from './testing/fixture.js';

const files = memoryFiles();
const file = files.add('可以公开的内容', '材料.txt', 'text/plain');
let database: FreshDatabase;
let portal: PortalUnderTest;
before(async () => {
  database = await freshDatabase();
  const owner = database.owner.kysely;
  await insertOffice(owner);
  portal = portalApp(database.portal.kysely, files);
});
after(async () => {
  await portal.app.close();
  await database.drop();
  await stopSharedServer();
});

const get = (url: string) => portal.app.inject({ url });

/** A released answer, laid down row by row. */
async function release(number: number, with_: { title?: string; on?: string; withdrawn?: string } = {}) {
  const owner = database.owner.kysely;
  const key = { office_id: office, request_id: idOf(number) };
  await owner
    .insertInto('request')
    .values({
      ...key,
      number: `SQ2020-${String(number).padStart(4, '0')}`,
      stage: 'filed',
      applicant_kind: 'naturalPerson',
      applicant: Buffer.from('密'),
      channel: 'inPerson',
      submitted_on: '2020-03-01',
      received_on: '2020-03-01',
      form: 'paper',
      provision: 'post',
      code_hash: Buffer.from('x'),
    })
    .execute();
  const withdrawn = with_.withdrawn ? { withdrawn_on: '2020-06-01', withdraw_reason: with_.withdrawn } : {};
  await owner
    .insertInto('released_answer')
    .values({
      ...key,
      answer_id: idOf(number + 500),
      title: with_.title ?? `关于第${number}件的答复`,
      question: '水库调度记录\n<b>二</b>',
      answer: '予以公开。',
      released_on: with_.on ?? '2020-05-06',
      released_by: author,
      ...withdrawn,
    })
    .execute();
  const { name, type, size, digest } = file;
  await owner
    .insertInto('released_answer_file')
    .values({ office_id: office, answer_id: idOf(number + 500), file_no: 1, name, type, size, digest })
    .execute();
  portal.cache.invalidate();
}

test('没有选登的答复时，栏目说明暂无，并写明截至哪一天', async () => {
  const { statusCode, body } = await get('/zwgk/yishenqing/dafu');
  assert.equal(statusCode, 200);
  assert.match(body, /暂无已公开的信息（截至2020年12月31日）/);
  assert.match((await get('/zwgk/yishenqing')).body, /href="\/zwgk\/yishenqing\/dafu"/);
});

test('选登的答复在栏目里，最新的在前；正文、文件都打得开，文字不成为网页', async () => {
  await release(1, { on: '2020-05-01', title: '旧的答复' });
  await release(2, { on: '2020-05-08', title: '新的答复' });
  const list = await get('/zwgk/yishenqing/dafu');
  assert.match(list.body, /新的答复[\s\S]*旧的答复/);
  const { statusCode, body } = await get(`/zwgk/yishenqing/dafu/${idOf(502)}`);
  assert.equal(statusCode, 200);
  for (const words of ['新的答复', '水库调度记录', '&lt;b&gt;二', '予以公开。', '2020年5月8日', '材料.txt'])
    assert.ok(body.includes(words), words);
  const got = await get(`/zwgk/yishenqing/dafu/${idOf(502)}/${file.digest}`);
  assert.equal(got.body, '可以公开的内容');
  assert.match(String(got.headers['content-disposition']), /^attachment/);
});

test('撤下的不在栏目里，原网址说明原因，内容和文件都没有了', async () => {
  await release(3, { title: '撤下的答复', withdrawn: '内容有更正。' });
  assert.ok(!(await get('/zwgk/yishenqing/dafu')).body.includes('撤下的答复'));
  const gone = await get(`/zwgk/yishenqing/dafu/${idOf(503)}`);
  assert.equal(gone.statusCode, 410);
  assert.match(gone.body, /2020年6月1日撤下。撤下原因：内容有更正。/);
  assert.ok(!gone.body.includes('予以公开'));
  assert.equal((await get(`/zwgk/yishenqing/dafu/${idOf(503)}/${file.digest}`)).statusCode, 404);
});

test('三十条一页；没有的页、没有的编号和文件是 404', async () => {
  for (let number = 10; number < 40; number += 1) await release(number);
  assert.match((await get('/zwgk/yishenqing/dafu')).body, /href="\/zwgk\/yishenqing\/dafu\?page=2">下一页/);
  assert.match((await get('/zwgk/yishenqing/dafu?page=2')).body, /旧的答复/);
  for (const url of ['dafu?page=3', 'dafu?page=0', 'dafu?page=x', 'dafu/x', `dafu/${idOf(999)}`, `dafu/${idOf(502)}/x`])
    assert.equal((await get(`/zwgk/yishenqing/${url}`)).statusCode, 404, url);
});
