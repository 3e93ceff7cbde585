import { allow, type Outcome, refuse } from './refusal.js';

/** What stands where whoever submits says nothing: that it is put to review, and nothing about its content. */
const nothingSaid = '提请审查。';

/** A sentence for the submission in which so many points were not decided or not checked. Never says that nothing was found. */
export function openPointsPhrase(open: number): string {
  return `检查结果中还有 ${open} 处没有处理，提请保密审查时逐处决定。`;
}

/**
 * The opinion of 自审 that goes with a submission. While something is undecided or was not checked, it may not say that
 * nothing was found. The rule of the house: no article.
 */
export function submissionOpinion(given: string | undefined, open: number): Outcome<string> {
  const opinion = given?.trim() ?? '';
  if (opinion === '') return allow(nothingSaid);
  if (open > 0 && opinion.includes('未发现')) {
    return refuse(
      'opinion-untrue',
      `检查结果中还有 ${open} 处没有处理或者没有检查，意见不能写“未发现”。请先逐处处理，或者写明提请保密审查决定。`,
    );
  }
  return allow(opinion);
}
