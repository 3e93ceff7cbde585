import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { at, password } from '../../test/make.js';
import { aSite, type Site } from '../../test/site.js';
import { personOf } from '../offices/sessions.js';
import { signIn } from '../offices/sign-in.js';

let site: Site;
before(async () => {
  site = await aSite();
});
after(() => site.end());

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const login = async (name: string, secret: string, headers = {}) => {
  const payload = new URLSearchParams({ login: name, password: secret }).toString();
  const reply = await site.app.web.inject({
    method: 'POST',
    url: '/desk/login',
    headers: { ...form, ...headers },
    payload,
  });
  return { status: reply.statusCode, text: reply.body, cookie: reply.cookies[0] };
};
const db = () => site.world.db.desk.kysely;
const later = (minutes: number) => new Date(at('2020-03-05') + minutes * 60_000);

describe('登录', () => {
  test('密码正确：得到只在工作平台有效、脚本读不到的会话', async () => {
    const { status, cookie } = await login('xinxiyuan', password);
    assert.equal(status, 303);
    assert.equal(cookie?.httpOnly, true);
    assert.deepEqual([cookie?.path, cookie?.sameSite], ['/desk', 'Lax']);
    const me = await site.ask('GET', '/desk/api/me', { headers: { cookie: `gongkai_session=${cookie?.value}` } });
    assert.match(me.text, /张示范/);
  });

  test('没有登录打开工作平台的页面：登录后回到该页，不会去别的网站', async () => {
    const cases = [
      ['/desk/documents/new?a=1', '/desk/login?next=%2Fdesk%2Fdocuments%2Fnew%3Fa%3D1'],
      ['/desk/', '/desk/login'],
      ['/desk//evil.example', '/desk/login'],
      ['/desk/x?to=https://evil.example', '/desk/login'],
    ] as const;
    for (const [url, to] of cases) {
      const reply = await site.app.web.inject({ method: 'GET', url });
      assert.deepEqual([reply.statusCode, reply.headers.location], [303, to], url);
    }
  });

  test('数据库里只有会话的指纹，没有会话本身', async () => {
    const { cookie } = await login('xinxiyuan', password);
    const { rows } = await site.world.db.owner.pool.query('select session::text as text from session');
    assert.ok(cookie && rows.every(({ text }) => !text.includes(cookie.value)));
  });

  test('没有这个用户与密码错误，说的是同一句话', async () => {
    const [unknown, wrong] = [await login('meiyou', password), await login('xinxiyuan', 'cuowu')];
    assert.deepEqual([unknown.status, wrong.status], [401, 401]);
    assert.match(unknown.text, /用户名或密码不正确/);
    assert.equal(unknown.text.replace('meiyou', ''), wrong.text.replace('xinxiyuan', ''));
  });

  test('空字符、语句和脚本当作用户名：只是错误的用户名', async () => {
    for (const name of ['\u0000', "' or 1=1--", '<script>alert(1)</script>']) {
      const { status, text } = await login(name, password);
      assert.equal(status, 401, name);
      assert.ok(!text.includes('<script>alert'));
    }
  });

  test('没有填写、内容不成样子：用中文说明', async () => {
    assert.match((await login('', '')).text, /请填写用户名和密码/);
    const reply = await site.app.web.inject({
      method: 'POST',
      url: '/desk/login',
      payload: { login: ['x'], password: {} },
    });
    assert.equal(reply.statusCode, 422);
  });

  test('别的网站发来的登录不受理', async () => {
    assert.equal((await login('xinxiyuan', password, { origin: 'https://other.example' })).status, 403);
  });

  test('连错五次即锁定，密码正确也不行；过一刻钟解锁', async () => {
    for (let n = 0; n < 5; n += 1) assert.match((await login('baomi', `cuowu${n}`)).text, /用户名或密码不正确/);
    const locked = await login('baomi', password);
    assert.equal(locked.status, 401);
    assert.match(locked.text, /锁定，请 15 分钟后再试/);
    assert.equal((await signIn(db(), 'baomi', password, later(14))).ok, false);
    assert.equal((await signIn(db(), 'baomi', password, later(16))).ok, true);
    assert.equal((await login('xinxiyuan', password)).status, 303, '别的账号不受影响');
  });

  test('锁定和失败都留有审计记录，记录里没有密码', async () => {
    const { rows } = await site.world.db.owner.pool.query('select event, audit_event::text as text from audit_event');
    const events = new Set(rows.map(({ event }) => event));
    for (const event of ['signedIn', 'signInFailed', 'signInLocked']) assert.ok(events.has(event), event);
    assert.ok(rows.every(({ text }) => !text.includes('cuowu') && !text.includes(password)));
  });
});

describe('会话', () => {
  test('退出之后立即失效', async () => {
    const { cookie } = await login('lingdao', password);
    const headers = { cookie: `gongkai_session=${cookie?.value}` };
    assert.equal((await site.ask('GET', '/desk/api/me', { headers })).status, 200);
    const away = await site.app.web.inject({ method: 'POST', url: '/desk/logout', headers });
    assert.equal(away.statusCode, 303);
    assert.equal((await site.ask('GET', '/desk/api/me', { headers })).status, 401);
  });

  test('别的网站不能替人退出', async () => {
    const headers = { cookie: site.cookie('clerk'), origin: 'https://other.example' };
    await site.app.web.inject({ method: 'POST', url: '/desk/logout', headers });
    assert.equal((await site.ask('GET', '/desk/api/me', { as: 'clerk' })).status, 200);
  });

  test('半小时没有操作即失效；一直操作，十二小时也失效', async () => {
    const outcome = await signIn(db(), 'xinxiyuan', password, later(0));
    assert.ok(outcome.ok);
    const { token } = outcome.value;
    assert.ok(await personOf(db(), token, later(29)));
    assert.ok(await personOf(db(), token, later(58)), '有操作就顺延');
    assert.equal(await personOf(db(), token, later(58 + 31)), null);
    const busy = await signIn(db(), 'xinxiyuan', password, later(0));
    assert.ok(busy.ok);
    for (let minute = 20; minute <= 720; minute += 20) assert.ok(await personOf(db(), busy.value.token, later(minute)));
    assert.equal(await personOf(db(), busy.value.token, later(721)), null);
  });
});
