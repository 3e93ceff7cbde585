import type { Finding } from './finding.js';
import { excerpt, type PlacedSentence } from './text-sentences.js';

// '报告期内完成2021年存在问题的整改' speaks of what was done in the period, not of which period it is.
const period = /(?:统计期限|统计时限|统计时间|数据期限|报告期(?!内|间))[^。]{0,14}?(20\d\d)年/u;
const title = /(20\d\d)年度?([\u4e00-\u9fff]{2,16}?)(?:政府)?(?:信息公开|政务公开)(?:工作)?(?:年度)?报告/u;
/** Words by which a text speaks of itself; without them it may speak of last year's report. */
const ofItself = /现(?:将|特)|本报告(?:为|是|系)/u;
const opening = '报告开头';
/** Up to four characters before 镇人民政府; words such as 我镇、由、党委 end the name, so that none is read into it. */
const township =
  /((?:(?![我本全各该乡镇村城街县区市和与及由对在向是给被为级党委了的将据报送请经])[\u4e00-\u9fff]){2,4})([镇乡])人民政府/gu;
/** Verbs of two characters before a bare 镇人民政府. */
const noName = /(?:督促|要求|协助|配合|指导|成立|代表)$/u;

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
    const own = ownTitle(at);
    if (own !== null && year !== null && Number(own[1]) !== year) {
      say('error', at, own.index, `标题是 ${year} 年度，正文自称 ${own[1]} 年度报告。`);
    }
    if (agency === null) continue;
    for (const found of at.text.matchAll(township)) {
      // Where the name begins is not certain, where it ends is: two towns are told apart by their last characters.
      const name = `${(found[1] ?? '').slice(-2)}${found[2] ?? ''}`;
      if (agency.includes(name) || noName.test(found[1] ?? '') || named.has(name)) continue;
      named.add(name);
      const words = `${found[1] ?? ''}${found[2] ?? ''}人民政府`;
      say('warning', at, found.index, `标题的机关是${agency}，正文出现了“…${words}”，请核对是否照抄了别的报告。`);
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

/** The title that a sentence gives to the report it stands in; null where it gives none, or speaks of another one. */
function ownTitle({ place, text }: PlacedSentence): RegExpExecArray | null {
  const found = title.exec(text);
  if (found === null) return null;
  return place === opening || ofItself.test(text.slice(0, found.index)) ? found : null;
}
