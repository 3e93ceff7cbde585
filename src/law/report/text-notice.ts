import type { Finding } from './finding.js';
import { formForYear, formOf } from './form.js';
import { excerpt, type PlacedSentence } from './text-sentences.js';

const cited = /公开办函[〔[（(【]?(2019|2021)[〕\]）)】]?(?:第)?(60|30)号/gu;
const nearby = 14;
/** A notice may be named as the one that no longer holds. */
const past = /原(?!则|因)|废止|不再|取代/u;

/** C12: the notice of the form that the text cites is the one in force for the year. */
export function checkNotice(sentences: readonly PlacedSentence[], year: number | null): Finding[] {
  if (year === null) return [];
  const right = formForYear(year);
  const findings: Finding[] = [];
  for (const { place, text } of sentences) {
    const citations = [...text.matchAll(cited)].map((found) => ({
      index: found.index,
      version: found[2] === '60' ? ('2019' as const) : ('2021' as const),
      around: text.slice(Math.max(0, found.index - nearby), found.index + found[0].length + nearby),
    }));
    if (citations.some(({ version }) => version === right.version)) continue;
    for (const { index, version, around } of citations) {
      if (past.test(around)) continue;
      findings.push({
        check: 'C12',
        severity: 'error',
        place: `${place}“${excerpt(text, index)}”`,
        sentence: `${year} 年度报告引用了${formOf(version).notice}，这一年度应当依据${right.notice}。`,
      });
    }
  }
  return findings;
}
