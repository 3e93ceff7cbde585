import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { dayInShanghai } from '../../law/day.js';
import { mayAct } from '../../law/duties.js';
import { allow, type Outcome, type Refusal, refuse } from '../../law/refusal.js';
import { applicantsForPromotion, promotionSuggested, proposalArticle } from '../../law/request/promotion.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import type { CaseWork } from '../case-work.js';
import { type LoadedCase, loadCase } from '../load.js';
import type { Promotion } from '../post-contract.js';
import { answerTexts, promotedDraft, standingAnswer } from '../released-answers.js';
import { applicantsOfSame } from '../same-wanted.js';
import type { Done } from '../words-contract.js';

/** Saves a draft in the room of publishing; `body` is HTML. Given by who puts the rooms together. */
export type SaveDraft = (
  tx: Transaction<DB>,
  who: Actor,
  draft: { readonly title: string; readonly body: string },
) => Promise<Outcome<Done>>;

/**
 * Makes a draft of what was given to applicants, so that it becomes public on its own way of reviews: where several
 * asked for the same (条例44条1款), or where one proposed it and it was found due (条例44条2款). The id of the answer is
 * that of the draft. Null where there is no such case.
 */
export async function promoteAnswer(
  tx: Transaction<DB>,
  who: Actor,
  work: Pick<CaseWork, 'sealer'>,
  id: string,
  saveDraft: SaveDraft,
  { ground }: Promotion = { ground: 'several' },
): Promise<Outcome<Done> | null> {
  const loaded = await loadCase(tx, who.office, id);
  if (!loaded) return null;
  if (!mayAct(who.duties, 'draft')) return refuse('no-duty', '转为主动公开由信息员起草。');
  if (await promotedDraft(tx, who.office, id))
    return refuse('answer-promoted', '本件已经转为主动公开，不需要再次起草。');
  const no = nothingGranted(loaded) ?? (ground === 'several' ? await tooFew(tx, who, work, id) : null);
  if (no) return no;

  const texts = (await standingAnswer(tx, who.office, id)) ?? answerTexts(loaded);
  const { title, question, answer } = texts;
  const saved = await saveDraft(tx, who, { title, body: `${paragraphs(question)}${paragraphs(answer)}` });
  if (!saved.ok) return saved;
  const fact = { kind: 'answerPromoted', document: saved.value.id } as const;
  await appendFacts(tx, who, [{ fact, day: dayInShanghai(who.now), subject: id }]);
  return allow({ id: saved.value.id });
}

function nothingGranted({ request, items }: LoadedCase): Refusal | null {
  if (request.closed_on === null) return refuse('promotion-not-closed', '申请办结以后，才能转为主动公开。');
  return items.some(({ outcome }) => outcome === 'granted')
    ? null
    : refuse('promotion-not-granted', '本件没有予以公开的信息，不能转为主动公开。', proposalArticle);
}

async function tooFew(tx: Transaction<DB>, who: Actor, { sealer }: Pick<CaseWork, 'sealer'>, id: string) {
  const applicants = await applicantsOfSame(tx, sealer, who.office, id);
  if (promotionSuggested(applicants)) return null;
  const { count, article } = applicantsForPromotion;
  const sentence = `申请同一信息的只有 ${applicants} 个申请人，不足 ${count} 个；申请人建议主动公开的，请选择“申请人建议”。`;
  return refuse('promotion-few', sentence, article);
}

function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
