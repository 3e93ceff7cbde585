import { catalogColumns } from './catalog.js';
import { catalogBoxes } from './catalog-channels.js';
import { type CatalogRow, catalogAudiences, catalogLevels, catalogModes, rowSources } from './catalog-row.js';
import { termInWords } from './catalog-term.js';
import type { Day } from './day.js';
import { allow, type Outcome, refuse } from './refusal.js';

/** What became of a row from one edition to the next. */
export interface CatalogChange {
  readonly key: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** 一级事项 / 二级事项, as it stands after, or stood before it was removed. */
  readonly name: string;
  readonly fields: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}

/** A catalogue's row as words, by the columns of the table; `personName` gives the name of an id. */
export function rowInWords(row: CatalogRow, on: Day, personName: (id: string) => string): Record<string, string> {
  const label = (list: readonly { key: string; label: string }[], key: string) =>
    list.find((entry) => entry.key === key)?.label ?? key;
  return {
    栏目: label(catalogColumns, row.column),
    一级事项: row.first,
    二级事项: row.second,
    '公开内容（要素）': row.content,
    公开依据: row.basis,
    公开时限: termInWords(row.term, on),
    公开主体: row.agency,
    公开渠道和载体: catalogBoxes
      .filter(({ key }) => row.channels.includes(key))
      .map((box) => (box.key === 'other' ? `其他（${row.otherChannel}）` : box.label))
      .join('、'),
    公开对象: withNote(label(catalogAudiences, row.audience), row.audienceNote),
    公开方式: label(catalogModes, row.mode),
    公开层级: row.levels.map((level) => label(catalogLevels, level)).join('、'),
    责任人: row.person === null ? '' : personName(row.person),
    核实情况: label(rowSources, row.source),
    状态: row.state === 'open' ? '在用' : '停用',
  };
}

function withNote(label: string, note: string): string {
  return note === '' ? label : `${label}（${note}）`;
}

/** Every row that differs between two editions, in the order of the later one; those removed come last. */
export function changesBetween(
  before: readonly CatalogRow[],
  after: readonly CatalogRow[],
  on: Day,
  personName: (id: string) => string,
): readonly CatalogChange[] {
  const was = new Map(before.map((row, at) => [row.key, { row, at }]));
  const keys = new Set(after.map((row) => row.key));
  const order = before.filter((row) => keys.has(row.key)).map((row) => row.key);
  const moved = movedKeys(
    order,
    after.filter((row) => was.has(row.key)).map((row) => row.key),
  );
  const found: CatalogChange[] = [];
  for (const row of after) {
    const former = was.get(row.key);
    const name = `${row.first} / ${row.second}`;
    if (former === undefined) {
      found.push({ key: row.key, kind: 'added', name, fields: [] });
      continue;
    }
    const [then, now] = [rowInWords(former.row, on, personName), rowInWords(row, on, personName)];
    const fields = Object.keys(now)
      .filter((label) => then[label] !== now[label])
      .map((label) => ({ label, before: then[label] ?? '', after: now[label] ?? '' }));
    if (moved.has(row.key)) {
      fields.push({ label: '序号', before: String(former.at + 1), after: String(after.indexOf(row) + 1) });
    }
    if (fields.length > 0) found.push({ key: row.key, kind: 'changed', name, fields });
  }
  const removed = before.filter((row) => !keys.has(row.key));
  return [
    ...found,
    ...removed.map((row): CatalogChange => {
      return { key: row.key, kind: 'removed', name: `${row.first} / ${row.second}`, fields: [] };
    }),
  ];
}

/** The fewest keys that must be moved to make the one order of the other: what is not in the longest run that stayed. */
function movedKeys(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = after.map((key) => before.indexOf(key));
  const longest = places.map(() => 1);
  const from = places.map(() => -1);
  for (const [at, place] of places.entries()) {
    for (let earlier = 0; earlier < at; earlier += 1) {
      if ((places[earlier] ?? 0) < place && (longest[earlier] ?? 0) + 1 > (longest[at] ?? 0)) {
        longest[at] = (longest[earlier] ?? 0) + 1;
        from[at] = earlier;
      }
    }
  }
  const stayed = new Set<string>();
  for (let at = longest.indexOf(Math.max(0, ...longest)); at >= 0; at = from[at] ?? -1) stayed.add(after[at] ?? '');
  return new Set(after.filter((key) => !stayed.has(key)));
}

/** Whether new items may stand under an entry: it must be in the catalogue in force, and open. A rule of the house. */
export function openRow(rows: readonly CatalogRow[], key: string): Outcome<CatalogRow> {
  const row = rows.find((entry) => entry.key === key);
  if (row === undefined) return refuse('unknown-entry', '目录中没有这个事项，请重新选择。');
  if (row.state === 'closed') {
    return refuse('closed-entry', `事项“${row.second}”已在公开目录中停用，请改选现行目录中的事项。`);
  }
  return allow(row);
}
