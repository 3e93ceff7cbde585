import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { idOf } from './testing/fixture.js';
import { page, publicWorld, published, type World } from './testing/world.js';

let world: World;
before(async () => {
  world = await publicWorld();
});
after(() => world.end());

const get = (url: string, headers: Record<string, string> = {}) => world.app.inject({ url, headers });

for (const q of [
  "'",
  '\\',
  '&|!():*',
  "');drop table document;--",
  '<script>',
  '\u0000',
  '%',
  '示'.repeat(5_000),
  'a '.repeat(5_000),
]) {
  test(`search takes ${JSON.stringify(q.slice(0, 30))}`, async () => {
    const { statusCode, body } = await get(`/search?q=${encodeURIComponent(q)}`);
    assert.equal(statusCode, 200);
    assert.doesNotMatch(body, /<script>/);
  });
}

test('pages of a list follow one another without a gap or a double', async () => {
  const seen: string[] = [];
  for (let url: string | undefined = '/zwgk/fdzdgk/art20_15'; url !== undefined; ) {
    const { body } = await get(url);
    seen.push(...[...body.matchAll(/>(转发通知\d+)</g)].map((match) => match[1] ?? ''));
    url = /href="([^"]*\?after=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
  }
  assert.deepEqual([seen.length, new Set(seen).size], [35, 35]);
});

test('pages of hits follow one another too', async () => {
  const seen: string[] = [];
  for (let url: string | undefined = '/search?q=%E8%BD%AC%E5%8F%91'; url !== undefined; ) {
    const { body } = await get(url);
    seen.push(...[...body.matchAll(/<\/mark>(通知\d+)</g)].map((match) => match[1] ?? ''));
    url = /href="(\/search\?after=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
  }
  assert.deepEqual([seen.length, new Set(seen).size], [35, 35]);
});

test('an attachment comes under its own name; what a browser would run is saved', async () => {
  const pdf = await get(`/files/${idOf(1)}/${published.digest}`);
  assert.equal(pdf.body, '公开的附件');
  assert.equal(pdf.headers['content-type'], 'application/pdf');
  assert.equal(pdf.headers['x-content-type-options'], 'nosniff');
  const name = encodeURIComponent('核查表 “甲”.pdf');
  assert.equal(pdf.headers['content-disposition'], `inline; filename="___ ___.pdf"; filename*=UTF-8''${name}`);
  const html = await get(`/files/${idOf(1)}/${page.digest}`);
  assert.equal(html.headers['content-type'], 'application/octet-stream');
  assert.match(String(html.headers['content-disposition']), /^attachment/);
});

test('a report comes as a file', async () => {
  const { statusCode, headers } = await get('/zwgk/nianbao/2020/report.docx');
  assert.equal(statusCode, 200);
  assert.match(String(headers['content-type']), /wordprocessingml/);
});

test('the second answer comes from the cache, with 304 for who has it; parameters of others make no new page', async () => {
  const url = `/content/${idOf(1)}`;
  const { headers } = await get(url);
  const size = world.cache.size;
  assert.equal((await get(url, { 'if-none-match': String(headers.etag) })).statusCode, 304);
  assert.equal((await get(`${url}?utm_source=x`)).headers.etag, headers.etag);
  assert.equal((await get(url.toUpperCase().replace('/CONTENT', '/content'))).headers.etag, headers.etag);
  assert.equal(world.cache.size, size);
});
