import { type Refusal, refuse } from '../refusal.js';
import type { CaseFacts, ItemDecision, OverObjection } from './item-decision.js';
import type { RequestStage } from './request-state.js';

/** The answers to an objection that still let something be given out. 条例15、32条. */
export const objectionAnswers = {
  publicInterest: '不公开会对公共利益造成重大影响，决定公开',
  noHarm: '第三方的理由不成立，公开不会损害其合法权益',
  notConcerned: '本项公开的内容与第三方不同意公开的内容无关',
} as const satisfies Readonly<Record<OverObjection['answer'], string>>;

const article = '条例第三十二条';
const gives: readonly string[] = ['granted', 'partial'];

/** Whether an outcome gives out what a third party may have objected to. 条例32条. */
export const mayGoOverObjection = (outcome: string): boolean => gives.includes(outcome);

/**
 * What is given out after a third party objected needs a word on the objection: reasons of the public interest (条例32条),
 * or why it harms nobody. Null where nothing is missing.
 */
export function objectionUnmet(
  { outcome, overObjection }: Pick<ItemDecision, 'outcome' | 'overObjection'>,
  { thirdParty }: Pick<CaseFacts, 'thirdParty'>,
): Refusal | null {
  if (thirdParty !== 'objected' || !mayGoOverObjection(outcome)) return null;
  if (overObjection === undefined) {
    return refuse('objection-open', '第三方不同意公开，请选择本机关为什么仍然决定公开。', article);
  }
  if (overObjection.answer === 'notConcerned' || overObjection.reasons.trim() !== '') return null;
  return refuse('objection-reasons', '第三方不同意公开而决定公开的，请写明将书面告知第三方的理由。', article);
}

/**
 * Why the reply cannot be issued: whoever objected must be told in writing what will be given out and why. 条例32条 demands
 * it where the public interest decides; where the objection is found to be without reason the house demands it as well.
 * `told` counts the letters made since the decision was approved. Null where all were told.
 */
export function thirdPartyUntold(
  decisions: readonly Pick<ItemDecision, 'overObjection'>[],
  told: number,
): Refusal | null {
  const over = decisions.flatMap(({ overObjection }) =>
    overObjection === undefined || overObjection.answer === 'notConcerned' ? [] : [overObjection],
  );
  const owed = Math.max(0, ...over.map(({ parties = 1 }) => parties));
  if (told >= owed) return null;
  const count = owed > 1 ? `应当告知${owed}名第三方，已制作${told}份。` : '';
  const sentence = `第三方不同意公开而决定公开的，应当将决定公开的内容和理由书面告知第三方。请先制作《政府信息依申请公开告知书》，再发出答复。${count}`;
  return over.some(({ answer }) => answer === 'publicInterest')
    ? refuse('third-party-untold', sentence, article)
    : refuse('third-party-untold', sentence);
}

/** A third party is told only of what was approved: before that there is no decision. Null once it was. 条例32条. */
export function tellingTooEarly(stage: RequestStage): Refusal | null {
  if (stage === 'approved' || stage === 'issued' || stage === 'delivered') return null;
  return refuse('telling-too-early', '公开的决定经审批同意后，才能书面告知第三方。', article);
}
