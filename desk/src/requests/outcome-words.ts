import type { OutcomeEntry } from '../../../src/law/request/outcome-entry.js';
import { outcomes } from '../../../src/law/request/outcomes-data.js';

/** The groups of outcomes in the words of table three. */
export const categoryWords: Readonly<Record<OutcomeEntry['category'], string>> = {
  granted: '予以公开',
  partial: '部分公开',
  denied: '不予公开',
  unable: '无法提供',
  notProcessed: '不予处理',
  other: '其他处理',
};

/** An outcome with its group, e.g. 不予公开：属于国家秘密. */
export function outcomeWords({ category, label }: OutcomeEntry): string {
  return category === 'partial' ? label : `${categoryWords[category]}：${label}`;
}

/** The grounds on which a part may be withheld, with their articles. 条例37条. */
export const groundOptions = outcomes
  .filter(({ category }) => category === 'denied')
  .map((entry: OutcomeEntry) => ({ value: entry.code, label: `${entry.label}（${entry.articles.join('、')}）` }));
