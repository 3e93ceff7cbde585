import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { limits } from '../scanning/extract/limits.js';
import { maskFile } from '../scanning/mask/mask-file.js';
import { exitCodes } from './exit-codes.js';
import { readBounded } from './read-bounded.js';

/** `gongkai mask FILE -o OUT`: a clean file with nothing behind it, or none at all. */
export function addMask(root: Command): void {
  root
    .command('mask')
    .description('遮盖文件中的个人信息，另存为干净的新文件')
    .argument('<文件>', 'DOCX、XLSX、PDF、TXT、CSV、PNG 或 JPG')
    .requiredOption('-o, --out <新文件>', '写到哪里')
    .action(async (file: string, options: { out: string }) => {
      const refusal = await maskTo(file, options.out);
      if (refusal === null) return;
      console.error(`没有生成新文件：${refusal}`);
      process.exitCode = exitCodes.usage;
    });
}

/** The sentence why nothing was written, or null. */
async function maskTo(file: string, out: string): Promise<string | null> {
  if (path.resolve(file) === path.resolve(out)) return '新文件不能覆盖原文件，请换一个名称。';
  const bytes = await readBounded(file, limits.fileBytes);
  const masked = bytes.ok ? await maskFile(bytes.value, path.basename(file)) : bytes;
  if (!masked.ok) return masked.sentence;
  if (!(await writeWhole(out, masked.value.bytes))) return `写不到“${out}”，请检查文件夹和权限。`;
  const { removed, notes } = masked.value;
  console.log(`已写入 ${out}：遮盖 ${removed.length} 项内容，重新打开后未再找到。`);
  for (const note of notes) console.log(`注意：${note}`);
  return null;
}

/** Written beside its place and moved there when whole, so that no half of it is ever seen under its name. */
async function writeWhole(out: string, bytes: Uint8Array): Promise<boolean> {
  const folder = await mkdtemp(path.join(path.dirname(path.resolve(out)), '.gongkai-mask-')).catch(() => null);
  if (folder === null) return false;
  try {
    const unfinished = path.join(folder, 'clean');
    await writeFile(unfinished, bytes, { mode: 0o600 });
    await rename(unfinished, out);
    return true;
  } catch {
    return false;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
