import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Encrypts what must not lie about in the clear: 条例32条, 个人信息保护法51条. */
export interface Sealer {
  seal(bytes: Uint8Array): Buffer;
  /** The plain bytes; null where they were changed or sealed with another key. */
  open(sealed: Uint8Array): Buffer | null;
  /** A keyed hash: equal for equal bytes, and of no use to anybody without the key. */
  fingerprint(bytes: Uint8Array): Buffer;
}

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM; nonce, tag and cipher text in this order. `key`: 32 bytes. */
export function sealer(key: Buffer): Sealer {
  if (key.length !== keyBytes) throw new Error('密钥必须是 32 字节。');
  const derived = (use: string) => Buffer.from(hkdfSync('sha256', key, '', use, keyBytes));
  const [sealing, hashing] = [derived('seal'), derived('fingerprint')];
  return {
    seal(bytes) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
      const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed) {
      if (sealed.length < nonceBytes + tagBytes) return null;
      const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      });
      decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
      } catch {
        return null;
      }
    },
    fingerprint: (bytes) => createHmac('sha256', hashing).update(bytes).digest(),
  };
}

/**
 * The key in `<folder>/key`, made the first time. It comes into being whole under its name, so that of several
 * processes starting at once all read the same one. Throws where the file is no key of 32 bytes.
 */
export async function readOrMakeKey(folder: string): Promise<Buffer> {
  const file = join(folder, 'key');
  await mkdir(folder, { recursive: true });
  const found = await readKey(file);
  if (found) return found;
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(randomBytes(keyBytes));
    await handle.sync();
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
  const made = await readKey(file);
  if (!made) throw new Error('密钥文件写入后不见了，请检查数据文件夹。');
  return made;
}

async function readKey(file: string): Promise<Buffer | null> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (bytes && bytes.length !== keyBytes)
    throw new Error('数据文件夹中的 key 文件不是有效的密钥（应为 32 字节），请从备份中恢复，不要删除或者新建。');
  return bytes;
}
