import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Bytes by digest: what is stored under a SHA-256 never changes, and is stored once. */
export interface FileStore {
  /** Stores a stream; the digest is what the caller keeps. Throws what the stream throws, leaving nothing behind. */
  put(bytes: Readable): Promise<{ digest: string; size: number }>;
  /** The bytes, or null where there are none under this digest. */
  get(digest: string): Promise<Readable | null>;
  /** How many bytes lie under this digest; null where none do. */
  size(digest: string): Promise<number | null>;
  /** The SHA-256 of what lies on the disk now; null where nothing does. Differs from `digest` if it was tampered with. */
  rehash(digest: string): Promise<string | null>;
}

/** Writes a folder's entries to the disk, so that a power cut does not take a new name back; where the system can. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** A store in a folder: `ab/abcdef…`. A file appears under its name only when it is whole and on the disk. */
export function folderStore(folder: string): FileStore {
  const place = (digest: string) => path.join(folder, digest.slice(0, 2), digest);
  const sizeOf = (digest: string) =>
    stat(place(digest)).then(
      (found) => found.size,
      () => null,
    );

  return {
    async put(bytes) {
      const incoming = path.join(folder, 'incoming');
      await mkdir(incoming, { recursive: true });
      const temporary = path.join(incoming, randomUUID());
      const hash = createHash('sha256');
      let size = 0;
      const measure = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk);
          size += chunk.length;
          done(null, chunk);
        },
      });
      try {
        await pipeline(bytes, measure, createWriteStream(temporary, { flush: true }));
        const digest = hash.digest('hex');
        await mkdir(path.dirname(place(digest)), { recursive: true });
        await rename(temporary, place(digest));
        await settle(path.dirname(place(digest)));
        return { digest, size };
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    async get(digest) {
      return (await sizeOf(digest)) === null ? null : createReadStream(place(digest));
    },
    size: sizeOf,
    async rehash(digest) {
      if ((await sizeOf(digest)) === null) return null;
      const hash = createHash('sha256');
      await pipeline(createReadStream(place(digest)), hash);
      return hash.digest('hex');
    },
  };
}
