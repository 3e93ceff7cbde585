import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { docxToPdf } from '../../documents/pdf/docx-to-pdf.js';
import type { CitizenAnswers } from './answers.js';
import type { CaseDesk } from './case-routes.js';
import { openCase } from './own-case.js';

/** Bytes under the name by which they are saved. */
export interface FetchedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * A file of this case's reply, once it was issued; a letter also as PDF. Null for anything else, whoever it belongs to.
 * Throws where the store's bytes were changed.
 */
export async function fetchReply(
  answers: CitizenAnswers,
  deps: Pick<CaseDesk, 'sealer' | 'store'>,
  request: string,
  file: string,
  asPdf: boolean,
): Promise<FetchedFile | null> {
  if (!uuid.test(file)) return null;
  const row = await answers.act(async (tx) => {
    await openCase(tx, request);
    const { rows } = await sql<{ name: string; type: string; stored: string; letter: string | null }>`
      select name, type, stored, letter from citizen_reply_file where file_id = ${file}`.execute(tx);
    return rows[0] ?? null;
  });
  const sealed = row && (await deps.store.get(row.stored));
  if (!row || !sealed || (asPdf && row.letter === null)) return null;
  const bytes = deps.sealer.open(await buffer(sealed));
  if (!bytes) throw new Error(`file ${file} of a reply does not open`);
  if (!asPdf) return { name: row.name, type: row.type, bytes };
  return { name: row.name.replace(/\.docx$/i, '.pdf'), type: 'application/pdf', bytes: await docxToPdf(bytes) };
}
