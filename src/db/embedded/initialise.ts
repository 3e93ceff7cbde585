import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { giveTo, type Place } from './place.js';
import { run } from './run.js';
import { includeSettings } from './settings.js';
import { DatabaseUnavailable, explain } from './unavailable.js';

/** The login that owns everything in an embedded database. */
export const OWNER = 'gongkai';
const MAJOR = '18';
const ROOM = 300 * 1024 * 1024;

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/**
 * Makes the cluster if there is none, and says so with true (`sync: false` for data that need not last). It is made under another name and renamed when complete, so that a power cut
 * in the middle leaves nothing that looks like a database. Throws DatabaseUnavailable.
 */
export async function initialise(
  place: Place,
  binaries: Binaries,
  account: Account | undefined,
  { sync, onStart }: { readonly sync: boolean; readonly onStart: () => void },
): Promise<boolean> {
  if (existsSync(place.cluster)) {
    const version = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim();
    if (version === MAJOR) return false;
    throw new DatabaseUnavailable(
      `数据由 PostgreSQL ${version} 建立，本系统随附的是 PostgreSQL ${MAJOR}，不能直接打开。请先用原来的版本导出数据。`,
    );
  }
  const disk = await statfs(place.root);
  if (disk.bavail * disk.bsize < ROOM) {
    throw new DatabaseUnavailable(`磁盘空间不足：建立数据库至少需要 300 MB，${place.root} 所在磁盘已不够。`);
  }
  for (const name of readdirSync(place.root)) {
    if (name.startsWith('cluster.')) rmSync(join(place.root, name), { recursive: true, force: true, maxRetries: 5 });
  }
  onStart();
  const making = join(place.root, `cluster.${process.pid}`);
  const choices = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const login = [
    `--username=${OWNER}`,
    '--auth=scram-sha-256',
    `--pwfile=${place.password}`,
    ...(sync ? [] : ['--no-sync']),
  ];
  const { code, said } = await run(binaries.initdb, ['-D', making, ...choices, ...login], place.root, account);
  if (code !== 0) {
    rmSync(making, { recursive: true, force: true });
    throw new DatabaseUnavailable(explain(said, '建立数据库失败。'), said);
  }
  includeSettings(making);
  giveTo(account, join(making, 'postgresql.conf'));
  renameSync(making, place.cluster);
  syncFolder(place.root);
  return true;
}
