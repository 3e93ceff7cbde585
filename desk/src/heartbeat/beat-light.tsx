import { daysBetween, parseDay } from '../../../src/law/day.js';
import type { ColumnRow } from '../../../src/publishing/heartbeat-contract.js';

/** The state of a column in words, with how much of its cycle has passed. */
export function BeatLight({ row, today }: { readonly row: ColumnRow; readonly today: string }) {
  const passed = passedShare(row, today);
  return (
    <>
      <span className={`beat-light is-${row.state}`}>{row.words}</span>
      {passed === null ? null : (
        <span className={`beat-bar is-${row.state}`} aria-hidden="true">
          <i style={{ width: `${passed}%` }} />
        </span>
      )}
    </>
  );
}

/** How much of the cycle is over, 0 to 100; null where no cycle runs. */
function passedShare({ last, due }: ColumnRow, today: string): number | null {
  const [from, to, now] = [parseDay(last ?? ''), parseDay(due ?? ''), parseDay(today)];
  if (from === null || to === null || now === null) return null;
  return Math.max(0, Math.min(100, Math.round((daysBetween(from, now) / Math.max(1, daysBetween(from, to))) * 100)));
}
