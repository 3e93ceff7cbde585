import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { idOf, memoryFiles, type PortalUnderTest, portalApp } from './testing/fixture.js';
import { publicWorld, type World } from './testing/world.js';

let world: World;
before(async () => {
  world = await publicWorld();
});
after(() => world.end());

const text = async (url: string) => (await world.app.inject(url)).body;

describe('公开网址已知', () => {
  test('站点地图逐条列出公开的信息、栏目和年报，网址完整、打得开；没有公开的、撤下的不在其中', async () => {
    const { body, headers } = await world.app.inject('/sitemap.xml');
    assert.match(String(headers['content-type']), /^application\/xml/);
    const listed = [...body.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address ?? '');
    assert.ok(listed.every((address) => address.startsWith('https://www.shifan.example/')));
    for (const path of ['/', '/zwgk/fdzdgk/art20_11', '/zwgk/nianbao/2020', `/content/${idOf(1)}`])
      assert.ok(listed.includes(`https://www.shifan.example${path}`), path);
    for (const hidden of [idOf(2), idOf(3), '/zwgk/nianbao/2021']) assert.ok(!body.includes(hidden), hidden);
    assert.match(body, /<lastmod>\d{4}-\d\d-\d\d<\/lastmod>/);
    for (const address of listed) assert.equal((await world.app.inject(new URL(address).pathname)).statusCode, 200);
  });

  test('站点地图与网页一样保留，未变时答 304', async () => {
    const { headers } = await world.app.inject('/sitemap.xml');
    assert.ok(world.cache.find('/sitemap.xml'));
    const again = await world.app.inject({ url: '/sitemap.xml', headers: { 'if-none-match': String(headers.etag) } });
    assert.equal(again.statusCode, 304);
  });

  test('robots.txt 不许抓取工作平台和检索，写明站点地图', async () => {
    assert.equal(
      await text('/robots.txt'),
      'User-agent: *\nDisallow: /desk/\nDisallow: /search\nSitemap: https://www.shifan.example/sitemap.xml\n',
    );
  });

  test('首页有站点的 meta 标签；没有填网站标识码就没有这一个，填了就有', async () => {
    const bare = await text('/');
    assert.match(bare, /<meta name="SiteName" content="[^"]+政府信息公开"\/>/);
    assert.match(bare, /<meta name="SiteDomain" content="www\.shifan\.example"\/>/);
    assert.ok(!bare.includes('SiteIDCode'));
    await world.database.owner.pool.query(
      `update office set profile = (profile::jsonb || '{"siteIdCode":"0000000000"}')::json where kind = 'township'`,
    );
    world.cache.invalidate();
    assert.match(await text('/'), /<meta name="SiteIDCode" content="0000000000"\/>/);
  });

  test('法定主动公开内容页和事项页上看得见订阅', async () => {
    assert.match(await text('/zwgk/fdzdgk'), /<a href="\/feeds\/atom\.xml">订阅（Atom）<\/a>/);
    assert.match(await text('/zwgk/fdzdgk/art20_11'), /<a href="\/feeds\/art20_11\/atom\.xml">订阅本事项（Atom）/);
  });
});

describe('公开网址未知', () => {
  let portal: PortalUnderTest;
  let here: string;
  before(async () => {
    portal = portalApp(world.database.portal.kysely, memoryFiles());
    await portal.app.listen({ host: '127.0.0.1', port: 0 });
    here = `http://127.0.0.1:${(portal.app.server.address() as AddressInfo).port}`;
  });
  after(() => portal.app.close());

  const asked = async (url: string) => (await fetch(`${here}${url}`)).text();
  const askedAs = async (host: string, url: string) => (await portal.app.inject({ url, headers: { host } })).body;

  for (const host of ['www.forged.example', '127.0.0.1:1', 'localhost', '127.0.0.1.forged.example'])
    test(`请求自称的“${host}”不采信，也不留给后来的人`, async () => {
      for (const url of ['/feeds/atom.xml', '/feeds/items.json', '/sitemap.xml'])
        assert.ok(!(await askedAs(host, url)).includes(`//${host}`), url);
      const feed = await asked('/feeds/atom.xml');
      assert.ok(feed.includes(`${here}/feeds/atom.xml`) && !feed.includes('forged'));
    });

  test('从本机打开，订阅和站点地图用打开的那个地址', async () => {
    for (const url of ['/feeds/atom.xml', '/feeds/items.json', '/sitemap.xml'])
      assert.ok((await asked(url)).includes(`${here}/content/${idOf(1)}`), url);
  });

  test('首页没有 SiteDomain，robots.txt 不写站点地图', async () => {
    assert.ok(!(await askedAs('www.forged.example', '/')).includes('SiteDomain'));
    assert.ok(!(await askedAs('www.forged.example', '/robots.txt')).includes('Sitemap'));
  });
});
