import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { allow, type Outcome, refuse } from '../law/refusal.js';
import type { Finding } from '../law/report/finding.js';
import type { ImportedReport } from '../reporting/import/imported-report.js';
import { readReportFile } from '../reporting/import/read-file.js';
import { checkImported } from '../reporting/import/read-report.js';
import { exitCodes } from './exit-codes.js';
import { print } from './print.js';
import { reportLines } from './report-lines.js';

/** Larger files are not even opened. */
const largest = 20 * 1024 * 1024;

/** `gongkai report import|check FILE`. */
export function addReport(root: Command): void {
  const report = root.command('report').description('年度报告');
  report
    .command('import')
    .description('读入一份已公布的年度报告，逐格列出三张表')
    .argument('<文件>', 'TXT、HTML、DOCX、XLSX 或带文字的 PDF')
    .option('--json', '输出 JSON')
    .option('--narrative', '在 JSON 中包括各节正文')
    .action((file: string, options: { json?: boolean; narrative?: boolean }) =>
      withReport(file, options.json, (read, findings) => {
        print(options.json, asJson(read, findings, options.narrative ?? false), () => reportLines(read, findings));
        if (!read.readable) process.exitCode = exitCodes.found;
      }),
    );
  report
    .command('check')
    .description('检查一份年度报告：勾稽关系、格式、正文与表格是否一致')
    .argument('<文件>', '同 import')
    .option('--json', '输出 JSON')
    .action((file: string, options: { json?: boolean }) =>
      withReport(file, options.json, (read, findings) => {
        const answer = {
          agency: read.agency,
          year: read.year,
          form: read.form,
          readable: read.readable,
          ...why(read),
          findings,
        };
        print(options.json, answer, () => checkLines(read, findings));
        if (!read.readable || findings.some((finding) => finding.severity === 'error'))
          process.exitCode = exitCodes.found;
      }),
    );
}

type Told = Pick<Finding, 'check' | 'severity' | 'place' | 'sentence'>;

async function withReport(
  file: string,
  json: boolean | undefined,
  then: (read: ImportedReport, findings: Told[]) => void,
) {
  const bytes = await readBounded(file);
  const read = bytes.ok ? await readReportFile(bytes.value, path.basename(file)) : bytes;
  if (!read.ok) {
    const answer = { agency: null, year: null, form: null, readable: false, reason: read.sentence, findings: [] };
    print(json, answer, () => `不能读入：${read.sentence}`);
    process.exitCode = bytes.ok ? exitCodes.found : exitCodes.usage;
    return;
  }
  const findings = checkImported(read.value).map(({ check, severity, place, sentence }) => ({
    check,
    severity,
    place,
    sentence,
  }));
  then(read.value, findings);
}

/** The bytes of a file, where it is one and not too large. */
async function readBounded(file: string): Promise<Outcome<Buffer>> {
  const found = await stat(file).catch(() => null);
  if (!found) return refuse('no-such-file', `没有找到文件“${file}”。`);
  if (!found.isFile()) return refuse('not-a-file', `“${file}”不是文件。`);
  if (found.size > largest)
    return refuse('file-too-large', `文件有 ${Math.ceil(found.size / 1024 / 1024)} MB，超过 20 MB，没有打开。`);
  const handle = await open(file);
  try {
    return allow(await handle.readFile());
  } finally {
    await handle.close();
  }
}

const why = (read: ImportedReport) => (read.reason === undefined ? {} : { reason: read.reason });

/** The shape that other programs rely on: tables where the report is readable, a reason where it is not. */
function asJson(read: ImportedReport, findings: readonly Told[], narrative: boolean) {
  const { agency, year, form, readable, table2, table3, table4 } = read;
  return {
    ...{ agency, year, form, readable, ...why(read) },
    ...(readable ? { table2, table3, table4 } : {}),
    findings,
    ...(narrative ? { narrative: read.narrative } : {}),
  };
}

const severities = { error: '错误', warning: '警告', info: '提示' } as const;

function checkLines(read: ImportedReport, findings: readonly Told[]): string {
  const head = `${read.agency ?? '（未写明机关）'} ${read.year ?? '（未写明年度）'} 年度报告`;
  if (!read.readable) return `${head}\n不能读出表格：${read.reason}`;
  if (findings.length === 0) return `${head}\n没有发现问题。`;
  const lines = findings.map(
    ({ check, severity, place, sentence }) => `  [${severities[severity]} ${check}] ${place}：${sentence}`,
  );
  return [head, `共 ${findings.length} 处：`, ...lines].join('\n');
}
