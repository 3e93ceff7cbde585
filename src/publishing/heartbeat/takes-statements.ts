import type { CatalogRow } from '../../law/catalog-row.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';

/** Whether it can be that nothing arises under a row: guide and annual report are due every year (条例12、50条). */
export function takesStatements(row: Pick<CatalogRow, 'column' | 'mode' | 'state'>): Outcome<true> {
  if (row.column !== 'statutory') return refuse('always-due', '指南、制度和年报不能以“暂无信息产生”代替。');
  if (row.mode !== 'proactive' || row.state === 'closed')
    return refuse('not-shown', '这个栏目不向公众显示，不需要说明。');
  return allow(true);
}
