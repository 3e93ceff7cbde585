import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import { dayInShanghai } from '../../law/day.js';
import type { AtLevel, Fact, Verdict } from '../../law/facts.js';
import { decidePublication, type PublicationAct } from '../../law/publication.js';
import { levelAtTurn, type PublicationState } from '../../law/publication-state.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import type { LevelKind, ReviewLevel } from '../../law/review-levels.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import { refuseUndecided } from '../checks/undecided.js';
import type { DocumentState, Saved } from '../contract.js';
import { loadForAct } from '../load.js';
import { insertReview, updateDocument } from '../store.js';

/** A decision on what was seen: the digest says which text that was. */
export interface StepInput {
  readonly digest: string;
  readonly verdict: Verdict;
  readonly opinion: string;
}

const acts = {
  check: { passed: 'passCheck', returned: 'returnCheck' },
  secrecy: { passed: 'passReview', returned: 'returnReview' },
  approval: { passed: 'approve', returned: 'returnApproval' },
} as const;

/** The act by which a level of this kind decides so. */
export function levelAct(kind: LevelKind, { verdict, digest, opinion }: StepInput): PublicationAct {
  return verdict === 'passed' ? { kind: acts[kind].passed, digest } : { kind: acts[kind].returned, reason: opinion };
}

/** The secrecy review of exactly one digest, by somebody who did not write it. 条例17条；先审查、后公开，逐项审查。 */
export function reviewDraft(tx: Transaction<DB>, who: Actor, id: string, input: StepInput) {
  return decide(tx, who, id, input, 'secrecy');
}

/** The leader's decision on exactly one digest, by somebody who neither wrote nor reviewed it. */
export function approveDraft(tx: Transaction<DB>, who: Actor, id: string, input: StepInput) {
  return decide(tx, who, id, input, 'approval');
}

/** The decision of the level that was seen to be at its turn, on exactly one digest. 条例17条；一事一审。 */
export function decideLevel(tx: Transaction<DB>, who: Actor, id: string, input: StepInput & { level: string }) {
  return decide(tx, who, id, input, { level: input.level });
}

async function decide(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  input: StepInput,
  meant: LevelKind | { level: string },
): Promise<Outcome<Saved> | null> {
  const loaded = await loadForAct(tx, who.office, id);
  if (!loaded) return null;
  const { document, revision, state } = loaded;
  const level = levelAtTurn(state);
  if (typeof meant !== 'string' && level?.key !== meant.level) {
    return refuse('level-moved', '本信息的办理进度已有变化，请重新打开后再办理。');
  }
  const kind = typeof meant === 'string' ? meant : (level?.kind ?? 'secrecy');
  const verdict = decidePublication(state, levelAct(kind, input), who);
  if (!verdict.ok) return verdict;
  if (!level) throw new Error(`document ${id} was decided on at no level`);
  const open = input.verdict === 'passed' ? await refuseUndecided(tx, who, loaded) : null;
  if (open) return open;

  const at = new Date(who.now);
  await insertReview(tx, {
    office: who.office,
    reviewId: randomUUID(),
    id,
    revision: revision.revision,
    step: level.key,
    name: level.name,
    verdict: input.verdict,
    opinion: input.opinion,
    reviewer: who.person,
    at,
    digest: revision.digest,
  });
  await updateDocument(tx, document, { state: verdict.value.stage as DocumentState, updated_at: at });
  const fact = factOf(
    level,
    { revision: revision.revision, digest: revision.digest, verdict: input.verdict },
    verdict.value,
  );
  await appendFacts(tx, who, [{ fact, day: dayInShanghai(who.now), subject: id }]);
  return allow({ id, revision: revision.revision, digest: revision.digest });
}

const kinds = {
  check: { fact: 'levelChecked', key: null, stage: null },
  secrecy: { fact: 'secrecyReviewed', key: 'secrecy', stage: 'reviewed' },
  approval: { fact: 'approved', key: 'approval', stage: 'approved' },
} as const;

/** The level by its name and the stage it led to are said only where they are not those of the program's own levels. */
function factOf(
  { key, name, kind }: ReviewLevel,
  decided: { revision: number; digest: string; verdict: Verdict },
  { stage }: PublicationState,
): Fact {
  const own = kinds[kind];
  const led = decided.verdict === 'passed' && stage !== own.stage;
  const at: AtLevel = {
    ...(key === own.key ? {} : { level: name }),
    ...(led ? { stage: stage as NonNullable<AtLevel['stage']> } : {}),
  };
  return { kind: own.fact, ...decided, ...at };
}
