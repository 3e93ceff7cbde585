import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import type { FileStore } from '../files/file-store.js';
import type { Difference } from '../ledger/verify.js';
import { verifyCatalogue } from './catalogue/verify.js';
import { revisionDigest } from './digest.js';
import { verifyStatements } from './heartbeat/verify.js';
import { type RefoldedDocument, refold } from './refold.js';
import { verifyReview } from './review/verify.js';
import { asSigned } from './store.js';
import { verifyEditions } from './verify-editions.js';
import { verifyHandovers } from './verify-handovers.js';
import { verifyPublications } from './verify-publications.js';

const batch = 500;

/**
 * Recomputes what publishing keeps: every revision's digest, every attachment's bytes, every document's state from its
 * facts, and who decided what and when. Says the first row that differs, or null.
 */
export async function verifyPublishing(db: Kysely<DB>, files: FileStore, only?: string): Promise<Difference | null> {
  const offices = await db
    .selectFrom('office')
    .select('office_id')
    .$if(only !== undefined, (query) => query.where('office_id', '=', only ?? ''))
    .orderBy('office_id')
    .execute();
  for (const { office_id: office } of offices) {
    const difference =
      (await verifyRevisions(db, files, office)) ??
      (await verifyDocuments(db, office)) ??
      (await verifyCatalogue(db, office)) ??
      (await verifyReview(db, files, office)) ??
      (await verifyStatements(db, office)) ??
      (await verifyEditions(db, office)) ??
      (await verifyPublications(db, office)) ??
      (await verifyHandovers(db, office));
    if (difference) return difference;
  }
  return null;
}

async function verifyRevisions(db: Kysely<DB>, files: FileStore, office: string): Promise<Difference | null> {
  const seen = new Set<string>();
  let after = { id: '00000000-0000-0000-0000-000000000000', revision: 0 };
  for (;;) {
    const rows = await db
      .selectFrom('revision')
      .selectAll()
      .where('office_id', '=', office)
      .where((eb) =>
        eb.or([
          eb('document_id', '>', after.id),
          eb.and([eb('document_id', '=', after.id), eb('revision', '>', after.revision)]),
        ]),
      )
      .orderBy('document_id')
      .orderBy('revision')
      .limit(batch)
      .execute();
    for (const row of rows) {
      const at = { office, table: 'revision', row: `${row.document_id} 第 ${row.revision} 稿` };
      const signed = asSigned(row);
      if (revisionDigest(signed) !== row.digest)
        return { ...at, sentence: `信息“${row.title}”第 ${row.revision} 稿的内容与指纹不符。` };
      for (const { name, digest } of signed.attachments) {
        if (seen.has(digest)) continue;
        seen.add(digest);
        const found = await files.rehash(digest);
        if (found === null) return { ...at, table: 'files', sentence: `附件“${name}”的文件不见了。` };
        if (found !== digest) return { ...at, table: 'files', sentence: `附件“${name}”的文件被改动过。` };
      }
    }
    const last = rows.at(-1);
    if (rows.length < batch || !last) return null;
    after = { id: last.document_id, revision: last.revision };
  }
}

async function verifyDocuments(db: Kysely<DB>, office: string): Promise<Difference | null> {
  const facts = await db
    .selectFrom('fact')
    .select(['kind', 'subject', 'data'])
    .where('office_id', '=', office)
    .where('kind', 'in', [
      'submitted',
      'secrecyReviewed',
      'approved',
      'levelChecked',
      'reviewEscalated',
      'reviewAnswered',
      'published',
      'superseded',
      'withdrawn',
      'itemImported',
    ])
    .orderBy('seq')
    .execute();
  const refolded = refold(facts);
  const documents = await db
    .selectFrom('document')
    .selectAll()
    .where('office_id', '=', office)
    .orderBy('document_id')
    .execute();
  const digests = await digestsOf(db, office);
  const forged = facts.find(({ subject, data }) => {
    const { revision, digest } = data as { revision?: number; digest?: string };
    return digest !== undefined && digests.get(`${subject}/${revision}`) !== digest;
  });
  if (forged) {
    const { revision } = forged.data as { revision: number };
    const row = `${forged.subject} 第 ${revision} 稿`;
    return { office, table: 'revision', row, sentence: `第 ${revision} 稿的指纹与台账所记的不符。` };
  }
  for (const document of documents) {
    const id = document.document_id;
    const expected = refolded.get(id) ?? null;
    refolded.delete(id);
    const current = digests.get(`${id}/${document.revision}`);
    const standing =
      document.published_revision === null ? null : (digests.get(`${id}/${document.published_revision}`) ?? null);
    const sentence = whatDiffers(document, expected, current ?? null, standing);
    if (sentence) return { office, table: 'document', row: id, sentence };
  }
  const [lost] = refolded.keys();
  return lost === undefined
    ? null
    : { office, table: 'document', row: lost, sentence: '台账记有这条信息，信息表里却没有。' };
}

async function digestsOf(db: Kysely<DB>, office: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('revision')
    .select(['document_id', 'revision', 'digest'])
    .where('office_id', '=', office)
    .execute();
  return new Map(rows.map((row) => [`${row.document_id}/${row.revision}`, row.digest]));
}

/** The sentence of the first thing in which a row and the ledger differ. A draft that nobody submitted has no facts. */
function whatDiffers(
  document: { state: string; index_no: string | null; published_revision: number | null; revision: number },
  expected: RefoldedDocument | null,
  current: string | null,
  standing: string | null,
): string | null {
  if (current === null) return '最新一稿不见了';
  // A revision saved after the last decision voids it: a draft, also where what stood was taken back meanwhile.
  const isLatest = expected?.revision === document.revision || expected?.state === 'replaced';
  const shouldBe = expected && isLatest ? expected.state : 'draft';
  if (document.state !== shouldBe) return `状态是“${document.state}”，台账应为“${shouldBe}”`;
  if ((expected?.publishedDigest ?? null) !== standing) return '公开的内容不是台账所记的那一稿';
  if ((expected?.indexNo ?? null) !== document.index_no)
    return `索引号是“${document.index_no ?? '无'}”，台账应为“${expected?.indexNo ?? '无'}”`;
  return null;
}
