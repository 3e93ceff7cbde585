import type { Calendar } from '../law/calendar.js';
import { type Catalogue, rowOf } from '../law/catalog-row.js';
import { rowTermOn } from '../law/catalog-term.js';
import type { Day } from '../law/day.js';
import { lateness, type PublicationDue, publicationDue } from '../law/publication-clock.js';
import type { DocumentRow } from './contract.js';

/** Fewer working days than this, and the light turns yellow. */
const soon = 5;

/** When an item of an entry of the office's catalogue must be public, and why; null where the term cannot be counted. */
export function dueOf(calendar: Calendar, catalogue: Catalogue, formedOn: Day, entry: string): PublicationDue | null {
  const row = rowOf(catalogue, entry);
  const due = publicationDue(calendar, formedOn, row ? rowTermOn(row, formedOn) : undefined);
  return due.ok ? due.value : null;
}

/** Whether an item that comes before the public today does so after its last day. */
export function wasLate(calendar: Calendar, catalogue: Catalogue, formedOn: Day, entry: string, today: Day): boolean {
  const due = dueOf(calendar, catalogue, formedOn, entry);
  return due !== null && due.due < today;
}

/** The light of an item that is not public yet, always with words. */
export function lightOf(
  calendar: Calendar,
  catalogue: Catalogue,
  formedOn: Day,
  entry: string,
  today: Day,
): DocumentRow['due'] {
  const due = dueOf(calendar, catalogue, formedOn, entry);
  if (!due) return null;
  const standing = lateness(calendar, due.due, today);
  const light = standing.state === 'late' ? 'red' : standing.workingDaysLeft < soon ? 'yellow' : 'green';
  return {
    day: due.due,
    provisional: due.provisional,
    workingDaysLeft: standing.workingDaysLeft,
    light,
    words: standing.sentence,
  };
}
