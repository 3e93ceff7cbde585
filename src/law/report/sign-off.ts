import { type Day, yearOf } from '../day.js';
import { allow, type Outcome, refuse } from '../refusal.js';
import type { Finding } from './finding.js';

/** How far the report of a year has got. */
export type ReportStage = 'draft' | 'signed' | 'published';

/**
 * Whether the report of a year may be signed: once, after its year is over (the form, not the 条例, sets its period:
 * 1 January to 31 December), and with no error left in it. What it reports is 条例50条; that errors block the signature
 * is the rule of the house.
 */
export function decideSignOff(report: {
  readonly stage: ReportStage;
  readonly year: number;
  readonly today: Day;
  readonly findings: readonly Finding[];
}): Outcome<null> {
  const { stage, year, today, findings } = report;
  if (stage !== 'draft') return refuse('report-signed', '年度报告已经签发，不能再次签发。');
  if (yearOf(today) <= year) {
    return refuse('year-not-over', `统计期限到${year}年12月31日为止，期满后才能签发。`);
  }
  const errors = findings.filter((finding) => finding.severity === 'error');
  const [first] = errors;
  if (first === undefined) return allow(null);
  const more = errors.length > 1 ? `另有${errors.length - 1}处。` : '';
  return refuse('report-in-error', `还有错误没有改正，不能签发。${first.place}：${first.sentence}${more}`);
}

/** Whether a report may come before the public: signed, and not yet published. 条例50条; for townships it names no day. */
export function decideReportPublication(stage: ReportStage): Outcome<null> {
  if (stage === 'draft') return refuse('report-unsigned', '年度报告还没有签发，不能公布。');
  if (stage === 'published') return refuse('report-published', '年度报告已经公布。');
  return allow(null);
}
