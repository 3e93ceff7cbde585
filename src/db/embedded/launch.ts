import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { openLog } from './log.js';
import type { Place } from './place.js';
import { ask, readPostmaster } from './postmaster.js';
import { isAlive, pause } from './processes.js';
import { as, plainEnvironment, run } from './run.js';
import type { Setup } from './setup.js';

/** A server being started; `ended` is set once the program has given up. */
export interface Launch {
  readonly ended: () => boolean;
  /** Takes the start back; only ever reaches the server that was started here. */
  readonly abandon: () => void;
}

/**
 * Starts PostgreSQL so that it outlives this process: killed at any moment, it leaves a database that runs on
 * and is adopted by the next start. On Windows pg_ctl does it, which also sheds administrator rights.
 */
export async function launch(place: Place, binaries: Binaries, account: Account | undefined): Promise<Launch> {
  if (process.platform === 'win32') {
    const args = ['start', '-D', place.cluster, '-l', place.log, '-w', '-t', '300'];
    const { code } = await run(binaries.pgCtl, args, place.root, account);
    const abandon = (): void =>
      void run(binaries.pgCtl, ['stop', '-D', place.cluster, '-m', 'fast'], place.root, account);
    return { ended: () => code !== 0, abandon };
  }
  const log = openLog(place.log, account);
  try {
    const child: ChildProcess = spawn(binaries.postgres, ['-D', place.cluster], {
      cwd: place.root,
      env: plainEnvironment(),
      detached: true,
      stdio: ['ignore', log, log],
      ...as(account),
    });
    let ended = false;
    child.on('error', () => {
      ended = true;
    });
    child.on('exit', () => {
      ended = true;
    });
    child.unref();
    return { ended: () => ended, abandon: () => void child.kill('SIGINT') };
  } finally {
    closeSync(log);
  }
}

/**
 * Stops the server: no new work, open transactions rolled back, all on disk. Waits until it is gone, at most 60 s.
 * Only a server that has just answered with our data folder is signalled; a pid from a file may be anybody's.
 */
export async function shutDown({ place, binaries, account, password }: Setup): Promise<void> {
  const server = readPostmaster(place.cluster);
  if (server === undefined || (await ask(place.cluster, password)).answer === 'absent') return;
  if (process.platform === 'win32') {
    await run(binaries.pgCtl, ['stop', '-D', place.cluster, '-m', 'fast', '-w'], place.root, account);
    return;
  }
  try {
    process.kill(server.pid, 'SIGINT');
  } catch {
    return;
  }
  const end = Date.now() + 60_000;
  while (Date.now() < end && isAlive(server.pid)) await pause(10);
}

/** A port of this computer that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
