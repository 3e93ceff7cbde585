import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const timeLimit = 30_000;
/** A thread that has nothing to do gives back the memory of its fonts. */
const idleLimit = 60_000;

interface Waiting {
  readonly resolve: (pdf: Buffer) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

let thread: Worker | undefined;
let idle: NodeJS.Timeout | undefined;
let last = 0;
const waiting = new Map<number, Waiting>();

/**
 * The reading copy of a filled letter: its DOCX set as PDF in a thread of its own, with 30 seconds each from when it
 * was asked for. Rejects where the bytes are no DOCX that can be set, which a checked template never gives.
 */
export function docxToPdf(bytes: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const id = ++last;
    const timer = setTimeout(() => stop(new Error('typesetting took too long')), timeLimit);
    waiting.set(id, { resolve, reject, timer });
    clearTimeout(idle);
    thread ??= start();
    thread.ref();
    thread.postMessage({ id, bytes: Uint8Array.from(bytes) });
  });
}

/** Beside this module the thread's program is `typeset-worker.ts` under tsx, `typeset-worker.js` in a build. */
function start(): Worker {
  const here = fileURLToPath(import.meta.url);
  const entry = path.join(path.dirname(here), `typeset-worker${path.extname(here)}`);
  const url = pathToFileURL(entry);
  // a thread does not inherit what reads TypeScript, so that it is registered there first
  const inTypeScript = () => {
    const loader = import.meta.resolve('tsx/esm/api');
    return `import(${JSON.stringify(loader)}).then(({ register }) => (register(), import(${JSON.stringify(url.href)})))`;
  };
  const worker = new Worker(entry.endsWith('.ts') ? inTypeScript() : url, {
    eval: entry.endsWith('.ts'),
    execArgv: [],
    env: { TZ: 'Asia/Shanghai', NODE_NO_WARNINGS: '1' },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  worker.on('message', ({ id, pdf, fault }: { id: number; pdf?: Uint8Array; fault?: string }) => {
    const job = waiting.get(id);
    if (job === undefined) return;
    clearTimeout(job.timer);
    waiting.delete(id);
    if (pdf === undefined) job.reject(new Error(fault ?? 'not typeset'));
    else job.resolve(Buffer.from(pdf));
    if (waiting.size > 0) return;
    worker.unref();
    idle = setTimeout(() => stop(new Error('idle')), idleLimit).unref();
  });
  worker.on('error', (error) => worker === thread && stop(error));
  worker.on('exit', () => worker === thread && stop(new Error('the typesetting thread ended')));
  return worker;
}

/** Ends the thread; the next document starts another. */
function stop(why: Error): void {
  const ending = thread;
  thread = undefined;
  for (const job of waiting.values()) {
    clearTimeout(job.timer);
    job.reject(why);
  }
  waiting.clear();
  void ending?.terminate();
}
