import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import { changesBetween } from '../../law/catalog-change.js';
import type { CatalogRow } from '../../law/catalog-row.js';
import { dayInShanghai } from '../../law/day.js';
import { mayAct } from '../../law/duties.js';
import type { Actor } from '../../ledger/append.js';
import type { CatalogueView, EditionHead, EditionView } from '../catalogue-contract.js';
import { mayPutInForce } from './may.js';
import { draftEdition, editionInForce, editionOf, type StoredEdition, usedEntries } from './store.js';

/** A person of the office, by the name that a table can carry: with the unit where two have the same. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** Everybody of an office, in the order of their names. */
export async function namedPeople(db: Kysely<DB>, office: string): Promise<readonly NamedPerson[]> {
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'name', 'unit'])
    .where('office_id', '=', office)
    .orderBy('name')
    .orderBy('person_id')
    .execute();
  const alone = (name: string) => rows.filter((row) => row.name === name).length === 1;
  return rows.map(({ person_id: id, name, unit }) => ({ id, name: alone(name) ? name : `${name}（${unit ?? ''}）` }));
}

/** The name of a person of a list, for the changes between two editions. */
export function nameIn(people: readonly NamedPerson[]): (id: string) => string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '不在本机关的人员';
}

/** The catalogue as a person works at it. */
export async function catalogueView(db: Kysely<DB>, who: Actor): Promise<CatalogueView> {
  const { office } = who;
  const people = await namedPeople(db, office);
  const inForce = await editionInForce(db, office);
  const draft = await draftEdition(db, office);
  const { name } = await db
    .selectFrom('office')
    .select('name')
    .where('office_id', '=', office)
    .executeTakeFirstOrThrow();
  const changes = (rows: readonly CatalogRow[]) =>
    changesBetween(inForce.rows, rows, dayInShanghai(who.now), nameIn(people));
  const put = draft === null ? null : mayPutInForce(who, draft);
  return {
    agency: name,
    inForce: asView(inForce, nameIn(people)),
    draft:
      draft === null
        ? null
        : {
            ...asView(draft, nameIn(people)),
            changes: changes(draft.rows),
            editedAt: (draft.editedAt ?? new Date(who.now)).toISOString(),
          },
    editions: await editionHeads(db, office, nameIn(people)),
    people,
    used: [...(await usedEntries(db, office))],
    may: {
      edit: mayAct(who.duties, 'editCatalogue') ? true : '目录由信息员维护，您没有这项职责。',
      putInForce: put === null ? '没有待生效的目录。' : put.ok ? true : put.sentence,
    },
  };
}

/** One edition that was put in force; null where there is none of this number. */
export async function editionView(db: Kysely<DB>, office: string, version: number): Promise<EditionView | null> {
  const edition = await editionOf(db, office, version);
  return edition === null ? null : asView(edition, nameIn(await namedPeople(db, office)));
}

function asView(edition: StoredEdition, nameOf: (id: string) => string): EditionView {
  const { version, digest, rows, inForceOn, putBy, reason } = edition;
  return { version, digest, rows, inForceOn, putBy: putBy === null ? null : nameOf(putBy), reason };
}

async function editionHeads(
  db: Kysely<DB>,
  office: string,
  nameOf: (id: string) => string,
): Promise<readonly EditionHead[]> {
  const rows = await db
    .selectFrom('catalogue_edition')
    .select((eb) => [
      ...(['version', 'digest', 'in_force_on', 'put_by', 'reason'] as const),
      eb.fn<number>('json_array_length', ['rows']).as('rows'),
    ])
    .where('office_id', '=', office)
    .where('put_at', 'is not', null)
    .orderBy('version', 'desc')
    .execute();
  const starting = await editionOf(db, office, 0);
  const own = rows.map((row) => ({
    version: row.version,
    digest: row.digest,
    rows: row.rows,
    inForceOn: row.in_force_on,
    putBy: row.put_by === null ? null : nameOf(row.put_by),
    reason: row.reason,
  }));
  if (starting === null) return own;
  const { version, digest } = starting;
  const none = { inForceOn: null, putBy: null, reason: null };
  return [...own, { version, digest, rows: starting.rows.length, ...none }];
}
