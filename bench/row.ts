/** One line of the table that `npm run bench` prints. Times are in the unit that `unit` names. */
export interface Row {
  readonly name: string;
  readonly unit: string;
  /** One value per round; empty where it could not be measured. */
  readonly rounds: readonly number[];
  /** What the project asks for, in words; '—' where it asks for nothing. */
  readonly target: string;
  /** Whether the median meets the target; absent where there is none. */
  readonly met?: boolean;
  /** A peer or a physical limit measured beside it, in the same unit. */
  readonly peer?: { readonly name: string; readonly rounds: readonly number[] };
  /** How it was measured, or why it was not. */
  readonly note?: string;
}

/** The middle of some numbers; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** A row for what could not be measured here, with the reason. */
export function notMeasured(name: string, target: string, why: string): Row {
  return { name, unit: '', rounds: [], target, note: `not measured: ${why}` };
}

/** Hands the rows to whoever started this process: one line of JSON, the last on stdout. */
export function report(rows: readonly Row[]): void {
  process.stdout.write(`\n${JSON.stringify(rows)}\n`);
}

/** Milliseconds that an act takes. */
export async function timed(act: () => unknown): Promise<number> {
  const before = performance.now();
  await act();
  return performance.now() - before;
}

/** Says on stderr what is going on; benches can take minutes. */
export function say(sentence: string): void {
  process.stderr.write(`  ${sentence}\n`);
}
