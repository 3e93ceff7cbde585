import { type Day, dayInChinese } from './day.js';
import { allow, type Outcome, refuse } from './refusal.js';

/** The statement as the public reads it. */
export function statementInWords(asOf: Day): string {
  return `暂无信息产生（截至${dayInChinese(asOf)}）`;
}

/** Whether it may be stated that nothing arose under a column up to a day: not ahead, and not against what stands there. */
export function mayState(asOf: Day, lastItem: Day | null, today: Day): Outcome<true> {
  if (asOf > today) return refuse('statement-ahead', '截至日期不能晚于今天。');
  if (lastItem !== null && lastItem >= asOf) {
    return refuse(
      'items-newer',
      `本栏目在${dayInChinese(lastItem)}有公开信息，不能说明截至${dayInChinese(asOf)}暂无信息产生。`,
    );
  }
  return allow(true);
}

/** Whether a statement may be confirmed: by another than who stated it, and if it still holds. */
export function mayConfirm(
  statement: { readonly asOf: Day; readonly statedBy: string },
  lastItem: Day | null,
  confirmer: string,
  today: Day,
): Outcome<true> {
  if (statement.statedBy === confirmer)
    return refuse('own-statement', '提出说明的人不能确认自己的说明，请由其他领导确认。');
  return mayState(statement.asOf, lastItem, today);
}
