import { type Outcome, refuse } from '../../law/refusal.js';
import { type ChildCommand, type ChildFault, childCommand, runChild } from '../../untrusted/child.js';
import type { ExtractKind } from './extract.js';

const mostOutput = 64 * 1024 * 1024;

/** How to start the process that opens reports; `entry` names another place, for a bundle whose chunks lie elsewhere. */
export const extractCommand = (entry?: string): ChildCommand => childCommand(import.meta.url, 'extract-child', entry);

const overLimit = refuse('import.childFailed', '读取文件时内存或大小超过限制，已停止，请换一种格式导出。');
const faults: Readonly<Record<ChildFault, ReturnType<typeof refuse>>> = {
  notStarted: refuse('import.childFailed', '读取文件的程序没有启动，请联系管理员。'),
  timedOut: refuse('import.timeout', '读取文件超过 30 秒，已停止，请换一种格式导出。'),
  overLimit,
};

/** Extracts text from untrusted bytes in a process of bounded cost; a crash there is a refusal here. */
export async function extractInChild(
  kind: ExtractKind,
  bytes: Uint8Array,
  command: ChildCommand = extractCommand(),
): Promise<Outcome<string>> {
  const answer = await runChild(command, kind, [bytes], mostOutput);
  return typeof answer === 'string' ? faults[answer] : toOutcome(answer.toString('utf8'));
}

function toOutcome(json: string): Outcome<string> {
  try {
    const outcome: unknown = JSON.parse(json);
    if (isOutcome(outcome)) return outcome;
  } catch {
    // An unfinished answer: the child ended before it had said all.
  }
  return overLimit;
}

function isOutcome(value: unknown): value is Outcome<string> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
