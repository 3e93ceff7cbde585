import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The program to run in the child, with its arguments before the task; made by `childCommand`. */
export interface ChildCommand {
  readonly command: string;
  readonly args: readonly string[];
}

/** What a child may cost: time from its start, memory of its heap and in all, and bytes that it answers. */
export const childLimits = {
  milliseconds: 30_000,
  heapMegabytes: 512,
  residentBytes: 600 * 1024 * 1024,
} as const;

/** Why there is no answer. */
export type ChildFault = 'notStarted' | 'timedOut' | 'overLimit';

/**
 * How to start a child's program: under tsx `name`.ts beside the module at `beside`, in a build `name`.js.
 * `entry` names another place, for a bundle whose chunks lie elsewhere.
 */
export function childCommand(beside: string, name: string, entry?: string): ChildCommand {
  const here = fileURLToPath(beside);
  const file = entry ?? path.join(path.dirname(here), `${name}${path.extname(here)}`);
  const memory = `--max-old-space-size=${childLimits.heapMegabytes}`;
  if (!file.endsWith('.ts')) return { command: process.execPath, args: [memory, file] };
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return { command: process.execPath, args: [memory, '--import', loader, file] };
}

/**
 * Gives untrusted bytes to a task in a process with bounded memory and time (30 seconds unless told), and takes up to `answerBytes` back.
 * A crash there is a fault here. The task's arguments are its name and where pdfjs keeps the maps of Chinese fonts.
 */
export function runChild(
  { command, args }: ChildCommand,
  task: string,
  given: readonly Uint8Array[],
  answerBytes: number,
  milliseconds: number = childLimits.milliseconds,
): Promise<Buffer | ChildFault> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args, task, characterMaps()], {
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
    }, milliseconds);
    const watch = setInterval(() => {
      if (residentBytes(child.pid) > childLimits.residentBytes) child.kill('SIGKILL');
    }, 50);
    const end = (answer: Buffer | ChildFault): void => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve(answer);
    };
    child.stdout.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > answerBytes) child.kill('SIGKILL');
      else pieces.push(piece);
    });
    child.stdin.on('error', () => undefined);
    child.on('error', () => end('notStarted'));
    child.on('close', (code) => end(timedOut ? 'timedOut' : code === 0 ? Buffer.concat(pieces) : 'overLimit'));
    for (const piece of given) child.stdin.write(piece);
    child.stdin.end();
  });
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
