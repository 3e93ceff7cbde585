import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Account, accountCan } from './account.js';
import { DatabaseUnavailable, explain } from './unavailable.js';

/** Where everything of one embedded database lies. All paths are absolute. */
export interface Place {
  readonly root: string;
  /** The cluster itself (PGDATA). */
  readonly cluster: string;
  readonly password: string;
  readonly log: string;
  readonly holders: string;
}

const POINTER = 'moved-to.txt';
const FALLBACK = '/var/lib/gongkai';
/** Bytes that fit a unix socket address on every system we run on (macOS 103, Linux 107). */
const SOCKET_BYTES = 103;

/** Gives a file or a whole folder to the account, and nothing to do when there is no account. */
export function giveTo(account: Account | undefined, path: string): void {
  if (account === undefined) return;
  lchownSync(path, account.uid, account.gid);
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) giveTo(account, join(path, name));
}

function describe(root: string): Place {
  return {
    root,
    cluster: join(root, 'cluster'),
    password: join(root, 'password'),
    log: join(root, 'postgres.log'),
    holders: join(root, 'holders'),
  };
}

/** The place that a data folder stands for: the folder itself, or where its pointer file says it went. */
export function placeOf(dataDir: string): Place {
  const pointer = join(resolve(dataDir), POINTER);
  return describe(existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : resolve(dataDir));
}

function makePrivate(folder: string, account: Account | undefined): void {
  try {
    mkdirSync(folder, { recursive: true, mode: account === undefined ? 0o700 : 0o755 });
    if (account) lchownSync(folder, account.uid, account.gid);
    chmodSync(folder, 0o700);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new DatabaseUnavailable(explain(said, `数据文件夹 ${folder} 不能建立或者不可写。`), said, error);
  }
}

/**
 * Makes the place for a data folder. When PostgreSQL must run as another account and that account cannot reach the
 * folder (a project under /root, say), the place is /var/lib/gongkai/<hash of the folder>, and a pointer file is left.
 */
export function preparePlace(dataDir: string, account: Account | undefined): Place {
  const wanted = resolve(dataDir);
  let place = placeOf(wanted);
  makePrivate(place.root, account);
  if (account && !accountCan(account, ['-w', place.root], ['-x', place.root])) {
    if (existsSync(place.cluster)) {
      throw new DatabaseUnavailable(`账户 ${account.name} 不能进入数据文件夹 ${place.root}。请检查上级文件夹的权限。`);
    }
    const root = join(FALLBACK, createHash('sha256').update(realpathSync(wanted)).digest('hex').slice(0, 16));
    place = describe(root);
    makePrivate(root, account);
    chmodSync(FALLBACK, 0o755); // whatever the umask made of it, the account must pass through
    if (!accountCan(account, ['-w', root], ['-x', root])) {
      throw new DatabaseUnavailable(
        `账户 ${account.name} 不能使用 ${wanted}，也不能使用 ${root}。请用普通用户启动本系统。`,
      );
    }
    writeFileSync(join(wanted, POINTER), `${root}\n`);
  }
  if (!existsSync(place.holders)) makePrivate(place.holders, account);
  return place;
}

/** The password of the owner's login, made on first use; readable by its owner only. */
export function passwordOf(place: Place, account: Account | undefined): string {
  if (!existsSync(place.password)) {
    if (existsSync(place.cluster)) {
      throw new DatabaseUnavailable(`数据库密码文件 ${place.password} 不见了，不能连接。请从备份恢复这个文件。`);
    }
    const making = `${place.password}.new`;
    writeFileSync(making, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
    giveTo(account, making);
    renameSync(making, place.password);
  }
  return readFileSync(place.password, 'utf8').trim();
}

/**
 * A folder only the account may enter, for the unix socket: in the place, or, where that path would not fit a socket
 * address, a folder named by hash under a temporary folder. Undefined on Windows, which uses TCP.
 */
export function socketFolder(place: Place, account: Account | undefined): string | undefined {
  if (process.platform === 'win32') return undefined;
  const uid = account?.uid ?? process.getuid?.() ?? 0;
  const hash = createHash('sha256').update(`${uid} ${place.root}`).digest('hex').slice(0, 16);
  // Root's own temporary folder may be closed to the account; /tmp is open to all and short.
  const candidates = [join(place.root, 'socket'), ...(account ? [] : [join(tmpdir(), `gongkai-${hash}`)])];
  const fits = (path: string): boolean =>
    Buffer.byteLength(join(path, '.s.PGSQL.5432')) <= SOCKET_BYTES && !/[,"'\\]/.test(path);
  const folder = candidates.find(fits) ?? join('/tmp', `gongkai-${hash}`);
  if (!existsSync(folder)) makePrivate(folder, account);
  const is = lstatSync(folder);
  // Under a shared temporary folder somebody else could have made it first.
  if (!is.isDirectory() || is.uid !== uid || (is.mode & 0o077) !== 0) {
    throw new DatabaseUnavailable(`文件夹 ${folder} 不属于运行数据库的账户或者权限过宽，请删除它后再试。`);
  }
  return folder;
}

/** Whether two paths name the same existing folder. */
export function sameFolder(a: string, b: string): boolean {
  try {
    return realpathSync.native(a) === realpathSync.native(b);
  } catch {
    return dirname(a) === dirname(b) && a === b;
  }
}
