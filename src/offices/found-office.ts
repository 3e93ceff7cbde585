import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Day } from '../law/day.js';
import type { Duty } from '../law/duties.js';
import { appendFacts, beginChain } from '../ledger/append.js';
import type { ChainAlgorithm } from '../ledger/chain.js';
import { hashPassword } from './passwords.js';
import type { OfficeProfile } from './profile.js';

export interface NewOffice {
  readonly id: string;
  readonly parent?: string;
  readonly kind: 'county' | 'township' | 'village';
  readonly name: string;
  readonly shortName: string;
  readonly orgCode: string;
  readonly profile: OfficeProfile;
  readonly algorithm?: ChainAlgorithm;
}

export interface NewPerson {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly unit: string;
  readonly duties: readonly Duty[];
}

/** Founds an office, with the beginning of its chain. Done by the owner of the database. */
export async function foundOffice(tx: Transaction<DB>, office: NewOffice): Promise<void> {
  const profile = JSON.stringify(office.profile);
  await tx
    .insertInto('office')
    .values({
      office_id: office.id,
      parent_id: office.parent ?? null,
      kind: office.kind,
      name: office.name,
      short_name: office.shortName,
      org_code: office.orgCode,
      profile,
      algorithm: office.algorithm ?? 'sha256',
    })
    .execute();
  await tx
    .insertInto('office_profile')
    .values({ office_id: office.id, version: 0, profile, changed_by: 'system' })
    .execute();
  await beginChain(tx, office.id);
  await tx.insertInto('public_version').values({ office_id: office.id, version: 1 }).execute();
}

/** Takes a person into an office with duties and an account; the duties are facts. Returns the person's id. */
export async function admitPerson(
  tx: Transaction<DB>,
  office: string,
  person: NewPerson,
  day: Day,
  now: number,
): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('person')
    .values({ office_id: office, person_id: id, name: person.name, unit: person.unit })
    .execute();
  await tx
    .insertInto('duty')
    .values(person.duties.map((duty) => ({ office_id: office, person_id: id, duty })))
    .execute();
  await tx
    .insertInto('account')
    .values({
      login: person.login,
      office_id: office,
      person_id: id,
      password_hash: await hashPassword(person.password),
    })
    .execute();
  await appendFacts(
    tx,
    { office, person: 'system', now },
    person.duties.map((duty) => ({ fact: { kind: 'dutyGiven', person: id, duty }, day, subject: id })),
  );
  return id;
}
