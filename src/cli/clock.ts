import { readFile, stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { officialCalendar } from '../law/calendar.js';
import { type Day, dayInShanghai, parseDay, yearOf } from '../law/day.js';
import { allow, type Outcome, type Refusal, refuse } from '../law/refusal.js';
import { type Clock, clockOf } from '../law/request/clock.js';
import { type ClockEventKind, clockEvents, defaultReading } from '../law/request/clock-event.js';
import { type IntakeChannel, intakeChannels } from '../law/request/receipt.js';
import { exitCodes } from './exit-codes.js';
import { print } from './print.js';

const largest = 1024 * 1024;
const mostEvents = 1000;
/** The 条例 is of 2008; beyond the last year nothing could be counted in reasonable time. */
const [firstYear, lastYear] = [2008, 2100];

/** `gongkai clock FILE`: replays the clock of a request from its dated events. */
export function addClock(root: Command): void {
  root
    .command('clock')
    .description('推演答复期限：按收到申请之日和各项日期逐段计算到期日')
    .argument('<文件>', '写明收到申请之日和各项事件的 JSON 文件，格式见 docs/clock.md')
    .option('--on <日期>', '以这一天看期限的状态，例如 2025-03-10；不写为今天')
    .option('--json', '输出 JSON')
    .action(async (file: string, options: { on?: string; json?: boolean }) => {
      const refused = ({ code, sentence }: Refusal): void => {
        print(options.json, { refused: { code, sentence } }, () => sentence);
        process.exitCode = exitCodes.usage;
      };
      const on = options.on === undefined ? allow(dayInShanghai(Date.now())) : onOption(options.on);
      if (!on.ok) return refused(on);
      const read = await readCase(file);
      if (!read.ok) return refused(read);
      const { receipt, events, reading } = read.value;
      const clock = clockOf(officialCalendar, receipt, events, on.value, reading);
      // The end of a pause is for people; programs have it in the derivation.
      const { pausedUntil: _, refused: forbidden, derivation, ...answer } = clock;
      print(options.json, { ...answer, ...(forbidden ? { refused: forbidden } : {}), derivation }, () =>
        lines(clock, on.value),
      );
    });
}

function onOption(text: string): Outcome<Day> {
  const day = countable(text);
  return day === null ? refuse('on-day', `选项 --on 的日期“${text}”不存在或者超出可以计算的范围。`) : allow(day);
}

function countable(text: string): Day | null {
  const day = parseDay(text);
  return day !== null && yearOf(day) >= firstYear && yearOf(day) <= lastYear ? day : null;
}

const dayText = z.string('日期应为文字，例如 "2025-02-20"').transform((text, context): Day => {
  const day = countable(text);
  if (day !== null) return day;
  const message =
    parseDay(text) === null
      ? `没有“${text}”这一天，日期应写作“2025-02-20”`
      : `日期${text}超出可以计算的${firstYear}年至${lastYear}年`;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const channels = Object.keys(intakeChannels) as [IntakeChannel, ...IntakeChannel[]];
const kinds = Object.keys(clockEvents) as [ClockEventKind, ...ClockEventKind[]];
const oneOf = <T extends string>(what: string, known: readonly [T, ...T[]]) =>
  z.enum(known, `${what}应为以下之一：${known.join('、')}`);

const fileShape = z.strictObject(
  {
    receipt: z.strictObject({ channel: oneOf('收到渠道', channels), day: dayText }, '应写明渠道和日期'),
    events: z
      .array(
        z.strictObject(
          {
            kind: oneOf('事件', kinds),
            day: dayText,
            days: z.number('天数应为数字').optional(),
            served: dayText.optional(),
          },
          '应写明事件和日期',
        ),
        '应为事件的列表',
      )
      .max(mostEvents, `事件不能超过${mostEvents}项`)
      .default([]),
    reading: z
      .strictObject(
        {
          firstDay: oneOf('起算口径', ['afterReceipt', 'onReceipt']).default(defaultReading.firstDay),
          pauseFrom: oneOf('扣除起始口径', ['afterSent', 'onSent']).default(defaultReading.pauseFrom),
          answerDay: oneOf('收到意见当日的口径', ['excluded', 'counted']).default(defaultReading.answerDay),
          afterFee: oneOf('缴费后的口径', ['restart', 'resume']).default(defaultReading.afterFee),
          feePaymentDays: z
            .int('缴费天数应为整数')
            .min(1, '缴费天数至少为1')
            .max(365, '缴费天数不能超过365')
            .default(defaultReading.feePaymentDays),
          latePayment: oneOf('逾期缴费的口径', ['accepted', 'refused']).default(defaultReading.latePayment),
        },
        '应写明各项口径',
      )
      .optional(),
  },
  '文件内容应为一个 JSON 对象',
);

/** The case that a file tells. Refuses what is no such file, with the place of the first mistake. */
async function readCase(file: string): Promise<Outcome<z.infer<typeof fileShape>>> {
  const found = await stat(file).catch(() => null);
  if (!found) return refuse('no-such-file', `没有找到文件“${file}”。`);
  if (!found.isFile()) return refuse('not-a-file', `“${file}”不是文件。`);
  if (found.size > largest) return refuse('file-too-large', '文件超过 1 MB，没有打开。');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return refuse('file-unreadable', `文件“${file}”不能读取。`);
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse('not-json', `文件“${file}”不是正确的 JSON。`);
  }
  const parsed = fileShape.safeParse(data);
  if (parsed.success) return allow(parsed.data);
  const [issue] = parsed.error.issues;
  return refuse('clock-file', `${placeOf(issue?.path ?? [])}${issue === undefined ? '不正确' : messageOf(issue)}。`);
}

function messageOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys' ? `不应有“${issue.keys.join('”“')}”` : issue.message;
}

/** '第2项事件的“day”：', with the names that stand in the file. */
function placeOf([top, ...rest]: readonly PropertyKey[]): string {
  if (top === undefined) return '';
  if (top !== 'events' || rest[0] === undefined) return `“${[top, ...rest].map(String).join('.')}”：`;
  const field = rest[1] === undefined ? '' : `的“${String(rest[1])}”`;
  return `第${Number(rest[0]) + 1}项事件${field}：`;
}

const states = { running: '进行中', paused: '暂停', overdue: '已逾期', closed: '已办结' } as const;

function lines(clock: Clock, today: Day): string {
  const { due, provisional, state, remaining, refused, derivation, pausedUntil } = clock;
  const until = pausedUntil === undefined ? '' : `至 ${pausedUntil}`;
  const left = remaining < 0 ? `超过 ${-remaining} 个工作日` : `剩余 ${remaining} 个工作日`;
  return [
    `到期日：${due ?? '待定'}${provisional ? '（暂定）' : ''}`,
    `${today} 的状态：${states[state]}${until}，${left}`,
    ...(refused ? [`第 ${refused.event + 1} 项事件不合规定：${refused.sentence}（${refused.article}）`] : []),
    '推算：',
    ...derivation.map(({ article, sentence, from, to, counted }) => {
      const span = from === to ? from : `${from} 至 ${to}`;
      return `  ${span}  计入 ${counted}  ${sentence}（${article}）`;
    }),
  ].join('\n');
}
