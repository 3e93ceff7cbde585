import { type Duty, type DutyAct, dutiesFor, dutyActLabel, dutyLabel, mayAct } from './duties.js';
import { allow, type Outcome, type Refusal, refuse } from './refusal.js';

export type PublicationStage = 'draft' | 'submitted' | 'reviewed' | 'approved' | 'published' | 'withdrawn' | 'replaced';

/** The Chinese words for the stages. */
export const stageLabels: Readonly<Record<PublicationStage, string>> = {
  draft: '草稿',
  submitted: '待保密审查',
  reviewed: '待审批',
  approved: '待发布',
  published: '已公开',
  withdrawn: '已撤下',
  replaced: '已被替换',
};

/** A signature on exactly one revision: who, and the digest of what was signed for. */
export interface Signature {
  readonly by: string;
  readonly digest: string;
}

/** One document on its way out. While a new revision is prepared, `standing` is what the public still reads. */
export interface PublicationState {
  readonly stage: PublicationStage;
  /** Of the latest revision: its number from 1, and the digest of its content. */
  readonly revision: number;
  readonly digest: string;
  /** Everybody who wrote at what is to be decided on: the latest revision, and those before it that were not published. */
  readonly authors: readonly string[];
  readonly review: Signature | null;
  readonly approval: Signature | null;
  readonly standing: { readonly revision: number; readonly digest: string } | null;
}

export type PublicationAct =
  | { kind: 'submit' }
  | { kind: 'passReview'; digest: string }
  | { kind: 'returnReview'; reason: string }
  | { kind: 'approve'; digest: string }
  | { kind: 'returnApproval'; reason: string }
  | { kind: 'publish'; digest: string }
  /** Content was saved anew, with this digest. */
  | { kind: 'edit'; digest: string }
  | { kind: 'withdraw'; reason: string }
  | { kind: 'replace'; replacedBy: string };

/** Who acts, by id, with the duties held at this moment. */
export interface Actor {
  readonly person: string;
  readonly duties: readonly Duty[];
}

const reviewArticle = '条例第十七条';
const itemByItemArticle = '保守国家秘密法实施条例第四十二条';

const actDuties: Readonly<Record<PublicationAct['kind'], DutyAct>> = {
  submit: 'submit',
  passReview: 'review',
  returnReview: 'review',
  approve: 'approve',
  returnApproval: 'approve',
  publish: 'publish',
  edit: 'draft',
  withdraw: 'withdraw',
  replace: 'withdraw',
};

/** A document as first saved. */
export function firstDraft(author: string, digest: string): PublicationState {
  return { stage: 'draft', revision: 1, digest, authors: [author], review: null, approval: null, standing: null };
}

/**
 * What an act does to a document: its next state, or why not.
 * Review before release, item by item (条例17条; 保密法实施条例42条). That three different people write, review and
 * approve, that a signature is for one digest, and that any edit voids it, is the rule of the house: no article.
 */
