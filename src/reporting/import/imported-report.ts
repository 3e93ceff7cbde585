import type { Finding } from '../../law/report/finding.js';
import type { CellValue, FormVersion, SectionKey, Table4Block } from '../../law/report/form.js';

/**
 * What was read from a published annual report. Tables hold only what stands in the report:
 * `null` is a blank cell, '/' the report's own "not applicable", 0 a written zero.
 * Amounts are decimal strings in 万元, counts are numbers.
 */
export interface ImportedReport {
  readonly agency: string | null;
  readonly year: number | null;
  readonly form: FormVersion | null;
  /** False: the tables could not be read without guessing; `reason` says why and the tables are empty. */
  readonly readable: boolean;
  readonly reason?: string;
  /** `group.row` → column → value, in the order of the form. */
  readonly table2: Readonly<Record<string, Readonly<Record<string, CellValue>>>>;
  /** Row key → the six kinds of applicant, then 总计. */
  readonly table3: Readonly<Record<string, readonly CellValue[]>>;
  /** Block → 维持、纠正、其他、未审结、总计. Empty only in an unreadable report. */
  readonly table4: Readonly<Partial<Record<Table4Block, readonly CellValue[]>>>;
  /** What stands between the title and the first section: basis, period, contact; '' where nothing does. */
  readonly preface: string;
  readonly narrative: Readonly<Record<SectionKey, string>>;
  /** What the reader noticed while reading; the checks of the law are in `checkImported`. */
  readonly findings: readonly Finding[];
}

/** A table as read, or the sentence why it cannot be read without guessing. */
export type Reading<T> = { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] } | Unreadable;

export interface Unreadable {
  readonly ok: false;
  readonly reason: string;
}

/** Says why a table is refused, in Chinese, for `ImportedReport.reason`. */
export function unreadable(reason: string): Unreadable {
  return { ok: false, reason };
}
