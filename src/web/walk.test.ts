import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aSite, assertChinese, type Site } from '../../test/site.js';
import { duties, dutyActs, mayAct } from '../law/duties.js';
import type { LaidRoute } from './staff-route.js';

let site: Site;
before(async () => {
  site = await aSite();
});
after(() => site.end());

/** An address of the route about something that does not exist, so that walking changes nothing. */
const addressOf = ({ path }: LaidRoute) =>
  path
    .replace(':id', '00000000-0000-4000-8000-000000000000')
    .replace(':digest', '0'.repeat(64))
    .replace(':year', '1999');
const method = (route: LaidRoute) => route.method as 'GET' | 'POST' | 'PUT';
const writing = () => site.app.routes.filter((route) => route.method !== 'GET');

describe('走遍工作平台的每一条路由', () => {
  test('至少有二十条，每条都写明凭什么职责、留下什么痕迹', () => {
    assert.ok(site.app.routes.length >= 20, `${site.app.routes.length}`);
    const acts = new Set<string>(['signedIn', ...dutyActs.map(({ key }) => key)]);
    for (const route of site.app.routes) {
      assert.ok(acts.has(route.act), route.path);
      assert.notEqual(route.trace, '', route.path);
      // Stored bytes are no act yet: the draft that names them leaves the trace.
      if (route.method !== 'GET' && route.path !== '/desk/api/files') assert.notEqual(route.trace, 'none', route.path);
      // Reading changes nothing; but who looks at an applicant leaves a line for the auditor.
      if (route.method === 'GET') assert.match(route.trace, /^(none|identitySeen)$/, route.path);
    }
  });

  test('没有登录：一律 401', async () => {
    for (const route of site.app.routes) {
      const { status, json } = await site.ask(method(route), addressOf(route));
      assert.equal(status, 401, `${route.method} ${route.path}`);
      assertChinese(json.refused?.sentence);
    }
  });

  test('编造的会话：一律 401', async () => {
    for (const token of ['', 'x', 'a'.repeat(43), `${'a'.repeat(42)}%00`, "' or '1'='1"]) {
      const { status } = await site.ask('GET', '/desk/api/me', { headers: { cookie: `gongkai_session=${token}` } });
      assert.equal(status, 401, token);
    }
  });

  for (const { key: duty, label } of duties) {
    test(`${label}：有职责的不拦，没有职责的一律 403`, async () => {
      for (const route of site.app.routes) {
        const { status, json } = await site.ask(method(route), addressOf(route), { as: duty });
        const may = route.act === 'signedIn' || mayAct([duty], route.act);
        if (may)
          assert.ok(status !== 401 && status !== 403 && status < 500, `${route.method} ${route.path}: ${status}`);
        else {
          assert.equal(status, 403, `${route.method} ${route.path}`);
          assertChinese(json.refused?.sentence);
        }
      }
    });
  }

  test('写操作没有平台的请求头、或者来自别的网站：一律 403', async () => {
    const foreign: Record<string, string>[] = [
      { 'x-gongkai': '' },
      { 'x-gongkai': 'other' },
      { origin: 'https://other.example' },
      { origin: 'null' },
      { origin: 'http://localhost.other.example' },
      { origin: 'https://localhost@other.example' },
    ];
    for (const route of writing()) {
      for (const headers of foreign) {
        const { status, json } = await site.ask(method(route), addressOf(route), { as: 'clerk', headers });
        assert.equal(status, 403, `${route.path} ${JSON.stringify(headers)}`);
        assert.equal(json.refused?.code, 'foreign-request');
      }
    }
  });

  test('走完之后，数据库里什么也没有多', async () => {
    for (const table of ['document', 'report', 'business_record', 'imported_report'] as const)
      assert.deepEqual(await site.world.db.owner.kysely.selectFrom(table).select('office_id').execute(), [], table);
  });
});

describe('工作平台里不存在的地址', () => {
  test('接口答以一句中文', async () => {
    for (const verb of ['GET', 'POST', 'PUT', 'DELETE'] as const) {
      const { status, json } = await site.ask(verb, '/desk/api/nowhere', { as: 'clerk' });
      assert.equal(status, 404, verb);
      assertChinese(json.refused?.sentence);
    }
  });
});
