import type { Command } from 'commander';
import { openPublished, rescanPublished } from '../publishing/checks/rescan.js';
import { exitCodes } from './exit-codes.js';
import { print } from './print.js';
import { withDatabase } from './with-database.js';

/** `gongkai rescan`: reads everything that stands before the public once more; goes on where an earlier run broke off. */
export function addRescan(root: Command): void {
  root
    .command('rescan')
    .description('复查已公开信息：按现行规则检查个人信息和密级标志，已检查过的跳过，中断后可接着检查')
    .option('--json', '输出 JSON')
    .action(async (options: { json?: boolean }) => {
      const now = Date.now();
      const told = await withDatabase(async (owner, files) => {
        const offices = await owner.kysely
          .selectFrom('document')
          .select('office_id')
          .distinct()
          .where('published_revision', 'is not', null)
          .orderBy('office_id')
          .execute();
        const results = [];
        for (const { office_id: office } of offices) {
          const who = { office, person: 'system', now };
          const run = await rescanPublished(owner, files, who, (done, total) => {
            if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K正在复查 ${done}/${total}`);
            else if (done % 100 === 0) process.stderr.write(`正在复查 ${done}/${total}\n`);
          });
          results.push({ office, ...run, open: await openPublished(owner, office) });
        }
        return results;
      });
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
      print(options.json, told, () => told.map(lines).join('\n'));
      if (told.some(({ open, failed }) => open.length > 0 || failed > 0)) process.exitCode = exitCodes.found;
    });
}

type Told = {
  readonly office: string;
  readonly read: number;
  readonly failed: number;
  readonly open: Awaited<ReturnType<typeof openPublished>>;
};

function lines({ office, read, failed, open }: Told): string {
  return [
    `机关 ${office}：本次检查 ${read} 条${failed > 0 ? `，${failed} 条没有完成，请再次运行` : ''}。`,
    open.length === 0 ? '  没有发现需要处理的内容。' : `  ${open.length} 条信息有需要处理的内容：`,
    ...open.map(({ indexNo, title, undecided, where }) => `  [${undecided} 处] ${indexNo ?? ''} ${title}：${where}`),
  ].join('\n');
}
