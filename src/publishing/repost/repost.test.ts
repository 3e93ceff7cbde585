import assert from 'node:assert/strict';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { type FetchBounds, fetchAllowed, ordinaryBounds } from './fetch-allowed.js';
import { pageText } from './page-text.js';
import { isPrivateAddress } from './private-address.js';
import { readArticle } from './read-article.js';
import { readFeed } from './read-feed.js';

describe('内部网络的地址', () => {
  for (const ip of [
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '0.0.0.0',
    '100.64.0.1',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '不是地址',
  ])
    test(`${ip} 是`, () => assert.equal(isPrivateAddress(ip), true));
  for (const ip of ['8.8.8.8', '172.32.0.1', '2400:3200::1'])
    test(`${ip} 不是`, () => assert.equal(isPrivateAddress(ip), false));
});

let server: http.Server;
let port = 0;
before(async () => {
  server = http.createServer((request, answer) => {
    if (request.url === '/ok') answer.setHeader('content-type', 'text/html; charset=gbk').end('页面');
    else if (request.url === '/away') answer.writeHead(302, { location: 'http://inside.example.com/' }).end();
    else if (request.url === '/other') answer.writeHead(302, { location: 'http://unknown.example.org/' }).end();
    else if (request.url === '/round') answer.writeHead(302, { location: '/round' }).end();
    else if (request.url === '/large') answer.end(Buffer.alloc(4096));
    else if (request.url === '/slow') setTimeout(() => answer.end(), 5_000).unref();
    else answer.writeHead(500).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

describe('只读取准许的网站', () => {
  const hosts = ['www.example.com', 'inside.example.com'];
  const bounds = (): FetchBounds => ({
    ...ordinaryBounds,
    milliseconds: 400,
    bytes: 1024,
    resolve: async (host) =>
      host === 'inside.example.com' ? ['10.0.0.1'] : host === 'www.example.com' ? ['127.0.0.1'] : [],
    isPrivate: (ip) => ip !== '127.0.0.1' && isPrivateAddress(ip),
  });
  const code = async (url: string, with_: Partial<FetchBounds> = {}) => {
    const answer = await fetchAllowed(url, hosts, { ...bounds(), ...with_ });
    return answer.ok ? 'read' : answer.code;
  };
  test('读得到的连同编码给出', async () => {
    const answer = await fetchAllowed(`http://www.example.com:${port}/ok`, hosts, bounds());
    assert.ok(answer.ok);
    assert.deepEqual([answer.value.bytes.toString(), answer.value.charset], ['页面', 'gbk']);
  });
  for (const [what, url, expected] of [
    ['不在准许之列', 'http://unknown.example.org/', 'fetch-host'],
    ['直接写 IP', 'http://127.0.0.1/', 'fetch-host'],
    ['别的协议', 'file:///etc/passwd', 'fetch-scheme'],
    ['地址里带账号', 'http://a:b@www.example.com/', 'fetch-scheme'],
    ['解析到内部网络', 'http://inside.example.com/', 'fetch-private'],
    ['不是网址', '你好', 'fetch-address'],
  ] as const)
    test(what, async () => assert.equal(await code(url), expected));
  for (const [path, expected] of [
    ['/away', 'fetch-private'],
    ['/other', 'fetch-host'],
    ['/round', 'fetch-redirects'],
    ['/large', 'fetch-large'],
    ['/slow', 'fetch-slow'],
    ['/broken', 'fetch-status'],
  ] as const)
    test(`${path}：${expected}`, async () =>
      assert.equal(await code(`http://www.example.com:${port}${path}`), expected));
  test('本机地址按平常的规则不读', async () => {
    assert.equal(await code(`http://www.example.com:${port}/ok`, { isPrivate: isPrivateAddress }), 'fetch-private');
  });
});

describe('订阅', () => {
  const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>示范县</title>
    <item><title>关于春耕的通知</title><link>/zwgk/1.html</link><pubDate>Mon, 02 Mar 2020 08:00:00 +0800</pubDate></item>
    <item><title>坏地址</title><link>javascript:alert(1)</link></item></channel></rss>`;
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>示范县</title><entry><title>通知二</title>
    <link href="https://www.example.com/2.html"/><updated>2020-03-03T00:00:00Z</updated></entry></feed>`;
  test('RSS', () =>
    assert.deepEqual(readFeed(rss, 'https://www.example.com/feed'), [
      { title: '关于春耕的通知', url: 'https://www.example.com/zwgk/1.html', day: '2020-03-02' },
    ]));
  test('Atom', () =>
    assert.deepEqual(readFeed(atom, 'https://www.example.com/feed'), [
      { title: '通知二', url: 'https://www.example.com/2.html', day: '2020-03-03' },
    ]));
  test('不是订阅', () => assert.equal(readFeed('<html><body>页面</body></html>', 'https://www.example.com/'), null));
});

describe('上级页面', () => {
  const long = '各乡镇人民政府：为做好今年的春耕工作，经研究，现就有关事项通知如下，请认真贯彻执行。';
  const page = `<html><head><title>网站 - 通知</title><meta name="ArticleTitle" content="关于做好春耕工作的通知">
    <meta name="ContentSource" content="示范县人民政府"></head><body><div class="nav"><ul><li>首页</li><li>政务公开</li></ul></div>
    <div class="TRS_Editor"><p>${long}</p><script>alert(1)</script><table><tr><td colspan="2">表</td></tr></table></div>
    <p>文号：示政发〔2020〕3号</p><div class="footer">主办单位</div></body></html>`;
  test('取标题、来源、文号和正文，不取导航和脚本', () => {
    const article = readArticle(page);
    assert.deepEqual(
      [article?.title, article?.source, article?.docNo],
      ['关于做好春耕工作的通知', '示范县人民政府', '示政发〔2020〕3号'],
    );
    assert.match(article?.body ?? '', /各乡镇人民政府.*colspan="2"/s);
    assert.doesNotMatch(article?.body ?? '', /首页|alert|主办单位/);
  });
  test('没有起名的正文框，取段落最多的', () => {
    const article = readArticle(
      `<body><div><a>首页</a></div><div><h1>通知</h1><p>${long}</p><p>${long}</p></div></body>`,
    );
    assert.equal(article?.title, '通知');
    assert.match(article.body, /春耕/);
  });
  test('相对的链接指回原网站，不知道原址的不留地址；图片不取，数出几幅', () => {
    const html = `<title>通知</title><body><div id="zoom"><p>${long}</p><div>附件：<a href="files/1.doc">一</a></div><img src="a.png"></div></body>`;
    const known = readArticle(html, 'https://www.example.com/zwgk/1.html');
    assert.match(known?.body ?? '', /<p>附件：<a href="https:\/\/www\.example\.com\/zwgk\/files\/1\.doc">/);
    assert.equal(known?.picturesLost, 1);
    assert.match(readArticle(html)?.body ?? '', /<a>一<\/a>/);
  });
  test('没有正文的页面', () =>
    assert.equal(readArticle('<html><title>登录</title><body><a>首页</a></body></html>'), null));
  test('GBK 页面按自己写的编码读', () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset="gb2312">'), Buffer.from([0xb9, 0xab, 0xbf, 0xaa])]);
    assert.match(pageText(bytes, null), /公开/);
  });
});
