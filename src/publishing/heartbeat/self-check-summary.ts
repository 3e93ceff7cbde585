import type { CheckItem } from '../heartbeat-contract.js';

/** What the self-check came to, in a sentence; never that all is well, since much of it cannot be seen from here. */
export function summaryOf(items: readonly CheckItem[]): string {
  const count = (test: (item: CheckItem) => boolean) => items.filter(test).length;
  const hit = items.filter(({ weight, result }) => weight === 'veto' && result === 'hit').map(({ title }) => title);
  const attention = count(({ result }) => result === 'attention');
  const unchecked = count(({ result }) => result === 'unchecked');
  const veto = hit.length === 0 ? '可检查的单项否决指标均未触及' : `触及单项否决${hit.length}项（${hit.join('、')}）`;
  return `${veto}，需要处理的${attention}项；本系统不能检查的${unchecked}项，须人工核对，本报告不代表检查合格。`;
}
