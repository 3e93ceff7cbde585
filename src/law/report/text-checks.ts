import type { Finding } from './finding.js';
import type { FormVersion, ReportTables, SectionKey } from './form.js';
import { checkApproximate } from './text-approximate.js';
import { checkArticle50 } from './text-article50.js';
import { checkNotice } from './text-notice.js';
import { checkNumbers } from './text-numbers.js';
import { checkOrigin } from './text-origin.js';
import { checkRepeats } from './text-repeats.js';
import { paragraphsOf, sentencesOf } from './text-sentences.js';

/** A report's words as the text checks need them. */
export interface ReportText {
  readonly agency: string | null;
  readonly year: number | null;
  readonly form: FormVersion | null;
  readonly narrative: Readonly<Partial<Record<SectionKey, string>>>;
  /** Null where the tables are not known; then numbers are not compared. */
  readonly tables: ReportTables | null;
  /** What stands before the first section: the basis, the period, the contact. */
  readonly body?: string;
}

/**
 * Everything that the narrative shows to be wrong by itself or against the tables: C11 numbers, C12 the notice
 * cited, C14 repeats, T1 approximate numbers, T2 the results that 条例50条 asks for, T3 agency and period.
 */
export function checkText(report: ReportText): Finding[] {
  const paragraphs = paragraphsOf(report.narrative);
  const sentences = sentencesOf(paragraphs);
  const before = (report.body ?? '').replace(/\s/gu, '');
  const all = before === '' ? sentences : [...sentencesOf([{ place: '报告开头', text: before }]), ...sentences];
  return [
    ...(report.tables === null ? [] : checkNumbers(sentences, report.tables)),
    ...checkNotice(all, report.year),
    ...checkRepeats(paragraphs),
    ...checkApproximate(sentences),
    ...checkArticle50(sentences, report.agency),
    ...checkOrigin(all, report.agency, report.year),
  ];
}
