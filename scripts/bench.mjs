// npm run bench [-- name …]: measures the figures that the project sets itself, beside a peer or a physical limit.
// Nothing is asserted and no test depends on it. Every bench runs in a process of its own, one after another.
import { spawn } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const helpers = ['row', 'system'];

const names = (await readdir(path.join(root, 'bench')))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
  .filter((name) => !helpers.includes(name));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`no bench called ${unknown.join(', ')}; there are: ${names.join(', ')}`);
  process.exit(2);
}

// Inside the project, so that the packages are found.
const folder = path.join(root, 'dist', `.bench-${process.pid}`);
await mkdir(folder, { recursive: true });
const rows = [];
try {
  const chosen = wanted.length > 0 ? wanted : names;
  await build({
    entryPoints: Object.fromEntries(chosen.map((name) => [name, path.join(root, 'bench', `${name}.ts`)])),
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    logLevel: 'warning',
  });
  for (const name of chosen) {
    console.error(`${name} …`);
    rows.push(...(await run(name)));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(table(rows));

/** The rows of one bench; one that breaks becomes a row that says so. */
function run(name) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(folder, `${name}.js`)], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (part) => (text += part));
    child.on('close', (code) => {
      const last = text.trim().split('\n').at(-1) ?? '';
      if (code === 0 && last.startsWith('[')) resolve(JSON.parse(last));
      else
        resolve([{ name, unit: '', rounds: [], target: '—', note: `not measured: the bench ended with code ${code}` }]);
    });
  });
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function number(value) {
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
}

function table(rows) {
  const head = ['figure', 'median', 'rounds', 'min – max', 'target', '', 'beside it', 'median', 'ratio'];
  const lines = rows.map(({ name, unit, rounds, target, met, peer }) => {
    if (rounds.length === 0) return [name, '—', '0', '', target, '', '', '', ''];
    const beside = peer && peer.rounds.length > 0 ? median(peer.rounds) : null;
    return [
      name,
      `${number(median(rounds))} ${unit}`,
      String(rounds.length),
      `${number(Math.min(...rounds))} – ${number(Math.max(...rounds))}`,
      target,
      met === undefined ? '' : met ? 'met' : 'MISSED',
      peer?.name ?? '',
      beside === null ? '' : `${number(beside)} ${unit}`,
      beside === null ? '' : number(median(rounds) / beside),
    ];
  });
  const widths = head.map((title, at) => Math.max(title.length, ...lines.map((line) => line[at].length)));
  const show = (line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at]))
      .join('  ')
      .trimEnd();
  const notes = rows.filter(({ note }) => note).map(({ name, note }) => `  ${name}: ${note}`);
  return [
    show(head),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...lines.map(show),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n');
}
