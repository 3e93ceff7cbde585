import type { Command } from 'commander';
import type { z } from 'zod';
import { enterCalendar } from '../calendars/actions/enter-calendar.js';
import { type Entered, noticeSchema, type Reckoned } from '../calendars/contract.js';
import { asOffice, type Database } from '../db/connect.js';
import type { YearCalendar } from '../law/calendar.js';
import { allow, type Outcome, refuse } from '../law/refusal.js';
import { recomputeOpen } from '../requests/recompute-open.js';
import { exitCodes } from './exit-codes.js';
import { print } from './print.js';
import { readBounded } from './read-bounded.js';
import { withDatabase } from './with-database.js';

const largest = 1024 * 1024;
const example = `  {
    "year": 2027,
    "papers": ["通知的名称、文号、公布日期", "通知的网址"],
    "holidays": [{ "name": "元旦", "from": "2027-01-01", "to": "2027-01-03" }],
    "makeupDays": ["2027-02-20"]
  }`;

/** `gongkai calendar FILE`: enters a year's notice of holidays and recomputes what is open. */
export function addCalendar(root: Command): void {
  root
    .command('calendar')
    .description('录入一年的放假安排，重新计算未办结申请的到期日')
    .argument('<文件>', '写明年度、通知、假期和调休上班日的 JSON 文件')
    .option('--office <机关编号>', '以哪个机关录入；只有一个乡镇时不必写明')
    .option('--json', '输出 JSON')
    .addHelpText('after', `\n文件的格式（日期为虚构）：\n${example}`)
    .action(async (file: string, options: { office?: string; json?: boolean }) => {
      const notice = await readNotice(file);
      const entered = notice.ok ? await withDatabase((owner) => enter(owner, notice.value, options.office)) : notice;
      if (!entered.ok) {
        const { code, sentence } = entered;
        print(options.json, { refused: { code, sentence } }, () => sentence);
        process.exitCode = exitCodes.usage;
        return;
      }
      print(options.json, entered.value, () => lines(entered.value));
    });
}

async function enter(owner: Database, notice: YearCalendar, asked: string | undefined): Promise<Outcome<Entered>> {
  const office = await officeFor(owner, asked);
  if (!office.ok) return office;
  // Whoever may run commands on the database of the system is its administrator.
  const who = { office: office.value, person: 'system', now: Date.now(), duties: ['administrator'] as const };
  return asOffice(owner, who.office, (tx) =>
    enterCalendar(tx, who, notice, (inside, id, calendar) => recomputeOpen(inside, id, calendar, tellProgress())),
  );
}

/** The office of the installation: the one asked for, or its only township. */
async function officeFor(owner: Database, asked: string | undefined): Promise<Outcome<string>> {
  const rows = await owner.kysely.selectFrom('office').select(['office_id', 'kind']).orderBy('office_id').execute();
  if (asked !== undefined) {
    const found = rows.some(({ office_id }) => office_id === asked);
    return found ? allow(asked) : refuse('no-such-office', `没有编号为“${asked}”的机关。`);
  }
  const [only, ...more] = rows.filter(({ kind }) => kind === 'township');
  if (only === undefined) return refuse('no-office', '数据库里还没有乡镇，请先启动系统。');
  if (more.length > 0) return refuse('which-office', '有不止一个乡镇，请用 --office 写明以哪个机关录入。');
  return allow(only.office_id);
}

/** Says on stderr how far it has got: one line that is overwritten on a screen, a line every tenth in a log. */
function tellProgress(): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    const line = `已重新计算 ${done}/${total} 件`;
    const tenths = Math.floor((done * 10) / total);
    if (process.stderr.isTTY) process.stderr.write(`\r${line}${done === total ? '\n' : ''}`);
    else if (tenths > told) process.stderr.write(`${line}\n`);
    told = tenths;
  };
}

/** The notice that a file holds. Refuses what is none, with the place of the first mistake. */
async function readNotice(file: string): Promise<Outcome<YearCalendar>> {
  const bytes = await readBounded(file, largest);
  if (!bytes.ok) return bytes;
  let data: unknown;
  try {
    data = JSON.parse(bytes.value.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    return refuse('not-json', `文件“${file}”不是正确的 JSON。`);
  }
  const parsed = noticeSchema.safeParse(data);
  if (parsed.success) return allow(parsed.data);
  const [issue] = parsed.error.issues;
  return refuse('calendar-file', `${issue === undefined ? '文件内容不正确' : mistake(issue)}。`);
}

function mistake(issue: z.core.$ZodIssue): string {
  const place = issue.path.length === 0 ? '' : `“${issue.path.map(String).join('.')}”：`;
  const what = issue.code === 'unrecognized_keys' ? `不应有“${issue.keys.join('”“')}”` : issue.message;
  return `${place}${what}`;
}

function lines({ year, moved }: Entered): string {
  const head = `已录入${year}年放假安排。`;
  if (moved.length === 0) return `${head}未办结申请的到期日没有变动。`;
  const words = ({ due, provisional }: Reckoned) => `${due ?? '待定'}${provisional ? '（暂定）' : ''}`;
  return [
    `${head}${moved.length}件未办结申请的到期日有变动：`,
    ...moved.map(({ number, before, after }) => `  ${number}  ${words(before)} → ${words(after)}`),
  ].join('\n');
}
