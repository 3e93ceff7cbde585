import { type DutyAct, dutiesFor, dutyActLabel, dutyLabel, mayAct } from './duties.js';
import {
  type Actor,
  itemByItemArticle,
  passLevel,
  putQuestion,
  returnLevel,
  staleSignature,
  takeAnswer,
  wrongStage,
} from './publication-review.js';
import { backToDraft, type PublicationState, stageWith } from './publication-state.js';
import { allow, type Outcome, type Refusal, refuse } from './refusal.js';
import { levelsFor } from './review-levels.js';

export type PublicationAct =
  | { kind: 'submit' }
  | { kind: 'passCheck'; digest: string }
  | { kind: 'returnCheck'; reason: string }
  | { kind: 'passReview'; digest: string }
  | { kind: 'returnReview'; reason: string }
  | { kind: 'approve'; digest: string }
  | { kind: 'returnApproval'; reason: string }
  /** What cannot be decided here is put to a higher authority, and its answer. 条例17条3款. */
  | { kind: 'escalate'; question: string; addressee: string }
  | { kind: 'answer'; verdict: 'passed' | 'returned'; opinion: string }
  | { kind: 'publish'; digest: string }
  /** Content was saved anew, with this digest. */
  | { kind: 'edit'; digest: string }
  | { kind: 'withdraw'; reason: string }
  | { kind: 'replace'; replacedBy: string };

const actDuties: Readonly<Record<PublicationAct['kind'], DutyAct>> = {
  submit: 'submit',
  passCheck: 'readDocuments',
  returnCheck: 'readDocuments',
  passReview: 'review',
  returnReview: 'review',
  approve: 'approve',
  returnApproval: 'approve',
  escalate: 'readDocuments',
  answer: 'readDocuments',
  publish: 'publish',
  edit: 'draft',
  withdraw: 'withdraw',
  replace: 'withdraw',
};

/**
 * What an act does to a document: its next state, or why not.
 * Review before release, item by item (条例17条; 保密法实施条例42条), by the levels of the office. That different people
 * write, review and approve, that a signature is for one digest, and that any edit voids it, is the rule of the house:
 * no article.
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
      return allow(submitted(state, who.person));
    case 'passCheck':
      return passLevel(state, 'check', act.digest, who);
    case 'returnCheck':
      return returnLevel(state, 'check', act.reason, who);
    case 'passReview':
      return passLevel(state, 'secrecy', act.digest, who);
    case 'returnReview':
      return returnLevel(state, 'secrecy', act.reason, who);
    case 'approve':
      return passLevel(state, 'approval', act.digest, who);
    case 'returnApproval':
      return returnLevel(state, 'approval', act.reason, who);
    case 'escalate':
      return putQuestion(state, act, who);
    case 'answer':
      return takeAnswer(state, act, who);
    case 'publish':
      return publish(state, act.digest, who.person);
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

/** What is signed with the submission itself: 自审, by whoever submits. */
function submitted(state: PublicationState, person: string): PublicationState {
  const [first] = levelsFor(state.rules, state.nature);
  const signatures = first?.bySubmitter ? { [first.key]: { by: person, digest: state.digest } } : {};
  return { ...state, stage: stageWith(state, signatures), signatures };
}

function publish(state: PublicationState, digest: string, person: string): Outcome<PublicationState> {
  if (state.stage !== 'approved') {
    return wrongStage(state, '发布', '已通过保密审查和审批的信息', itemByItemArticle);
  }
  if (digest !== state.digest) return refuse('publish-stale', '内容已有变动，请重新打开后发布。', itemByItemArticle);
  const no = staleSignature(state, digest) ?? publishesOwn(state, person);
  return no ?? allow({ ...state, stage: 'published', standing: { revision: state.revision, digest } });
}

/**
 * Whoever reviewed for secrecy leaves the publishing to others; where the office wants it, so does whoever wrote or signed
 * anything. Where nobody else may publish, it is not asked: an office of three people must still be able to.
 */
function publishesOwn(state: PublicationState, person: string): Refusal | null {
  const { rules, authors, publishers, signatures } = state;
  const signed = levelsFor(rules, state.nature).filter(
    ({ kind, bySubmitter }) => (rules.publisherApart && !bySubmitter) || kind === 'secrecy',
  );
  const apart = [...(rules.publisherApart ? authors : []), ...signed.map(({ key }) => signatures[key]?.by)];
  if (!apart.includes(person) || !publishers.some((other) => !apart.includes(other))) return null;
  if (rules.publisherApart && authors.includes(person)) {
    return refuse('publish-own-draft', '起草人不能发布自己起草的信息，请由没有起草和签署本信息的其他人发布。');
  }
  const own = signed.find(({ key }) => signatures[key]?.by === person);
  return refuse('publish-own-level', `您已签署“${own?.name ?? ''}”，请由没有起草和签署本信息的其他人发布。`);
}
