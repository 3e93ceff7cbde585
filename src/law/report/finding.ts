import type { CellAddress } from './form.js';

/** error must be mended before sign-off · warning may stand with an explanation · info is for reading. */
export type Severity = 'error' | 'warning' | 'info';

/** One thing that a check found in a report. */
export interface Finding {
  /**
   * The rule: 'C1' to 'C12' and 'C14' of the cross-checks, 'F…' for the way a value is written,
   * 'T…' for the text, 'N…' for the numbers in it, 'R…' for what a reader noticed while reading a report in.
   */
  readonly check: string;
  readonly severity: Severity;
  /** Where, in the words of the form, e.g. '表三·自然人列'. */
  readonly place: string;
  /** What is wrong, in Chinese, with the numbers in it. */
  readonly sentence: string;
  /** The cell to open, where it is about one. */
  readonly address?: CellAddress;
}
