import type { Finding } from './finding.js';
import { excerpt, type PlacedSentence } from './text-sentences.js';

const digits =
  '(?:\\d[\\d,，]{0,12}(?:\\.\\d{1,6})?万?|[一二三四五六七八九两]?[十百千万][一二三四五六七八九十百千万]{0,8})';
const units =
  '(?:条次?|件次?|次|个(?!工作日|自然日|月|年|季|星期|小时|百分点)|篇|期|份|人次?|名(?!额|单|次|称)|处(?!理|室|级|罚|分|置)|' +
  '场次?|项|宗|起|批|块|张|户|亿元|万元|元|家|册|幅|平方米)';
const patterns: readonly RegExp[] = [
  new RegExp(`(?<![剩多其])(?:近|约|大约|将近|逾|超过?|接近)?${digits}(?:余|多|来)${units}`, 'gu'),
  new RegExp(`(?:(?<![最附就])近|(?<![节预制])约|大约|将近|逾|超过|接近)${digits}${units}`, 'gu'),
  new RegExp(`${digits}${units}(?:左右|上下|以上(?!的|项目|单位))`, 'gu'),
  // 几十次、上百次、数百条, and not 网上百条 or 总数百条.
  new RegExp(`(?:好?几|(?<![以线网])上|(?<![总次件人户条])数|成)[十百千万亿]{1,2}${units}`, 'gu'),
];

/** T1: approximate numbers ('450余条'), behind which no list of records can stand. */
export function checkApproximate(sentences: readonly PlacedSentence[]): Finding[] {
  return sentences.flatMap(({ place, text }) => {
    const found = new Map<number, string>();
    for (const pattern of patterns) {
      for (const match of text.matchAll(pattern)) {
        const covered = [...found].some(
          ([at, words]) => match.index < at + words.length && at < match.index + match[0].length,
        );
        if (!covered) found.set(match.index, match[0]);
      }
    }
    return [...found]
      .sort(([a], [b]) => a - b)
      .map(([at, words]) => ({
        check: 'T1',
        severity: 'warning' as const,
        place: `${place}“${excerpt(text, at)}”`,
        sentence: `“${words}”是约数，没有可以逐条核对的记录支持，请按实有记录写确切数字。`,
      }));
  });
}
