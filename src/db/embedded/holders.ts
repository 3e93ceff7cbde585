import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, markOf, pause } from './processes.js';

/** One use of the database by one process, kept as an empty file `<pid>.<mark>.<n>`. */
export type Holder = string;

/** No start or stop takes longer than this (ms); an older lock is nobody's. */
const LONGEST = 600_000;
let made = 0;

/** Says that this process uses the database. */
export function hold(folder: string): Holder {
  made += 1;
  const holder = join(folder, `${process.pid}.${markOf(process.pid)}.${made}`);
  writeFileSync(holder, '');
  return holder;
}

function lives(pid: string | undefined, mark: string | undefined): boolean {
  const number = Number(pid);
  return number > 0 && isAlive(number) && (mark === '-' || markOf(number) === mark);
}

/** Ends this use; true when nobody living uses the database any more, so that it may be stopped. */
export function release(folder: string, holder: Holder): boolean {
  rmSync(holder, { force: true });
  let left = 0;
  for (const name of readdirSync(folder)) {
    const [pid, mark] = name.split('.');
    if (name === 'lock' || name.startsWith('lock.')) continue;
    if (lives(pid, mark)) left += 1;
    else rmSync(join(folder, name), { force: true });
  }
  return left === 0;
}

/**
 * Runs `act` while no other process does so in this folder. A lock left by a process that died is taken over.
 * Starting and stopping go through it; should it ever fail, PostgreSQL's own lock still keeps the data safe.
 */
export async function alone<T>(folder: string, act: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'lock');
  const me = `${process.pid}.${markOf(process.pid)}`;
  for (;;) {
    try {
      writeFileSync(lock, me, { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (!clearDead(lock, me)) await pause(30);
    }
  }
  try {
    return await act();
  } finally {
    rmSync(lock, { force: true });
  }
}

function age(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function clearDead(lock: string, me: string): boolean {
  const read = (path: string): string | undefined => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  };
  const owner = read(lock);
  if (owner === undefined) return true;
  const [pid, mark] = owner.split('.');
  // Empty for an instant between creation and writing; a pid without a mark may by now be somebody else's.
  if (owner === '' ? age(lock) < 2_000 : age(lock) < LONGEST && lives(pid, mark)) return false;
  const aside = `${lock}.${me}`;
  try {
    renameSync(lock, aside);
    const taken = read(aside);
    // Another process replaced it between reading and renaming: give it back.
    if (taken !== owner && taken !== undefined) writeFileSync(lock, taken, { flag: 'wx' });
  } catch {
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
  return true;
}
