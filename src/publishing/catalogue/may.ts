import { type Duty, dutiesFor, dutyLabel, mayAct } from '../../law/duties.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';

/** Whether a person may put a draft in force: by duty, and not their own. A rule of the house. */
export function mayPutInForce(
  who: { readonly person: string; readonly duties: readonly Duty[] },
  draft: { readonly editors: readonly string[] },
): Outcome<true> {
  if (!mayAct(who.duties, 'approve')) {
    return refuse('no-duty', `目录生效由${dutiesFor('approve').map(dutyLabel).join('、')}决定，您没有这项职责。`);
  }
  if (draft.editors.includes(who.person)) {
    return refuse('own-draft', '编制目录的人不能决定目录生效，请由其他领导决定。');
  }
  return allow(true);
}
