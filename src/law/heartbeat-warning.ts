import type { Day } from './day.js';
import type { Heartbeat } from './heartbeat.js';

export type WarningStep = 'soon' | 'late' | 'empty';

/** A warning that is due: which, and the period for which it is given once. */
export interface DueWarning {
  readonly step: WarningStep;
  /** The due day of the cycle; of an empty column the first day of the half-year. */
  readonly period: Day;
}

/** The warning that a column's state calls for on a day; null where all is well. */
export function warningFor(beat: Heartbeat, today: Day): DueWarning | null {
  if (beat.state === 'fresh') return null;
  if (beat.state === 'empty') return { step: 'empty', period: halfYearOf(today) };
  return beat.due === null ? null : { step: beat.state, period: beat.due };
}

function halfYearOf(today: Day): Day {
  return `${today.slice(0, 4)}-${today.slice(5, 7) <= '06' ? '01' : '07'}-01` as Day;
}
