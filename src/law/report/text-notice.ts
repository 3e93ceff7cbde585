import type { Finding } from './finding.js';
import { formForYear, formOf } from './form.js';
import { excerpt, type PlacedSentence } from './text-sentences.js';

const cited = /公开办函[〔[（(【]?(2019|2021)[〕\]）)】]?(?:第)?(60|30)号/gu;

/** C12: the notice of the form that the text cites is the one in force for the year. */
export function checkNotice(sentences: readonly PlacedSentence[], year: number | null): Finding[] {
  if (year === null) return [];
  const findings: Finding[] = [];
  for (const { place, text } of sentences) {
    for (const found of text.matchAll(cited)) {
      const version = found[2] === '60' ? '2019' : '2021';
      const right = formForYear(year);
      if (right.version === version) continue;
      findings.push({
        check: 'C12',
        severity: 'error',
        place: `${place}“${excerpt(text, found.index)}”`,
        sentence: `${year} 年度报告引用了${formOf(version).notice}，这一年度应当依据${right.notice}。`,
      });
    }
  }
  return findings;
}
