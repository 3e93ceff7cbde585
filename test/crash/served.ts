import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { migrationsDir } from '../../src/db/migration-files.js';

const root = dirname(migrationsDir());
/** The first start loads the demonstration township; a busy machine takes its time. */
const patienceMs = 180_000;

/** `npm start` as a process of its own, that can be killed. */
export interface Served {
  readonly origin: string;
  /** Kills the process and nothing else; resolves when it is gone. */
  kill(): Promise<void>;
  /** Stops it as Ctrl-C does; the exit code. */
  stop(): Promise<number | null>;
}

/** The environment of a process that keeps its data in this folder; with a server's address, on that server. */
export function environmentFor(data: string, databaseUrl: string | null): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...rest } = process.env;
  return { ...rest, GONGKAI_DATA: data, ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }) };
}

/** Starts the whole system as a person would, and waits until desk and portal are served. */
export async function startServed(env: NodeJS.ProcessEnv): Promise<Served> {
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    cwd: root,
    env: { ...env, HOST: '127.0.0.1', PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const origin = await ready(child, gone);
  return {
    origin,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async stop() {
      child.kill('SIGINT');
      return gone;
    },
  };
}

/** The address that it names, once it says that the desk can be reached. */
function ready(child: ChildProcess, gone: Promise<number | null>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => {
      child.kill('SIGKILL');
      reject(new Error(`${why}:\n${said}`));
    };
    const timer = setTimeout(() => fail('the system did not start in time'), patienceMs);
    void gone.then((code) => fail(`the system ended (${code ?? child.signalCode}) instead of starting`));
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /工作平台已可访问：(http:\/\/[^/\s]+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
