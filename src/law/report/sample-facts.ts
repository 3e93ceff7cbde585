import { day } from '../day.js';
import type { Fact, RecordedFact } from '../facts.js';

/** Facts of a fictional township for tests: day, subject and the fact itself, numbered in order. */
export function recorded(rows: readonly (readonly [string, string, Fact])[]): RecordedFact[] {
  return rows.map(([on, subject, fact], index) => ({
    ...fact,
    seq: index + 1,
    office: 'shifan-zhen',
    day: day(on),
    subject,
  }));
}
