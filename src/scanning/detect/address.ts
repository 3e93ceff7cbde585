import type { Hit } from './kind.js';

const numeral = '0-9一二三四五六七八九十百甲乙丙丁';
const unit = '号楼|号院|号|组|幢|栋|座|单元|弄|楼|室|户|队';
/** What a village, a street or an estate ends in: here an address that may be shown stops. */
const settlement =
  '村民委员会|居民委员会|自然村|村委会|居委会|社区|新村|街道|大街|大道|小区|公寓|花园|家园|村|屯|寨|庄|路|街|巷|胡同|里弄|坊|镇|乡|营|堡|嘎查|苏木';
const tail = new RegExp(
  `(?:${settlement})(?:第|\\s)?(?:[${numeral}]{1,6}(?:${unit})\\s?|[${numeral}]{1,5}-)*[${numeral}]{1,6}(?:${unit})$`,
);
const more = new RegExp(`^(?:\\s?(?:-\\s?)?[${numeral}]{1,6}(?:${unit})|-[0-9]{1,5}(?:室|号)?)+`);
const label = /(?:住址|住所|住在|家住|现住|居住|户籍|住|地址|家庭)[^，。；\n]{0,12}$/;
const lead = /^(?:.*?(?:家庭住址|户籍地址|户籍所在地|经常居住地|住址|住所|地址|家住|现住|住在|居住在|位于|住)[:：\s]*)/;
const reach = 50;
const settlementEnd = new RegExp(`^.*(?:${settlement})(?=(?:第|\\s)?[${numeral}])`, 's');

/** An address down to house, group or room, whose closing sign (号, 组, 室 …) stands at `at`; null where it is none. */
export function addressAt(text: string, at: number): Hit | null {
  const from = Math.max(0, at - reach);
  const piece = text.slice(from, at + 1);
  const found = tail.exec(piece);
  if (found === null) return null;
  const run = /[\u4e00-\u9fa5A-Za-z0-9·-]*$/.exec(piece.slice(0, found.index))?.[0] ?? '';
  // 村1组 alone names no place: something must stand before the village's or street's last character.
  if (!/[\u4e00-\u9fa5]{1,}$/.test(run)) return null;
  const start = from + found.index - run.replace(lead, '').length;
  const rest = more.exec(text.slice(at + 1, at + 31))?.[0] ?? '';
  const end = at + 1 + rest.length;
  if (/^(?:文件|令|公告|线|车|台|站|地块|宗地)/.test(text.slice(end, end + 2))) return null;
  return {
    kind: 'address',
    start,
    end,
    certain: label.test(text.slice(Math.max(0, start - 16), start)) || label.test(run),
  };
}

/** The part of an address that may be shown: up to the village or street. '' where there is none. */
export function upToSettlement(address: string): string {
  return settlementEnd.exec(address)?.[0] ?? '';
}
