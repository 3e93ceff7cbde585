import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { OWNER } from './initialise.js';
import { sameFolder } from './place.js';
import { isAlive } from './processes.js';

/** What a running server says of itself in postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Folder of its unix socket, or undefined when it listens on TCP only. */
  readonly socket: string | undefined;
}

/** Reads postmaster.pid; undefined when there is none or it is not yet complete. The file is never ours to delete. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const [pid, , , port, socket] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    if (!Number(pid) || !Number(port)) return undefined;
    return { pid: Math.abs(Number(pid)), port: Number(port), socket: socket?.trim() || undefined };
  } catch {
    return undefined;
  }
}

/** Address of a database on that server, for `pg`. */
export function addressOf(server: Postmaster, password: string, database: string): string {
  const base = `postgres://${OWNER}:${encodeURIComponent(password)}`;
  if (server.socket === undefined) return `${base}@127.0.0.1:${server.port}/${database}`;
  return `${base}@localhost:${server.port}/${database}?host=${encodeURIComponent(server.socket)}`;
}

/** `ours`: it answers and has our data folder. `busy`: alive but starting or stopping. `absent`: nobody, or a stranger. */
export type Answer = 'ours' | 'busy' | 'absent';

/** Asks whoever wrote postmaster.pid who they are. A pid alone proves nothing: after a reboot it may be anybody's. */
export async function ask(cluster: string, password: string): Promise<{ answer: Answer; said: string }> {
  const server = readPostmaster(cluster);
  if (server === undefined) return { answer: 'absent', said: '' };
  const client = new pg.Client({
    connectionString: addressOf(server, password, 'postgres'),
    connectionTimeoutMillis: 3_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    const ours = sameFolder(rows[0]?.data_directory ?? '', cluster);
    return { answer: ours ? 'ours' : 'absent', said: '' };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    // Starting or stopping, or all connections taken.
    const occupied = error instanceof pg.DatabaseError && ['57P03', '53300'].includes(error.code ?? '');
    const slow = /timeout|terminated/i.test(said) && isAlive(server.pid);
    return { answer: occupied || slow ? 'busy' : 'absent', said };
  } finally {
    await client.end().catch(() => undefined);
  }
}
