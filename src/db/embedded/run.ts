import { spawn } from 'node:child_process';
import type { Account } from './account.js';

/** How a program ended and what it said (both streams, the last 16 kB). */
export interface Ran {
  readonly code: number | null;
  readonly said: string;
}

/** The surroundings of PostgreSQL's programs: English messages, which we recognise, and nothing of our own secrets. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'SYSTEMROOT', 'windir', 'ComSpec'];
  const from = Object.fromEntries(
    kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  return { ...from, LC_ALL: 'C', LC_MESSAGES: 'C' };
}

/** Identity for `spawn`: empty when the program runs as the same user. */
export function as(account: Account | undefined): { uid?: number; gid?: number } {
  return account === undefined ? {} : { uid: account.uid, gid: account.gid };
}

/** Runs a program to its end. A program that cannot be started at all ends with code null. */
export function run(file: string, args: readonly string[], cwd: string, account: Account | undefined): Promise<Ran> {
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(file, args, {
      cwd,
      env: plainEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...as(account),
    });
    const hear = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-16_384);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => resolve({ code: null, said: `${said}${error.message}` }));
    child.on('close', (code) => resolve({ code, said }));
  });
}
