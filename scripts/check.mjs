// npm run check: everything that a change must pass. `--static` leaves the tests out, for CI runs them by themselves.
// Each step that fails is named in one line; the runner's own summary comes last.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const inPackage = (...parts) => path.join(root, 'node_modules', ...parts);

const steps = [
  ['格式与规范', inPackage('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--error-on-warnings'],
  ['类型', inPackage('typescript', 'bin', 'tsc'), '-p', '.'],
  [
    '房间之间的墙',
    inPackage('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    ...['src', 'desk', 'test', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
  ],
];

const failed = [];
for (const [name, ...program] of steps) {
  const { status } = spawnSync(process.execPath, program, { cwd: root, stdio: 'inherit' });
  if (status === 0) console.log(`通过：${name}`);
  else failed.push(name);
}
for (const name of failed) console.error(`没有通过：${name}`);

// Tests are run even so: who mends a format would like to know of the rest.
if (!process.argv.includes('--static')) {
  const { status } = spawnSync(process.execPath, [path.join('scripts', 'test.mjs')], { cwd: root, stdio: 'inherit' });
  if (status !== 0) failed.push('测试');
  if (failed.length > 0) console.error(`没有通过：${failed.join('、')}`);
}
process.exitCode = failed.length > 0 ? 1 : 0;
