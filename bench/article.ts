import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { migrationsDir } from '../src/db/migration-files.js';
import { median, notMeasured, type Row, report, say } from './row.js';
import { freePort, hasProgram, pause, startSystem, stop } from './system.js';

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
    const home = await (await fetch(`${system.address}/`)).text();
    const article = /\/content\/[0-9a-f-]{36}/.exec(home)?.[0];
    if (article === undefined) throw new Error('the home page links to no article');
    const page = await fetch(system.address + article, { headers: { 'accept-encoding': 'identity' } });
    const bytes = Buffer.from(await page.arrayBuffer());

    const nginx = await startNginx(folder, bytes);
    ending.push(() => stop(nginx.child));
    const bare = await startBare(folder, bytes, page.headers);
    ending.push(() => stop(bare.child));

    const servers = [`${system.address}${article}`, `${nginx.address}/page.html`, `${bare.address}/`] as const;
    for (const url of servers) await load(url, 1);
    const measured: [number[], number[], number[]] = [[], [], []];
    for (let round = 1; round <= rounds; round += 1) {
      say(`round ${round}/${rounds}`);
      for (const [index, url] of servers.entries()) measured[index]?.push(await load(url, seconds));
    }
    const [ours, theirs, node] = measured;
    const row = { name, unit: 'requests/s', rounds: ours };
    const note = `${bytes.length} bytes, ${connections} connections, one core each, ${seconds} s a round, interleaved`;
    return [
      {
        ...row,
        target,
        met: median(ours) >= 0.7 * median(theirs),
        peer: { name: 'nginx, the same bytes as a file', rounds: theirs },
        note,
      },
      { ...row, target: '—', peer: { name: 'bare node:http, the same bytes and headers', rounds: node } },
    ];
  } finally {
    for (const end of ending.reverse()) await end();
  }
}

/** Requests per second over some seconds. Throws where anything but the page came back. */
async function load(url: string, duration: number): Promise<number> {
  const args = ['-c', loadCore, 'wrk', '-t1', `-c${connections}`, `-d${duration}s`, url];
  const { stdout } = await promisify(execFile)('taskset', args);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}

interface Peer {
  readonly address: string;
  readonly child: ChildProcess;
}

/** nginx as one would set it up for static files: one worker, sendfile, open files kept, no log. */
async function startNginx(folder: string, bytes: Buffer): Promise<Peer> {
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
async function startBare(folder: string, bytes: Buffer, headers: Headers): Promise<Peer> {
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

async function ready(peer: Peer, at: string, bytes: Buffer): Promise<Peer> {
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
