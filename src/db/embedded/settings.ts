import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Settings by name, as they stand in postgresql.conf, unquoted. */
export type Settings = Readonly<Record<string, string>>;

const FILE = 'gongkai.conf';

/** One township on one small computer: durable always, few processes and little memory while idle. */
const BASE: Settings = {
  cluster_name: 'gongkai',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  max_connections: '40',
  shared_buffers: '64MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '512MB',
  // Physical backups need `replica`; nobody replicates, so no process waits for it.
  wal_level: 'replica',
  max_wal_senders: '0',
  max_replication_slots: '0',
  max_logical_replication_workers: '0',
  io_method: 'sync',
  max_parallel_workers_per_gather: '1',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  // The log must not hold the personal data that statements and failing rows carry.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_min_messages: 'warning',
  log_line_prefix: '%m [%p] ',
  log_destination: 'stderr',
  logging_collector: 'off',
};

const quote = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** Where the server listens: a private unix socket, or a port of this computer alone (Windows). */
export type Listen = { readonly socket: string } | { readonly port: number };

function listening(listen: Listen): Settings {
  return 'socket' in listen
    ? { listen_addresses: '', port: '5432', unix_socket_directories: listen.socket, unix_socket_permissions: '0700' }
    : { listen_addresses: '127.0.0.1', port: String(listen.port), unix_socket_directories: '' };
}

/** Writes our settings into the cluster; read by the next start. `extra` overrides. */
export function writeSettings(cluster: string, listen: Listen, extra: Settings = {}): void {
  const durable: Settings = process.platform === 'darwin' ? { wal_sync_method: 'fsync_writethrough' } : {};
  const all = { ...BASE, ...durable, ...listening(listen), ...extra };
  const lines = Object.entries(all).map(([name, value]) => `${name} = ${quote(value)}`);
  writeFileSync(join(cluster, FILE), `# 由本系统在每次启动时写入，请勿手工修改。\n${lines.join('\n')}\n`);
}

/** Makes a new cluster read our settings. */
export function includeSettings(cluster: string): void {
  const main = join(cluster, 'postgresql.conf');
  if (!readFileSync(main, 'utf8').includes(FILE)) appendFileSync(main, `\ninclude_if_exists = '${FILE}'\n`);
}
