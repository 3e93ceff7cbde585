import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import {
  lockCase,
  readCase,
  readEvents,
  readItems,
  readLetters,
  type StoredCase,
  type StoredEvent,
  type StoredItem,
  type StoredLetter,
} from './store-case.js';

/** A case with everything that an act needs to decide on it. */
export interface LoadedCase {
  readonly request: StoredCase;
  readonly items: readonly StoredItem[];
  readonly events: readonly StoredEvent[];
  readonly letters: readonly StoredLetter[];
}

/** Loads and locks a case for an act; null where there is none. */
export async function loadCase(tx: Transaction<DB>, office: string, id: string): Promise<LoadedCase | null> {
  return withParts(tx, office, await lockCase(tx, office, id));
}

/** Reads a case as it stands, without a lock; null where there is none. */
export async function readLoaded(db: Kysely<DB>, office: string, id: string): Promise<LoadedCase | null> {
  return withParts(db, office, await readCase(db, office, id));
}

async function withParts(db: Kysely<DB>, office: string, request: StoredCase | null): Promise<LoadedCase | null> {
  if (!request) return null;
  const id = request.request_id;
  return {
    request,
    items: await readItems(db, office, id),
    events: await readEvents(db, office, id),
    letters: await readLetters(db, office, id),
  };
}
