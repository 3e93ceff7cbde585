import type { Transaction } from 'kysely';
import { raisePublicVersion } from '../../db/public-version.js';
import type { DB } from '../../db/schema.js';
import { dayInShanghai, yearOf } from '../../law/day.js';
import { mayAct } from '../../law/duties.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import { guideNow } from './guide-now.js';

/**
 * Freezes the guide of this year as it stands and puts it in force: exactly the text with the digest that the person saw.
 * Refuses where 条例12条 asks for something that is not entered, where outdated law stands in it, where the text is another
 * by now, and where it is word for word the issue of the same year that is in force.
 */
export async function issueGuide(
  tx: Transaction<DB>,
  who: Actor,
  wish: { readonly year: number; readonly digest: string },
): Promise<Outcome<{ issue: number }>> {
  if (!mayAct(who.duties, 'publish')) return refuse('no-duty', '您的岗位职责不包括这项操作。');
  const today = dayInShanghai(who.now);
  if (wish.year !== yearOf(today)) return refuse('other-year', `指南按当年编制，现在只能发布${yearOf(today)}年的。`);
  await tx.selectFrom('office').select('office_id').where('office_id', '=', who.office).forUpdate().execute();
  const guide = await guideNow(tx, who.office);
  if (guide.digest !== wish.digest) return refuse('changed', '指南的内容刚刚有变动，请刷新后重新核对。');
  if (guide.missing.length > 0)
    return refuse(
      'guide-incomplete',
      `指南还缺：${guide.missing.join('、')}。请先在“机构信息”中填写。`,
      '条例第十二条',
    );
  const wrong = guide.remarks.find(({ certain }) => certain);
  if (wrong)
    return refuse('guide-outdated', `指南中“${wrong.words}”不符合现行规定：${wrong.suggestion}。`, wrong.source);
  const last = await tx
    .selectFrom('guide_issue')
    .select(['issue', 'year', 'digest'])
    .where('office_id', '=', who.office)
    .orderBy('issue', 'desc')
    .executeTakeFirst();
  if (last?.year === wish.year && last.digest === guide.digest)
    return refuse('unchanged', '现行指南与此完全相同，不必重复发布。');
  const issue = (last?.issue ?? 0) + 1;
  await tx
    .insertInto('guide_issue')
    .values({
      office_id: who.office,
      issue,
      year: wish.year,
      text: guide.kept,
      digest: guide.digest,
      issued_on: today,
      issued_by: who.person,
      issued_at: new Date(who.now),
    })
    .execute();
  await raisePublicVersion(tx, who.office);
  const fact = { kind: 'guideIssued', year: wish.year, digest: guide.digest } as const;
  await appendFacts(tx, who, [{ fact, day: today, subject: String(issue) }]);
  return allow({ issue });
}
