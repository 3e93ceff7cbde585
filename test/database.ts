import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { connect, type Database } from '../src/db/connect.js';
import { readPostmaster } from '../src/db/embedded/postmaster.js';
import { isAlive } from '../src/db/embedded/processes.js';
import { type Embedded, startEmbedded } from '../src/db/embedded/start.js';
import { migrate } from '../src/db/migrate.js';
import { digestOf, migrationsDir, readMigrations } from '../src/db/migration-files.js';
import { withDatabase } from '../src/db/url.js';

/** A migrated database of its own for one test, with the three ways in. */
export interface FreshDatabase {
  readonly url: string;
  readonly owner: Database;
  readonly desk: Database;
  readonly portal: Database;
  /** Closes all three and removes the database. */
  drop(): Promise<void>;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10);
const DATA = join(tmpdir(), `gongkai-test-${hash(String(process.getuid?.() ?? userInfo().username))}`);
/** Nothing here need survive a power cut, and many test files connect at once. */
const SETTINGS = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '150' };
const LOCK = 7_302_020;
const PREFIX = 'gongkai_test';

let shared: Promise<Embedded> | undefined;
let count = 0;

async function start(): Promise<Embedded> {
  try {
    return await startEmbedded({ dataDir: DATA, settings: SETTINGS });
  } catch (error) {
    const server = readPostmaster(join(DATA, 'cluster'));
    if (server !== undefined && isAlive(server.pid)) throw error;
    rmSync(DATA, { recursive: true, force: true }); // without fsync a power cut can have spoilt it
    return startEmbedded({ dataDir: DATA, settings: SETTINGS });
  }
}

/** Address of the server that tests use: DATABASE_URL, or the embedded one shared by all test processes. */
export async function serverUrl(): Promise<string> {
  const given = process.env.DATABASE_URL;
  if (given) return given;
  shared ??= start();
  return (await shared).url;
}

/** Ends this process's use of the shared server; it stops when no other test process uses it. */
export async function stopSharedServer(): Promise<void> {
  if (process.env.DATABASE_URL) return;
  shared ??= start();
  const server = await shared;
  shared = undefined;
  await withClient(withDatabase(server.url, 'postgres'), dropAbandoned);
  await server.stop();
}

async function withClient<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** Databases of test processes that were killed before they could drop them. */
async function dropAbandoned(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database where datname like $1', [
    `${PREFIX}\\_%`,
  ]);
  for (const { datname } of rows) {
    const pid = Number(datname.slice(PREFIX.length + 1).split('_')[0]);
    if (!isAlive(pid)) await client.query(`drop database if exists ${datname} with (force)`);
  }
}

/** Keeps the newest few templates, so that editing migrations does not fill the disk. */
async function dropOldTemplates(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where datname like 'gongkai\\_template\\_%' order by oid desc offset 8",
  );
  for (const { datname } of rows) {
    await client.query(`alter database ${datname} is_template false`);
    await client.query(`drop database if exists ${datname} with (force)`);
  }
}

/** Makes the migrated template of these migrations if need be; `is_template` is set last and says it is complete. */
async function ensureTemplate(client: pg.Client, url: string, dir: string): Promise<string> {
  const name = `gongkai_template_${digestOf(readMigrations(dir)).slice(0, 16)}`;
  const complete = async (): Promise<boolean> => {
    const { rows } = await client.query<{ ok: boolean }>(
      'select datistemplate as ok from pg_database where datname = $1',
      [name],
    );
    return rows[0]?.ok ?? false;
  };
  if (await complete()) return name;
  await client.query('select pg_advisory_lock($1)', [LOCK]);
  if (!(await complete())) {
    await client.query(`drop database if exists ${name} with (force)`);
    await dropOldTemplates(client);
    await client.query(`create database ${name} template template0 encoding 'UTF8'`);
    const owner = connect({ url: withDatabase(url, name), max: 1 });
    try {
      await migrate(owner, { dir });
    } finally {
      await owner.close();
    }
    await client.query(`alter database ${name} is_template true`);
  }
  await client.query('select pg_advisory_unlock($1)', [LOCK]);
  return name;
}

/** A new database with all migrations, about 50 ms once the template is there. `dir` for other migrations. */
export async function freshDatabase(dir: string = migrationsDir()): Promise<FreshDatabase> {
  const server = await serverUrl();
  const admin = withDatabase(server, 'postgres');
  count += 1;
  const name = `${PREFIX}_${process.pid}_${count}_${randomBytes(3).toString('hex')}`;
  await withClient(admin, async (client) => {
    const template = await ensureTemplate(client, server, dir);
    await client.query(`create database ${name} template ${template}`);
  });
  const url = withDatabase(server, name);
  const owner = connect({ url, max: 4 });
  const desk = connect({ url, role: 'gongkai_desk', max: 4 });
  const portal = connect({ url, role: 'gongkai_portal', max: 4 });
  const drop = async (): Promise<void> => {
    await Promise.all([owner.close(), desk.close(), portal.close()]);
    await withClient(admin, (client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { url, owner, desk, portal, drop };
}
