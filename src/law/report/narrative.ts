import type { CountValues } from './counts.js';
import type { Finding } from './finding.js';

/** A reference to a count in the text of a narrative: `{{published.repost}}`. */
const reference = /\{\{\s*([^{}]*?)\s*\}\}/g;
/** A number typed by hand before a word that counts: 450余条, 3 次, 约20万元. Years and ordinals are no such numbers. */
const typed =
  /(?<![第〔\d.])(?:\d{1,3}(?:[,，]\d{3})+|\d+(?:\.\d+)?)\s*(?:余|多|来|几)?\s*(?:万元|亿元|万余?|个百分点|人次|条|件|次|项|篇|份|期|场|元|名|处|个(?!工作日|月))/g;

/** The keys that a narrative refers to, each once, in order. */
export function referencedKeys(text: string): string[] {
  return [...new Set([...text.matchAll(reference)].map((match) => match[1] ?? ''))];
}

/** The text with its references replaced by the counts; an unknown one stays as it is, so that it is seen. */
export function renderNarrative(text: string, counts: CountValues): string {
  return text.replace(reference, (whole, key: string) => (Object.hasOwn(counts, key) ? String(counts[key]) : whole));
}

/** References to counts that do not exist. */
export function unknownReferences(text: string, counts: CountValues, place = '正文'): Finding[] {
  return referencedKeys(text)
    .filter((key) => !Object.hasOwn(counts, key))
    .map((key) => ({
      check: 'N1',
      severity: 'error',
      place,
      sentence: `“{{${key}}}”不是可以引用的统计数，请从列表中选取。`,
    }));
}

/** Numbers typed by hand next to 条、件、次、项 and the like: they should be references, so that records stand behind them. */
export function typedNumbers(text: string, place = '正文'): Finding[] {
  const plain = text.replace(reference, '');
  return [...plain.matchAll(typed)].map((match) => ({
    check: 'N2',
    severity: 'warning',
    place,
    sentence: `“${match[0]}”是手工填写的数字，没有记录支持；请改为引用统计数。`,
  }));
}
