import { Command } from 'commander';
import { addCalendar } from './calendar.js';
import { addClock } from './clock.js';
import { addDue } from './due.js';
import { addMask } from './mask.js';
import { addReport } from './report.js';
import { addRescan } from './rescan.js';
import { addScan } from './scan.js';
import { addVerify } from './verify.js';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
};

/** Sentences for what commander would say in English, by its code. */
const mistakes: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '没有这个命令',
  'commander.unknownOption': '没有这个选项',
  'commander.missingArgument': '缺少参数',
  'commander.excessArguments': '参数过多',
  'commander.missingMandatoryOptionValue': '缺少必需的选项',
  'commander.optionMissingArgument': '选项缺少取值',
  'commander.invalidArgument': '取值不正确',
};

/** The command line: `gongkai calendar|clock|due|report|scan|mask|rescan|verify …`. */
export function program(): Command {
  const root = new Command('gongkai').description('公开 Gongkai：乡镇政府信息公开');
  addCalendar(root);
  addClock(root);
  addDue(root);
  addReport(root);
  addScan(root);
  addMask(root);
  addRescan(root);
  addVerify(root);
  root.addHelpText('after', '\n退出码：0 完成；1 完成但发现问题；2 命令或文件不正确；3 数据库或程序出错。');
  speakChinese(root);
  return root;
}

function speakChinese(command: Command): void {
  command
    .usage(command.commands.length > 0 ? '<命令> [选项]' : '[选项]')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .exitOverride((error) => {
      const sentence = mistakes[error.code];
      const named = /'([^']+)'/.exec(error.message)?.[1];
      if (sentence) console.error(`${sentence}${named ? `：${named}` : ''}。运行 gongkai --help 查看用法。`);
      throw error;
    })
    .configureOutput({ outputError: () => undefined });
  for (const child of command.commands) speakChinese(child);
}
