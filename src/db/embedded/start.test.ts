import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { connect } from '../connect.js';
import { placeOf } from './place.js';
import { readPostmaster } from './postmaster.js';
import { isAlive, pause } from './processes.js';
import { type Embedded, startEmbedded } from './start.js';
import { DatabaseUnavailable } from './unavailable.js';

/** Where durability is not what is tried. */
const settings = { fsync: 'off' };
let root: string;
before(() => {
  root = mkdtempSync(join(tmpdir(), 'gongkai-start-'));
  chmodSync(root, 0o755); // under root, the service account passes through
});
after(() => rmSync(root, { recursive: true, force: true }));

async function one(server: Embedded, text: string): Promise<unknown> {
  const db = connect({ url: server.url, max: 1 });
  try {
    const { rows } = await db.pool.query<{ v: unknown }>(text);
    return rows[0]?.v;
  } finally {
    await db.close();
  }
}

describe('the embedded database', () => {
  it('starts in a folder with Chinese and spaces, keeps its data, and starts again within five seconds', async () => {
    const dataDir = join(root, '示范镇 数据', 'db');
    const said: string[] = [];
    const first = await startEmbedded({ dataDir, onProgress: (s) => said.push(s) });
    assert.equal(first.adopted, false);
    assert.deepEqual(said, ['正在建立新的数据库', '新的数据库已建立', '正在启动数据库']);
    await one(first, 'create table kept as select 7 as v');
    await first.stop();
    assert.equal(readPostmaster(placeOf(dataDir).cluster), undefined, 'stopped cleanly');

    const began = Date.now();
    const second = await startEmbedded({ dataDir });
    assert.ok(Date.now() - began < 5_000);
    assert.equal(await one(second, 'select v from kept'), 7);
    assert.equal(await one(second, "select current_setting('data_checksums') as v"), 'on');
    for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) {
      assert.equal(await one(second, `select current_setting('${name}') as v`), 'on', name);
    }
    if (process.platform !== 'win32') {
      assert.equal(await one(second, "select current_setting('listen_addresses') as v"), '');
      assert.equal(statSync(placeOf(dataDir).password).mode & 0o777, 0o600);
      assert.equal(statSync(placeOf(dataDir).root).mode & 0o777, 0o700);
    }
    await second.stop();
  });

  it('is shared by all who start it and stops with the last', async () => {
    const dataDir = join(root, 'shared');
    const all = await Promise.all([1, 2, 3].map(() => startEmbedded({ dataDir, settings })));
    assert.deepEqual(all.map(({ adopted }) => adopted).sort(), [false, true, true]);
    const pid = readPostmaster(placeOf(dataDir).cluster)?.pid ?? 0;
    await all[0]?.stop();
    await all[1]?.stop();
    await all[1]?.stop();
    assert.ok(isAlive(pid), 'one still uses it');
    await all[2]?.stop();
    assert.ok(!isAlive(pid));
  });

  it('is not deceived by a pid file that names a stranger', async () => {
    const dataDir = join(root, 'stranger');
    const first = await startEmbedded({ dataDir, settings });
    const file = join(placeOf(dataDir).cluster, 'postmaster.pid');
    const lines = readFileSync(file, 'utf8').split('\n');
    await first.stop();
    writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'));
    const second = await startEmbedded({ dataDir, settings });
    assert.equal(second.adopted, false);
    await second.stop();
  });

  it('puts the socket elsewhere when the path is too long for one', {
    skip: process.platform === 'win32',
  }, async () => {
    const dataDir = join(root, '很长的文件夹名称'.repeat(4), '很长的文件夹名称'.repeat(4));
    const server = await startEmbedded({ dataDir, settings });
    assert.equal(await one(server, 'select 1 as v'), 1);
    const socket = readPostmaster(placeOf(dataDir).cluster)?.socket ?? '';
    assert.ok(!socket.startsWith(dataDir));
    assert.equal(statSync(socket).mode & 0o777, 0o700);
    await server.stop();
    rmSync(socket, { recursive: true, force: true });
  });

  it('leaves nothing behind when it was broken off while making the database', async () => {
    const dataDir = join(root, 'broken-off');
    mkdirSync(join(dataDir, 'cluster.1', 'base'), { recursive: true });
    writeFileSync(join(dataDir, 'password.new'), '');
    const server = await startEmbedded({ dataDir, settings });
    assert.equal(await one(server, 'select 1 as v'), 1);
    assert.ok(!existsSync(join(dataDir, 'cluster.1')));
    await server.stop();
  });

  it('says in Chinese why it cannot start', async () => {
    const refused = async (dataDir: string, sentence: RegExp): Promise<void> => {
      await assert.rejects(startEmbedded({ dataDir, settings }), (error: unknown) => {
        assert.ok(error instanceof DatabaseUnavailable, String(error));
        assert.match(error.sentence, sentence);
        return true;
      });
    };
    writeFileSync(join(root, 'file'), '');
    await refused(join(root, 'file', 'db'), /不能建立或者不可写/);

    const old = join(root, 'old');
    mkdirSync(join(old, 'cluster'), { recursive: true });
    writeFileSync(join(old, 'cluster', 'PG_VERSION'), '15\n');
    writeFileSync(join(old, 'password'), 'x');
    await refused(old, /PostgreSQL 15 建立/);

    const lost = join(root, 'lost');
    const server = await startEmbedded({ dataDir: lost, settings });
    await server.stop();
    rmSync(join(lost, 'password'));
    await refused(lost, /密码文件.*不见了/);
    writeFileSync(join(lost, 'password'), 'another');
    await refused(lost, /密码文件与数据不符/);
    const end = Date.now() + 10_000;
    while (readPostmaster(placeOf(lost).cluster) && Date.now() < end) await pause(20);
    assert.equal(readPostmaster(placeOf(lost).cluster), undefined, 'and leaves no server running');
  });
});
