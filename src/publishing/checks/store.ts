import { randomBytes } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Attachment } from '../contract.js';
import { type KeptFinding, scanRules } from './kept-finding.js';
import type { ScannedFile } from './scan-attachment.js';

/** The office's key for the ids of findings; made the first time it is asked for. */
export async function checkKey(tx: Transaction<DB>, office: string): Promise<string> {
  const read = () => tx.selectFrom('check_key').select('key').where('office_id', '=', office).executeTakeFirst();
  const there = await read();
  if (there) return there.key;
  const key = randomBytes(32).toString('hex');
  await tx
    .insertInto('check_key')
    .values({ office_id: office, key })
    .onConflict((oc) => oc.doNothing())
    .execute();
  return (await read())?.key ?? key;
}

/** The scan of a text (`name` empty) or file by the rules of today; null where there is none. */
export async function readScan(
  db: Kysely<DB>,
  office: string,
  digest: string,
  name: string,
): Promise<ScannedFile | null> {
  const row = await db
    .selectFrom('check_scan')
    .select(['findings', 'refused', 'tables', 'words', 'wording'])
    .where('office_id', '=', office)
    .where('digest', '=', digest)
    .where('name', '=', name)
    .where('rules', '=', scanRules)
    .executeTakeFirst();
  if (!row) return null;
  return row as unknown as ScannedFile;
}

/** Keeps a scan; one of the same bytes by the same rules gives way, for a file that could not be read may be tried again. */
export async function keepScan(
  tx: Transaction<DB>,
  office: string,
  of: { readonly digest: string; readonly name: string },
  { findings, refused, tables, words, wording }: ScannedFile,
): Promise<void> {
  const kept = {
    findings: JSON.stringify(findings),
    refused,
    tables: JSON.stringify(tables),
    words: JSON.stringify(words),
    wording,
    scanned_at: sql<Date>`now()`,
  };
  await tx
    .insertInto('check_scan')
    .values({ office_id: office, digest: of.digest, name: of.name, rules: scanRules, ...kept })
    .onConflict((oc) => oc.columns(['office_id', 'digest', 'name', 'rules']).doUpdateSet(kept))
    .execute();
}

/** Says that everything of a revision was read; true where that had not been said before. */
export async function keepRun(
  tx: Transaction<DB>,
  office: string,
  of: { readonly id: string; readonly revision: number },
  findings: number,
  at: Date,
): Promise<boolean> {
  const key = { office_id: office, document_id: of.id, revision: of.revision, rules: scanRules };
  const fresh = await tx
    .insertInto('check_run')
    .values({ ...key, findings, ran_at: at })
    .onConflict((oc) => oc.doNothing())
    .returning('revision')
    .executeTakeFirst();
  if (fresh) return true;
  await tx
    .updateTable('check_run')
    .set({ findings, ran_at: at })
    .where('office_id', '=', office)
    .where('document_id', '=', of.id)
    .where('revision', '=', of.revision)
    .where('rules', '=', scanRules)
    .execute();
  return false;
}

/** A decision as it is kept. */
export interface KeptDecision {
  readonly finding: string;
  readonly verdict: string;
  readonly reason: string;
  readonly basis: string | null;
  readonly revision: number;
  readonly decided_at: Date;
  readonly name: string;
}

/** The last decision on each finding of a document. */
export async function readDecisions(db: Kysely<DB>, office: string, id: string): Promise<Map<string, KeptDecision>> {
  const rows = await db
    .selectFrom('check_decision as d')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'd.office_id').onRef('p.person_id', '=', 'd.person'),
    )
    .select(['d.finding', 'd.verdict', 'd.reason', 'd.basis', 'd.revision', 'd.decided_at', 'p.name'])
    .where('d.office_id', '=', office)
    .where('d.document_id', '=', id)
    .orderBy('d.decided_at')
    .execute();
  return new Map(rows.map((row) => [row.finding, row]));
}

/** A finding with the attachment that holds it. */
export interface FoundIn {
  readonly finding: KeptFinding;
  readonly attachment: Attachment | null;
}
