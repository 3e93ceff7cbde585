/**
 * The database cannot be used, and a person has to know why.
 * `sentence` is Chinese and shown as it is; `detail` is what PostgreSQL or the system said, for the log.
 */
export class DatabaseUnavailable extends Error {
  readonly sentence: string;
  readonly detail: string;

  constructor(sentence: string, detail = '', cause?: unknown) {
    super(detail === '' ? sentence : `${sentence}\n${detail}`, cause === undefined ? undefined : { cause });
    this.name = 'DatabaseUnavailable';
    this.sentence = sentence;
    this.detail = detail;
  }
}

const SAYINGS: ReadonlyArray<readonly [RegExp, string]> = [
  [
    /lock file ".*" already exists|pre-existing shared memory block/i,
    '数据文件夹正被另一个数据库进程使用，请先停止它再启动本系统。',
  ],
  [/No space left on device|ENOSPC|disk quota exceeded|EDQUOT/i, '磁盘空间不足，数据库不能启动。请清理磁盘后再试。'],
  [/Read-only file system|EROFS/i, '数据文件夹所在的磁盘是只读的，数据库不能启动。'],
  [
    /error while loading shared libraries|GLIBC_|Library not loaded/i,
    '数据库程序缺少系统组件，不能在本机运行。请改用 DATABASE_URL 指定一个 PostgreSQL 服务器。',
  ],
  [/VCRUNTIME140/i, '本机缺少 Microsoft Visual C++ 运行库，请安装后再试。'],
  [
    /could not create shared memory|could not map anonymous shared memory|Cannot allocate memory|ENOMEM/i,
    '内存不足，数据库不能启动。',
  ],
  [
    /invalid (primary )?checkpoint record|could not locate a valid checkpoint|PANIC/i,
    '数据库文件已损坏，不能启动。请不要删除数据文件夹，用最近的备份恢复。',
  ],
  [
    /database files are incompatible|incompatible with server/i,
    '数据文件由另一个版本的 PostgreSQL 建立，不能用当前版本打开。',
  ],
  [
    /Permission denied|EACCES|EPERM|wrong ownership|could not access directory/i,
    '数据文件夹不可写，或者不属于运行本系统的账户。请检查文件夹权限。',
  ],
  [/password authentication failed/i, '数据库密码文件与数据不符，不能连接。请恢复数据文件夹中的 password 文件。'],
];

/** The sentence that fits what PostgreSQL or the system said; `otherwise` when none does. */
export function explain(said: string, otherwise: string): string {
  return SAYINGS.find(([pattern]) => pattern.test(said))?.[1] ?? otherwise;
}

/** Any thrown value as a DatabaseUnavailable; one that already is stays as it is. */
export function unavailable(error: unknown, otherwise: string): DatabaseUnavailable {
  if (error instanceof DatabaseUnavailable) return error;
  const said = error instanceof Error ? error.message : String(error);
  return new DatabaseUnavailable(explain(said, otherwise), said, error);
}
