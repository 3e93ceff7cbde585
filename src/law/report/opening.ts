import { yearOf } from '../day.js';
import type { RecordedFact } from '../facts.js';
import { allow, type Outcome, refuse } from '../refusal.js';
import { countIn, isBlank } from './cell-values.js';
import { type ApplicantKind, applicantKinds, formForYear, type ReportTables } from './form.js';
import type { ReportStage } from './sign-off.js';
import { tally } from './tally.js';

/** 上年结转 of one kind of applicant, from every side that knows of it. */
export interface OpeningColumn {
  readonly applicant: ApplicantKind;
  readonly label: string;
  /** What last year's report carried forward; null where the cell is blank, which proves nothing. */
  readonly stated: number | null;
  /** The cases that the ledger has as open at the end of last year. */
  readonly ledger: number;
  /** What was taken over from last year's report before. */
  readonly taken: number;
  /** What is still to be added, or taken back, so that 上年结转 is what last year's report says. */
  readonly difference: number;
}

/** How 上年结转 of a year stands against last year's report, column by column without 总计. */
export function openingColumns(
  facts: readonly RecordedFact[],
  year: number,
  previous: ReportTables,
): readonly OpeningColumn[] {
  const carriedOver = tally(facts, year, formForYear(year).version).table3.carriedOver ?? [];
  return applicantKinds.map(({ key: applicant, label }, index) => {
    const cell = previous.table3.carriedForward?.[index];
    const stated = isBlank(cell) ? null : countIn(cell);
    const taken = takenOver(facts, year, applicant);
    const now = countIn(carriedOver[index]);
    return { applicant, label, stated, ledger: now - taken, taken, difference: stated === null ? 0 : stated - now };
  });
}

function takenOver(facts: readonly RecordedFact[], year: number, applicant: ApplicantKind): number {
  return facts.reduce(
    (sum, fact) =>
      fact.kind === 'requestsCarriedIn' && fact.applicant === applicant && yearOf(fact.day) === year
        ? sum + fact.count
        : sum,
    0,
  );
}

/** What one act of taking over adds to 上年结转 of a kind of applicant; negative where cases were registered since. */
export interface OpeningAddition {
  readonly applicant: ApplicantKind;
  readonly count: number;
}

/**
 * What must be added so that 上年结转 equals 结转下年度继续办理 of last year's report (both forms: what is open at the end of
 * a year goes into the next as it is). Cases registered with a receipt of last year count by themselves; only what no
 * case stands for is taken over. Refused once this report is signed, where last year's came out of this same ledger,
 * where the ledger has more open than was reported, and where nothing is left to take.
 */
export function decideOpening(report: {
  readonly stage: ReportStage;
  readonly source: 'signed' | 'imported' | null;
  readonly columns: readonly OpeningColumn[];
}): Outcome<readonly OpeningAddition[]> {
  const { stage, source, columns } = report;
  if (stage !== 'draft') return refuse('report-signed', '年度报告已经签发，上年结转数不能再改。');
  if (source === null) {
    return refuse('no-last-report', '没有可用的上年年度报告，请先在“导入年报”中导入本机关上年的年度报告。');
  }
  if (source === 'signed') {
    return refuse('opening-from-ledger', '上年年度报告由台账得出并已签发，结转数随台账转入，不再另行带入。');
  }
  const exceeded = columns.filter(({ stated, ledger }) => stated !== null && ledger > stated);
  if (exceeded.length > 0) {
    const named = exceeded
      .map(({ label, stated, ledger }) => `${label}台账${ledger}件、上年报告${stated}件`)
      .join('；');
    return refuse(
      'opening-exceeded',
      `台账中上年末未办结的申请多于上年报告所载（${named}），请核对申请的收到日期和上年报告。`,
    );
  }
  const additions = columns
    .filter(({ difference }) => difference !== 0)
    .map(({ applicant, difference }) => ({ applicant, count: difference }));
  return additions.length === 0
    ? refuse('opening-equal', '上年结转数与上年年度报告一致，不需要带入。')
    : allow(additions);
}
