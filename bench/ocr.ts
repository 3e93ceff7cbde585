import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { migrationsDir } from '../src/db/migration-files.js';
import { detect } from '../src/scanning/detect/detect.js';
import { scanCommand } from '../src/scanning/extract/in-child.js';
import { maskScanned } from '../src/scanning/mask/mask-file.js';
import { scanFile } from '../src/scanning/scan-file.js';
import { samplePdf } from '../src/scanning/testing/pdf-files.js';
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

const tenPages = samplePdf({ pages: 10, lines: lines.map((text, at) => ({ text, x: 40, y: 800 - at * 28 })) });
const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-bench-'));
writeFileSync(path.join(folder, 'ten.pdf'), tenPages);
const targets = lines.flatMap((line) => detect(line)).map(({ kind, text }) => ({ kind, text }));
const [drawn, peer]: [number[], number[]] = [[], []];
let mostDrawn = 0;
for (let round = 0; round < 3; round += 1) {
  const watch = setInterval(() => {
    mostDrawn = Math.max(mostDrawn, largestChild());
  }, 50);
  drawn.push((await timed(() => drawTen())) / 10_000);
  clearInterval(watch);
  const there = spawnSync('pdftoppm', ['-r', '200', '-png', 'ten.pdf', 'page'], { cwd: folder }).status === 0;
  if (there) {
    const before = performance.now();
    spawnSync('pdftoppm', ['-r', '200', '-png', 'ten.pdf', 'page'], { cwd: folder });
    peer.push((performance.now() - before) / 10_000);
  }
}
rmSync(folder, { recursive: true });

async function drawTen(): Promise<void> {
  const masked = await maskScanned(tenPages, '名单.pdf', targets, {}, command, 'told');
  if (!masked.ok) throw new Error(masked.sentence);
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
  {
    name: 'mask a page of PDF, of ten',
    unit: 's',
    rounds: drawn,
    target: '—',
    ...(peer.length > 0 ? { peer: { name: 'pdftoppm draws it', rounds: peer } } : {}),
    note: 'drawn twice, written, opened and searched again; three child processes included; no pictures read',
  },
  { name: 'memory while masking it', unit: 'MB', rounds: [mostDrawn], target: '< 600 MB', met: mostDrawn < 600 },
]);
