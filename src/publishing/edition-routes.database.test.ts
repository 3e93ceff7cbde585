import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import { anItem } from '../../test/make.js';
import { aSite, assertChinese, type Site } from '../../test/site.js';
import type { PublishingSettings } from './settings-contract.js';

let site: Site;
before(async () => {
  site = await aSite();
});
after(() => site.end());

const settings = async () =>
  (await site.ask('GET', '/desk/api/publishing-settings', { as: 'clerk' })).json as unknown as PublishingSettings;
const save = (body: unknown, as: 'administrator' | 'clerk' = 'administrator') =>
  site.ask('PUT', '/desk/api/publishing-settings', { as, body });

describe('信息公开设置', () => {
  test('没有设置过时是默认值；只有系统管理员能改', async () => {
    const before = await settings();
    assert.deepEqual(
      [before.indexTemplate, before.interpretationDays, before.listsVerified, before.topics.length],
      ['{orgCode}/{yyyy}-{seq5}', 3, false, 22],
    );
    assert.equal((await save(before, 'clerk')).status, 403);
    assert.equal((await save({ ...before, interpretationDays: 5 })).status, 200);
    assert.equal((await settings()).interpretationDays, 5);
  });
  for (const [what, change] of [
    ['没有流水号的模板', { indexTemplate: '{orgCode}/{yyyy}' }],
    ['带协议的网站', { repostHosts: ['https://www.example.gov.cn'] }],
    ['IP 地址作网站', { repostHosts: ['127.0.0.1'] }],
    ['重复的分类', { topics: ['甲', '甲'] }],
  ] as const)
    test(`${what}不收，用中文说明`, async () => {
      const { status, json } = await save({ ...(await settings()), ...change });
      assert.equal(status, 422);
      for (const sentence of Object.values(json.invalid ?? {})) assertChinese(sentence);
    });
});

describe('转发', () => {
  test('没有准许的网站不读，管理员没有加入的订阅不读', async () => {
    const body = { url: 'http://127.0.0.1:1/x', entry: 'art20_01' };
    const address = await site.ask('POST', '/desk/api/repost/address', { as: 'clerk', body });
    assert.equal(address.json.refused?.code, 'fetch-host');
    const feed = await site.ask('GET', '/desk/api/repost/feed?url=http%3A%2F%2Flocalhost%2F', { as: 'clerk' });
    assert.equal(feed.json.refused?.code, 'feed-unknown');
  });
  test('按文件转发成为草稿，来源和链接留下；同一个网址不收第二次', async () => {
    const html = `<html><head><title>网站</title><meta name="ArticleTitle" content="上级通知"></head><body><div id="zoom"><p>${'为做好春耕工作，现将有关事项通知如下。'.repeat(3)}</p></div></body></html>`;
    const { digest, size } = await site.app.files.put(Readable.from([Buffer.from(html)]));
    const file = { name: '通知.html', type: 'text/html', size, digest };
    const body = { file, entry: 'art20_01', source: '示范县人民政府', sourceLink: 'https://www.example.gov.cn/9.html' };
    const first = await site.ask('POST', '/desk/api/repost/file', { as: 'clerk', body });
    assert.equal(first.status, 200, first.text);
    const { rows } = await site.world.db.owner.pool.query('select title, nature, source, metadata from revision');
    assert.deepEqual(rows, [
      {
        title: '上级通知',
        nature: 'repost',
        source: '示范县人民政府',
        metadata: { issuingOrgan: '示范县人民政府', sourceLink: 'https://www.example.gov.cn/9.html' },
      },
    ]);
    const again = await site.ask('POST', '/desk/api/repost/file', { as: 'clerk', body });
    assert.equal(again.json.refused?.code, 'repost-taken');
  });
});

describe('定时与登记的路由', () => {
  test('没有职责的人不能设定；设定、取消之后列表随之变化', async () => {
    const { id, digest } = await anItem(site.world, 'approved', { title: '定时的' });
    const body = { digest, at: '2020-03-09T08:30:00+08:00' };
    const url = `/desk/api/documents/${id}/schedule`;
    assert.equal((await site.ask('POST', url, { as: 'secrecyReviewer', body })).status, 403);
    assert.equal((await site.ask('POST', url, { as: 'leader', body })).status, 200);
    const list = async () =>
      (await site.ask('GET', '/desk/api/schedules', { as: 'leader' })).json as unknown as unknown[];
    assert.equal((await list()).length, 1);
    assert.equal((await site.ask('POST', `${url}/cancel`, { as: 'leader' })).status, 200);
    assert.equal((await list()).length, 0);
    const bad = await site.ask('POST', url, { as: 'leader', body: { digest, at: '明天' } });
    assert.match(bad.json.invalid?.at ?? '', /日期和时间/);
  });
});