export function decidePublication(state: PublicationState, act: PublicationAct, who: Actor): Outcome<PublicationState> {
  const entitled = actDuties[act.kind];
  if (!mayAct(who.duties, entitled)) {
    const able = dutiesFor(entitled).map(dutyLabel).join('、');
    return refuse('no-duty', `${dutyActLabel(entitled)}由${able}办理，您没有这项职责。`);
  }
  if (state.stage === 'replaced') return refuse('replaced', '本信息已被新的信息替换，不能再办理。');
  switch (act.kind) {
    case 'submit':
      if (state.stage !== 'draft') return wrongStage(state, '送审', '草稿');
      return allow({ ...state, stage: 'submitted' });
    case 'passReview':
      return passReview(state, act.digest, who.person);
    case 'returnReview':
      if (state.stage !== 'submitted') return wrongStage(state, '退回', '待保密审查的信息');
      if (act.reason.trim() === '') return refuse('reason-missing', '退回须写明理由，便于起草人修改。');
      return allow(backToDraft(state));
    case 'approve':
      return approve(state, act.digest, who.person);
    case 'returnApproval':
      if (state.stage !== 'reviewed') return wrongStage(state, '退回', '待审批的信息');
      if (act.reason.trim() === '') return refuse('reason-missing', '退回须写明理由，便于起草人修改。');
      return allow(backToDraft(state));
    case 'publish':
      return publish(state, act.digest);
    case 'edit':
      if (state.stage === 'withdrawn') {
        return refuse('withdrawn', '本信息已撤下，不能再修改；需要重新公开的，请另行起草。');
      }
      if (act.digest === state.digest) return allow(state);
      return allow({
        ...backToDraft(state),
        revision: state.revision + 1,
        digest: act.digest,
        // Of what stands published another has decided already; whoever wrote since is an author of the whole.
        authors: state.stage === 'published' ? [who.person] : [...new Set([...state.authors, who.person])],
      });
    case 'withdraw':
      if (state.standing === null) return refuse('not-published', '本信息没有公开的版本，无需撤下。');
      if (act.reason.trim() === '') return refuse('reason-missing', '撤下已公开的信息须写明理由。');
      return allow({ ...state, stage: state.stage === 'published' ? 'withdrawn' : state.stage, standing: null });
    case 'replace':
      if (state.standing === null) return refuse('not-published', '本信息没有公开的版本，不能替换。');
      if (act.replacedBy.trim() === '') return refuse('replacement-missing', '请指明替换它的信息。');
      return allow({ ...state, stage: 'replaced', standing: null });
  }
}

function passReview(state: PublicationState, digest: string, person: string): Outcome<PublicationState> {
  if (state.stage !== 'submitted') return wrongStage(state, '保密审查', '待保密审查的信息', reviewArticle);
  if (state.authors.includes(person)) {
    return refuse('review-own-draft', '起草人不能审查自己起草的信息，请由其他保密审查员审查。');
  }
  if (digest !== state.digest) {
    return refuse('review-stale', '您看到的已不是最新内容，请重新打开后逐项审查。', itemByItemArticle);
  }
  return allow({ ...state, stage: 'reviewed', review: { by: person, digest } });
}

function approve(state: PublicationState, digest: string, person: string): Outcome<PublicationState> {
  if (state.stage !== 'reviewed') return wrongStage(state, '审批', '已通过保密审查的信息', itemByItemArticle);
  if (state.authors.includes(person)) return refuse('approve-own-draft', '起草人不能审批自己起草的信息。');
  if (person === state.review?.by) {
    return refuse('approve-own-review', '审查人与审批人应为不同的人，您已作保密审查。');
  }
  if (digest !== state.digest) return refuse('approval-stale', '您看到的已不是最新内容，请重新打开后审批。');
  if (state.review?.digest !== digest) {
    return refuse('review-stale', '保密审查针对的不是当前内容，应当重新审查。', itemByItemArticle);
  }
  return allow({ ...state, stage: 'approved', approval: { by: person, digest } });
}

function publish(state: PublicationState, digest: string): Outcome<PublicationState> {
  if (state.stage !== 'approved') {
    return wrongStage(state, '发布', '已通过保密审查和审批的信息', itemByItemArticle);
  }
  if (digest !== state.digest) return refuse('publish-stale', '内容已有变动，请重新打开后发布。', itemByItemArticle);
  if (state.review?.digest !== digest) {
    return refuse('review-stale', '保密审查针对的不是当前内容，先审查、后公开。', itemByItemArticle);
  }
  if (state.approval?.digest !== digest) {
    return refuse('approval-stale', '审批针对的不是当前内容，应当重新审批。');
  }
  return allow({ ...state, stage: 'published', standing: { revision: state.revision, digest } });
}

function backToDraft(state: PublicationState): PublicationState {
  return { ...state, stage: 'draft', review: null, approval: null };
}

function wrongStage(state: PublicationState, doing: string, what: string, article?: string): Refusal {
  return refuse('wrong-stage', `本信息现为“${stageLabels[state.stage]}”，${doing}只适用于${what}。`, article);
}
