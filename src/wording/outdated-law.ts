import { type Remark, remarksFor, type WordText } from './word-text.js';

interface OutdatedRule {
  readonly pattern: RegExp;
  readonly suggestion: string;
  readonly source: string;
  readonly certain: boolean;
}

/** Other terms of fifteen working days are in force: of a third party, of an office that is asked. 条例32、34条. */
const others = '(?:第三方|征求|意见|征收|补正)';

/** What the regulation of 2008 said and that of 2019 no longer says. */
const rules: readonly OutdatedRule[] = [
  {
    pattern: new RegExp(
      `(?:答复|回复)(?:(?!${others})[^。；\\n]){0,30}?(?:15|十五)\\s*个工作日|(?:15|十五)\\s*个工作日(?:(?!${others})[^。；\\n]){0,15}?(?:予以答复|作出答复|给予答复|答复申请)`,
      'g',
    ),
    suggestion: '现行条例规定不能当场答复的，自收到申请之日起 20 个工作日内答复',
    source: '条例第三十三条',
    certain: true,
  },
  {
    pattern: /(?:根据|因)?自身(?:的)?生产[、，]\s*生活[、，]\s*科研等特殊需要/g,
    suggestion: '现行条例已取消“三需要”条件，请删去',
    source: '条例第二十七条',
    certain: true,
  },
  {
    pattern: /(?:国务院令)?第\s*492\s*号/g,
    suggestion: '现行条例为国务院令第711号，2019年5月15日起施行；引用旧条例的请核对',
    source: '国务院令第711号',
    certain: false,
  },
  {
    pattern: /收取[^。；\n]{0,12}?(?:检索、复制、邮寄等)?成本费用/g,
    suggestion: '现行条例规定提供政府信息不收取费用，数量、频次明显超过合理范围的才可以收取信息处理费',
    source: '条例第四十二条',
    certain: true,
  },
];

/** Words of law that is no longer in force. */
export function outdatedLaw(text: WordText): Remark[] {
  return rules.flatMap(({ pattern, ...said }) =>
    remarksFor(text, pattern, (match) =>
      /不(?:再|得)?$/.test(text.text.slice(Math.max(0, match.index - 2), match.index)) ? null : said,
    ),
  );
}
