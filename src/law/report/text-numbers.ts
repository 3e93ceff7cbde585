import type { Finding } from './finding.js';
import type { ReportTables } from './form.js';
import { claims, saidOf } from './text-claims.js';
import { excerpt, type PlacedSentence } from './text-sentences.js';

/** Such words speak of a part of the whole, which the tables do not show. */
const partly = /其中|网上|互联网|信函|邮寄|当面|现场|电子邮件|平台收到|同比|较上年|较去年/u;

/** C11: numbers of requests, reviews and lawsuits in the text equal the tables; "none received" needs a zero. */
export function checkNumbers(sentences: readonly PlacedSentence[], tables: ReportTables): Finding[] {
  const findings: Finding[] = [];
  for (const { place, text } of sentences) {
    for (const claim of claims) {
      const values = claim.counts(tables);
      if (values.length === 0) continue;
      const said = saidOf(claim, text);
      if (said === null || values.includes(said.value)) continue;
      findings.push({
        check: 'C11',
        severity: said.counted && partly.test(text) ? 'warning' : 'error',
        place: `${place}“${excerpt(text, said.index)}”`,
        sentence: `正文说${claim.what} ${said.value} 件，表格里是 ${values[0]} 件，两处应当一致。`,
      });
    }
  }
  return findings;
}
