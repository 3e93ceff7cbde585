import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { placeOf } from '../../src/db/embedded/place.js';
import { readPostmaster } from '../../src/db/embedded/postmaster.js';
import { isAlive, pause } from '../../src/db/embedded/processes.js';
import { migrationsDir } from '../../src/db/migration-files.js';
import { demoAccounts } from '../../src/demo/load.js';
import type { VerifyResult } from '../../src/ledger/contract.js';
import type { DocumentDetail } from '../../src/publishing/contract.js';
import { type FreshDatabase, freshDatabase, stopSharedServer } from '../database.js';
import { type Acknowledged, publishOn, Refused, read, type Sessions, signIn } from './clients.js';
import { environmentFor, type Served, startServed } from './served.js';

const root = dirname(migrationsDir());
const clients = 4;
/** How far an item has come: what was acknowledged must be there, what was under way may be. */
const order: readonly DocumentDetail['state'][] = ['draft', 'submitted', 'reviewed', 'approved', 'published'];

/** The same moments at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One data folder, whose server is killed again and again. */
class Township {
  readonly data = mkdtempSync(join(tmpdir(), 'gongkai-kill-'));
  readonly acknowledged = new Map<string, Acknowledged>();
  acts = 0;
  private readonly env: NodeJS.ProcessEnv;
  private served: Served | undefined;
  private sessions: Sessions | undefined;

  constructor(databaseUrl: string | null) {
    chmodSync(this.data, 0o755); // under root, the database's own account passes through
    this.env = environmentFor(this.data, databaseUrl);
  }

  async open(): Promise<{ origin: string; sessions: Sessions }> {
    this.served ??= await startServed(this.env);
    const { origin } = this.served;
    const cookie = (login: string) => signIn(origin, login, demoAccounts.password);
    this.sessions ??= {
      clerk: await cookie('xinxiyuan'),
      reviewer: await cookie('baomi'),
      leader: await cookie('lingdao'),
    };
    return { origin, sessions: this.sessions };
  }

  /** Clients write; so long after the first answer the server is killed, and what `also` does. Answers what was touched. */
  async writeAndKill(round: string, afterMs: number, also: () => void = () => undefined): Promise<string[]> {
    const { origin, sessions } = await this.open();
    const touched: string[] = [];
    let killed = false;
    let begun: () => void = () => undefined;
    const first = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const writing = Array.from({ length: clients }, (_, at) =>
      publishOn(origin, sessions, `${round}-${at + 1}`, (done) => {
        this.acts += 1;
        this.acknowledged.set(done.id, done);
        touched.push(done.id);
        begun();
      }).catch((error: unknown) => {
        if (!killed || (error instanceof Refused && error.status !== 503)) throw error;
      }),
    );
    const all = Promise.all(writing);
    await Promise.race([first.then(() => pause(afterMs)), all]);
    killed = true;
    also();
    await this.served?.kill();
    this.served = undefined;
    await all;
    return touched;
  }

  /** Every acknowledged act of these items is there, to the byte that its digest stands for, and what is public is shown. */
  async check(ids: Iterable<string>): Promise<void> {
    const { origin, sessions } = await this.open();
    for (const id of new Set(ids)) {
      const done = this.acknowledged.get(id);
      assert.ok(done);
      const found = await read<DocumentDetail>(origin, sessions.clerk, `/desk/api/documents/${id}`);
      assert.equal(found.title, done.title);
      assert.equal(found.digest, done.saved.digest, done.title);
      assert.ok(order.indexOf(found.state) >= order.indexOf(done.step), `${done.title}: ${done.step}, ${found.state}`);
      if (done.path === undefined) continue;
      const page = await fetch(`${origin}${done.path}`);
      assert.equal(page.status, 200, done.title);
      assert.ok((await page.text()).includes(done.title));
    }
  }

  /** `gongkai verify`, beside the running server. */
  async verify(): Promise<VerifyResult> {
    const program = join(root, 'bin', 'gongkai.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [program, 'verify', '--json'], { env: this.env });
    return JSON.parse(stdout) as VerifyResult;
  }

  /** The embedded database is killed as well: its first process, and thereby all. */
  killDatabase(): void {
    const server = readPostmaster(placeOf(join(this.data, 'database')).cluster);
    assert.ok(server && isAlive(server.pid), 'the database runs');
    process.kill(server.pid, 'SIGKILL');
  }

  async close(): Promise<void> {
    try {
      if (this.served) assert.equal(await this.served.stop(), 0, 'it stops cleanly');
    } finally {
      rmSync(this.data, { recursive: true, force: true });
    }
  }
}

const given = Boolean(process.env.DATABASE_URL);
const random = seeded(20200101);
let fresh: FreshDatabase | undefined;
let onServer: Township;
let embedded: Township;

before(async () => {
  if (given) fresh = await freshDatabase();
  onServer = new Township(fresh?.url ?? null);
  embedded = given ? new Township(null) : onServer;
});
after(async () => {
  await onServer.close();
  if (embedded !== onServer) await embedded.close();
  await fresh?.drop();
  await stopSharedServer();
});

async function loop(town: Township, rounds: number, name: string, also?: () => void): Promise<void> {
  for (let round = 1; round <= rounds; round += 1) {
    const touched = await town.writeAndKill(`${name}${round}`, random() * 900, also);
    await town.check(touched);
  }
  await town.check(town.acknowledged.keys());
  const { ok, facts, firstDifference } = await town.verify();
  assert.ok(ok, JSON.stringify(firstDifference));
  assert.ok(facts > town.acts, 'every act is in the ledger');
}

describe('kill -9 under writes', () => {
  it('twenty times the server: every acknowledged act is there and verify holds', async (t) => {
    await loop(onServer, 20, 'a');
    assert.ok(onServer.acts >= 20, `${onServer.acts} acts were acknowledged`);
    t.diagnostic(`${onServer.acts} acts acknowledged, ${onServer.acknowledged.size} items`);
  });

  it('five times the server and its database', async (t) => {
    const before = embedded.acts;
    await loop(embedded, 5, 'b', () => embedded.killDatabase());
    assert.ok(embedded.acts - before >= 5, 'acts were acknowledged');
    t.diagnostic(`${embedded.acts - before} acts acknowledged`);
  });
});
