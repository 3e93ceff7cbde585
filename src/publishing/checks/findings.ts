import type { Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { AttachedTable } from '../../wording/attached-tables.js';
import type { WordRemark } from '../check-contract.js';
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
  /** Remarks on the words of attachments. */
  readonly words: readonly WordRemark[];
  /** Attachments that were read, but whose words were held against other rules than `wording`. */
  readonly reworded: readonly Attachment[];
}

/**
 * The findings of a revision. Its texts are read here if they were not yet, for that takes no time; attachments are read
 * outside of transactions, by `check-document`. `wording` is the digest of the rules for words as they are now.
 */
export async function findingsOf(
  tx: Transaction<DB>,
  office: string,
  row: StoredRevision,
  wording: string | null = null,
): Promise<RevisionFindings> {
  const draft = asSigned(row);
  const texts = { digest: row.digest, name: '' };
  let scan = await readScan(tx, office, texts.digest, texts.name);
  if (!scan) {
    const fresh = {
      findings: scanTexts(await checkKey(tx, office), draft),
      refused: null,
      tables: [],
      words: [],
      wording: null,
    };
    await keepScan(tx, office, texts, fresh);
    scan = fresh;
  }
  const found: FoundIn[] = scan.findings.map((finding) => ({ finding, attachment: null }));
  const unchecked: Attachment[] = [];
  const refused: Attachment[] = [];
  const tables: AttachedTable[] = [];
  const words: WordRemark[] = [];
  const reworded: Attachment[] = [];
  for (const attachment of draft.attachments) {
    const read = await readScan(tx, office, attachment.digest, attachment.name);
    if (!read) unchecked.push(attachment);
    else {
      found.push(...read.findings.map((finding) => ({ finding, attachment })));
      const within = <T extends { readonly place: string }>(one: T): T => ({
        ...one,
        place: `附件“${attachment.name}”${one.place}`,
      });
      if (read.refused !== null) refused.push(attachment);
      else if (wording !== null && read.wording !== wording) reworded.push(attachment);
      tables.push(...read.tables.map(within));
      words.push(...read.words.map(within));
    }
  }
  return { found, unchecked, refused, tables, words, reworded };
}
