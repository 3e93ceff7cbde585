import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { CaseWork } from '../case-work.js';
import { readFiles, type StoredCase } from '../store-case.js';
import { formOf } from './form-values.js';
import type { Material } from './reply-values.js';

const pageCountMs = 10_000;
/** Counting pages reads no text, so that no map of a Chinese font is looked for. */
const noMaps = './';

/** What leaves with a reply: the released files of its case and no others. 条例37、40条. */
export async function releasedMaterials(
  db: Kysely<DB>,
  { files }: Pick<CaseWork, 'files'>,
  request: StoredCase,
): Promise<Material[]> {
  const { office_id: office, request_id: id } = request;
  const materials: Material[] = [];
  for (const file of (await readFiles(db, office, id)).filter(({ purpose }) => purpose === 'released')) {
    const pdf = file.type === 'application/pdf' ? await files.read(db, office, id, file.file_id) : null;
    const name = file.name.replace(/\.[a-z0-9]{1,5}$/iu, '');
    materials.push({ name, form: formOf(request), pages: pdf ? await pagesOf(pdf.bytes) : null });
  }
  return materials;
}

/** Pages of a PDF that was read in a child process before it was released; null where it does not tell. */
async function pagesOf(bytes: Buffer): Promise<number | null> {
  // the reader is large, and few cases need it
  const { openPdf } = await import('../../untrusted/pdf.js');
  const opening = openPdf(bytes, noMaps);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), pageCountMs);
  });
  const counted = opening.promise.then(
    ({ numPages }) => numPages,
    () => null,
  );
  const pages = await Promise.race([counted, late]);
  clearTimeout(timer);
  await opening.destroy();
  return pages;
}
