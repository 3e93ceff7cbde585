import { table3Address } from './address.js';
import { type ApplicantKind, applicantKinds, type FormVersion, formOf } from './form.js';
import { type Sink, slotsOf } from './slots.js';

/** What requests add to table three, its sums and its carried rows. */
export function requestContributions(version: FormVersion) {
  const slot = slotsOf(version);
  const width = applicantKinds.length; // 总计 stands after the kinds
  const columns = new Map<ApplicantKind, number>(applicantKinds.map((kind, index) => [kind.key, index]));
  const rowStart = (row: string): number => slot(table3Address(row, applicantKinds[0].key));
  const newReceived = rowStart('newReceived');
  const carriedOver = rowStart('carriedOver');
  const carriedForward = rowStart('carriedForward');
  const resultTotal = rowStart('result.total');
  const results = new Map<string, number>();
  for (const row of formOf(version).table3) {
    if (row.key.startsWith('result.') && row.sum !== true) results.set(row.key, rowStart(row.key));
  }
  // The trial form has one row for what the form of 2021 splits in three, and reports read in may have one in either.
  const single = results.get('result.other');
  for (const part of ['overdueCorrection', 'overdueFee', 'misc']) {
    if (single !== undefined) results.set(`result.other.${part}`, single);
  }
  const misc = results.get('result.other.misc');
  if (single === undefined && misc !== undefined) results.set('result.other', misc);

  const addTo = (sink: Sink, row: number, column: number, by: number): void => {
    sink.count(row + column, by);
    sink.count(row + width, by);
  };
  const columnOf = (applicant: ApplicantKind): number => {
    const column = columns.get(applicant);
    if (column === undefined) throw new Error(`unknown kind of applicant: ${applicant}`);
    return column;
  };
  return {
    received(applicant: ApplicantKind, count: number, inYear: boolean, sink: Sink): void {
      const column = columnOf(applicant);
      addTo(sink, inYear ? newReceived : carriedOver, column, count);
      addTo(sink, carriedForward, column, count);
    },
    closed(applicant: ApplicantKind, outcome: string, inYear: boolean, sink: Sink): void {
      const column = columnOf(applicant);
      const row = results.get(outcome);
      if (row === undefined) throw new Error(`unknown outcome of a request: ${outcome}`);
      if (inYear) {
        addTo(sink, row, column, 1);
        addTo(sink, resultTotal, column, 1);
      } else {
        addTo(sink, carriedOver, column, -1);
      }
      addTo(sink, carriedForward, column, -1);
    },
  };
}
