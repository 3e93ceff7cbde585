import type { Transaction } from 'kysely';
import type { DB } from '../../../db/schema.js';
import { dayInShanghai } from '../../../law/day.js';
import { mayAct } from '../../../law/duties.js';
import { allow, type Outcome, refuse } from '../../../law/refusal.js';
import { checkReviewRules, kindActs, type ReviewRules } from '../../../law/review-levels.js';
import { type Actor, appendFacts } from '../../../ledger/append.js';
import { peopleWithDuties } from '../publishers.js';
import { insertRules, lockRules, rulesInForce } from '../rules-store.js';

/** Whether a person settles how the office reviews: the leader, who answers for it (条例17条：明确审查的程序和责任). */
export function maySetRules(who: Pick<Actor, 'duties'>): true | string {
  return mayAct(who.duties, 'approve') ? true : '审查程序和责任由分管领导确定，您可以查看。';
}

/**
 * A new edition of the levels, for what is submitted from now on; what is under review keeps the edition under which it
 * was submitted. Refused where a level that the law demands is dropped (条例17条), or nobody named could sign one.
 */
export async function setRules(
  tx: Transaction<DB>,
  who: Actor,
  input: { base: number; rules: ReviewRules },
): Promise<Outcome<{ version: number; digest: string }>> {
  const may = maySetRules(who);
  if (may !== true) return refuse('no-duty', may);
  await lockRules(tx, who.office);
  const { version: before, rules: old } = await rulesInForce(tx, who.office);
  if (before !== input.base) {
    return refuse('stale-edit', '在您修改期间，审查设置已被他人更改；您的内容没有保存，请对照最新的设置后再改。');
  }
  const sound = checkReviewRules(input.rules);
  if (!sound.ok) return sound;
  if (JSON.stringify(old) === JSON.stringify(sound.value)) return refuse('unchanged', '审查设置没有变化，无需保存。');
  const people = new Map((await peopleWithDuties(tx, who.office)).map((person) => [person.id, person]));
  for (const { name, kind, persons } of sound.value.levels) {
    for (const id of persons) {
      const person = people.get(id);
      if (!person) return refuse('no-such-person', `“${name}”指定的人员不是本机关的人员，请重新选择。`);
      if (!mayAct(person.duties, kindActs[kind])) {
        return refuse('person-without-duty', `${person.name}的职责不能办理“${name}”，请先授予职责或者另选他人。`);
      }
    }
  }

  const version = before + 1;
  const digest = await insertRules(tx, who.office, {
    version,
    rules: sound.value,
    by: who.person,
    at: new Date(who.now),
  });
  const fact = { kind: 'reviewLevelsSet', version, digest } as const;
  await appendFacts(tx, who, [{ fact, day: dayInShanghai(who.now), subject: `review-rules-${version}` }]);
  return allow({ version, digest });
}
