import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import { type PublicationState, standingWords } from '../../law/publication-state.js';
import { startingReview } from '../../law/review-starting.js';
import type { DocumentRow } from '../contract.js';
import { stateOf } from '../state.js';
import { publishersOf } from './publishers.js';
import { allRules } from './rules-store.js';

/** The states of those of these documents that are under review, by id: a handful of queries, however many there are. */
export async function statesUnderReview(
  db: Kysely<DB>,
  office: string,
  rows: readonly DocumentRow[],
): Promise<ReadonlyMap<string, PublicationState>> {
  const ids = rows.filter(({ state }) => state === 'submitted' || state === 'reviewed').map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const documents = await db
    .selectFrom('document as d')
    .innerJoin('revision as r', (join) =>
      join
        .onRef('r.office_id', '=', 'd.office_id')
        .onRef('r.document_id', '=', 'd.document_id')
        .onRef('r.revision', '=', 'd.revision'),
    )
    .select(['d.document_id', 'd.state', 'd.revision', 'd.published_revision', 'd.review_version'])
    .select(['r.digest', 'r.author', 'r.nature'])
    .where('d.office_id', '=', office)
    .where('d.document_id', 'in', ids)
    .execute();
  const authors = await db
    .selectFrom('revision as r')
    .innerJoin('document as d', (join) =>
      join.onRef('d.office_id', '=', 'r.office_id').onRef('d.document_id', '=', 'r.document_id'),
    )
    .select(['r.document_id', 'r.author'])
    .distinct()
    .where('r.office_id', '=', office)
    .where('r.document_id', 'in', ids)
    .where((eb) =>
      eb.or([eb('d.published_revision', 'is', null), eb('r.revision', '>', eb.ref('d.published_revision'))]),
    )
    .execute();
  const decisions = await db
    .selectFrom('review')
    .select(['document_id', 'revision', 'step', 'verdict', 'reviewer', 'digest'])
    .where('office_id', '=', office)
    .where('document_id', 'in', ids)
    .orderBy('seq')
    .execute();
  const questions = await db
    .selectFrom('review_question')
    .select(['document_id', 'digest', 'level', 'addressee'])
    .where('office_id', '=', office)
    .where('document_id', 'in', ids)
    .where('verdict', 'is', null)
    .execute();
  const rules = await allRules(db, office);
  const publishers = await publishersOf(db, office);
  const authorsOf = groupBy(authors, ({ document_id }) => document_id);
  const decisionsOf = groupBy(decisions, ({ document_id }) => document_id);
  return new Map(
    documents.map((row) => {
      const id = row.document_id;
      const question = questions.find((one) => one.document_id === id && one.digest === row.digest) ?? null;
      const setting = { rules: rules.get(row.review_version ?? 0) ?? startingReview, question, publishers };
      const wrote = (authorsOf.get(id) ?? []).map(({ author }) => author);
      return [id, stateOf(row, row, wrote, null, decisionsOf.get(id) ?? [], setting)];
    }),
  );
}

/** The rows with the words for whose turn it is; a term that runs while an answer is awaited says so. */
export function withStanding(
  rows: readonly DocumentRow[],
  states: ReadonlyMap<string, PublicationState>,
): DocumentRow[] {
  return rows.map((row) => {
    const state = states.get(row.id);
    if (!state) return row;
    const awaits = state.question === null || row.due === null;
    const words = `${row.due?.words ?? ''}（已提请${state.question?.addressee ?? ''}确定，等待答复，期限照常计算）`;
    return { ...row, waiting: standingWords(state), due: awaits || row.due === null ? row.due : { ...row.due, words } };
  });
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
