import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../src/db/embedded/launch.js';
import { placeOf } from '../src/db/embedded/place.js';
import { readPostmaster } from '../src/db/embedded/postmaster.js';

/** A whole system that was started with `npm start`'s own script, on a data folder and port of its own. */
export interface System {
  readonly address: string;
  readonly pid: number;
  /** Milliseconds from the start until the portal answered 200, and until the desk was said to be reachable. */
  readonly portalMs: number;
  readonly deskMs: number;
  /** Resident memory of the server and of every process of its database, MB. */
  memory(): Measured;
  stop(): Promise<void>;
}

export interface Measured {
  readonly megabytes: number;
  readonly processes: number;
  /** Proportional (shared pages counted once) where the system tells it, else resident (shared pages counted each time). */
  readonly how: 'PSS' | 'RSS';
}

const patience = 180_000;

/** Starts the system in `checkout`; `before` goes ahead of node on the command line, e.g. `taskset -c 0`. */
export async function startSystem(checkout: string, data: string, before: readonly string[] = []): Promise<System> {
  const port = await freePort();
  const began = performance.now();
  const [program = '', ...args] = [...before, process.execPath, path.join(checkout, 'scripts', 'start.mjs')];
  const child = spawn(program, args, {
    cwd: checkout,
    env: { ...environmentWithout('DATABASE_URL', 'GONGKAI_ORIGIN', 'HOST'), GONGKAI_DATA: data, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = collect(child);
  const address = `http://127.0.0.1:${port}`;
  try {
    const portalMs = await until(child, said, async () => {
      const answer = await fetch(`${address}/`).catch(() => null);
      await answer?.arrayBuffer();
      return answer?.status === 200;
    });
    const deskMs = await until(child, said, async () => said().includes('工作平台已可访问'));
    return {
      address,
      pid: child.pid ?? 0,
      portalMs: portalMs - began,
      deskMs: deskMs - began,
      memory: () => memoryOf([child.pid ?? 0, ...databaseProcesses(data)]),
      stop: () => stop(child),
    };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

/** Ends a process that we started, politely, and waits for it; after 20 s, at once. */
export function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** Whether a program is installed. */
export function hasProgram(name: string): boolean {
  return [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin'].some((folder) =>
    existsSync(path.join(folder, name)),
  );
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function environmentWithout(...names: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !names.includes(name)));
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (text += part.toString()));
  return () => text;
}

/** The moment at which something first holds; looked at every 20 ms. */
async function until(child: ChildProcess, said: () => string, holds: () => Promise<boolean>): Promise<number> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    if (await holds()) return performance.now();
    if (child.exitCode !== null) break;
    await pause(20);
  }
  throw new Error(`the system did not start:\n${said()}`);
}

/** The database's own process and every one that it made. */
function databaseProcesses(data: string): number[] {
  const server = readPostmaster(placeOf(path.join(data, 'database')).cluster);
  if (server === undefined) return [];
  if (!existsSync('/proc')) {
    const { stdout } = spawnSync('pgrep', ['-P', String(server.pid)], { encoding: 'utf8' });
    return [server.pid, ...stdout.split('\n').map(Number).filter(Boolean)];
  }
  return [server.pid, ...childrenOf(server.pid)];
}

function childrenOf(pid: number): number[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.filter((name) => parentOf(name) === pid).map(Number);
}

/** Seconds of processor time that a process and its children have used so far (Linux). */
export function processorSeconds(pid: number): number {
  const ticks = [pid, ...childrenOf(pid)].map((each) => {
    const [utime, stime] = readFileSync(`/proc/${each}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .slice(11, 13);
    return Number(utime) + Number(stime);
  });
  return ticks.reduce((a, b) => a + b, 0) / 100;
}

function parentOf(pid: string): number | null {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return null; // ended meanwhile
  }
}

function memoryOf(pids: readonly number[]): Measured {
  const proportional = pids.map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]);
    } catch {
      return Number.NaN;
    }
  });
  const sum = (kilobytes: readonly number[]) => kilobytes.reduce((a, b) => a + b, 0) / 1024;
  if (!proportional.some(Number.isNaN)) {
    return { megabytes: sum(proportional), processes: pids.length, how: 'PSS' };
  }
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', pids.join(',')], { encoding: 'utf8' });
  return { megabytes: sum(stdout.split('\n').filter(Boolean).map(Number)), processes: pids.length, how: 'RSS' };
}
