import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout as later } from 'node:timers/promises';
import { openFrontDoor } from './front-door.js';
import { PageCache } from './page-cache.js';

const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: portal.example\r\n\r\n`;
const large = Buffer.alloc(200_000, 'x');

let cache: PageCache;
let server: http.Server;
let door: { close(): void };
/** The server's side of every connection. */
const sockets: net.Socket[] = [];
before(async () => {
  cache = new PageCache();
  cache.store('/a', { status: 200, bytes: Buffer.from('示范镇') }, cache.generation);
  cache.store('/large', { status: 200, bytes: large }, cache.generation);
  server = http.createServer((_req, res) => res.end('http'));
  door = openFrontDoor(server, cache);
  server.prependListener('connection', (socket) => sockets.push(socket));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
after(() => {
  door.close();
  server.closeAllConnections();
  server.close();
});

async function connect(): Promise<{ here: net.Socket; there: net.Socket }> {
  const here = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
  here.on('error', () => undefined);
  await once(here, 'connect');
  for (;;) {
    const there = sockets.find((socket) => socket.remotePort === here.localPort);
    if (there !== undefined) return { here, there };
    await later(2);
  }
}

/** How long, in ms, until the other side ends the connection. */
async function untilClosed(socket: net.Socket): Promise<number> {
  const from = Date.now();
  socket.resume();
  await once(socket, 'close');
  return Date.now() - from;
}

test('a connection that says nothing is ended after 10 s, one that says no more after 6 s', async () => {
  const [silent, silentNow] = [await connect(), await connect()];
  silentNow.here.write(request('/a'));
  const [first, next] = await Promise.all([untilClosed(silent.here), untilClosed(silentNow.here)]);
  assert.ok(first >= 9_500 && first < 13_000, `${first} ms`);
  assert.ok(next >= 5_500 && next < 9_000, `${next} ms`);
});

test('a connection handed over has no end set by the door', async () => {
  const { here, there } = await connect();
  here.write(request('/b'));
  await once(here, 'data');
  await later(10);
  assert.notEqual(there.timeout, 10_000);
  assert.equal(there.listenerCount('timeout'), 1);
  here.destroy();
});

test('to a reader who does not read, one answer waits at most; once he reads, all is there', async () => {
  const { here, there } = await connect();
  here.pause();
  let asked = 0;
  for (; there.writableLength === 0; asked += 1) {
    assert.ok(asked < 500);
    const before = there.bytesRead;
    here.write(request('/large'));
    while (there.bytesRead === before) await later(1);
  }
  here.write(request('/b').repeat(50));
  await later(100);
  assert.ok(there.writableLength < large.length + 2_000, `${there.writableLength} bytes wait`);
  assert.ok(there.isPaused() && there.readableLength < 100_000);
  const parts: Buffer[] = [];
  here.on('data', (part: Buffer) => parts.push(part)).resume();
  const text = () => Buffer.concat(parts).toString('latin1');
  for (let turn = 0; text().split('\r\n\r\nhttp').length <= 50; turn += 1) {
    assert.ok(turn < 200);
    await later(50);
  }
  const answers = text().split('HTTP/1.1 200 OK\r\n').slice(1);
  assert.equal(answers.length, asked + 50);
  assert.ok(answers.slice(0, asked).every((answer) => answer.endsWith(`\r\n\r\n${large.toString()}`)));
  here.destroy();
});

test('pages too large to be kept ready twice go to http', async () => {
  cache.store('/huge', { status: 200, bytes: Buffer.alloc(300_000) }, cache.generation);
  const { here } = await connect();
  here.write(request('/huge'));
  const [first] = (await once(here, 'data')) as [Buffer];
  assert.match(first.toString('latin1'), /^HTTP\/1\.1 200 OK\r\n.*\r\n\r\nhttp$/s);
  here.destroy();
});

test('a thousand connections come and go without a trace', async () => {
  const warnings: Error[] = [];
  const note = (warning: Error) => warnings.push(warning);
  process.on('warning', note);
  for (let hundred = 0; hundred < 10; hundred += 1) {
    const pairs = await Promise.all(Array.from({ length: 100 }, connect));
    for (const [at, { here }] of pairs.entries()) {
      if (at % 4 === 0) here.write(request('/a'));
      if (at % 4 === 1) here.write(request('/b'));
      if (at % 4 === 2) here.write('GET');
    }
    for (const { here } of pairs) here.resetAndDestroy();
  }
  for (let turn = 0; sockets.some((socket) => !socket.destroyed); turn += 1) {
    assert.ok(turn < 1_000);
    await later(5);
  }
  const left = await new Promise<number>((done) => server.getConnections((_error, count) => done(count)));
  process.off('warning', note);
  assert.deepEqual([left, warnings], [0, []]);
});

test('the server closes at once with connections at the door and behind it', async () => {
  const callers = await Promise.all([connect(), connect(), connect()]);
  callers[1]?.here.write(request('/a'));
  callers[2]?.here.write(request('/b'));
  await later(50);
  door.close();
  const late = await connect();
  late.here.write(request('/a'));
  const [answer] = (await once(late.here, 'data')) as [Buffer];
  assert.match(answer.toString('latin1'), /http$/s); // after closing the door everything goes straight to the server
  const from = Date.now();
  const closed = new Promise((done) => server.close(done));
  server.closeAllConnections();
  await closed;
  assert.ok(Date.now() - from < 1_000);
});
