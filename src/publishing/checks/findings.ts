import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { AttachedTable } from '../../wording/attached-tables.js';
import type { Attachment } from '../contract.js';
import { asSigned, type StoredRevision } from '../store.js';
import { scanTexts } from './scan-texts.js';
import { checkKey, type FoundIn, keepScan, readScan } from './store.js';

/** What is known of a revision: its findings, and the attachments that were not read yet. */
export interface RevisionFindings {
  readonly found: readonly FoundIn[];
  readonly unchecked: readonly Attachment[];
  /** Those that were tried and could not be read. */
  readonly refused: readonly Attachment[];
  readonly tables: readonly AttachedTable[];
}

/**
 * The findings of a revision. Its texts are read here if they were not yet, for that takes no time; attachments are read
 * outside of transactions, by `check-document`.
 */
export async function findingsOf(tx: Transaction<DB>, office: string, row: StoredRevision): Promise<RevisionFindings> {
  const draft = asSigned(row);
  const texts = { digest: row.digest, name: '' };
  let scan = await readScan(tx, office, texts.digest, texts.name);
  if (!scan) {
    const fresh = { findings: scanTexts(await checkKey(tx, office), draft), refused: null, tables: [] };
    await keepScan(tx, office, texts, fresh);
    scan = fresh;
  }
  const found: FoundIn[] = scan.findings.map((finding) => ({ finding, attachment: null }));
  const unchecked: Attachment[] = [];
  const refused: Attachment[] = [];
  const tables: AttachedTable[] = [];
  for (const attachment of draft.attachments) {
    const read = await readScan(tx, office, attachment.digest, attachment.name);
    if (!read) unchecked.push(attachment);
    else {
      found.push(...read.findings.map((finding) => ({ finding, attachment })));
      if (read.refused !== null) refused.push(attachment);
      tables.push(...read.tables.map((table) => ({ ...table, place: `附件“${attachment.name}”${table.place}` })));
    }
  }
  return { found, unchecked, refused, tables };
}
