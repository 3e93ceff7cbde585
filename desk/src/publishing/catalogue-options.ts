import { officialCalendar } from '../../../src/law/calendar.js';
import { catalogColumns, catalogEntry, entryTermOn, townshipCatalog } from '../../../src/law/catalog.js';
import { parseDay } from '../../../src/law/day.js';
import { publicationDue } from '../../../src/law/publication-clock.js';

/** The catalogue as a grouped choice: the columns of the platform with their entries. */
export const catalogueOptions = catalogColumns.map((column) => ({
  label: column.label,
  title: column.label,
  options: townshipCatalog
    .filter((entry) => entry.column === column.key)
    .map((entry) => ({ value: entry.key, label: entry.label, article: entry.article })),
}));

/** The name of an entry; the key itself where the catalogue does not know it. */
export function entryLabel(key: string): string {
  return catalogEntry(key)?.label ?? key;
}

/** By when an item of this entry must be public, in one sentence with its article; null until both are known. */
export function dueSentence(entryKey: string | undefined, formedOn: string | undefined): string | null {
  const entry = entryKey === undefined ? null : catalogEntry(entryKey);
  const formed = formedOn === undefined ? null : parseDay(formedOn);
  if (entry === null || formed === null) return null;
  const due = publicationDue(officialCalendar, formed, entryTermOn(entry, formed));
  return due.ok ? due.value.derivation : due.sentence;
}
