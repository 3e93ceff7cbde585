import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { migrationsDir } from '../src/db/migration-files.js';
import { scanCommand } from '../src/scanning/extract/in-child.js';
import { scanFile } from '../src/scanning/scan-file.js';
import { samplePage } from '../src/scanning/testing/sample-page.js';
import { sampleId } from '../src/scanning/testing/samples.js';
import { median, report, timed } from './row.js';

const rows = 28;
const lines = Array.from({ length: rows }, (_, at) =>
  at % 2 === 0
    ? `甲子村张示范，身份证号码：${sampleId('19900307', String(101 + at))}`
    : `联系电话：154-0000-${1000 + at}，经审核符合条件，现予以公示`,
);

// The bundle has no child beside it.
const command = scanCommand(path.join(path.dirname(migrationsDir()), 'src', 'scanning', 'extract', 'scan-child.ts'));
const page = await samplePage(lines);
const [seconds, decode, found]: [number[], number[], number[]] = [[], [], []];
let most = 0;
for (let round = 0; round < 3; round += 1) {
  decode.push((await timed(() => sharp(page).greyscale().raw().toBuffer())) / 1000);
  seconds.push(
    (await timed(async () => {
      const watch = setInterval(() => {
        most = Math.max(most, largestChild());
      }, 50);
      const scanned = await scanFile(page, '扫描.jpg', command);
      clearInterval(watch);
      if (!scanned.ok) throw new Error(scanned.sentence);
      found.push((scanned.value.findings.length / rows) * 100);
    })) / 1000,
  );
}

/** Megabytes of the largest process that this one has started; 0 where the system does not tell. */
function largestChild(): number {
  try {
    const ids = readFileSync(`/proc/self/task/${process.pid}/children`, 'latin1').trim().split(' ');
    return Math.max(...ids.map((id) => Number(readFileSync(`/proc/${id}/statm`, 'latin1').split(' ')[1]) / 256));
  } catch {
    return 0;
  }
}

report([
  {
    name: 'read a scan of A4 at 200 dpi',
    unit: 's',
    rounds: seconds,
    target: '< 10 s',
    met: median(seconds) < 10,
    peer: { name: 'the picture decoded', rounds: decode },
    note: `${lines.join('').length} characters; two child processes and their compiler included; one thread`,
  },
  { name: `numbers found in it, of ${rows}`, unit: '%', rounds: found, target: '—' },
  { name: 'memory while reading it', unit: 'MB', rounds: [most], target: '< 600 MB', met: most < 600 },
]);
