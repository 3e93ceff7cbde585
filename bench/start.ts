import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../src/db/embedded/start.js';
import { migrationsDir } from '../src/db/migration-files.js';
import { median, type Row, report, say, timed } from './row.js';
import { pause, startSystem } from './system.js';

const laterRounds = 3;
const idleMs = 10_000;
/** What a checkout holds that a start needs; node_modules is linked in, as if `npm ci` had just been run. */
const parts = ['bin', 'desk', 'migrations', 'scripts', 'src', 'package.json', 'package-lock.json', 'tsconfig.json'];

const root = path.dirname(migrationsDir());
const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-bench-'));
chmodSync(folder, 0o755); // PostgreSQL may have to run as another account

/** A checkout without any build. */
function freshCheckout(): string {
  const checkout = path.join(folder, 'checkout');
  for (const part of parts) cpSync(path.join(root, part), path.join(checkout, part), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(checkout, 'node_modules'));
  return checkout;
}

async function measure(): Promise<Row[]> {
  const checkout = freshCheckout();
  const [built, unbuilt] = [path.join(folder, 'data-2'), path.join(folder, 'data-1')];
  const memory = { first: [] as number[], later: [] as number[], note: '' };

  say('first start, nothing built');
  const first = await startSystem(checkout, unbuilt);
  await pause(idleMs);
  const idle = first.memory();
  memory.first.push(idle.megabytes);
  memory.note = `${idle.how} of ${idle.processes} processes, ${idleMs / 1000} s after the desk was ready`;
  await first.stop();

  say('first start on an empty data folder, build present');
  const second = await startSystem(checkout, built);
  await second.stop();

  const later: { portal: number[]; desk: number[]; database: number[] } = { portal: [], desk: [], database: [] };
  for (let round = 1; round <= laterRounds; round += 1) {
    say(`later start ${round}/${laterRounds}`);
    const system = await startSystem(checkout, built);
    later.portal.push(system.portalMs);
    later.desk.push(system.deskMs);
    await pause(idleMs);
    memory.later.push(system.memory().megabytes);
    await system.stop();
    later.database.push(await databaseAlone(built));
  }

  const mb = { unit: 'MB', target: '< 400 MB', note: memory.note };
  return [
    firstRow('first start, nothing built: portal answers', first.portalMs, '≤ 20,000 ms'),
    firstRow('first start, nothing built: desk reachable', first.deskMs, '—'),
    firstRow('first start, build present: portal answers', second.portalMs, '≤ 20,000 ms'),
    firstRow('first start, build present: desk reachable', second.deskMs, '—'),
    {
      name: 'later start: portal answers',
      unit: 'ms',
      rounds: later.portal,
      target: '≤ 5,000 ms',
      met: median(later.portal) <= 5000,
      peer: { name: 'the embedded database alone', rounds: later.database },
    },
    { name: 'later start: desk reachable', unit: 'ms', rounds: later.desk, target: '—' },
    { name: 'memory idle, after the first start', rounds: memory.first, met: median(memory.first) < 400, ...mb },
    { name: 'memory idle, after a later start', rounds: memory.later, met: median(memory.later) < 400, ...mb },
  ];
}

function firstRow(name: string, milliseconds: number, target: string): Row {
  const row = { name, unit: 'ms', rounds: [milliseconds], target };
  return target === '—' ? row : { ...row, met: milliseconds <= 20_000 };
}

/** The part of a later start that is PostgreSQL's: the same cluster, started by itself. */
async function databaseAlone(data: string): Promise<number> {
  let stop = async (): Promise<void> => undefined;
  const milliseconds = await timed(async () => {
    ({ stop } = await startEmbedded({ dataDir: path.join(data, 'database') }));
  });
  await stop();
  return milliseconds;
}

try {
  report(await measure());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
