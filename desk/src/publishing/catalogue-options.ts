import { officialCalendar } from '../../../src/law/calendar.js';
import { catalogColumns } from '../../../src/law/catalog.js';
import { everydayWordsOf } from '../../../src/law/catalog-everyday.js';
import { type CatalogRow, type Catalogue, rowLabel, rowOf } from '../../../src/law/catalog-row.js';
import { rowTermOn } from '../../../src/law/catalog-term.js';
import { parseDay } from '../../../src/law/day.js';
import { publicationDue } from '../../../src/law/publication-clock.js';
import { catalogueRoutes } from '../../../src/publishing/catalogue-contract.js';
import { useReading } from '../queries.js';

/** The office's catalogue in force; undefined until it is read. */
export function useCatalogue(): Catalogue | undefined {
  return useReading(catalogueRoutes.catalogue).data?.inForce;
}

/** The name of an entry in the office's catalogue; the key itself where it does not know it. */
export function useEntryLabel(): (key: string) => string {
  const catalogue = useCatalogue();
  return (key) => (catalogue === undefined ? '……' : rowLabel(catalogue, key));
}

/**
 * The catalogue as a grouped choice, by 一级事项; the fixed columns of the platform first. `all` gives the closed ones too,
 * for looking for what was published under them.
 */
export function useCatalogueOptions(all: 'open' | 'all') {
  const rows = (useCatalogue()?.rows ?? []).filter(({ state }) => all === 'all' || state === 'open');
  return [...new Set(rows.map(groupOf))].map((label) => ({
    label,
    title: label,
    search: searchText(label),
    options: rows
      .filter((row) => groupOf(row) === label)
      .map((row) => ({
        value: row.key,
        label: row.state === 'open' ? row.second : `${row.second}（停用）`,
        search: searchText(`${row.second} ${row.content} ${row.basis}`),
      })),
  }));
}

/** What an entry is found by: its own words, and what people say for them. */
function searchText(words: string): string {
  return [words, ...everydayWordsOf(words)].join(' ');
}

function groupOf({ column, first }: CatalogRow): string {
  return column === 'statutory' ? first : (catalogColumns.find(({ key }) => key === column)?.label ?? column);
}

/** By when an item of this entry must be public, in one sentence with its article; null until all is known. */
export function useDueSentence(entryKey: string | undefined, formedOn: string | undefined): string | null {
  const catalogue = useCatalogue();
  const row = entryKey === undefined || catalogue === undefined ? null : rowOf(catalogue, entryKey);
  const formed = formedOn === undefined ? null : parseDay(formedOn);
  if (row === null || formed === null) return null;
  const due = publicationDue(officialCalendar, formed, rowTermOn(row, formed));
  return due.ok ? due.value.derivation : due.sentence;
}
