import type { Finding } from './finding.js';
import { excerpt, type PlacedSentence } from './text-sentences.js';

const period = /(?:统计期限|统计时限|统计时间|数据期限|报告期)[^。]{0,14}?(20\d\d)年/u;
const ownTitle = /(20\d\d)年度?([\u4e00-\u9fff]{2,16}?)(?:政府)?(?:信息公开|政务公开)(?:工作)?(?:年度)?报告/u;
const township = /([\u4e00-\u9fff]{2})(镇|乡)人民政府/gu;
/** Words before 镇人民政府 that make it no name: 我镇、各乡镇、向镇人民政府. */
const general = /[我本全各该乡村城街县区市和与及由对在向是给被为]/u;

/** T3: the agency and the period in the text are those of the title; a copied report betrays itself here. */
export function checkOrigin(
  sentences: readonly PlacedSentence[],
  agency: string | null,
  year: number | null,
): Finding[] {
  const findings: Finding[] = [];
  const say = (severity: Finding['severity'], at: PlacedSentence, index: number, sentence: string): void => {
    findings.push({ check: 'T3', severity, place: `${at.place}“${excerpt(at.text, index)}”`, sentence });
  };
  const named = new Set<string>();
  for (const at of sentences) {
    const stated = period.exec(at.text);
    if (stated !== null && year !== null && Number(stated[1]) !== year) {
      say('error', at, stated.index, `标题是 ${year} 年度，正文的统计期限写作 ${stated[1]} 年，可能照抄了别的报告。`);
    }
    const title = ownTitle.exec(at.text);
    if (title !== null && year !== null && Number(title[1]) !== year) {
      say('error', at, title.index, `标题是 ${year} 年度，正文自称 ${title[1]} 年度报告。`);
    }
    if (agency === null) continue;
    for (const found of at.text.matchAll(township)) {
      const name = `${found[1] ?? ''}${found[2] ?? ''}`;
      if (agency.includes(name) || general.test(found[1] ?? '') || named.has(name)) continue;
      named.add(name);
      say('warning', at, found.index, `标题的机关是${agency}，正文出现了${name}，请核对是否照抄了别的报告。`);
    }
  }
  const years = sentences.flatMap(({ text }) => [...text.matchAll(/(20\d\d)年/gu)].map((found) => Number(found[1])));
  const first = sentences[0];
  if (year !== null && first !== undefined && years.length > 0 && !years.includes(year) && findings.length === 0) {
    say(
      'warning',
      first,
      0,
      `标题是 ${year} 年度，正文只写到 ${[...new Set(years)].join('、')} 年，没有一处是 ${year} 年。`,
    );
  }
  return findings;
}
