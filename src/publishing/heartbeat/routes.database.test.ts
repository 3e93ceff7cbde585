import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aSite, type Site } from '../../../test/site.js';
import { type HeartbeatView, heartbeatRoutes, type SelfCheck } from '../heartbeat-contract.js';

let site: Site;
before(async () => {
  site = await aSite();
});
after(() => site.end());

test('说明经领导确认后，栏目页立即写明；信息员不能确认', async () => {
  const page = async () => (await site.ask('GET', '/zwgk/fdzdgk/art21_05')).text;
  assert.match(await page(), /暂无已公开的信息/);
  const body = { entry: 'art21_05', asOf: '2020-03-05', reason: '没有征收事项' };
  const stated = await site.ask('POST', heartbeatRoutes.state.path, { as: 'clerk', body });
  assert.equal(stated.status, 200);
  const { id } = stated.json as unknown as { id: string };
  const confirm = `/desk/api/heartbeat/statements/${id}/confirm`;
  assert.equal((await site.ask('POST', confirm, { as: 'clerk' })).status, 403);
  assert.doesNotMatch(await page(), /暂无信息产生/);
  assert.equal((await site.ask('POST', confirm, { as: 'leader' })).status, 200);
  const html = await page();
  assert.match(html, /暂无信息产生（截至2020年3月5日）/);
  assert.doesNotMatch(html, /没有征收事项|暂无已公开的信息/);
});

test('栏目表、周期设置和自查报告', async () => {
  const view = (await site.ask('GET', heartbeatRoutes.columns.path, { as: 'clerk' })).json as unknown as HeartbeatView;
  assert.deepEqual([view.version, view.may], [0, { set: true, state: true, confirm: false }]);
  const settings = { ...view.settings, cycles: { art21_01: { every: 'days', days: 0 } } };
  const wrong = await site.ask('PUT', heartbeatRoutes.set.path, { as: 'clerk', body: { base: 0, settings } });
  assert.equal(wrong.status, 422);
  const check = (await site.ask('GET', heartbeatRoutes.selfCheck.path, { as: 'leader' })).json as unknown as SelfCheck;
  assert.equal(check.on, '2020-03-05');
  const file = await site.ask('GET', heartbeatRoutes.selfCheckFile.path, { as: 'leader' });
  assert.deepEqual([file.status, file.text.slice(0, 2)], [200, 'PK']);
});
