import type { ItemNature } from './facts.js';
import { levelsFor, type ReviewLevel, type ReviewRules } from './review-levels.js';
import { startingReview } from './review-starting.js';

export type PublicationStage = 'draft' | 'submitted' | 'reviewed' | 'approved' | 'published' | 'withdrawn' | 'replaced';

/**
 * The Chinese words for the stages: `submitted` while a secrecy review is outstanding, `reviewed` while anything else is.
 */
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

/** What was put to a higher authority and is not answered yet: at which level, and whom it was put to. 条例17条3款. */
export interface OpenQuestion {
  readonly level: string;
  readonly addressee: string;
}

/** One document on its way out. While a new revision is prepared, `standing` is what the public still reads. */
export interface PublicationState {
  readonly stage: PublicationStage;
  /** Of the latest revision: its number from 1, and the digest of its content. */
  readonly revision: number;
  readonly digest: string;
  readonly nature: ItemNature;
  /** Everybody who wrote at what is to be decided on: the latest revision, and those before it that were not published. */
  readonly authors: readonly string[];
  /** How it is reviewed: as the office did when it was submitted; a draft, as the office does now. */
  readonly rules: ReviewRules;
  /** By the key of the level. */
  readonly signatures: Readonly<Record<string, Signature>>;
  readonly question: OpenQuestion | null;
  /** Everybody of the office whose duty it is to publish. */
  readonly publishers: readonly string[];
  readonly standing: { readonly revision: number; readonly digest: string } | null;
}

/** A document as first saved, in an office that has not settled how it reviews. */
export function firstDraft(author: string, digest: string): PublicationState {
  return {
    stage: 'draft',
    revision: 1,
    digest,
    nature: 'original',
    authors: [author],
    rules: startingReview,
    signatures: {},
    question: null,
    publishers: [],
    standing: null,
  };
}

/** Whether it lies with those who review. */
export function isUnderReview({ stage }: Pick<PublicationState, 'stage'>): boolean {
  return stage === 'submitted' || stage === 'reviewed';
}

/** The level whose turn it is; null where nothing is under review. */
export function levelAtTurn(state: PublicationState): ReviewLevel | null {
  if (!isUnderReview(state)) return null;
  return levelsFor(state.rules, state.nature).find(({ key }) => state.signatures[key] === undefined) ?? null;
}

/** The stage of a submitted draft with these signatures. */
export function stageWith(
  { rules, nature }: PublicationState,
  signatures: PublicationState['signatures'],
): PublicationStage {
  const left = levelsFor(rules, nature).filter(({ key }) => signatures[key] === undefined);
  if (left.length === 0) return 'approved';
  return left.some(({ kind }) => kind === 'secrecy') ? 'submitted' : 'reviewed';
}

/** The same, with nothing signed. */
export function backToDraft(state: PublicationState): PublicationState {
  return { ...state, stage: 'draft', signatures: {}, question: null };
}

/** Where it stands, in words: the level whose turn it is, or whose answer is awaited. */
export function standingWords(state: PublicationState): string {
  const level = levelAtTurn(state);
  if (level === null) return stageLabels[state.stage];
  if (state.question !== null) return `提请${state.question.addressee}确定中`;
  return level.key === 'approval' ? stageLabels.reviewed : `待${level.name}`;
}
