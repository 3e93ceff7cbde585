import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { idOf, insertPublished } from './testing/fixture.js';
import { publicWorld, type World } from './testing/world.js';

let world: World;
before(async () => {
  world = await publicWorld();
});
after(() => world.end());

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

for (const url of ['/feeds/nichts/atom.xml', '/feeds/%00/items.json', "/feeds/';--/atom.xml"]) {
  test(`没有的栏目 ${url}`, async () => assert.equal((await get(url)).statusCode, 404));
}
