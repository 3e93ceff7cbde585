import { type Duty, dutiesFor, dutyLabel, mayAct } from './duties.js';
import {
  backToDraft,
  isUnderReview,
  levelAtTurn,
  type PublicationState,
  stageWith,
  standingWords,
} from './publication-state.js';
import { allow, type Outcome, type Refusal, refuse } from './refusal.js';
import { holdsLevel, type LevelKind, levelHolders, levelsFor, type ReviewLevel } from './review-levels.js';

/** Who acts, by id, with the duties held at this moment. */
export interface Actor {
  readonly person: string;
  readonly duties: readonly Duty[];
}

export const reviewArticle = '条例第十七条';
export const itemByItemArticle = '保守国家秘密法实施条例第四十二条';

const doing: Readonly<Record<LevelKind, { act: string; on: string; article: string }>> = {
  check: { act: '审核', on: '待审核的信息', article: reviewArticle },
  secrecy: { act: '保密审查', on: '待保密审查的信息', article: reviewArticle },
  approval: { act: '审批', on: '已通过保密审查的信息', article: itemByItemArticle },
};
const waitingOn: Readonly<Record<LevelKind, string>> = {
  check: '待审核的信息',
  secrecy: '待保密审查的信息',
  approval: '待审批的信息',
};
const codes: Readonly<Record<LevelKind, { own: string; stale: string }>> = {
  check: { own: 'check-own-draft', stale: 'check-stale' },
  secrecy: { own: 'review-own-draft', stale: 'review-stale' },
  approval: { own: 'approve-own-draft', stale: 'approval-stale' },
};
const ownDraft: Readonly<Record<LevelKind, string>> = {
  check: '起草人不能审核自己起草的信息，请由其他人审核。',
  secrecy: '起草人不能审查自己起草的信息，请由其他保密审查员审查。',
  approval: '起草人不能审批自己起草的信息。',
};

/**
 * The signature of the level whose turn it is, of exactly what was seen, by somebody who neither wrote it nor signed
 * another level. Review before release, item by item (条例17条; 保密法实施条例42条).
 */
export function passLevel(
  state: PublicationState,
  kind: LevelKind,
  digest: string,
  who: Actor,
): Outcome<PublicationState> {
  const level = turnOf(state, kind, doing[kind].act, doing[kind].on, doing[kind].article);
  if ('ok' in level) return level;
  const no = notHeld(level, who) ?? waitsForAnswer(state) ?? notApart(state, level, who.person);
  if (no) return no;
  if (digest !== state.digest) {
    return kind === 'secrecy'
      ? refuse('review-stale', '您看到的已不是最新内容，请重新打开后逐项审查。', itemByItemArticle)
      : refuse(codes[kind].stale, `您看到的已不是最新内容，请重新打开后${doing[kind].act}。`);
  }
  const stale = staleSignature(state, digest, false);
  if (stale) return stale;
  const signatures = { ...state.signatures, [level.key]: { by: who.person, digest } };
  return allow({ ...state, stage: stageWith(state, signatures), signatures });
}

/** Sends it back to whoever wrote it, with the reason. */
export function returnLevel(
  state: PublicationState,
  kind: LevelKind,
  reason: string,
  who: Actor,
): Outcome<PublicationState> {
  const level = turnOf(state, kind, '退回', waitingOn[kind]);
  if ('ok' in level) return level;
  const no = notHeld(level, who) ?? waitsForAnswer(state);
  if (no) return no;
  if (reason.trim() === '') return refuse('reason-missing', '退回须写明理由，便于起草人修改。');
  return allow(backToDraft(state));
}

/**
 * What those who review cannot decide is put to the authority in charge or to the secrecy administration, and waits for
 * the answer (条例17条3款). The term of 条例26条 runs on: nothing stops it.
 */
