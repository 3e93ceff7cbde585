import type { CatalogRow } from '../../law/catalog-row.js';

/** The open entries that a cell means: by its key, by 二级事项, or by `一级事项/二级事项`. */
export function catalogEntryNames(rows: readonly CatalogRow[], text: string): readonly CatalogRow[] {
  const open = rows.filter(({ state }) => state === 'open');
  const byKey = open.filter(({ key }) => key === text);
  if (byKey.length > 0) return byKey;
  const [first = '', second] = text.split(/[/／>＞]/u).map((part) => part.trim());
  return open.filter((row) =>
    second === undefined ? row.second === first : row.first === first && row.second === second,
  );
}
