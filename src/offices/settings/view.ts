import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import { type Day, day, yearOf } from '../../law/day.js';
import { guideDue } from '../../law/guide/guide-due.js';
import { type GuideView, type OfficeView, profileFields } from '../office-contract.js';
import type { OfficeProfile } from '../profile.js';
import { guideNow } from './guide-now.js';
import { officeNow } from './store.js';

/** What the office says of itself, and every version of it with what it changed. */
export async function officeView(db: Kysely<DB>, office: string): Promise<OfficeView> {
  const { name, shortName, profile, version } = await officeNow(db, office);
  const rows = await db
    .selectFrom('office_profile')
    .select(['version', 'profile', 'changed_at', 'changed_by'])
    .where('office_id', '=', office)
    .orderBy('version')
    .execute();
  const names = await namesOf(db, office);
  const versions = rows.map((row, index) => ({
    version: row.version,
    at: row.changed_at.toISOString(),
    byName: names.get(row.changed_by) ?? null,
    changed: changedFields((rows[index - 1]?.profile ?? {}) as OfficeProfile, row.profile as OfficeProfile),
  }));
  return { name, shortName, version, profile, versions: versions.reverse() };
}

/** The guide as it would be issued today, with the issues so far. */
export async function guideView(db: Kysely<DB>, office: string, today: Day): Promise<GuideView> {
  const { text, digest, missing, remarks } = await guideNow(db, office);
  const rows = await db
    .selectFrom('guide_issue')
    .select(['issue', 'year', 'issued_on', 'issued_by', 'digest'])
    .where('office_id', '=', office)
    .orderBy('issue', 'desc')
    .execute();
  const names = await namesOf(db, office);
  const [inForce] = rows;
  return {
    year: yearOf(today),
    text,
    digest,
    missing,
    remarks,
    due: guideDue(inForce ? { issuedOn: day(inForce.issued_on), digest: inForce.digest } : null, digest, today),
    issues: rows.map((row) => ({
      issue: row.issue,
      year: row.year,
      issuedOn: row.issued_on,
      byName: names.get(row.issued_by) ?? null,
      digest: row.digest,
    })),
  };
}

/** The labels of the fields that differ. */
function changedFields(before: OfficeProfile, after: OfficeProfile): readonly string[] {
  return profileFields.filter(({ key }) => (before[key] ?? '') !== (after[key] ?? '')).map(({ label }) => label);
}

async function namesOf(db: Kysely<DB>, office: string): Promise<ReadonlyMap<string, string>> {
  const people = await db.selectFrom('person').select(['person_id', 'name']).where('office_id', '=', office).execute();
  return new Map(people.map(({ person_id, name }) => [person_id, name]));
}