export function putQuestion(
  state: PublicationState,
  act: { question: string; addressee: string },
  who: Actor,
): Outcome<PublicationState> {
  const level = levelAtTurn(state);
  if (!level)
    return refuse(
      'wrong-stage',
      `本信息现为“${standingWords(state)}”，提请确定只适用于正在审查的信息。`,
      reviewArticle,
    );
  const no = notHeld(level, who) ?? waitsForAnswer(state) ?? notApart(state, level, who.person);
  if (no) return no;
  if (act.question.trim() === '') return refuse('question-missing', '请写明不能确定的问题。', reviewArticle);
  if (act.addressee.trim() === '') {
    return refuse('addressee-missing', '请写明提请哪个主管部门或者保密行政管理部门确定。', reviewArticle);
  }
  return allow({ ...state, question: { level: level.key, addressee: act.addressee } });
}

/** The answer came: it may go on, to be signed by the level that asked, or goes back. 条例17条3款. */
export function takeAnswer(
  state: PublicationState,
  act: { verdict: 'passed' | 'returned'; opinion: string },
  who: Actor,
): Outcome<PublicationState> {
  const level = levelAtTurn(state);
  if (!level || state.question === null) return refuse('no-question', '本信息没有等待答复的提请事项。', reviewArticle);
  if (!mayAct(who.duties, 'submit') && !holdsLevel(level, who)) {
    const able = [...new Set([levelHolders(level), ...dutiesFor('submit').map(dutyLabel)])].join('、');
    return refuse('no-duty', `答复由${able}登记，您没有这项职责。`);
  }
  if (act.opinion.trim() === '') return refuse('opinion-missing', '请写明答复意见。');
  return allow(act.verdict === 'passed' ? { ...state, question: null } : backToDraft(state));
}

/** The first level whose signature is missing or was for another text; null where there is none. */
export function staleSignature(state: PublicationState, digest: string, all = true): Refusal | null {
  for (const { key, kind } of levelsFor(state.rules, state.nature)) {
    const signature = state.signatures[key];
    if (signature?.digest === digest || (signature === undefined && !all)) continue;
    if (kind === 'secrecy') {
      const words = all ? '保密审查针对的不是当前内容，先审查、后公开。' : '保密审查针对的不是当前内容，应当重新审查。';
      return refuse('review-stale', words, itemByItemArticle);
    }
    const what = doing[kind].act;
    return refuse(codes[kind].stale, `${what}针对的不是当前内容，应当重新${what}。`);
  }
  return null;
}

/** The refusal of an act that the present stage does not know. */
export function wrongStage(state: PublicationState, act: string, on: string, article?: string): Refusal {
  return refuse('wrong-stage', `本信息现为“${standingWords(state)}”，${act}只适用于${on}。`, article);
}

function turnOf(state: PublicationState, kind: LevelKind, act: string, on: string, article?: string) {
  const level = isUnderReview(state) ? levelAtTurn(state) : null;
  return level?.kind === kind ? level : wrongStage(state, act, on, article);
}

function notHeld(level: ReviewLevel, who: Actor): Refusal | null {
  if (holdsLevel(level, who)) return null;
  return refuse('no-duty', `${level.name}由${levelHolders(level)}办理，您没有这项职责。`);
}

function waitsForAnswer({ question }: PublicationState): Refusal | null {
  if (question === null) return null;
  return refuse('question-open', `已提请${question.addressee}确定，收到答复并登记后才能继续办理。`, reviewArticle);
}

function notApart(state: PublicationState, level: ReviewLevel, person: string): Refusal | null {
  if (state.authors.includes(person)) return refuse(codes[level.kind].own, ownDraft[level.kind]);
  const own = levelsFor(state.rules, state.nature).find(
    ({ key, bySubmitter }) => !bySubmitter && state.signatures[key]?.by === person,
  );
  if (own === undefined) return null;
  return level.kind === 'approval' && own.kind === 'secrecy'
    ? refuse('approve-own-review', '审查人与审批人应为不同的人，您已作保密审查。')
    : refuse('sign-own-level', `您已签署“${own.name}”，“${level.name}”应由其他人办理。`);
}
