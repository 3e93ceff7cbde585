import assert from 'node:assert/strict';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as later } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { openFrontDoor } from './front-door.js';
import { PageCache } from './page-cache.js';
import { readPlainGet } from './plain-get.js';

const article = `<!doctype html><p>${'示范镇政府信息公开。'.repeat(200)}</p>`;
const get = (path: string, ...headers: string[]) =>
  `${[`GET ${path} HTTP/1.1`, 'Host: portal.example', ...headers].join('\r\n')}\r\n\r\n`;

let cache: PageCache;
/** The same server twice: behind the door, and alone. */
let behind: http.Server;
let alone: http.Server;
let door: { close(): void };
/** What came to the http servers, which answer everything that is not kept. */
let seen: string[];

beforeEach(async () => {
  cache = new PageCache();
  cache.store('/a', { status: 200, bytes: Buffer.from(article) }, cache.generation);
  seen = [];
  const answer: http.RequestListener = async (req, res) => {
    let body = '';
    for await (const part of req) body += part;
    seen.push(`${req.method} ${req.url} ${body}`);
    if (!cache.serveFromCache(req, res)) res.end(`http: ${body}`);
  };
  [behind, alone] = [http.createServer(answer), http.createServer(answer)];
  door = openFrontDoor(behind, cache);
  for (const server of [behind, alone]) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterEach(async () => {
  door.close();
  for (const server of [behind, alone]) {
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  }
});

/** A connection that shows all that has come back, as latin1. */
class Caller {
  readonly socket: net.Socket;
  text = '';
  closed = false;

  constructor(server: http.Server) {
    this.socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
    this.socket.setEncoding('latin1').setNoDelay(true);
    this.socket.on('data', (part) => {
      this.text += part;
    });
    this.socket.on('error', () => undefined);
    this.socket.on('close', () => {
      this.closed = true;
    });
  }

  async until(done: () => boolean): Promise<void> {
    for (let turn = 0; !done(); turn += 1) {
      assert.ok(turn < 1_500, `nothing more came after: ${this.text.slice(-300)}`);
      await later(2);
    }
  }

  /** Sends one request and gives its answer with its head and its body, which must state its length. */
  async ask(request: string): Promise<{ head: string; body: Buffer }> {
    this.text = '';
    this.socket.write(request, 'latin1');
    await this.until(() => this.text.includes('\r\n\r\n'));
    const at = this.text.indexOf('\r\n\r\n') + 4;
    const head = this.text.slice(0, at);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    await this.until(() => this.text.length >= at + length);
    assert.equal(this.text.length, at + length);
    return { head, body: Buffer.from(this.text.slice(at), 'latin1') };
  }
}

/** All that a server says to these bytes, until it ends the connection or is silent. */
async function said(server: http.Server, ...parts: string[]): Promise<string> {
  const caller = new Caller(server);
  for (const part of parts) {
    caller.socket.write(part, 'latin1');
    await later(20);
  }
  for (
    let before = -1, turn = 0;
    turn < 20 && !(caller.closed || (before > 0 && before === caller.text.length));
    turn++
  ) {
    before = caller.text.length;
    await later(20);
  }
  const closed = caller.closed ? ' closed' : ' kept';
  caller.socket.destroy();
  return caller.text.replace(/^Date: .*$/gim, 'Date') + closed;
}

test('a kept page is answered at the door, many times on one connection, byte for byte as http answers it', async () => {
  const caller = new Caller(behind);
  for (let time = 0; time < 3; time += 1) assert.equal((await caller.ask(get('/a'))).body.toString(), article);
  assert.deepEqual(seen, []);
  const same = await said(behind, get('/a'));
  assert.match(same, /^HTTP\/1\.1 200 OK\r\n.*Date\r\nConnection: keep-alive\r\nKeep-Alive: timeout=5\r\n\r\n.*kept$/s);
  assert.equal(same, await said(alone, get('/a')));
  assert.deepEqual(seen, ['GET /a ']);
  caller.socket.destroy();
});

test('304 and 410 are answered at the door too', async () => {
  cache.store('/gone', { status: 410, bytes: Buffer.from('已撤下') }, cache.generation);
  for (const request of [get('/a', 'If-None-Match: *'), get('/gone', 'if-none-match: *')]) {
    const same = await said(behind, request);
    assert.match(same, request.includes('/gone') ? /^HTTP\/1\.1 410 Gone/ : /^HTTP\/1\.1 304 Not Modified/);
    assert.deepEqual(seen, []);
    assert.equal(same, await said(alone, request));
    seen = [];
  }
});

test('br and gzip are sent once they are made', async () => {
  const caller = new Caller(behind);
  for (const [wish, read] of [['br', brotliDecompressSync] as const, ['gzip', gunzipSync] as const]) {
    let answer = await caller.ask(get('/a', `Accept-Encoding: ${wish}`));
    for (let turn = 0; turn < 100 && !answer.head.includes(`content-encoding: ${wish}`); turn += 1) {
      await later(10);
      answer = await caller.ask(get('/a', `Accept-Encoding: ${wish}`));
    }
    assert.equal(read(answer.body).toString(), article);
  }
  assert.deepEqual(seen, []);
  caller.socket.destroy();
});

test('the date moves on, and the page stays the same', async () => {
  const caller = new Caller(behind);
  const date = (head: string) => Date.parse(/^Date: (.*)$/m.exec(head)?.[1] ?? '');
  const first = await caller.ask(get('/a'));
  await later(1_100);
  const second = await caller.ask(get('/a'));
  assert.ok(date(second.head) > date(first.head) && Math.abs(date(second.head) - Date.now()) < 2_000);
  assert.ok(first.body.equals(second.body));
  caller.socket.destroy();
});

test('a page not kept goes to http, and its connection with it', async () => {
  const caller = new Caller(behind);
  await caller.ask(get('/a'));
  assert.equal((await caller.ask(get('/b'))).body.toString(), 'http: ');
  assert.equal((await caller.ask(get('/a'))).body.toString(), article);
  assert.deepEqual(seen, ['GET /b ', 'GET /a ']);
  cache.invalidate();
  assert.equal((await new Caller(behind).ask(get('/a'))).body.toString(), 'http: ');
});

const long = `X-Long: ${'x'.repeat(5_000)}`;
/** Requests in the pieces in which they are sent. */
const unplain: readonly (readonly [what: string, ...parts: string[]])[] = [
  ['in two pieces', 'GET /a HTTP/1.1\r\nHo', 'st: portal.example\r\n\r\n'],
  ['ended within the last line end', get('/a').slice(0, -1), '\n'],
  ['pipelined', get('/a') + get('/a', 'X: 1')],
  ['pipelined in part', get('/a') + get('/a').slice(0, 20), get('/a').slice(20)],
  ['POST', `POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello`],
  ['POST, its body later', `POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n`, 'hello'],
  ['HEAD', `HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n`],
  ['HTTP/1.0', `GET /a HTTP/1.0\r\nHost: a\r\n\r\n`],
  ['GET with a body', `${get('/a', 'Content-Length: 5')}hello`],
  ['GET with a body that is a request', get('/a', `Content-Length: ${get('/b').length}`) + get('/b')],
  ['chunked', `${get('/a', 'Transfer-Encoding: chunked')}5\r\nhello\r\n0\r\n\r\n`],
  ['both lengths', `${get('/a', 'Content-Length: 5', 'Transfer-Encoding: chunked')}0\r\n\r\n`],
  ['a space before the colon', get('/a', 'Content-Length : 5')],
  ['a folded line', get('/a', 'X: 1', ' Content-Length: 5')],
  ['bare LF', 'GET /a HTTP/1.1\nHost: a\n\n'],
  ['bare LF within', get('/a', 'X: 1\nContent-Length: 5')],
  ['bare CR', get('/a', 'X: 1\rContent-Length: 5')],
  ['NUL', get('/a', 'User-Agent: a\0b')],
  ['bytes above ASCII', get('/a', 'User-Agent: \xe4\xbd\xa0')],
  ['two Hosts', get('/a', 'Host: other.example')],
  ['no Host', 'GET /a HTTP/1.1\r\n\r\n'],
  ['an empty name', get('/a', ': 1')],
  ['no colon', get('/a', 'Cookie')],
  ['Connection: close', get('/a', 'Connection: close')],
  ['Upgrade', get('/a', 'Connection: Upgrade', 'Upgrade: websocket')],
  ['Expect', get('/a', 'Expect: 100-continue')],
  ['Range', get('/a', 'Range: bytes=0-3')],
  ['two If-None-Match', get('/a', 'If-None-Match: "x"', 'If-None-Match: *')],
  ['a whole address', get('http://portal.example/a')],
  ['two spaces', get(' /a')],
  ['lower case', get('/a').replace('GET', 'get')],
  ['an empty line first', `\r\n${get('/a')}`],
  ['longer than 4 KB', get('/a', long)],
  ['longer than http allows', get('/a', long, long, long, long)],
  ['a TLS greeting', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
];
for (const [what, ...parts] of unplain) {
  test(`${what}: exactly as without the door`, async () => {
    const answer = await said(behind, ...parts);
    const arrived = seen;
    seen = [];
    assert.equal(answer, await said(alone, ...parts));
    assert.deepEqual(arrived, seen);
    assert.ok(parts.length > 1 || readPlainGet(Buffer.from(parts[0] ?? '', 'latin1')) === null);
  });
}

test('after an invalidation the page is rendered anew, on a connection that is at the door', async () => {
  const caller = new Caller(behind);
  await caller.ask(get('/a'));
  cache.invalidate();
  assert.equal((await caller.ask(get('/a'))).body.toString(), 'http: ');
  caller.socket.destroy();
});

test('a request whose sender has closed its side is answered, kept or not, and the connection ended', async () => {
  for (const path of ['/a', '/b']) {
    const caller = new Caller(behind);
    caller.socket.end(get(path));
    await caller.until(() => caller.closed);
    assert.match(caller.text, /^HTTP\/1\.1 200 OK/);
  }
});
