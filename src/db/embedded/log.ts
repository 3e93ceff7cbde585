import { closeSync, copyFileSync, fstatSync, openSync, readSync, statSync, truncateSync } from 'node:fs';
import type { Account } from './account.js';
import { giveTo } from './place.js';

const LIMIT = 5 * 1024 * 1024;

/** Opens PostgreSQL's log for appending, cut down first if it has grown. Close the handle after use. */
export function openLog(path: string, account: Account | undefined): number {
  boundLog(path);
  const handle = openSync(path, 'a', 0o600);
  giveTo(account, path);
  return handle;
}

/** Keeps the log at about 5 MB, with one older part of the same size beside it. Safe while the server writes. */
export function boundLog(path: string): void {
  try {
    if (statSync(path).size <= LIMIT) return;
    copyFileSync(path, `${path}.1`);
    truncateSync(path);
  } catch {
    // No log yet, or not ours to cut: nothing that should keep the database from starting.
  }
}

/** Size of the log in bytes, 0 when there is none: the mark from which `logSince` reads. */
export function logSize(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** What was written after the mark, the last 16 kB of it. */
export function logSince(path: string, mark: number): string {
  try {
    const handle = openSync(path, 'r');
    const size = fstatSync(handle).size;
    const from = Math.max(size < mark ? 0 : mark, size - 16_384);
    const buffer = Buffer.alloc(size - from);
    readSync(handle, buffer, 0, buffer.length, from);
    closeSync(handle);
    return buffer.toString();
  } catch {
    return '';
  }
}
