import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrationsDir } from '../src/db/migration-files.js';
import { readReportFile } from '../src/reporting/import/read-file.js';
import { checkImported } from '../src/reporting/import/read-report.js';
import { tabbed } from '../test/cases/reports/layouts.js';
import { median, type Row, report, timed } from './row.js';

const target = '< 50 ms';
const warmRounds = 200;
const coldRounds = 7;

/** File in, findings out: what `gongkai report check` does between reading its arguments and printing. */
async function importAndCheck(file: string): Promise<number> {
  const read = await readReportFile(readFileSync(file), path.basename(file));
  if (!read.ok || !read.value.readable) throw new Error(`the sample was not read: ${file}`);
  return checkImported(read.value).length;
}

/** The least that can be done with the file: its bytes read, its lines counted. */
function countLines(file: string): number {
  let lines = 0;
  for (const byte of readFileSync(file)) if (byte === 10) lines += 1;
  return lines;
}

/** One import, the first of a new process, its modules already loaded. */
function cold(file: string): number {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--cold', file], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return Number(child.stdout);
}

async function measure(name: string, file: string): Promise<Row[]> {
  const [warm, lines]: [number[], number[]] = [[], []];
  for (let round = 0; round < warmRounds + 20; round += 1) {
    const times = [await timed(() => importAndCheck(file)), await timed(() => countLines(file))] as const;
    if (round < 20) continue; // the compiler's
    warm.push(times[0]);
    lines.push(times[1]);
  }
  const first = Array.from({ length: coldRounds }, () => cold(file));
  const peer = { name: 'same bytes read, lines counted', rounds: lines };
  return [
    { name: `import + check, ${name}, warm`, unit: 'ms', rounds: warm, target, met: median(warm) < 50, peer },
    { name: `import + check, ${name}, cold`, unit: 'ms', rounds: first, target, met: median(first) < 50 },
  ];
}

const [flag, given] = process.argv.slice(2);
if (flag === '--cold' && given !== undefined) {
  process.stdout.write(String(await timed(() => importAndCheck(given))));
} else {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-bench-'));
  try {
    const sample = path.join(folder, 'sample.txt');
    writeFileSync(sample, tabbed());
    const seed = path.join(path.dirname(migrationsDir()), '..', 'shared', 'seed', 'lvdian-2020-annual-report.txt');
    const rows = await measure('fictional report', sample);
    if (existsSync(seed)) rows.push(...(await measure('a real report', seed)));
    report(rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
