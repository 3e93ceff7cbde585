import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Outcome, refuse } from '../../law/refusal.js';
import { frame, unframe } from './frame.js';
import { limits } from './limits.js';

/** The program to run in the child, with its arguments before the task; made by `childCommand`. */
export interface ChildCommand {
  readonly command: string;
  readonly args: readonly string[];
}

/**
 * How to start the child: beside this module as `scan-child.ts` under tsx, as `scan-child.js` in a build.
 * `entry` names another place, for a bundle whose chunks lie elsewhere.
 */
export function childCommand(entry?: string): ChildCommand {
  const here = fileURLToPath(import.meta.url);
  const file = entry ?? path.join(path.dirname(here), `scan-child${path.extname(here)}`);
  const memory = `--max-old-space-size=${limits.heapMegabytes}`;
  if (!file.endsWith('.ts')) return { command: process.execPath, args: [memory, file] };
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return { command: process.execPath, args: [memory, '--import', loader, file] };
}

/** What came back: the JSON's value, and the bytes behind it. */
export interface Answer {
  readonly value: unknown;
  readonly bytes: Buffer;
}

/** Runs a task on untrusted bytes in a process with bounded memory and 30 seconds; a crash there is a refusal here. */
export function inChild(
  task: 'extract' | 'mask',
  order: unknown,
  bytes: Uint8Array,
  command: ChildCommand = childCommand(),
): Promise<Outcome<Answer>> {
  return new Promise((resolve) => {
    const child = spawn(command.command, [...command.args, task, characterMaps()], {
      stdio: ['pipe', 'pipe', 'ignore'],
      // Nothing of the server's settings is for a process that opens strangers' files.
      env: { TZ: 'Asia/Shanghai', NODE_NO_WARNINGS: '1', ...systemRoot() },
    });
    const pieces: Buffer[] = [];
    let size = 0;
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, limits.milliseconds);
    const watch = setInterval(() => {
      if (residentBytes(child.pid) > limits.residentBytes) child.kill('SIGKILL');
    }, 50);
    const done = (): void => {
      clearTimeout(timer);
      clearInterval(watch);
    };
    child.stdout.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > limits.answerBytes) child.kill('SIGKILL');
      else pieces.push(piece);
    });
    child.stdin.on('error', () => undefined);
    child.on('error', () => {
      done();
      resolve(refuse('scan.childFailed', '检查文件的程序没有启动，请联系管理员。'));
    });
    child.on('close', (code) => {
      done();
      if (timedOut) return resolve(refuse('scan.timeout', '检查文件超过 30 秒，已停止，请拆分文件或换一种格式。'));
      resolve(code === 0 ? toAnswer(Buffer.concat(pieces)) : overLimit);
    });
    for (const piece of frame(order, bytes)) child.stdin.write(piece);
    child.stdin.end();
  });
}

const overLimit = refuse('scan.childFailed', '检查文件时内存或大小超过限制，已停止，请拆分文件或换一种格式。');

function toAnswer(block: Buffer): Outcome<Answer> {
  const found = unframe(block);
  const outcome = found?.json;
  if (typeof outcome !== 'object' || outcome === null || !('ok' in outcome)) return overLimit;
  const { ok, value } = outcome as { ok: boolean; value?: unknown };
  return ok ? { ok: true, value: { value, bytes: found?.bytes ?? Buffer.alloc(0) } } : (outcome as Outcome<Answer>);
}

/** Memory outside the heap is not bounded by Node; where the system tells, it is watched. */
function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
}

/** Windows starts no process without it. */
function systemRoot(): Record<string, string> {
  const root = process.env.SystemRoot;
  return root === undefined ? {} : { SystemRoot: root };
}

/** Where pdfjs keeps the maps of Chinese fonts that a PDF does not embed; '' where they are not installed. */
function characterMaps(): string {
  try {
    const main = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
    return `${path.join(path.dirname(main), 'cmaps')}${path.sep}`;
  } catch {
    return '';
  }
}
