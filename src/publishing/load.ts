import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { PublicationState } from '../law/publication-state.js';
import { publishersOf } from './review/publishers.js';
import { openQuestion } from './review/questions.js';
import { rulesOf } from './review/rules-store.js';
import { stateOf } from './state.js';
import {
  authorsSince,
  lockDocument,
  readReviews,
  readRevision,
  type StoredDocument,
  type StoredRevision,
} from './store.js';

/** A document with everything that an act needs to decide on it. */
export interface Loaded {
  readonly document: StoredDocument;
  readonly revision: StoredRevision;
  readonly state: PublicationState;
}

/** Loads and locks a document for an act; null where there is none. */
export async function loadForAct(tx: Transaction<DB>, office: string, id: string): Promise<Loaded | null> {
  const document = await lockDocument(tx, office, id);
  return document ? complete(tx, document) : null;
}

/** Adds the latest revision and the state to a document. Throws where the revision is missing: a bug. */
export async function complete(db: Kysely<DB>, document: StoredDocument): Promise<Loaded> {
  const { office_id: office, document_id: id } = document;
  const revision = await readRevision(db, office, id, document.revision);
  if (!revision) throw new Error(`document ${id} has no revision ${document.revision}`);
  const published = document.published_revision;
  const standing =
    published === null
      ? null
      : published === revision.revision
        ? revision
        : await readRevision(db, office, id, published);
  const authors = await authorsSince(db, office, id, published ?? 0);
  const decisions = await readReviews(db, office, id);
  const setting = {
    rules: await rulesOf(db, office, document),
    question: await openQuestion(db, office, id, revision.digest),
    publishers: await publishersOf(db, office),
  };
  const state = stateOf(document, revision, authors, standing?.digest ?? null, decisions, setting);
  return { document, revision, state };
}
