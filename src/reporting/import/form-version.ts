import type { FormVersion } from '../../law/report/form.js';
import { labelText } from './label-text.js';
import type { WrittenRow } from './table2-rows.js';

/** Which form each group of table two follows, by its headers or else by the number of its columns; null: no sign. */
export type GroupForms = Readonly<Record<string, FormVersion | null>>;

/** Decides the form of each group of table two from its headers, never from the year. */
export function groupForms(headerText: string, rows: readonly WrittenRow[]): GroupForms {
  const text = labelText(headerText);
  const old = (pattern: RegExp): boolean => pattern.test(text);
  const width = (group: string): number => {
    const widths = rows.filter((row) => row.key?.startsWith(`${group}.`)).map((row) => filled(row.cells));
    return Math.max(0, ...widths);
  };
  const byWidth = (group: string, before: number): FormVersion | null => {
    const columns = width(group);
    return columns === before ? '2019' : columns === 1 ? '2021' : null;
  };
  const first: FormVersion | null = old(/新制作|新公开数|对外公开总/u)
    ? '2019'
    : old(/制?发件数|废止件数|现行有效/u)
      ? '2021'
      : null;
  const previous = old(/上一年项目|处理决定数量.{0,40}其他对外管理/u);
  const fees: FormVersion | null = old(/收费金额/u) ? '2021' : null;
  const has = (group: string): boolean => rows.some((row) => row.key?.startsWith(`${group}.`));
  return {
    art20_1: first,
    art20_5: byWidth('art20_5', 3) ?? (has('art20_5') ? (previous ? '2019' : signOf2021(text)) : null),
    art20_6: byWidth('art20_6', 3) ?? (has('art20_6') ? (previous ? '2019' : signOf2021(text)) : null),
    art20_8: fees ?? byWidth('art20_8', 2) ?? (has('art20_8') && previous ? '2019' : null),
    art20_9: has('art20_9') || old(/采购项目|集中采购/u) ? '2019' : null,
  };
}

function signOf2021(text: string): FormVersion | null {
  return /本年处理决定/u.test(text) ? '2021' : null;
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell !== '').length;
}

/** The form of the whole report: what most groups follow; a tie goes to group （一）, then to table three's rows. */
export function formByMajority(groups: GroupForms, threeOtherRows: boolean): FormVersion | null {
  const votes = Object.values(groups);
  const old = votes.filter((vote) => vote === '2019').length;
  const recent = votes.filter((vote) => vote === '2021').length;
  if (old !== recent) return old > recent ? '2019' : '2021';
  return groups.art20_1 ?? (threeOtherRows ? '2021' : null);
}
