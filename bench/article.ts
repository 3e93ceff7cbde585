import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../src/db/embedded/launch.js';
import { migrationsDir } from '../src/db/migration-files.js';
import { median, notMeasured, type Row, report, say } from './row.js';
import { hasProgram, pause, processorSeconds, startSystem, stop } from './system.js';

const name = 'cached article page';
const target = '≥ 0.7 of nginx';
const rounds = 5;
const seconds = 4;
const connections = 16;
/** Servers on one core, the load on another, so that neither takes time from the other. */
const [serverCore, loadCore] = ['0', '1'];

const missing = ['nginx', 'wrk', 'taskset'].filter((program) => !hasProgram(program));
if (missing.length > 0) {
  report([notMeasured(name, target, `${missing.join(', ')} not installed`)]);
} else if (availableParallelism() < 2) {
  report([notMeasured(name, target, 'needs two cores')]);
} else {
  report(await measure());
}

async function measure(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-bench-'));
  chmodSync(folder, 0o755); // nginx and PostgreSQL may have to run as other accounts
  const ending: (() => Promise<void>)[] = [async () => rmSync(folder, { recursive: true, force: true })];
  try {
    say('starting the system');
    const system = await startSystem(path.dirname(migrationsDir()), path.join(folder, 'data'), [
      'taskset',
      '-c',
      serverCore,
    ]);
    ending.push(system.stop);
    const article = await anArticle(system.address);
    const page = await fetch(system.address + article, { headers: { 'accept-encoding': 'identity' } });
    const bytes = Buffer.from(await page.arrayBuffer());

    const nginx = await startNginx(folder, bytes);
    ending.push(() => stop(nginx.child));
    const bare = await startBare(folder, bytes, page.headers);
    ending.push(() => stop(bare.child));

    const servers: readonly Peer[] = [
      { pid: system.pid, url: system.address + article },
      { pid: nginx.child.pid ?? 0, url: `${nginx.address}/page.html` },
      { pid: bare.child.pid ?? 0, url: `${bare.address}/` },
    ];
    for (const server of servers) await load(server, 1);
    const measured: Load[][] = servers.map(() => []);
    for (let round = 1; round <= rounds; round += 1) {
      say(`round ${round}/${rounds}`);
      for (const [index, server] of servers.entries()) measured[index]?.push(await load(server, seconds));
    }
    return toRows(measured, bytes.length);
  } finally {
    for (const end of ending.reverse()) await end();
  }
}

/** The address of an article that the home page names; it may take a moment after the demonstration was loaded. */
async function anArticle(portal: string): Promise<string> {
  for (let time = 0; time < 50; time += 1) {
    const home = await (await fetch(`${portal}/`)).text();
    const article = /\/content\/[0-9a-f-]{36}/.exec(home)?.[0];
    if (article !== undefined) return article;
    await pause(100);
  }
  throw new Error('the home page links to no article');
}

function toRows(measured: readonly Load[][], size: number): Row[] {
  const of = (index: number, figure: keyof Load) => (measured[index] ?? []).map((load) => load[figure]);
  const [nginx, bare] = ['nginx, the same bytes as a file', 'bare node:http, the same bytes and headers'];
  const note = `${size} bytes, ${connections} connections, one core each, ${seconds} s a round, interleaved`;
  return (['perSecond', 'perProcessorSecond'] as const).flatMap((figure) => {
    const what = figure === 'perSecond' ? name : `${name}, by processor time`;
    const row = { name: what, unit: figure === 'perSecond' ? 'requests/s' : 'requests/CPU s', rounds: of(0, figure) };
    const met = median(of(0, figure)) >= 0.7 * median(of(1, figure));
    return [
      {
        ...row,
        target,
        met,
        peer: { name: nginx, rounds: of(1, figure) },
        ...(figure === 'perSecond' ? { note } : {}),
      },
      { ...row, target: '—', peer: { name: bare, rounds: of(2, figure) } },
    ];
  });
}

/** A server under load, by its address, and by the time it used itself: the fairer one on a machine that is shared. */
interface Load {
  readonly perSecond: number;
  readonly perProcessorSecond: number;
}

interface Peer {
  readonly pid: number;
  readonly url: string;
}

/** Asks a server for some seconds. Throws where anything but the page came back. */
async function load({ pid, url }: Peer, duration: number): Promise<Load> {
  const args = ['-c', loadCore, 'wrk', '-t1', `-c${connections}`, `-d${duration}s`, url];
  const before = processorSeconds(pid);
  const { stdout } = await promisify(execFile)('taskset', args);
  const used = processorSeconds(pid) - before;
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout);
  const [requests, perSecond] = [/(\d+) requests in/, /Requests\/sec:\s+([\d.]+)/].map((at) =>
    Number(at.exec(stdout)?.[1]),
  );
  return { perSecond: perSecond ?? 0, perProcessorSecond: (requests ?? 0) / used };
}

interface Started {
  readonly address: string;
  readonly child: ChildProcess;
}

/** nginx as one would set it up for static files: one worker, sendfile, open files kept, no log. */
async function startNginx(folder: string, bytes: Buffer): Promise<Started> {
  const prefix = path.join(folder, 'nginx');
  mkdirSync(prefix);
  writeFileSync(path.join(prefix, 'page.html'), bytes);
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    path.join(prefix, 'nginx.conf'),
    `worker_processes 1; daemon off; pid nginx.pid; error_log error.log;
events { worker_connections 1024; }
http {
  ${temporary.map((kind) => `${kind}_temp_path ${kind};`).join(' ')}
  types { text/html html; } charset utf-8; access_log off; gzip off;
  sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100;
  server { listen 127.0.0.1:${port}; root ${prefix}; }
}
`,
  );
  const args = ['-c', serverCore, 'nginx', '-p', prefix, '-c', path.join(prefix, 'nginx.conf')];
  const child = spawn('taskset', args, {
    stdio: 'ignore',
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  });
  return ready({ address: `http://127.0.0.1:${port}`, child }, '/page.html', bytes);
}

/** The least that Node itself can do: one buffer and the page's own headers, for every request. */
async function startBare(folder: string, bytes: Buffer, headers: Headers): Promise<Started> {
  const [file, port] = [path.join(folder, 'page.bin'), await freePort()];
  writeFileSync(file, bytes);
  const kept = [...headers].filter(([key]) => !['date', 'connection', 'keep-alive'].includes(key)).flat();
  const program = `import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
const bytes = readFileSync(${JSON.stringify(file)});
const headers = ${JSON.stringify(kept)};
createServer((req, res) => { res.writeHead(200, headers); res.end(bytes); }).listen(${port}, '127.0.0.1');`;
  const args = ['-c', serverCore, process.execPath, '--input-type=module', '-e', program];
  const child = spawn('taskset', args, { stdio: 'ignore' });
  return ready({ address: `http://127.0.0.1:${port}`, child }, '/', bytes);
}

async function ready(peer: Started, at: string, bytes: Buffer): Promise<Started> {
  for (let time = 0; time < 250; time += 1) {
    const answer = await fetch(peer.address + at).catch(() => null);
    if (answer?.ok) {
      if (!Buffer.from(await answer.arrayBuffer()).equals(bytes)) throw new Error(`${peer.address} sends other bytes`);
      return peer;
    }
    await pause(20);
  }
  await stop(peer.child);
  throw new Error(`${peer.address} does not answer`);
}
