import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { at, aWorld, publishedItem, type World } from '../../../test/make.js';
import { connect, type Database } from '../../db/connect.js';
import { sealer } from '../../files/seal.js';
import { officialCalendar } from '../../law/calendar.js';
import { day } from '../../law/day.js';
import { layCitizenRoutes } from './routes.js';

const sealing = sealer(Buffer.alloc(32, 7));
let world: World;
let citizen: Database;
let web: FastifyInstance;
before(async () => {
  world = await aWorld();
  citizen = connect({ url: world.db.url, role: 'gongkai_citizen', max: 4 });
});
beforeEach(async () => {
  await web?.close();
  web = fastify({ bodyLimit: 8 * 1024 * 1024 });
  await web.register(fastifyMultipart);
  await web.register(fastifyRateLimit, { global: false });
  await layCitizenRoutes(web, {
    db: citizen,
    office: world.office,
    sealer: sealing,
    store: world.files,
    calendar: () => officialCalendar,
    assets: { css: '/a.css', js: '/a.js', icon: '/a.svg' },
    today: () => day('2026-03-05'),
    now: () => at('2026-03-05'),
    origin: () => null,
  });
});
after(async () => {
  await web.close();
  await citizen.close();
  await world.end();
});

const own = { host: 'portal.example', origin: 'http://portal.example' };
const sound = {
  kind: 'naturalPerson',
  name: '张示范',
  idKind: '居民身份证',
  idNumber: '990101199001010011',
  phone: '000-00000000',
  address: '示范镇甲泉村',
  form: 'paper',
  provision: 'post',
  step: 'check',
};
function post(url: string, fields: Record<string, string>, items: readonly string[] = [], headers: object = own) {
  const body = new URLSearchParams([...Object.entries(fields), ...items.map((item) => ['item', item])]);
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return web.inject({ method: 'POST', url, headers: { ...type, ...headers }, payload: body.toString() });
}
const numberIn = (html: string) => /WS\d{4}-\d{6}/.exec(html)?.[0] ?? '';
const codeIn = (html: string) => /<dt>查询码<\/dt><dd>([0-9A-Z]{8})<\/dd>/.exec(html)?.[1] ?? '';
const submissions = async () => {
  const all = world.db.owner.kysely.selectFrom('request_submission').selectAll();
  return all.orderBy('number').execute();
};
async function submit(item: string) {
  const answer = await post('/apply', sound, [item]);
  assert.equal(answer.statusCode, 200, answer.body);
  return { number: numberIn(answer.body), code: codeIn(answer.body) };
}

test('提交后密封保存，凭编号和查询码可以查到，收到之日待双方确认', async () => {
  const { number, code } = await submit('水库调度记录');
  assert.match(number, /^WS2026-\d{6}$/);
  const row = (await submissions()).find((one) => one.number === number);
  assert.ok(row);
  const bytes = Buffer.concat([row.content, row.fingerprint, row.code_hash]);
  for (const word of ['张示范', sound.idNumber, '水库', code]) assert.ok(!bytes.includes(word), word);
  const opened = JSON.parse(String(sealing.open(row.content)));
  assert.deepEqual([opened.applicant.name, opened.items], ['张示范', ['水库调度记录']]);

  const answer = await post('/progress', { number: number.toLowerCase(), code: ` ${code.toLowerCase()} ` });
  assert.equal(answer.statusCode, 200);
  assert.match(answer.body, /等待工作人员与您确认。/);
  assert.match(answer.body, /以双方确认之日为收到申请之日/);
  assert.ok(!answer.body.includes('张示范') && !answer.body.includes('水库'));
});

test('登记之后，网上编号查到的是案件的进度和期限', async () => {
  const { number, code } = await submit('灌渠维修合同');
  const id = '00000000-0000-4000-8000-000000000001';
  await sql`insert into request (office_id, request_id, number, stage, applicant_kind, applicant, channel, submitted_on,
      received_on, form, provision, due_on, code_hash)
    values (${world.office}, ${id}, 'SQ2026-0001', 'handling', 'naturalPerson', 'x', 'internet', '2026-03-05',
      '2026-03-06', 'paper', 'post', '2026-04-03', 'x')`.execute(world.db.owner.kysely);
  await sql`update request_submission set state = 'accepted', request_id = ${id} where number = ${number}`.execute(
    world.db.owner.kysely,
  );
  const { body } = await post('/progress', { number, code });
  for (const words of ['SQ2026-0001', '正在办理。', '2026年3月6日', '2026年4月3日'])
    assert.ok(body.includes(words), words);

  const again = await post('/apply', sound, ['灌渠维修合同']);
  assert.equal(numberIn(again.body), number, '案件未办结，再次提交不另立');
  await sql`update request set stage = 'filed', outcome = 'x', closed_on = '2026-03-20'`.execute(world.db.owner.kysely);
  assert.notEqual((await submit('灌渠维修合同')).number, number, '办结之后可以再次申请');
});

test('编号不存在、查询码不对、写法不对，回答是同一句话', async () => {
  const { number, code } = await submit('道路照明合同');
  const other = await submit('桥梁检测报告');
  const wrong = [
    { number, code: other.code },
    { number, code: '22222222' },
    { number: 'WS2026-0000001', code },
    { number: "' or 1=1 --\0", code: '\0' },
    { number: '', code: '' },
  ];
  for (const pair of wrong) {
    const answer = await post('/progress', pair);
    assert.equal(answer.statusCode, 404, JSON.stringify(pair));
    assert.match(answer.body, /编号或者查询码不正确，请核对后再试。/);
    assert.ok(!answer.body.includes('办理进度</h1><dl'));
  }
});

