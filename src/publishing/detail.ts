import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Calendar } from '../law/calendar.js';
import { openRow } from '../law/catalog-change.js';
import { type Day, dayInShanghai } from '../law/day.js';
import type { Verdict } from '../law/facts.js';
import { decidePublication, type PublicationAct } from '../law/publication.js';
import type { Actor } from '../ledger/append.js';
import { editionInForce } from './catalogue/store.js';
import { refuseClosed } from './closed.js';
import type { DocumentDetail } from './contract.js';
import { dueOf } from './due.js';
import { documentRow } from './lists.js';
import { complete, type Loaded } from './load.js';
import { reviewCourse } from './review/course.js';
import { asSigned } from './store.js';

/** A document with everything that was decided about it, and what this person may do with it now. */
export async function documentDetail(
  db: Kysely<DB>,
  who: Actor,
  id: string,
  calendar: Calendar,
): Promise<DocumentDetail | null> {
  const stored = await db
    .selectFrom('document')
    .selectAll()
    .where('office_id', '=', who.office)
    .where('document_id', '=', id)
    .executeTakeFirst();
  const row = stored ? await documentRow(db, who.office, id, calendar, dayInShanghai(who.now)) : null;
  if (!stored || !row) return null;
  const loaded = await complete(db, stored);
  const draft = asSigned(loaded.revision);
  const catalogue = await editionInForce(db, who.office);
  const entry = openRow(catalogue.rows, draft.entry);
  const may = whatIsAllowed(loaded, who);
  return {
    ...row,
    summary: draft.summary ?? null,
    body: draft.body,
    docNo: draft.docNo ?? null,
    source: draft.source ?? null,
    writtenOn: draft.writtenOn ?? null,
    formedOn: draft.formedOn,
    channels: draft.channels,
    counts: draft.counts ?? null,
    metadata: draft.metadata ?? null,
    attachments: draft.attachments,
    digest: loaded.revision.digest,
    publishedRevision: stored.published_revision,
    withdrawReason: stored.withdraw_reason,
    replacedBy: stored.replaced_by,
    revisions: await revisionsOf(db, who.office, id),
    reviews: await reviewsOf(db, who.office, id, loaded),
    course: await reviewCourse(db, who, loaded),
    may: entry.ok || may.publish !== true ? may : { ...may, publish: entry.sentence },
    dueDerivation: dueOf(calendar, catalogue, draft.formedOn as Day, draft.entry)?.derivation ?? null,
    publicPath: stored.published_revision === null && stored.withdrawn_on === null ? null : `/content/${id}`,
  };
}

async function revisionsOf(db: Kysely<DB>, office: string, id: string): Promise<DocumentDetail['revisions']> {
  const rows = await db
    .selectFrom('revision as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'r.office_id').onRef('p.person_id', '=', 'r.author'),
    )
    .select(['r.revision', 'r.title', 'r.saved_at', 'r.digest', 'p.name'])
    .where('r.office_id', '=', office)
    .where('r.document_id', '=', id)
    .orderBy('r.revision', 'desc')
    .execute();
  return rows.map((row) => ({
    revision: row.revision,
    title: row.title,
    authorName: row.name,
    savedAt: row.saved_at.toISOString(),
    digest: row.digest,
  }));
}

/** What the levels were called before their names were kept. */
const formerNames: Readonly<Record<string, string>> = { secrecy: '保密审查', approval: '领导审批' };

async function reviewsOf(
  db: Kysely<DB>,
  office: string,
  id: string,
  { state }: Loaded,
): Promise<DocumentDetail['reviews']> {
  const rows = await db
    .selectFrom('review as v')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'v.office_id').onRef('p.person_id', '=', 'v.reviewer'),
    )
    .select(['v.revision', 'v.step', 'v.name as level', 'v.verdict', 'v.opinion', 'v.decided_at', 'v.digest', 'p.name'])
    .where('v.office_id', '=', office)
    .where('v.document_id', '=', id)
    .orderBy('v.seq', 'desc')
    .execute();
  return rows.map((row) => ({
    revision: row.revision,
    step: row.step,
    name: row.level ?? formerNames[row.step] ?? row.step,
    verdict: row.verdict as Verdict,
    opinion: row.opinion,
    reviewerName: row.name,
    decidedAt: row.decided_at.toISOString(),
    digest: row.digest,
    current: row.revision === state.revision && row.digest === state.digest,
  }));
}

/** Asks the law of each act beforehand, so that a button that would be refused says why. */
function whatIsAllowed({ state, revision }: Loaded, who: Actor): DocumentDetail['may'] {
  const ask = (act: PublicationAct): true | string => {
    const verdict = decidePublication(state, act, who);
    return verdict.ok ? true : verdict.sentence;
  };
  const { digest } = state;
  return {
    edit: ask({ kind: 'edit', digest: '' }),
    submit: ask({ kind: 'submit' }),
    review: ask({ kind: 'passReview', digest }),
    approve: ask({ kind: 'approve', digest }),
    publish: refuseClosed(asSigned(revision))?.sentence ?? ask({ kind: 'publish', digest }),
    withdraw: ask({ kind: 'withdraw', reason: '预先询问' }),
  };
}
