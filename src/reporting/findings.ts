import { checkTables } from '../law/report/checks.js';
import type { Finding } from '../law/report/finding.js';
import { formForYear, type ReportTables } from '../law/report/form.js';
import { typedNumbers, unknownReferences } from '../law/report/narrative.js';
import { checkText } from '../law/report/text-checks.js';
import type { FrozenReport } from './frozen.js';

/** What a text that was begun from our own template still has where a person must write: 〔请填写……〕. */
const unfilled = /〔请[^〕]*〕/g;

/** Everything that can be said against the report of a year as it stands: its tables, its text, and the two together. */
export function findingsOf(frozen: FrozenReport, previous: ReportTables | null): Finding[] {
  const { year, form, tables, agency, counts } = frozen;
  const perSection = formForYear(year).sections.flatMap(({ key, label }) => {
    const text = frozen.narrative[key];
    return [
      ...unknownReferences(text, counts, label),
      ...typedNumbers(text, label),
      ...[...text.matchAll(unfilled)].map(
        (match): Finding => ({ check: 'N3', severity: 'error', place: label, sentence: `${match[0]}还没有填写。` }),
      ),
    ];
  });
  return [
    ...checkTables(tables, { year, township: true, ...(previous ? { previous } : {}) }),
    ...checkText({ agency, year, form, narrative: frozen.rendered, tables }),
    ...perSection,
  ];
}
