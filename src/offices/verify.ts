import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Difference } from '../ledger/verify.js';
import { firstStray } from '../ledger/verify-rows.js';
import { digestOf } from './settings/store.js';

/**
 * Compares every version of what offices say of themselves and every issue of their guides with its fact, by the very bytes
 * that are kept, what holds now with the last version, and who has which duties. Says the first difference, or null.
 */
export async function verifyOffices(db: Kysely<DB>, only?: string): Promise<Difference | null> {
  const facts = await db
    .selectFrom('fact')
    .select(['office_id', 'kind', 'subject', 'data', 'day', 'actor'])
    .where('kind', 'in', ['profileChanged', 'guideIssued'])
    .$if(only !== undefined, (query) => query.where('office_id', '=', only ?? ''))
    .orderBy('seq')
    .execute();
  const recorded = new Map(
    facts.map(({ office_id, kind, subject, data, day, actor }) => {
      const { digest, year } = data as { digest: string; year?: number };
      return [`${kind} ${office_id} ${subject}`, { digest, year, day, actor }];
    }),
  );
  return (
    (await verifyProfiles(db, recorded, only)) ??
    (await verifyGuides(db, recorded, only)) ??
    lost(recorded) ??
    (await verifyDuties(db, only))
  );
}

interface Told {
  readonly digest: string;
  readonly year: number | undefined;
  readonly day: string;
  readonly actor: string;
}
type Recorded = Map<string, Told>;

async function verifyProfiles(db: Kysely<DB>, recorded: Recorded, only: string | undefined) {
  const rows = await db
    .selectFrom('office_profile as p')
    .innerJoin('office as o', 'o.office_id', 'p.office_id')
    .select([
      'p.office_id',
      'p.version',
      sql<string>`p.profile::text`.as('text'),
      sql<string>`o.profile::text`.as('now'),
    ])
    .$if(only !== undefined, (query) => query.where('p.office_id', '=', only ?? ''))
    .orderBy('p.office_id')
    .orderBy('p.version')
    .execute();
  for (const [index, { office_id: office, version, text, now }] of rows.entries()) {
    const key = `profileChanged ${office} ${version}`;
    const digest = recorded.get(key)?.digest;
    recorded.delete(key);
    const at = { office, table: 'office_profile', row: String(version) };
    // Version 0 is what the office was founded with, before it had a ledger.
    if (version > 0 && digest === undefined) return { ...at, sentence: `机构信息第${version}版不在台账里。` };
    if (version > 0 && digest !== digestOf(text))
      return { ...at, sentence: `机构信息第${version}版与台账所记的不符。` };
    const isLast = rows[index + 1]?.office_id !== office;
    if (isLast && now !== text) return { ...at, table: 'office', sentence: '现行的机构信息与最后一版不符。' };
  }
  return null;
}

async function verifyGuides(db: Kysely<DB>, recorded: Recorded, only: string | undefined) {
  const rows = await db
    .selectFrom('guide_issue')
    .select(['office_id', 'issue', 'year', 'digest', 'issued_on', 'issued_by', sql<string>`text::text`.as('kept')])
    .$if(only !== undefined, (query) => query.where('office_id', '=', only ?? ''))
    .orderBy('office_id')
    .orderBy('issue')
    .execute();
  for (const { office_id: office, issue, digest, kept, ...row } of rows) {
    const key = `guideIssued ${office} ${issue}`;
    const said = recorded.get(key);
    recorded.delete(key);
    const at = { office, table: 'guide_issue', row: String(issue) };
    if (said === undefined) return { ...at, sentence: `第${issue}次发布的指南不在台账里。` };
    if (said.digest !== digest || digestOf(kept) !== digest)
      return { ...at, sentence: `第${issue}次发布的指南与台账所记的不符。` };
    if (said.year !== row.year || said.day !== row.issued_on || said.actor !== row.issued_by)
      return { ...at, sentence: `第${issue}次发布的指南的年度、日期或者发布人与台账所记的不符。` };
  }
  return null;
}

/** Whether everybody has the duties that the ledger says they were given, and no other. */
async function verifyDuties(db: Kysely<DB>, only: string | undefined): Promise<Difference | null> {
  const offices = await db
    .selectFrom('office')
    .select('office_id')
    .$if(only !== undefined, (query) => query.where('office_id', '=', only ?? ''))
    .orderBy('office_id')
    .execute();
  for (const { office_id: office } of offices) {
    const given = {
      table: 'duty',
      what: '岗位职责的授予',
      facts: sql`select distinct data ->> 'person' as row, data ->> 'duty' as line from f where kind = 'dutyGiven'`,
      rows: sql`select person_id::text as row, duty as line from duty where office_id = ${office}`,
    };
    const stray = await firstStray(db, office, ['dutyGiven'], [given]);
    if (stray) return stray;
  }
  return null;
}

/** What the ledger records and no table holds. */
function lost(recorded: Recorded): Difference | null {
  const [first] = recorded.keys();
  if (first === undefined) return null;
  const [kind, office = '', row = ''] = first.split(' ');
  const profile = kind === 'profileChanged';
  return {
    office,
    table: profile ? 'office_profile' : 'guide_issue',
    row,
    sentence: `台账记有${profile ? '机构信息的这一版' : '这次发布的指南'}，表里却没有。`,
  };
}
