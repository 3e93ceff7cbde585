import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { idOf } from './testing/fixture.js';
import { publicWorld, secret, unseen, type World } from './testing/world.js';

let world: World;
before(async () => {
  world = await publicWorld();
});
after(() => world.end());

const get = (url: string, headers: Record<string, string> = {}) => world.app.inject({ url, headers });

const found: [url: string, holds: RegExp][] = [
  ['/', /低保公示/],
  ['/zwgk/', /政府信息公开指南/],
  ['/zwgk/zhinan', /五、其他事项/],
  ['/zwgk/zhidu', /暂无已公开的信息/],
  ['/zwgk/fdzdgk', /社会救助/],
  ['/zwgk/fdzdgk/art20_11', /低保公示/],
  ['/zwgk/fdzdgk/art21_08', /暂无已公开的信息（截至2020年12月31日）/],
  ['/zwgk/niandu/2020/repost', /转发通知10/],
  ['/zwgk/nianbao', /2020年政府信息公开工作年度报告/],
  ['/zwgk/nianbao/2020', /公开<a href="[^"]*">3<\/a>条/],
  ['/zwgk/nianbao/2020/shuju?key=published', /低保公示[\s\S]*已撤下[\s\S]*000000000\/2020-00003/],
  ['/zwgk/yishenqing', /示范县示范镇示范路1号/],
  ['/wangzhanditu', /网站地图/],
  ['/wuzhangai', /键盘/],
  [`/content/${idOf(1)}`, /张示范[\s\S]*核查表[\s\S]*<svg/],
  ['/search?q=%E5%BC%A0%E7%A4%BA', /<mark>张示<\/mark>范/],
  ['/search', /请输入/],
];
for (const [url, holds] of found) {
  test(`200 ${url}`, async () => {
    const { statusCode, body, headers } = await get(url);
    assert.equal(statusCode, 200);
    assert.match(body, holds);
    assert.ok(!body.includes(secret) && !body.includes(unseen.digest), 'nothing that is not public');
    assert.match(String(headers['content-security-policy']), /default-src 'none'/);
  });
}

const missing = [
  ...[
    '/content/x',
    `/content/${idOf(999)}`,
    `/content/${idOf(2)}`,
    "/content/'%20or%201=1--",
    '/zwgk/fdzdgk/nothing',
    '/zwgk/fdzdgk/constructor',
  ],
  ...[
    '/zwgk/nianbao/2021',
    '/zwgk/nianbao/99999',
    '/zwgk/nianbao/2020/shuju',
    '/zwgk/nianbao/2020/shuju?key=toString',
    '/zwgk/niandu/2020/x',
  ],
  ...[
    '/zwgk/nianbao/2020/shuju?key=published&after=x',
    '/zwgk/zhidu?after=x',
    `/zwgk/zhidu?after=2020-02-31_${idOf(1)}`,
    '/search?q=a&after=x',
  ],
  ...[
    `/files/${idOf(1)}/${unseen.digest}`,
    `/files/${idOf(2)}/${unseen.digest}`,
    `/files/${idOf(3)}/${unseen.digest}`,
    `/files/${idOf(1)}/../x`,
  ],
  ...['/zwgk/nianbao/2019/report.docx', '/nowhere'],
];
for (const url of missing) {
  test(`404 ${url}`, async () => {
    const size = world.cache.size;
    const { statusCode, body, headers } = await get(url);
    assert.equal(statusCode, 404);
    assert.match(body, /没有找到您要的页面/);
    assert.ok(!body.includes(secret));
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(world.cache.size, size);
  });
}

test('a withdrawn item is 410 with the reason and the way on, nothing of its content', async () => {
  const { statusCode, body } = await get(`/content/${idOf(3)}`);
  assert.equal(statusCode, 410);
  assert.match(body, /名单有误[\s\S]*查看替代的信息/);
  assert.ok(!body.includes(secret));
});

test('nothing that is not public is found', async () => {
  const { body } = await get(`/search?q=${encodeURIComponent('不应出现')}`);
  assert.match(body, /没有找到/);
});
