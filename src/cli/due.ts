import { type Command, InvalidArgumentError } from 'commander';
import { officialCalendar } from '../law/calendar.js';
import { type Day, parseDay } from '../law/day.js';
import { addWorkingDays } from '../law/working-days.js';
import { exitCodes } from './exit-codes.js';
import { print } from './print.js';

/** `gongkai due`: the day that so many working days after a day is, with every day on the way. */
export function addDue(root: Command): void {
  root
    .command('due')
    .description('推算到期日：收到之日的次日起算若干个工作日')
    .requiredOption('--from <日期>', '收到之日，例如 2022-09-30（当日不计入）', dayOption)
    .requiredOption('--days <天数>', '工作日天数，例如 20', daysOption)
    .option('--json', '输出 JSON')
    .action((options: { from: Day; days: number; json?: boolean }) => {
      const reached = addWorkingDays(officialCalendar, options.from, options.days);
      if (!reached.ok) {
        print(options.json, { refused: { code: reached.code, sentence: reached.sentence } }, () => reached.sentence);
        process.exitCode = exitCodes.usage;
        return;
      }
      const { due, provisional, counted, skipped } = reached.value;
      print(options.json, { due, provisional, counted, skipped }, () =>
        [
          `到期日：${due}${provisional ? '（暂定：所经日期的放假安排尚未全部公布，按已知安排和周末推算）' : ''}`,
          `计入 ${counted.length} 个工作日：${counted.join(' ')}`,
          ...(skipped.length > 0 ? ['不计入：', ...skipped.map(({ day, why }) => `  ${day} ${why}`)] : []),
        ].join('\n'),
      );
    });
}

function dayOption(text: string): Day {
  const day = parseDay(text);
  if (!day) throw new InvalidArgumentError(`日期“${text}”不正确`);
  return day;
}

function daysOption(text: string): number {
  const days = Number(text);
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError(`天数“${text}”不正确`);
  return days;
}
