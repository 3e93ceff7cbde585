import { type Duty, type DutyAct, dutyLabel, mayAct } from './duties.js';
import type { ItemNature } from './facts.js';
import { allow, type Outcome, refuse } from './refusal.js';

/** check 自审、业务或者法制审核 · secrecy 保密审查 · approval 审批. */
export type LevelKind = 'check' | 'secrecy' | 'approval';

/** One level of the review of a draft: who signs it, and for which drafts. */
export interface ReviewLevel {
  /** Stable within the office, e.g. `secrecy`. */
  readonly key: string;
  readonly name: string;
  readonly kind: LevelKind;
  /** Signed by whoever submits, with the submission itself: the first level only, a check. */
  readonly bySubmitter: boolean;
  /** Whose duty it is, where nobody is named. */
  readonly duty: Duty;
  /** By id; where some are named, only they sign. */
  readonly persons: readonly string[];
  /** The kinds of items that need it; null for all. */
  readonly natures: readonly ItemNature[] | null;
  /** What is often written, for passing and for returning. */
  readonly phrases: { readonly passed: readonly string[]; readonly returned: readonly string[] };
}

/** How an office reviews. Each edition of it is kept; a draft is reviewed by the one under which it was submitted. */
export interface ReviewRules {
  readonly levels: readonly ReviewLevel[];
  /** Whether whoever wrote or signed leaves the publishing to others, where there are any. */
  readonly publisherApart: boolean;
}

/** What a person must be entitled to for signing a level of each kind. */
export const kindActs: Readonly<Record<LevelKind, DutyAct>> = {
  check: 'readDocuments',
  secrecy: 'review',
  approval: 'approve',
};

const kindWords: Readonly<Record<LevelKind, string>> = {
  check: '查看在办信息',
  secrecy: '保密审查',
  approval: '审批',
};

const reviewArticle = '条例第十七条';

/** The levels that a draft of this nature needs, in their order. */
export function levelsFor(rules: ReviewRules, nature: ItemNature): readonly ReviewLevel[] {
  return rules.levels.filter((level) => level.natures === null || level.natures.includes(nature));
}

/** Whether a person is one of those who sign a level. */
export function holdsLevel(level: ReviewLevel, who: { person: string; duties: readonly Duty[] }): boolean {
  if (!mayAct(who.duties, kindActs[level.kind])) return false;
  return level.persons.length > 0 ? level.persons.includes(who.person) : who.duties.includes(level.duty);
}

/** Who signs a level, in words. */
export function levelHolders(level: ReviewLevel): string {
  if (level.bySubmitter) return '送审人';
  return level.persons.length > 0 ? '指定的人员' : dutyLabel(level.duty);
}

/**
 * Whether an office may review in this way. 条例17条 asks for a review with a procedure and people responsible, and the
 * secrecy law for one before anything is public: one secrecy review and one approval of every item cannot be dropped.
 */
export function checkReviewRules(rules: ReviewRules): Outcome<ReviewRules> {
  const { levels } = rules;
  if (!levels.some((level) => level.kind === 'secrecy' && level.natures === null)) {
    return refuse(
      'levels-no-secrecy',
      '公开前应当逐件进行保密审查，至少要有一级适用于全部信息的保密审查，由起草人以外的人办理。',
      `${reviewArticle}；保守国家秘密法实施条例第四十二条`,
    );
  }
  if (!levels.some((level) => level.kind === 'approval' && level.natures === null)) {
    return refuse('levels-no-approval', '审查应当明确程序和责任，至少要有一级适用于全部信息的审批。', reviewArticle);
  }
  const firstApproval = levels.findIndex(({ kind }) => kind === 'approval');
  if (levels.findLastIndex(({ kind }) => kind === 'secrecy') > firstApproval) {
    return refuse('levels-order', '保密审查应当排在审批之前。', reviewArticle);
  }
  if (levels.at(-1)?.kind !== 'approval') return refuse('levels-last', '最后一级应当是审批。', reviewArticle);
  for (const [at, level] of levels.entries()) {
    const wrong = whatIsWrong(level, at, levels);
    if (wrong) return refuse('level-unsound', `第 ${at + 1} 级${wrong}`);
  }
  return alone(levels) ?? allow(rules);
}

/** What is wrong with one level, to follow 第 n 级. */
function whatIsWrong(level: ReviewLevel, at: number, levels: readonly ReviewLevel[]): string | null {
  const { name, kind, bySubmitter, duty, persons, natures } = level;
  if (name.trim() === '') return '没有名称。';
  const others = levels.filter((_, index) => index !== at);
  if (others.some((other) => other.name.trim() === name.trim())) return `的名称“${name}”重复。`;
  if (others.some(({ key }) => key === level.key)) return '的编号重复。';
  if (bySubmitter && (at > 0 || kind !== 'check')) return '不能由送审人在送审时签署，只有第一级自审可以。';
  if (natures?.length === 0) return '没有选定适用的信息类别。';
  if (!bySubmitter && persons.length === 0 && !mayAct([duty], kindActs[kind])) {
    return `不能由${dutyLabel(duty)}办理，这项职责不包括${kindWords[kind]}。`;
  }
  return null;
}

/** Two levels that only one and the same person may sign could never both be signed. */
function alone(levels: readonly ReviewLevel[]) {
  const named = new Map<string, string>();
  for (const { name, persons } of levels) {
    const [only, more] = [...new Set(persons)];
    if (only === undefined || more !== undefined) continue;
    const other = named.get(only);
    if (other !== undefined) {
      return refuse('levels-same-person', `“${other}”和“${name}”指定了同一个人，各级应由不同的人办理。`);
    }
    named.set(only, name);
  }
  return null;
}
