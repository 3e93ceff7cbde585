import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { connect } from '../connect.js';
import { isConnectionError } from '../connection-error.js';
import { migrationsDir } from '../migration-files.js';
import { placeOf } from './place.js';
import { readPostmaster } from './postmaster.js';
import { isAlive, pause } from './processes.js';
import { startEmbedded } from './start.js';

const project = dirname(migrationsDir());
const acked = new Set<number>();
let root: string;
let dataDir: string;

before(() => {
  root = mkdtempSync(join(tmpdir(), 'gongkai-crash-'));
  chmodSync(root, 0o755); // under root, the service account passes through
  dataDir = join(root, 'db');
});
after(() => rmSync(root, { recursive: true, force: true }));

/** Starts the writer and resolves once it has had `count` more commits acknowledged. */
async function writing(count: number): Promise<{ child: ChildProcess; how: string; gone: Promise<void> }> {
  const program = join(project, 'test', 'crash-writer.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataDir], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let rest = '';
  let how = '';
  let seen = 0;
  await new Promise<void>((resolve, reject) => {
    child.on('exit', () => reject(new Error('the writer ended by itself')));
    child.stdout?.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (/^\d+$/.test(line)) {
          acked.add(Number(line));
          seen += 1;
        } else how = line;
      }
      if (seen >= count) resolve();
    });
  });
  return { child, how, gone };
}

function serverPid(): number {
  const server = readPostmaster(placeOf(dataDir).cluster);
  assert.ok(server, 'postmaster.pid is there');
  return server.pid;
}

/** The server and, where /proc tells us, every process of it. */
function serverProcesses(): number[] {
  const pid = serverPid();
  if (process.platform !== 'linux') return [pid];
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid;
      } catch {
        return false;
      }
    });
  return [pid, ...children.map(Number)];
}

async function missing(): Promise<number[]> {
  const server = await startEmbedded({ dataDir });
  const db = connect({ url: server.url, max: 1 });
  const { rows } = await db.pool.query<{ n: number }>('select n from acked');
  await db.close();
  await server.stop();
  const kept = new Set(rows.map(({ n }) => n));
  return [...acked].filter((n) => !kept.has(n));
}

describe('killed without warning under writes', () => {
  it('keeps every acknowledged commit when the program alone is killed, and the next start adopts the server', async () => {
    let first = true;
    for (const count of [40, 100, 200]) {
      const { child, how, gone } = await writing(count);
      assert.equal(how, first ? 'started' : 'adopted');
      first = false;
      child.kill('SIGKILL');
      await gone;
      assert.ok(isAlive(serverPid()), 'the server runs on');
    }
    assert.deepEqual(await missing(), []);
  });

  it('keeps every acknowledged commit when the program and every server process are killed', async () => {
    for (const count of [40, 100, 200]) {
      const { child, gone } = await writing(count);
      for (const pid of [child.pid ?? 0, ...serverProcesses()]) process.kill(pid, 'SIGKILL');
      await gone;
      assert.deepEqual(await missing(), []);
    }
    assert.ok(acked.size >= 680);
  });

  it('starts a server that died again at the same address, and the pool recovers by itself', async () => {
    const server = await startEmbedded({ dataDir });
    const db = connect({ url: server.url, max: 2 });
    try {
      const client = await db.pool.connect(); // held between two queries while the server dies
      process.kill(serverPid(), 'SIGKILL');
      await pause(200);
      await assert.rejects(client.query('select 1'), isConnectionError);
      client.release();
      const end = Date.now() + 15_000;
      let answered = false;
      while (!answered && Date.now() < end) {
        answered = await db.pool.query('select 1').then(
          () => true,
          (error: unknown) => {
            assert.ok(isConnectionError(error), String(error));
            return false;
          },
        );
        await pause(50);
      }
      assert.ok(answered, 'the database answers again');
    } finally {
      await db.close();
      await server.stop();
    }
  });
});
