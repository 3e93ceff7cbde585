import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout as later } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { bestEncoding } from './accept-encoding.js';
import { PageCache } from './page-cache.js';

const page = (text: string) => ({ status: 200 as const, bytes: Buffer.from(text) });
const article = `<!doctype html><p>${'示范镇政府信息公开。'.repeat(200)}</p>`;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Buffer;
}

let cache: PageCache;
let server: http.Server;
before(async () => {
  server = http.createServer((req, res) => {
    if (!cache.serveFromCache(req, res)) res.writeHead(599).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
after(() => {
  server.closeAllConnections();
  server.close();
});

function get(path: string, headers: http.OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((done, failed) => {
    http
      .request({ host: '127.0.0.1', port, path, method, headers }, (res) => {
        const parts: Buffer[] = [];
        res.on('data', (part: Buffer) => parts.push(part));
        res.on('end', () =>
          done({ status: res.statusCode ?? 0, headers: res.headers as Answer['headers'], bytes: Buffer.concat(parts) }),
        );
      })
      .on('error', failed)
      .end();
  });
}

/** Asks until the compressed form is there: it is made in the background at the first wish for it. */
async function compressed(path: string, accept: string): Promise<Answer> {
  for (let turn = 0; turn < 100; turn += 1) {
    const answer = await get(path, { 'accept-encoding': accept });
    if (answer.headers['content-encoding'] !== undefined) return answer;
    await later(10);
  }
  throw new Error('never compressed');
}

test('a kept page is sent with its strong ETag and the security headers', async () => {
  cache = new PageCache();
  cache.store('/a', page(article), cache.generation);
  const { status, headers, bytes } = await get('/a');
  assert.equal(status, 200);
  assert.equal(bytes.toString(), article);
  assert.equal(headers.etag, `"${createHash('sha256').update(article).digest('base64url')}"`);
  assert.equal(headers['content-length'], String(Buffer.byteLength(article)));
  assert.match(headers['content-security-policy'] ?? '', /frame-ancestors 'none'/);
  assert.doesNotMatch(headers['content-security-policy'] ?? '', /unsafe/);
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers.vary, 'accept-encoding');
});

test('HEAD has the headers and no body; POST and unknown pages are left alone', async () => {
  const head = await get('/a', {}, 'HEAD');
  assert.deepEqual([head.status, head.bytes.length], [200, 0]);
  assert.equal(head.headers['content-length'], String(Buffer.byteLength(article)));
  assert.equal((await get('/a', {}, 'POST')).status, 599);
  assert.equal((await get('/b')).status, 599);
});

test('the ETag of any form of the page gives 304 without a body', async () => {
  const { headers } = await get('/a');
  const etag = headers.etag ?? '';
  for (const asked of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const answer = await get('/a', { 'if-none-match': asked });
    assert.deepEqual([answer.status, answer.bytes.length, answer.headers.etag], [304, 0, etag], asked);
  }
  assert.equal((await get('/a', { 'if-none-match': '"other"' })).status, 200);
});

test('br and gzip hold the same bytes, each with its own ETag', async () => {
  const br = await compressed('/a', 'gzip, deflate, br');
  assert.equal(br.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(br.bytes).toString(), article);
  const zipped = await compressed('/a', 'gzip');
  assert.equal(zipped.headers['content-encoding'], 'gzip');
  assert.equal(gunzipSync(zipped.bytes).toString(), article);
  assert.notEqual(br.headers.etag, zipped.headers.etag);
  const again = await get('/a', { 'accept-encoding': 'br', 'if-none-match': br.headers.etag ?? '' });
  assert.deepEqual([again.status, again.headers.etag], [304, br.headers.etag]);
});

test('a tombstone stays 410, whatever the browser has', async () => {
  cache.store('/gone', { status: 410, bytes: Buffer.from('已撤下') }, cache.generation);
  assert.equal((await get('/gone', { 'if-none-match': '*' })).status, 410);
});

test('what was read before an invalidation is not kept after it', async () => {
  cache = new PageCache();
  const generation = cache.generation;
  cache.invalidate();
  assert.equal(cache.store('/a', page('old'), generation), false);
  assert.equal((await get('/a')).status, 599);
  assert.equal(cache.store('/a', page('new'), cache.generation), true);
  cache.invalidate();
  assert.deepEqual([(await get('/a')).status, cache.size], [599, 0]);
});

test('pages are dropped when the day changes; pinned ones stay', async () => {
  let today = '2020-12-31';
  cache = new PageCache({ today: () => today });
  cache.store('/a', page('截至2020年12月31日'), cache.generation);
  cache.pin('/assets/portal.css', { ...page('body{}'), type: 'text/css' });
  assert.equal((await get('/a')).status, 200);
  today = '2021-01-01';
  await later(1_050);
  assert.equal((await get('/a')).status, 599);
  assert.equal((await get('/assets/portal.css')).headers['content-type'], 'text/css');
});

test('memory is bounded; a page in use outlives those that are not', async () => {
  cache = new PageCache({ maxBytes: 60_000 });
  cache.store('/used', page('x'.repeat(5_000)), cache.generation);
  for (let index = 0; index < 100; index += 1) {
    cache.store(`/page/${index}`, page('y'.repeat(5_000)), cache.generation);
    assert.equal((await get('/used')).status, 200);
    assert.ok(cache.size <= 60_000);
  }
  assert.equal((await get('/page/0')).status, 599);
  assert.equal((await get('/page/99')).status, 200);
  assert.equal(cache.store('/huge', page('z'.repeat(50_000)), cache.generation), false);
});

const wishes: [header: string | undefined, encoding: string][] = [
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ['*', 'br'],
  ['identity, *;q=0', 'identity'],
  ['GZIP;Q=1', 'gzip'],
  ['br;q=rubbish', 'br'],
];
for (const [header, encoding] of wishes) {
  test(`accept-encoding ${header}`, () => assert.equal(bestEncoding(header), encoding));
}
