import { buffer } from 'node:stream/consumers';
import type { FileStore } from '../files/file-store.js';

/** All bytes of a stored file; null where there is none under this digest. */
export async function storedBytes(files: FileStore, digest: string): Promise<Buffer | null> {
  const stream = await files.get(digest);
  return stream === null ? null : buffer(stream);
}
