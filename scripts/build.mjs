// Builds what has changed: the server (esbuild, well under a second) and the desk (Vite).
// Each build lies in a folder named by the digest of its sources, so that starting twice builds once
// and two builds at the same time cannot disturb each other.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const dist = path.join(root, 'dist');

/** The entry points; they lie side by side with the chunks they share, so that a module finds `extract-child.js`, `scan-child.js` or `typeset-worker.js` beside it. */
const entryPoints = {
  'main-web': path.join(root, 'src', 'main-web.ts'),
  'main-cli': path.join(root, 'src', 'main-cli.ts'),
  'extract-child': path.join(root, 'src', 'reporting', 'import', 'extract-child.ts'),
  'scan-child': path.join(root, 'src', 'scanning', 'extract', 'scan-child.ts'),
  'sheet-child': path.join(root, 'src', 'untrusted', 'sheet-child.ts'),
  'typeset-worker': path.join(root, 'src', 'documents', 'pdf', 'typeset-worker.ts'),
};

async function* filesBelow(folder) {
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(place);
    else if (!/\.test\.tsx?$/.test(entry.name)) yield place;
  }
}

async function digestOf(folders) {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for await (const file of filesBelow(path.join(root, folder)))
      hash.update(path.relative(root, file)).update(await readFile(file));
  }
  hash.update(await readFile(path.join(root, 'package-lock.json')));
  return hash.digest('hex').slice(0, 12);
}

/** Runs `make(folder)` into a folder of its own and gives it its name when it is whole. */
async function once(name, folders, make) {
  const folder = path.join(dist, `${name}-${await digestOf(folders)}`);
  if (existsSync(folder)) return folder;
  const unfinished = path.join(dist, `.${name}-${process.pid}`);
  await mkdir(unfinished, { recursive: true });
  try {
    await make(unfinished);
    await rename(unfinished, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** The server and the command line; answers with their folder. */
export function buildServer() {
  return once('server', ['src'], (folder) =>
    build({
      entryPoints,
      outdir: folder,
      bundle: true,
      splitting: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      packages: 'external',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'warning',
    }),
  );
}

/** The desk; answers with its folder. */
export function buildDesk() {
  return once(
    'desk',
    ['desk', 'src'],
    (folder) =>
      new Promise((resolve, reject) => {
        const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
        const config = path.join(root, 'desk', 'vite.config.ts');
        const child = spawn(
          process.execPath,
          [vite, 'build', '-c', config, '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'],
          {
            cwd: root,
            stdio: ['ignore', 'inherit', 'inherit'],
          },
        );
        child.on('error', reject);
        child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`工作平台构建失败（${code}）`))));
      }),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(await buildServer());
  console.log(await buildDesk());
}
