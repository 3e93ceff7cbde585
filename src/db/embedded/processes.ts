import { readFileSync } from 'node:fs';

/** Whether a process runs. On Linux a zombie, which nobody has buried yet, counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const state = linuxStat(pid)?.[0];
  return state === undefined || (state !== 'Z' && state !== 'X');
}

/** A mark that tells a process from a later one with the same pid: its start time on Linux, `-` where unknown. */
export function markOf(pid: number): string {
  return linuxStat(pid)?.[19] ?? '-';
}

/** Fields of /proc/<pid>/stat from the third on (state first), which begin after the name in brackets. */
function linuxStat(pid: number): string[] | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Waits this many milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
