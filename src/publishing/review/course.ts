import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import { decidePublication, type PublicationAct } from '../../law/publication.js';
import { levelAtTurn } from '../../law/publication-state.js';
import { levelHolders, levelsFor } from '../../law/review-levels.js';
import type { Actor } from '../../ledger/append.js';
import { levelAct } from '../actions/decide-step.js';
import type { Loaded } from '../load.js';
import type { ReviewCourse } from '../review-contract.js';
import { questionsOf } from './questions.js';
import { rulesInForce } from './rules-store.js';

/** The review of a document: levels, signatures, questions, and what this person may do now. */
export async function reviewCourse(db: Kysely<DB>, who: Actor, { document, state }: Loaded): Promise<ReviewCourse> {
  const { office_id: office, document_id: id } = document;
  const turn = levelAtTurn(state);
  const questions = await questionsOf(db, office, id);
  const names = await namesOf(
    db,
    office,
    Object.values(state.signatures).map(({ by }) => by),
  );
  // The phrases are those of now, so that a better wording serves at once; a level that is gone keeps its own.
  const now = new Map((await rulesInForce(db, office)).rules.levels.map((level) => [level.key, level.phrases]));
  const ask = (act: PublicationAct): true | string => {
    const verdict = decidePublication(state, act, who);
    return verdict.ok ? true : verdict.sentence;
  };
  const asked = { question: '预先询问', addressee: '预先询问' };
  return {
    levels: levelsFor(state.rules, state.nature).map((level) => {
      const { key, name, kind, bySubmitter } = level;
      const signature = state.signatures[key];
      const signedBy = signature?.digest === state.digest ? (names.get(signature.by) ?? null) : null;
      return {
        key,
        name,
        kind,
        bySubmitter,
        holders: levelHolders(level),
        phrases: now.get(key) ?? level.phrases,
        signedBy,
      };
    }),
    turn: turn?.key ?? null,
    open: questions.find(({ digest, answer }) => answer === null && digest === state.digest) ?? null,
    questions,
    may: {
      decide: turn
        ? ask(levelAct(turn.kind, { verdict: 'passed', digest: state.digest, opinion: '预先询问' }))
        : '本信息现在没有等待审查的一级。',
      escalate: ask({ kind: 'escalate', ...asked }),
      answer: ask({ kind: 'answer', verdict: 'passed', opinion: '预先询问' }),
    },
  };
}

/** The names of these people of an office. */
export async function namesOf(
  db: Kysely<DB>,
  office: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'name'])
    .where('office_id', '=', office)
    .where('person_id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.name]));
}