test('同一份申请提交两次是一份：同一编号，不再显示查询码', async () => {
  const first = await submit('农机补贴名册');
  const before = (await submissions()).length;
  const second = await post('/apply', sound, ['农机补贴名册']);
  assert.match(second.body, /这份申请此前已经收到/);
  assert.deepEqual([numberIn(second.body), codeIn(second.body)], [first.number, '']);
  assert.equal((await submissions()).length, before);
});

test('同时提交十次也只有一份', async () => {
  const before = (await submissions()).length;
  const answers = await Promise.all(Array.from({ length: 10 }, () => post('/apply', sound, ['防汛值班表'])));
  assert.deepEqual([...new Set(answers.map(({ statusCode }) => statusCode))], [200]);
  assert.equal(new Set(answers.map(({ body }) => numberIn(body))).size, 1);
  assert.equal(answers.filter(({ body }) => codeIn(body) !== '').length, 1);
  assert.equal((await submissions()).length, before + 1);
});

test('填错的每一处都有一句话，填过的都保留，什么也没有保存', async () => {
  const before = (await submissions()).length;
  const wrong = {
    ...sound,
    idNumber: '',
    phone: '电话',
    address: '',
    kind: 'robot',
    name: '<script>alert(1)</script>',
  };
  const answer = await post('/apply', wrong, ['', '第二项的内容']);
  assert.equal(answer.statusCode, 422);
  for (const words of [
    '请选择申请人类别。',
    '请填写证件号码。',
    '联系电话只能由数字、横线和括号组成。',
    '选择邮寄的，请填写能够收到邮件的通信地址。',
    '第二项的内容',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
  ])
    assert.ok(answer.body.includes(words), words);
  assert.ok(!answer.body.includes('<script>alert'));
  const none = await post('/apply', sound, []);
  assert.match(none.body, /请填写所需信息。/);
  assert.equal((await submissions()).length, before);
});

test('再加一项只是多一栏', async () => {
  const { statusCode, body } = await post('/apply', { ...sound, step: 'more' }, ['甲']);
  assert.equal(statusCode, 200);
  assert.equal(body.match(/<textarea/g)?.length, 2);
});

test('名字有 10 MB 的，用中文拒绝，什么也没有保存', async () => {
  const before = (await submissions()).length;
  const answer = await post('/apply', { ...sound, name: 'a'.repeat(10 * 1024 * 1024) }, ['甲']);
  assert.equal(answer.statusCode, 413);
  assert.match(answer.body, /填写的内容太长，没有提交。/);
  assert.equal((await submissions()).length, before);
});

test('上传文件和 JSON 一概不收', async () => {
  for (const type of ['multipart/form-data; boundary=x', 'application/json', 'text/plain']) {
    const headers = { ...own, 'content-type': type };
    const answer = await web.inject({ method: 'POST', url: '/apply', headers, payload: '{}' });
    assert.equal(answer.statusCode, 415, type);
    assert.match(answer.body, /本页只接收填写的文字/);
  }
});

test('别的网站发来的表单不收；浏览器说是本站的收', async () => {
  const before = (await submissions()).length;
  const { host } = own;
  for (const headers of [
    { host, origin: 'http://elsewhere.example' },
    { host, origin: 'null' },
    { host, 'sec-fetch-site': 'cross-site' },
    { host, referer: 'http://elsewhere.example/' },
    { host },
  ]) {
    const answer = await post('/apply', sound, ['跨站'], headers);
    assert.equal(answer.statusCode, 403, JSON.stringify(headers));
  }
  assert.equal((await submissions()).length, before);
  const ours = await post('/apply', sound, ['本站'], { host, referer: 'http://portal.example/apply' });
  assert.equal(ours.statusCode, 200);
});

test('提交前先看已经公开的信息，结果分别计数', async () => {
  await publishedItem(world, { title: '2025年甲泉村农村低保对象公示' });
  const items = ['示范镇甲泉村农村低保的名单'];
  const before = (await submissions()).length;
  const offer = await post('/apply', sound, items);
  assert.match(offer.body, /已经公开的信息可能已回答您的申请/);
  assert.match(offer.body, /2025年甲泉村农村低保对象公示/);
  assert.equal((await submissions()).length, before);
  const found = await post('/apply', { ...sound, step: 'found' }, items);
  assert.match(found.body, /申请没有提交，您填写的内容没有保存。/);
  assert.equal((await submissions()).length, before);
  await post('/apply', sound, items);
  const sent = await post('/apply', { ...sound, step: 'send' }, items);
  assert.match(numberIn(sent.body), /^WS/);
  const { rows } = await sql`select offered, found, went_on from intake_offer`.execute(world.db.owner.kysely);
  assert.deepEqual(rows, [{ offered: 2, found: 1, went_on: 1 }]);
});

test('每分钟只能查十次', async () => {
  const codes: number[] = [];
  for (let time = 0; time < 11; time += 1) codes.push((await post('/progress', { number: '', code: '' })).statusCode);
  assert.deepEqual(codes, [...Array.from({ length: 10 }, () => 404), 429]);
});

test('页面不留缓存，不许外来脚本', async () => {
  for (const url of ['/apply', '/progress']) {
    const { headers } = await web.inject({ url });
    assert.equal(headers['cache-control'], 'no-store');
    assert.match(String(headers['content-security-policy']), /script-src 'self'/);
  }
});
