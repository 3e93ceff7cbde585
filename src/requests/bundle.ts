import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Kysely } from 'kysely';
import { ZipFile } from 'yazl';
import type { DB } from '../db/schema.js';
import { courseLines, derivationLines, remedyLines, row } from './bundle-course.js';
import { itemLines, releaseLines } from './bundle-decisions.js';
import { bundleName } from './bundle-name.js';
import { folderOf, purposeInWords } from './bundle-words.js';
import type { RequestDetail } from './case-contract.js';
import type { CaseFiles } from './files.js';
import { readFiles } from './store-case.js';

interface Entry {
  readonly path: string;
  readonly what: string;
  readonly bytes: Buffer;
}

/** One moment for every entry, written without a time zone, so that the same case gives the same bytes. */
const entryTime = { mtime: new Date(2020, 0, 1), forceDosTimestamp: true };

/**
 * Everything of a case in one ZIP for a review or a lawsuit: files and letters, an index with digests, the derivation of
 * its term, its steps, decisions and remedies. `clock` is what the clock says today. Null where there is no such case.
 * Throws where a file's bytes are gone: a bundle that lacks something must not pass for whole.
 */
export async function bundleOf(
  db: Kysely<DB>,
  files: Pick<CaseFiles, 'read'>,
  clock: RequestDetail['clock'],
  office: string,
  id: string,
): Promise<Buffer | null> {
  const request = await db
    .selectFrom('request')
    .select(['number', 'received_on', 'due_on', 'closed_on', 'without_litigation'])
    .where('office_id', '=', office)
    .where('request_id', '=', id)
    .executeTakeFirst();
  if (!request) return null;
  const entries: Entry[] = [];
  const paths = new Map<string, string>();
  for (const [index, file] of (await readFiles(db, office, id)).entries()) {
    const kept = await files.read(db, office, id, file.file_id);
    if (kept === null) throw new Error(`file ${file.file_id} of request ${id} is gone`);
    const path = `${folderOf(file.purpose)}/${bundleName(index + 1, file.name)}`;
    paths.set(file.file_id, path);
    entries.push({ path, what: purposeInWords(file.purpose), bytes: kept.bytes });
  }
  const add = (path: string, lines: readonly string[] | null) => {
    if (lines) entries.push({ path, what: '系统生成', bytes: textBytes(lines) });
  };
  add('期限推算.txt', derivationLines(request, clock));
  add('流转记录.txt', await courseLines(db, office, id));
  const untold = request.without_litigation ? ['法制审核决定：可诉性存疑的处理决定，答复书不写起诉途径。'] : [];
  add('逐项决定.txt', [...(await itemLines(db, office, id)), ...untold]);
  add('对外文件处理记录.txt', await releaseLines(db, office, id, (file) => paths.get(file) ?? ''));
  add('复议诉讼.txt', await remedyLines(db, office, id));
  return zipped([...entries, { path: '目录.txt', what: '', bytes: textBytes(indexLines(request.number, entries)) }]);
}

function indexLines(number: string, entries: readonly Entry[]): string[] {
  const lines = entries.map(({ path, what, bytes }, index) => {
    const digest = createHash('sha256').update(bytes).digest('hex');
    return row(String(index + 1), path, what, String(bytes.length), digest);
  });
  return [
    `政府信息公开申请${number}案卷目录`,
    '本案卷供行政复议机关、人民法院审查使用，内有申请人身份信息和未经遮盖的原件，不得转给他人。',
    '随答复提供给申请人的材料只在“对外提供”文件夹中；“原件”文件夹中的文件未经处理，“已作废”文件夹中的文件没有提供。',
    row('序号', '文件', '种类', '字节', 'SHA-256'),
    ...lines,
  ];
}

/** Windows opens a text file as UTF-8 only with the mark in front, and needs both line ends. */
function textBytes(lines: readonly string[]): Buffer {
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function zipped(entries: readonly Entry[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { path, bytes } of entries) zip.addBuffer(bytes, path, entryTime);
  zip.end();
  return buffer(zip.outputStream);
}
