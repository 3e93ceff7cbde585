import { type Outcome, refuse } from '../../law/refusal.js';
import { type ChildCommand, type ChildFault, childCommand, runChild } from '../../untrusted/child.js';
import { frame, unframe } from './frame.js';
import { limits } from './limits.js';

/** How to start the process that opens files; `entry` names another place, for a bundle whose chunks lie elsewhere. */
export const scanCommand = (entry?: string): ChildCommand => childCommand(import.meta.url, 'scan-child', entry);

/** What came back: the JSON's value, and the bytes behind it. */
export interface Answer {
  readonly value: unknown;
  readonly bytes: Buffer;
}

const overLimit = refuse('scan.childFailed', '检查文件时内存或大小超过限制，已停止，请拆分文件或换一种格式。');
const faults: Readonly<Record<ChildFault, ReturnType<typeof refuse>>> = {
  notStarted: refuse('scan.childFailed', '检查文件的程序没有启动，请联系管理员。'),
  timedOut: refuse('scan.timeout', '检查文件超过限定时间，已停止，请拆分文件或换一种格式。'),
  overLimit,
};

/** Runs a task on untrusted bytes in a process of bounded cost; a crash there is a refusal here. */
export async function inChild(
  task: 'extract' | 'read' | 'mask' | 'pages',
  order: unknown,
  bytes: Uint8Array,
  command: ChildCommand = scanCommand(),
): Promise<Outcome<Answer>> {
  const milliseconds = task === 'pages' ? limits.pagesMilliseconds : undefined;
  const block = await runChild(command, task, frame(order, bytes), limits.answerBytes, milliseconds);
  if (typeof block === 'string') return faults[block];
  const found = unframe(block);
  const outcome = found?.json;
  if (typeof outcome !== 'object' || outcome === null || !('ok' in outcome)) return overLimit;
  const { ok, value } = outcome as { ok: boolean; value?: unknown };
  return ok ? { ok: true, value: { value, bytes: found?.bytes ?? Buffer.alloc(0) } } : (outcome as Outcome<Answer>);
}
