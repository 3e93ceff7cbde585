import { mayAct } from '../../law/duties.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import type { Actor } from '../../ledger/append.js';
import type { KeptFinding } from './kept-finding.js';

/**
 * Who may decide on a finding: whoever drafts or reviews. A certain mark of secrecy is for a secrecy reviewer alone who
 * wrote nothing of it; a file that nobody could read is for nobody, it must be replaced; so must
 * what holds more than anybody can decide on.
 */
export function mayDecide(
  finding: Pick<KeptFinding, 'kind' | 'certain' | 'place'>,
  who: Pick<Actor, 'person' | 'duties'>,
  authors: readonly string[],
): Outcome<true> {
  if (finding.kind === 'refused') {
    return refuse('check-unreadable', '这个附件没有检查，不能直接放行，请换成可以检查的文件后重新上传。');
  }
  if (finding.kind === 'many') {
    return refuse('check-many', '发现太多，不能逐处处理，请遮盖或者修改以后保存为新的一稿。');
  }
  const reviewer = mayAct(who.duties, 'review');
  if (!reviewer && !mayAct(who.duties, 'draft')) {
    return refuse('no-duty', '检查结果由起草人或者保密审查员处理，您没有这项职责。');
  }
  if (finding.kind !== 'secrecyMark' || !finding.certain) return allow(true);
  if (!reviewer) {
    const sentence = `${finding.place}有密级或内部资料标志，只能由保密审查员处理；已经解密的，请换成去掉标志的文件或文字。`;
    return refuse('check-secrecy', sentence, '条例第十七条');
  }
  return authors.includes(who.person)
    ? refuse('check-own-secrecy', '本稿由您起草或修改，其中的密级标志请由其他保密审查员处理。', '条例第十七条')
    : allow(true);
}
