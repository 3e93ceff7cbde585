import pg from 'pg';
import type { Database } from './connect.js';
import { pause } from './embedded/processes.js';
import { DatabaseUnavailable } from './embedded/unavailable.js';
import { type MigrationFile, migrationsDir, readMigrations } from './migration-files.js';

/** Which steps, and who is told. */
export interface MigrateOptions {
  readonly dir?: string;
  /** Called before each step that is really run; `index` from 1. */
  readonly onProgress?: (step: { name: string; index: number; total: number }) => void;
}

/** Key of the lock that keeps two migrators of one database apart. */
const LOCK = 7_302_019;
const ATTEMPTS = 10;

const TABLE = `create table if not exists migration (
  name text primary key,
  digest text not null,
  applied_at timestamptz not null default now()
)`;

/**
 * Brings the database to the newest schema, one transaction per file, and names the files it ran. `db` must be the
 * owner's. Throws DatabaseUnavailable when an applied file has changed since, or the database is newer than the program.
 */
export async function migrate(db: Database, options: MigrateOptions = {}): Promise<readonly string[]> {
  const files = readMigrations(options.dir ?? migrationsDir());
  const ran: string[] = [];
  for (const [i, file] of files.entries()) {
    const tell = (): void => options.onProgress?.({ name: file.name, index: i + 1, total: files.length });
    if (await patiently(() => step(db, files, file, tell))) ran.push(file.name);
  }
  return ran;
}

async function step(
  db: Database,
  all: readonly MigrationFile[],
  file: MigrationFile,
  tell: () => void,
): Promise<boolean> {
  const client = await db.pool.connect();
  let broken = false;
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await client.query(TABLE);
    const { rows } = await client.query<Pick<MigrationFile, 'name' | 'digest'>>('select name, digest from migration');
    const due = isDue(rows, all, file);
    if (due) {
      tell();
      await client.query(file.text);
      await client.query('insert into migration (name, digest) values ($1, $2)', [file.name, file.digest]);
    }
    await client.query('commit');
    return due;
  } catch (error) {
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}

function isDue(
  applied: readonly Pick<MigrationFile, 'name' | 'digest'>[],
  all: readonly MigrationFile[],
  file: MigrationFile,
): boolean {
  const newer = applied.find((row) => !all.some(({ name }) => name === row.name));
  if (newer) throw new DatabaseUnavailable(`数据库比本程序新（已有 ${newer.name}）。请使用更新的程序版本。`);
  const before = applied.find(({ name }) => name === file.name);
  if (before === undefined) {
    const later = applied.find(({ name }) => name > file.name);
    if (later) throw new DatabaseUnavailable(`升级文件 ${file.name} 的编号早于已执行的 ${later.name}，不能补做。`);
    return true;
  }
  if (before.digest !== file.digest) {
    throw new DatabaseUnavailable(`升级文件 ${file.name} 在执行之后被改动过，数据库与程序不一致，已停止。`);
  }
  return false;
}

/** Roles belong to the whole server, so migrations of two databases can meet while making them: then once more. */
async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (let time = 1; ; time += 1) {
    try {
      return await act();
    } catch (error) {
      if (time >= ATTEMPTS || !metAnother(error)) throw error;
      await pause(20 * time);
    }
  }
}

function metAnother(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return false;
  if (error.code === '23505') return error.schema === 'pg_catalog';
  if (error.code === 'XX000') return /tuple concurrently (updated|deleted)/.test(error.message);
  return error.code === '42710' || error.code === '40P01';
}
