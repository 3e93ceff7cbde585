import type { Day } from '../law/day.js';
import type { Actor } from '../ledger/append.js';
import type { DemoRole } from './people.js';

/** A person of the demonstration at nine in the morning, Beijing time, of a day. */
export type Cast = (role: DemoRole, on: Day) => Actor;

/** Takes the value of an act that the demonstration cannot do without. */
export function certain<T>(outcome: { ok: true; value: T } | { ok: false; sentence: string } | null): T {
  if (!outcome?.ok) throw new Error(`the demonstration was refused: ${outcome?.sentence ?? 'nothing there'}`);
  return outcome.value;
}
