import { type Day, monthOf, yearOf } from './day.js';
import { allow, type Outcome, refuse } from './refusal.js';

/** 索引号 as most offices write it: code of the office, year, five digits that run through the year. */
export const defaultIndexTemplate = '{orgCode}/{yyyy}-{seq5}';

const token = /\{(orgCode|yyyy|yyyymm|seq[3-8])\}/g;
const literal = /^[0-9A-Za-z\p{Script=Han}\-/_.()（）]*$/u;

/**
 * Whether a template gives each item of a year a 索引号 of its own: the code of the office, the year and one running
 * number must be in it. Tokens: `{orgCode}`, `{yyyy}`, `{yyyymm}`, `{seq3}` to `{seq8}`; between them letters, digits,
 * Chinese characters and `- / _ . ( )`.
 */
export function checkIndexTemplate(template: string): Outcome<string> {
  if (template.length > 60) return refuse('index-template-long', '索引号模板不超过 60 个字符。');
  const tokens = [...template.matchAll(token)].map(([, name]) => name ?? '');
  const rest = template.replace(token, '');
  if (/[{}]/.test(rest)) {
    return refuse(
      'index-template-token',
      '索引号模板中有不认识的记号，可用 {orgCode}、{yyyy}、{yyyymm} 和 {seq3} 至 {seq8}。',
    );
  }
  if (!literal.test(rest)) return refuse('index-template-sign', '索引号模板中只能用字母、数字、汉字和 - / _ . 括号。');
  const count = (test: (name: string) => boolean) => tokens.filter(test).length;
  if (count((name) => name === 'orgCode') !== 1)
    return refuse('index-template-code', '索引号模板中应有一个机构代码 {orgCode}。');
  if (count((name) => name.startsWith('yyyy')) !== 1) {
    return refuse('index-template-year', '索引号模板中应有一个年份 {yyyy} 或者年月 {yyyymm}。');
  }
  if (count((name) => name.startsWith('seq')) !== 1) {
    return refuse('index-template-sequence', '索引号模板中应有一个流水号，例如 {seq5}。');
  }
  return allow(template);
}

/**
 * The 索引号 of a template on a day. `sequence` runs through the year, also where the month is written, so that no two are
 * alike; a number with more digits than the template asks for is written whole.
 */
export function fillIndexTemplate(template: string, of: { orgCode: string; on: Day; sequence: number }): string {
  return template.replace(token, (_, name: string) => {
    if (name === 'orgCode') return of.orgCode;
    if (name === 'yyyy') return String(yearOf(of.on));
    if (name === 'yyyymm') return `${yearOf(of.on)}${String(monthOf(of.on)).padStart(2, '0')}`;
    return String(of.sequence).padStart(Number(name.slice(3)), '0');
  });
}
