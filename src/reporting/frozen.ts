import type { FormVersion, ReportTables, SectionKey } from '../law/report/form.js';

/** What a signature freezes: the figures, the text with its numbers, and the records behind each of them. */
export interface FrozenReport {
  readonly year: number;
  readonly form: FormVersion;
  readonly agency: string;
  readonly tables: ReportTables;
  readonly counts: Readonly<Record<string, number | string>>;
  /** As written, with `{{key}}` references: the public page makes each of them a link to its records. */
  readonly narrative: Readonly<Record<SectionKey, string>>;
  readonly rendered: Readonly<Record<SectionKey, string>>;
  /** Cell address or count key → ids of the documents behind it, published ones only. */
  readonly opened: Readonly<Record<string, readonly string[]>>;
  /** How many facts the year has, and the position in the chain of the last one that was counted. */
  readonly facts: { readonly count: number; readonly lastSeq: number };
}
