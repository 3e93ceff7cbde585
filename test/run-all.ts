import { spawn } from 'node:child_process';
import { serverUrl, stopSharedServer } from './database.js';

// `run-all.ts <test files>`: holds the shared database while Node's runner works through the files, so that it starts
// once and not with every file; ends with the runner's exit code.

/** A file that takes longer hangs: the longest, the crash loop, takes a minute or two on a machine at rest. */
const longestMs = 15 * 60_000;
const atOnce = 2;

await serverUrl();
const runner = spawn(
  process.execPath,
  [
    ...['--import', 'tsx', '--test', '--test-reporter=spec'],
    ...[`--test-concurrency=${atOnce}`, `--test-timeout=${longestMs}`],
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => runner.kill(signal));
const code = await new Promise<number>((resolve) => runner.on('exit', (status) => resolve(status ?? 1)));
await stopSharedServer();
process.exit(code);
