import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { DatabaseUnavailable } from './unavailable.js';

/** The unprivileged account that PostgreSQL runs as when the program itself runs as root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const KNOWN = ['gongkai', 'postgres', '_postgres'];

function accounts(): Account[] {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }))
      .filter((a) => a.name !== '' && a.uid > 0 && a.gid > 0);
  } catch {
    return [];
  }
}

function ownerOf(folder: string): Account | undefined {
  try {
    const { uid, gid } = statSync(folder);
    return uid === 0 ? undefined : { name: String(uid), uid, gid };
  } catch {
    return undefined;
  }
}

/**
 * PostgreSQL refuses to run as root, so root hands it to somebody else: the owner of an existing cluster,
 * else a known service account, else a new system account `gongkai`, else `nobody`.
 * Undefined when the program is not root (or on Windows): then PostgreSQL runs as the same user.
 */
export function serviceAccount(clusterFolder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = ownerOf(clusterFolder);
  if (owner) return owner;
  const find = (...names: string[]): Account | undefined => {
    const all = accounts();
    return names.map((name) => all.find((a) => a.name === name)).find((a) => a !== undefined);
  };
  const known = find(...KNOWN);
  if (known) return known;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'gongkai']);
  const made = find('gongkai', 'nobody');
  if (made) return made;
  throw new DatabaseUnavailable('当前是 root 用户，而系统中没有可用的普通账户来运行数据库。请用普通用户启动本系统。');
}

/**
 * Whether the account can do all of `tests` (`-r`, `-w`, `-x`) to their paths. Asked of the system itself,
 * as that account, because modes alone do not tell of ACLs or of network disks.
 */
export function accountCan(account: Account, ...tests: ReadonlyArray<readonly ['-r' | '-w' | '-x', string]>): boolean {
  const script = tests.map(([flag], i) => `test ${flag} "\${${i + 1}}"`).join(' && ');
  const { status } = spawnSync('/bin/sh', ['-c', script, 'sh', ...tests.map(([, path]) => path)], {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
    stdio: 'ignore',
  });
  return status === 0;
}
