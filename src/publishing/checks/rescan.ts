import type { Kysely } from 'kysely';
import { asOffice, type Database } from '../../db/connect.js';
import type { DB } from '../../db/schema.js';
import type { FileStore } from '../../files/file-store.js';
import type { Recorder } from '../../ledger/append.js';
import type { RescanState } from '../check-contract.js';
import { readRevision } from '../store.js';
import { checkDocument } from './check-document.js';
import { scanRules } from './kept-finding.js';
import { countOf, openPoints, pointsInWords } from './undecided.js';

const batch = 50;

/**
 * 复查: reads every revision that stands before the public and was not read by the rules of today, in batches. What was read
 * is kept at once, so that a run that breaks off goes on where it was. `onProgress` is told after each item. One item that
 * cannot be worked on does not end the run; gives how many were read and how many were not.
 */
export async function rescanPublished(
  db: Database,
  files: FileStore,
  who: Recorder,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<{ read: number; failed: number }> {
  const { total, done } = await asOffice(db, who.office, (tx) => countPublished(tx, who.office));
  let [read, failed, after] = [0, 0, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const rows = await asOffice(db, who.office, (tx) => nextPublished(tx, who.office, after));
    for (const { document_id: id, published_revision: revision } of rows) {
      after = id;
      if (revision === null) continue;
      try {
        await checkDocument(db, files, who, { id, revision });
        read += 1;
      } catch {
        failed += 1;
      }
      onProgress(done + read, total);
    }
    if (rows.length < batch) return { read, failed };
  }
}

/** How many items stand before the public, and how many of them were read by the rules of today. */
export async function countPublished(db: Kysely<DB>, office: string): Promise<{ total: number; done: number }> {
  const row = await db
    .selectFrom('document as d')
    .leftJoin('check_run as c', (join) =>
      join
        .onRef('c.office_id', '=', 'd.office_id')
        .onRef('c.document_id', '=', 'd.document_id')
        .onRef('c.revision', '=', 'd.published_revision')
        .on('c.rules', '=', scanRules),
    )
    .select((eb) => [eb.fn.countAll<string>().as('total'), eb.fn.count<string>('c.revision').as('done')])
    .where('d.office_id', '=', office)
    .where('d.published_revision', 'is not', null)
    .executeTakeFirstOrThrow();
  return { total: Number(row.total), done: Number(row.done) };
}

function nextPublished(db: Kysely<DB>, office: string, after: string) {
  return db
    .selectFrom('document as d')
    .select(['d.document_id', 'd.published_revision'])
    .where('d.office_id', '=', office)
    .where('d.published_revision', 'is not', null)
    .where('d.document_id', '>', after)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('check_run as c')
            .select('c.revision')
            .whereRef('c.office_id', '=', 'd.office_id')
            .whereRef('c.document_id', '=', 'd.document_id')
            .whereRef('c.revision', '=', 'd.published_revision')
            .where('c.rules', '=', scanRules),
        ),
      ),
    )
    .orderBy('d.document_id')
    .limit(batch)
    .execute();
}

const mostItems = 200;

/** The published items in which something is left to decide, at most 200, newest first. */
export async function openPublished(db: Database, office: string): Promise<RescanState['items']> {
  return asOffice(db, office, async (tx) => {
    const rows = await tx
      .selectFrom('document as d')
      .innerJoin('check_run as c', (join) =>
        join
          .onRef('c.office_id', '=', 'd.office_id')
          .onRef('c.document_id', '=', 'd.document_id')
          .onRef('c.revision', '=', 'd.published_revision')
          .on('c.rules', '=', scanRules),
      )
      .select(['d.document_id', 'd.index_no', 'd.published_on', 'c.revision'])
      .where('d.office_id', '=', office)
      .where('c.findings', '>', 0)
      .orderBy('d.published_on', 'desc')
      .execute();
    const items: RescanState['items'][number][] = [];
    for (const row of rows) {
      if (items.length >= mostItems) break;
      const revision = await readRevision(tx, office, row.document_id, row.revision);
      const points = revision ? await openPoints(tx, office, revision) : [];
      if (!revision || points.length === 0) continue;
      items.push({
        id: row.document_id,
        title: revision.title,
        indexNo: row.index_no,
        publishedOn: row.published_on,
        undecided: countOf(points),
        where: pointsInWords(points) ?? '',
      });
    }
    return items;
  });
}
