import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Refusal } from '../law/refusal.js';
import { columnTypes } from './column-types.js';
import { sqlStateOf } from './connection-error.js';
import type { DB } from './schema.js';
import { splitOptions } from './url.js';

/** What a connection may do: the grants of desk, portal or citizen; without a role, the owner's (migrations, tests). */
export type Role = 'gongkai_desk' | 'gongkai_portal' | 'gongkai_citizen';

/** Where and as whom to connect. */
export interface ConnectConfig {
  readonly url: string;
  readonly role?: Role;
  /** Most connections at once; 10 unless told. */
  readonly max?: number;
}

/** A pool of connections with one role. */
export interface Database {
  readonly kysely: Kysely<DB>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

const LIMITS = '-c statement_timeout=30s -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s';

function sessionOptions(role: Role | undefined): string {
  const common = '-c timezone=Asia/Shanghai -c client_min_messages=warning';
  if (role === undefined) return common;
  const readOnly = role === 'gongkai_portal' ? ' -c default_transaction_read_only=on' : '';
  return `${common} ${LIMITS}${readOnly} -c role=${role}`;
}

/**
 * Opens a pool; nothing is sent before the first query, and that query rejects when the server cannot be reached
 * (see isConnectionError). A server that dies never ends the process: the next query connects anew.
 */
export function connect(config: ConnectConfig): Database {
  const { url, options } = splitOptions(config.url);
  const pool = new pg.Pool({
    connectionString: url,
    options: `${options} ${sessionOptions(config.role)}`.trim(),
    application_name: config.role ?? 'gongkai',
    max: config.max ?? 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    types: columnTypes,
  });
  // Without listeners a connection lost while idle, or while held between two queries, would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  let closing: Promise<void> | undefined;
  return {
    kysely,
    pool,
    close() {
      closing ??= pool.end();
      return closing;
    },
  };
}

/** Serialization failure and deadlock: PostgreSQL asks for the transaction to be run again. */
const AGAIN = new Set(['40001', '40P01']);
const TIMES = 3;

/**
 * Runs `act` in one transaction that sees only this office's rows (`gongkai.office`, which row-level security reads,
 * is set for the transaction alone). All or nothing: a refusal that `act` gives undoes what it had already written.
 * `act` may run up to three times when PostgreSQL breaks off a deadlock, so it must do nothing outside the transaction;
 * any other error is passed on after the first time.
 */
export async function asOffice<T>(db: Database, office: string, act: (tx: Transaction<DB>) => Promise<T>): Promise<T> {
  for (let time = 1; ; time += 1) {
    try {
      return await db.kysely.transaction().execute(async (tx) => {
        await sql`select set_config('gongkai.office', ${office}, true)`.execute(tx);
        const result = await act(tx);
        if (isRefusal(result)) throw new Refused(result);
        return result;
      });
    } catch (error) {
      if (error instanceof Refused) return error.refusal as T;
      if (time >= TIMES || !AGAIN.has(sqlStateOf(error))) throw error;
    }
  }
}

/** Carries a refusal out of a transaction, which a throw alone undoes. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

function isRefusal(result: unknown): result is Refusal {
  return typeof result === 'object' && result !== null && (result as { ok?: unknown }).ok === false && 'code' in result;
}
