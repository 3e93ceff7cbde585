import path from 'node:path';
import type { Command } from 'commander';
import { kindNames } from '../scanning/detect/kind.js';
import { limits } from '../scanning/extract/limits.js';
import { type Scanned, scanFile } from '../scanning/scan-file.js';
import { exitCodes } from './exit-codes.js';
import { print } from './print.js';
import { readBounded } from './read-bounded.js';

/** What is told of one file; the shape that other programs rely on. */
interface Told {
  readonly file: string;
  readonly refused?: string;
  readonly notes?: readonly string[];
  readonly findings: readonly Pick<Scanned['findings'][number], 'kind' | 'place' | 'masked' | 'certain'>[];
}

/** `gongkai scan FILE…`: personal data and marks of secrecy, where they stand, never in full. */
export function addScan(root: Command): void {
  root
    .command('scan')
    .description('检查文件中的个人信息和密级标志（只显示遮盖后的内容）')
    .argument('<文件...>', 'DOCX、XLSX、DOC、XLS、PDF、TXT、CSV、PNG、JPG 或 ZIP')
    .option('--json', '输出 JSON')
    .action(async (files: string[], options: { json?: boolean }) => {
      const told: Told[] = [];
      for (const file of files) {
        if (process.stderr.isTTY)
          process.stderr.write(`\r\u001b[K正在检查 ${told.length + 1}/${files.length}：${file}`);
        told.push(await scanOne(file));
      }
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
      print(options.json, told, () => told.map(lines).join('\n'));
      // A file that was not read may hold anything: that outweighs what was found in others.
      if (told.some(({ refused }) => refused !== undefined)) process.exitCode = exitCodes.usage;
      else if (told.some(({ findings }) => findings.length > 0)) process.exitCode = exitCodes.found;
    });
}

async function scanOne(file: string): Promise<Told> {
  const bytes = await readBounded(file, limits.fileBytes);
  const scanned = bytes.ok ? await scanFile(bytes.value, path.basename(file)) : bytes;
  if (!scanned.ok) return { file, refused: scanned.sentence, findings: [] };
  const { notes } = scanned.value;
  const findings = scanned.value.findings.map(({ kind, place, masked, certain }) => ({ kind, place, masked, certain }));
  return { file, ...(notes.length > 0 ? { notes } : {}), findings };
}

function lines({ file, refused, notes = [], findings }: Told): string {
  if (refused !== undefined) return `${file}\n  没有检查：${refused}`;
  const head = findings.length === 0 ? '没有发现问题。' : `发现 ${findings.length} 处：`;
  return [
    file,
    `  ${head}`,
    ...findings.map(({ kind, place, masked, certain }) => {
      return `  [${kindNames[kind]}${certain ? '' : ' 疑似'}] ${place}：${masked}`;
    }),
    ...notes.map((note) => `  注意：${note}`),
  ].join('\n');
}
