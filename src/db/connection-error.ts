import pg from 'pg';

/** PostgreSQL's code of what went wrong; empty where the error is not the database's. */
export function sqlStateOf(error: unknown): string {
  return error instanceof pg.DatabaseError ? (error.code ?? '') : '';
}

const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** Class 08: connection lost. 57P01–57P03: server stopping, crashed, starting. 53300: no connection free. */
const SQL_STATES = /^(08...|57P0[123]|53300)$/;
/** What `pg` and `pg-pool` say without any code. */
const SAYINGS =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Client was closed and is not queryable|timeout expired)/;

/**
 * Whether the error means that the database is away (not that a statement was wrong), so that the person is told
 * to try again later. Whatever was not committed has not been done.
 */
export function isConnectionError(error: unknown): boolean {
  if (error instanceof AggregateError && error.errors.some(isConnectionError)) return true;
  if (!(error instanceof Error)) return false;
  if (error instanceof pg.DatabaseError) return SQL_STATES.test(sqlStateOf(error));
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code !== undefined && (SOCKET_CODES.has(code) || (code === 'ENOENT' && syscall === 'connect'))) return true;
  return SAYINGS.test(error.message) || isConnectionError(error.cause);
}
