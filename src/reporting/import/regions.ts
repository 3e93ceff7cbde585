import type { SectionKey } from '../../law/report/form.js';
import { labelText } from './label-text.js';
import type { Line } from './lines.js';

/** The lines of each section, headings left out; `head` is what stands before the first. */
export type Regions = Readonly<Record<SectionKey | 'head', readonly Line[]>>;

const headings: Readonly<Record<SectionKey, RegExp>> = {
  overview: /^(?:[一二三四五六七八][、.])?(?:政府信息公开工作)?(?:总体|基本|概述|主要)情?况?$/u,
  proactive: /^(?:[一二三四五六七八][、.]|\([一二三四五六]\))?.{0,8}主动公开.{0,10}情况$/u,
  applications: /^(?:[一二三四五六七八][、.])?.{0,8}(?:收到|受理)?和?处理.{0,6}政府信息公开申请.{0,6}$/u,
  reviewLitigation: /^(?:[一二三四五六七八][、.])?.{0,14}行政复议.{0,8}行政诉讼.{0,6}情况.{0,3}$/u,
  problems: /^(?:[一二三四五六七八][、.])?.{0,12}存在.{0,6}问题.{0,14}$/u,
  other: /^(?:[一二三四五六七八][、.])?.{0,4}其[他它]需要?报告.{0,6}$/u,
};
const longestHeading = 40;

/**
 * Cuts a report into its six sections by the words of the headings, never by their numerals: some reports number
 * their tables anew after the narrative. The tables are found first, the sections around them.
 */
export function toRegions(lines: readonly Line[]): Regions {
  const labels = lines.map((line) => labelText(line.text).replace(/[|:]$/u, ''));
  const isHeading = (at: number, key: SectionKey): boolean => {
    const label = labels[at] ?? '';
    return label.length <= longestHeading && headings[key].test(label);
  };
  const find = (key: SectionKey, from: number, to: number): number => {
    for (let at = from; at < to; at += 1) if (isHeading(at, key)) return at;
    return -1;
  };
  const findLast = (key: SectionKey, before: number): number => {
    for (let at = before - 1; at >= 0; at -= 1) if (isHeading(at, key)) return at;
    return -1;
  };
  const end = lines.length;
  const row3 = labels.findIndex((label) => /本年新收政府信息公开申请/u.test(label) && !label.includes('。'));
  const table3 = row3 < 0 ? find('applications', 0, end) : findLast('applications', row3);
  const start3 = table3 >= 0 ? table3 : row3;
  const row2 = labels.findIndex((label) => /^第二十条第|^信息内容/u.test(label));
  const table2 = findLast('proactive', row2 >= 0 ? row2 : start3 >= 0 ? start3 : end);
  const start2 = table2 >= 0 ? table2 : row2;
  const table4 = find('reviewLitigation', Math.max(start3, 0), end);
  const narrativeEnd = start2 < 0 ? end : start2;
  const afterTables = Math.max(table4, start3, start2, 0);
  const late = (key: SectionKey, from: number): number => {
    const found = find(key, from, end);
    return found >= 0 ? found : findLast(key, narrativeEnd);
  };
  const problems = late('problems', afterTables);
  const begins: [SectionKey | 'head', number][] = [
    ['head', 0],
    ['overview', find('overview', 0, narrativeEnd)],
    ['proactive', start2],
    ['applications', start3],
    ['reviewLitigation', table4],
    ['problems', problems],
    ['other', late('other', Math.max(problems, 0))],
  ];
  return slice(lines, begins, isHeading);
}

function slice(
  lines: readonly Line[],
  begins: readonly [SectionKey | 'head', number][],
  isHeading: (at: number, key: SectionKey) => boolean,
): Regions {
  const regions: Record<SectionKey | 'head', Line[]> = {
    head: [],
    overview: [],
    proactive: [],
    applications: [],
    reviewLitigation: [],
    problems: [],
    other: [],
  };
  const starts = new Map(begins.filter(([, at]) => at >= 0).map(([key, at]) => [at, key] as const));
  let current: SectionKey | 'head' = 'head';
  for (const [at, line] of lines.entries()) {
    const begin = starts.get(at);
    current = begin ?? current;
    if (begin === undefined || begin === 'head' || !isHeading(at, begin)) regions[current].push(line);
  }
  return regions;
}
