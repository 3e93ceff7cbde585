import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { idOf, insertPublished } from './testing/fixture.js';
import { publicWorld, type World } from './testing/world.js';

let world: World;
before(async () => {
  world = await publicWorld();
});
after(() => world.end());

/** The compressed form, which is made beside the first answers that go out plain. */
async function compressed(url: string, encoding: string) {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await get(url, { 'accept-encoding': encoding });
    if (answer.headers['content-encoding'] !== undefined) return answer;
    await setTimeout(20);
  }
  return get(url, { 'accept-encoding': encoding });
}

const get = (url: string, headers: Record<string, string> = {}) => world.app.inject({ url, headers });

test('订阅有类型和指纹，未变时答 304，页面更新后换新', async () => {
  for (const [url, type] of [
    ['/feeds/atom.xml', /^application\/atom\+xml/],
    ['/feeds/items.json', /^application\/feed\+json/],
  ] as const) {
    const first = await get(url);
    assert.equal(first.statusCode, 200);
    assert.match(String(first.headers['content-type']), type);
    const etag = String(first.headers.etag);
    assert.equal((await get(url, { 'if-none-match': etag })).statusCode, 304);
    assert.equal(first.headers['cache-control'], 'public, no-cache');
  }
});

test('最多一百条；标题、附件名中的特殊字符不破坏格式；正文只取开头', async () => {
  for (let number = 2_000; number < 2_105; number += 1)
    await insertPublished(world.database.owner.kysely, {
      number,
      title: `a<b>&"'\u{1}]]>${number}`,
      body: `<p>${'长文。'.repeat(3_000)}末尾不取</p>`,
      on: '2020-03-07',
    });
  world.cache.invalidate();
  const { body } = await get('/feeds/atom.xml');
  assert.equal(body.match(/<entry>/g)?.length, 100);
  assert.ok(body.includes('a&lt;b&gt;&amp;&quot;&#39;]]&gt;2104'));
  assert.ok(!body.includes('\u0001') && !body.includes('末尾不取'));
  const json = JSON.parse((await get('/feeds/items.json')).body) as { items: { content_text: string }[] };
  assert.equal(json.items.length, 100);
  assert.ok(json.items.every(({ content_text }) => content_text.length <= 201));
});

test('撤下的在总订阅里只剩编号和日期；分栏目的只有本栏目的', async () => {
  const { body } = await get('/feeds/atom.xml');
  const gone = [...body.matchAll(/<at:deleted-entry [^>]*>/g)].map(([tag]) => tag);
  assert.ok(gone.length > 0);
  for (const tag of gone)
    assert.match(tag, /^<at:deleted-entry ref="urn:uuid:[0-9a-f-]{36}" when="\d{4}-\d\d-\d\dT16:00:00\.000Z"\/>$/);
  const column = JSON.parse((await get('/feeds/art20_15/items.json')).body) as {
    items: { id: string; _gongkai: { entry: string } }[];
  };
  assert.ok(column.items.some(({ id }) => id === `urn:uuid:${idOf(2_104)}`));
  assert.ok(column.items.every(({ _gongkai }) => _gongkai.entry === 'art20_15'));
});

test('订阅与网页一样压缩、保留：第二次起给压缩过的，指纹各不相同，内容一字不差', async () => {
  for (const url of ['/feeds/atom.xml', '/feeds/items.json', '/feeds/art20_15/items.json']) {
    const plain = await get(url);
    assert.ok(world.cache.find(url), url);
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const packed = await compressed(url, encoding);
      assert.equal(packed.headers['content-encoding'], encoding, url);
      assert.notEqual(packed.headers.etag, plain.headers.etag);
      assert.equal(unpack(packed.rawPayload).toString(), plain.body);
    }
  }
});

test('栏目页另写明本栏目的订阅地址，地址都打得开', async () => {
  const { body } = await get('/zwgk/fdzdgk/art20_15');
  const named = [...body.matchAll(/<link rel="alternate" [^>]*href="([^"]+)"/g)].map(([, href]) => href ?? '');
  const own = ['/feeds/art20_15/atom.xml', '/feeds/art20_15/items.json'];
  assert.deepEqual(named, ['/feeds/atom.xml', '/feeds/items.json', ...own]);
  for (const url of named) assert.equal((await get(url)).statusCode, 200, url);
});

for (const url of ['/feeds/nichts/atom.xml', '/feeds/%00/items.json', "/feeds/';--/atom.xml"]) {
  test(`没有的栏目 ${url}`, async () => assert.equal((await get(url)).statusCode, 404));
}
