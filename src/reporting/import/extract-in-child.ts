import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Outcome, refuse } from '../../law/refusal.js';
import type { ExtractKind } from './extract.js';

/** The program to run in the child, with its arguments before the kind; made by `childCommand`. */
export interface ChildCommand {
  readonly command: string;
  readonly args: readonly string[];
}

const memoryMegabytes = 512;
const timeLimit = 30_000;
const mostOutput = 64 * 1024 * 1024;

/**
 * How to start the child: beside this module as `extract-child.ts` under tsx, as `extract-child.js` in a build.
 * `entry` names another place, for a bundle whose chunks lie elsewhere.
 */
export function childCommand(entry?: string): ChildCommand {
  const here = fileURLToPath(import.meta.url);
  const file = entry ?? path.join(path.dirname(here), `extract-child${path.extname(here)}`);
  const memory = `--max-old-space-size=${memoryMegabytes}`;
  if (!file.endsWith('.ts')) return { command: process.execPath, args: [memory, file] };
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return { command: process.execPath, args: [memory, '--import', loader, file] };
}

/** Extracts text from untrusted bytes in a child process with 512 MB and 30 seconds; a crash there is a refusal here. */
export function extractInChild(
  kind: ExtractKind,
  bytes: Uint8Array,
  command: ChildCommand = childCommand(),
): Promise<Outcome<string>> {
  return new Promise((resolve) => {
    const child = spawn(command.command, [...command.args, kind, characterMaps()], {
      stdio: ['pipe', 'pipe', 'ignore'],
      // Nothing of the server's settings is for a process that opens strangers' files.
      env: { TZ: 'Asia/Shanghai', NODE_NO_WARNINGS: '1', ...systemRoot() },
    });
    const parts: Buffer[] = [];
    let size = 0;
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, timeLimit);
    child.stdout.on('data', (part: Buffer) => {
      size += part.length;
      if (size > mostOutput) child.kill('SIGKILL');
      else parts.push(part);
    });
    child.stdin.on('error', () => undefined);
    child.on('error', () => {
      clearTimeout(timer);
      resolve(refuse('import.childFailed', '读取文件的程序没有启动，请联系管理员。'));
    });
    child.on('close', () => {
      clearTimeout(timer);
      if (timedOut) return resolve(refuse('import.timeout', '读取文件超过 30 秒，已停止，请换一种格式导出。'));
      return resolve(toOutcome(Buffer.concat(parts).toString('utf8')));
    });
    child.stdin.end(bytes);
  });
}

/** Windows starts no process without it. */
function systemRoot(): Record<string, string> {
  const root = process.env.SystemRoot;
  return root === undefined ? {} : { SystemRoot: root };
}

function toOutcome(json: string): Outcome<string> {
  try {
    const outcome: unknown = JSON.parse(json);
    if (isOutcome(outcome)) return outcome;
  } catch {
    // An unfinished answer: the child ran out of memory or was stopped.
  }
  return refuse('import.childFailed', '读取文件时内存或大小超过限制，已停止，请换一种格式导出。');
}

function isOutcome(value: unknown): value is Outcome<string> {
  return typeof value === 'object' && value !== null && 'ok' in value;
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
