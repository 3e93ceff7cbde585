import { Readable } from 'node:stream';
import type { FileStore } from '../../files/file-store.js';
import { type Refusal, refuse } from '../../law/refusal.js';
import { openZip, type ZipFault } from '../../untrusted/zip.js';
import type { Attachment } from '../contract.js';

const mostFiles = 2000;
const mostBytes = 200 * 1024 * 1024;
const damaged = refuse('archive.damaged', '压缩包已损坏，或者不是 ZIP，读不出内容。');
const bomb = refuse('archive.bomb', `压缩包中的文件超过 ${mostFiles} 个或者解压后超过 200 MB，请分次导入。`);
const faults: Readonly<Record<ZipFault, Refusal>> = {
  damaged,
  tooMany: bomb,
  bomb,
  encrypted: refuse('archive.encrypted', '压缩包设有密码，请取消密码后再导入。'),
  macro: refuse('archive.macro', '压缩包中有带宏的文件，为安全起见没有打开。'),
  unsafeName: refuse('archive.name', '压缩包中有文件名指向别的位置，为安全起见没有打开。'),
};

/**
 * The files that rows may name, by their path in the ZIP and, where only one bears it, by their bare name. Members are
 * stored one after the other; a file that no row names is left over among the stored bytes and belongs to nothing.
 */
export async function filesByName(
  store: FileStore,
  archive: Uint8Array | null,
  given: readonly Attachment[],
): Promise<ReadonlyMap<string, Attachment> | Refusal> {
  const found: Attachment[] = [...given];
  if (archive !== null) {
    const members = openZip(archive, { entries: mostFiles, totalBytes: mostBytes });
    if (typeof members === 'string') return faults[members];
    for (const { name, read } of members) {
      if (name.endsWith('/')) continue;
      const bytes = readMember(read);
      if (bytes === null) return damaged;
      if (bytes.length === 0) continue;
      const { digest, size } = await store.put(Readable.from([bytes]));
      found.push({ name, type: 'application/octet-stream', size, digest });
    }
  }
  const names = new Map<string, Attachment | null>();
  for (const file of found) {
    names.set(file.name, file);
    const bare = file.name.split('/').at(-1) ?? file.name;
    if (bare !== file.name) names.set(bare, names.has(bare) ? null : file);
  }
  return new Map([...names].flatMap(([name, file]) => (file === null ? [] : [[name, file] as const])));
}

function readMember(read: () => Buffer): Buffer | null {
  try {
    return read();
  } catch {
    return null;
  }
}
