// npm test: builds, then runs every test there is with Node's own runner. `npm test -- ledger` runs only the files
// whose path contains that word. What the runner counts at its end is the last that is printed.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDesk, buildServer } from './build.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const wanted = process.argv.slice(2);

const files = ['src', 'desk', 'test']
  .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true }).map((name) => path.join(folder, name)))
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => /\.test\.tsx?$/.test(name) && !name.includes('node_modules/'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  .sort();
if (files.length === 0) {
  console.error(`没有找到${wanted.length > 0 ? `路径含“${wanted.join('”或“')}”的` : ''}测试文件，没有进行任何测试。`);
  process.exit(1);
}

await Promise.all([buildServer(), buildDesk()]);
const child = spawn(process.execPath, ['--import', 'tsx', path.join('test', 'run-all.ts'), ...files], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
