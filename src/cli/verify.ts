import type { Command } from 'commander';
import { verifyAll } from '../verify.js';
import { exitCodes } from './exit-codes.js';
import { print } from './print.js';
import { withDatabase } from './with-database.js';

/** `gongkai verify`: recomputes the chains and the state that derives from them. */
export function addVerify(root: Command): void {
  root
    .command('verify')
    .description('校验台账：重新计算指纹链，并核对由台账得出的状态')
    .option('--json', '输出 JSON')
    .action(async (options: { json?: boolean }) => {
      const progress = (facts: number) => {
        if (process.stderr.isTTY) process.stderr.write(`\r已校验 ${facts} 条`);
      };
      const result = await withDatabase((owner, files) => verifyAll(owner, files, { onProgress: progress }));
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
      print(options.json, result, () => {
        const scope = `${result.chains} 个机关，台账 ${result.facts} 条`;
        if (result.ok) return `校验通过：${scope}，指纹链完整，状态与台账一致。`;
        const at = result.firstDifference;
        return `校验不通过（${scope}）。首个不符之处：机关 ${at?.office}，${at?.table} 表，${at?.row}。\n${at?.sentence}`;
      });
      if (!result.ok) process.exitCode = exitCodes.found;
    });
}
