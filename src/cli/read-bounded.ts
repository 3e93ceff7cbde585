import { open, stat } from 'node:fs/promises';
import { allow, type Outcome, refuse } from '../law/refusal.js';

/** The bytes of a file that lies on this machine; refused where there is none, where it is no file, or above so many bytes. */
export async function readBounded(file: string, mostBytes: number): Promise<Outcome<Buffer>> {
  const found = await stat(file).catch(() => null);
  if (!found) return refuse('no-such-file', `没有找到文件“${file}”。`);
  if (!found.isFile()) return refuse('not-a-file', `“${file}”不是文件。`);
  const [size, most] = [found.size, mostBytes].map((bytes) => Math.ceil(bytes / 1024 / 1024));
  if (found.size > mostBytes) return refuse('file-too-large', `文件有 ${size} MB，超过 ${most} MB，没有打开。`);
  const handle = await open(file).catch(() => null);
  if (!handle) return refuse('not-readable', `文件“${file}”打不开，请检查权限。`);
  try {
    return allow(await handle.readFile());
  } finally {
    await handle.close();
  }
}
