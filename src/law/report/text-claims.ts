import type { CellValue, ReportTables } from './form.js';

/** Something that a sentence may say of a number of the tables. */
export interface Claim {
  readonly what: string;
  /** The number, in the first group. */
  readonly number: RegExp;
  /** The words that say there was nothing. */
  readonly none?: RegExp;
  /** True for requests: sentences on reviews and lawsuits speak of other applications. */
  readonly requests: boolean;
  /** The values of the tables that the text may mean; blank cells give no value. */
  readonly counts: (tables: ReportTables) => readonly number[];
}

/** What a sentence says: a number that stands in it, or nought in words (`counted` false), and where. */
export interface Said {
  readonly value: number;
  readonly counted: boolean;
  readonly index: number;
}

const unit = '[件宗起]';
const near = '[^，。；、\\d]';
const receive = '(?:收到|受理|新收|接收|接到)';
// 低保申请、行政许可申请 are no applications for information: 公开 stands near, or 申请 directly after the verb.
const disclosure = (gap: string): string => `${gap}(?:公开${near}{0,8}申请(?!人)|依申请公开)`;
const requestCount = [
  `${disclosure(`${near}{0,16}`)}(?:数量)?${near}{0,6}`,
  '申请(?!人)(?:数量|件数|总数)?(?:共计|共有|共|总计|计|为|是|有|达)?',
].join('|');
const remedyNone =
  '(?:(?:没有|未|无)曾?(?:发生|收到|出现|产生|接到|受理|引发|涉及|因|被|有)|' +
  '(?:没有|无(?!正当|法|需|论|故))(?!建立|健全|完善|制定|及时|按))[^，；]{0,24}';
/** After 复议 or 诉讼 such words speak of a result, a register or a rule, not of whether there were cases. */
const notCases = '(?!应诉|台账|制度|机制|工作|能力|机构|人员|后|被|纠|维持|败诉|决定)';
/** Between 复议 and a number such words say how cases ended, which is not how many there were. */
const results = '(?:维持|纠正|撤销|驳回|责令|结果|审结|办结|应诉)';
const remedyCount = (name: string): string => `${name}(?:案件)?(?:(?!${results})${near}){0,10}(\\d+)${unit}`;

/** The claims of C11, in the order of the tables. */
export const claims: readonly Claim[] = [
  {
    what: '本年新收政府信息公开申请',
    number: new RegExp(`${receive}(?:${requestCount})(\\d+)${unit}`, 'gu'),
    none: new RegExp(`(?:没有|未|无)曾?${receive}(?:${disclosure('[^，；]{0,20}')}|申请(?!人))`, 'gu'),
    requests: true,
    counts: (tables) => known([tables.table3.newReceived?.[6] ?? null]),
  },
  {
    what: '上年结转的申请',
    number: new RegExp(`上年度?结转${near}{0,12}(\\d+)${unit}`, 'gu'),
    requests: true,
    counts: (tables) => known([tables.table3.carriedOver?.[6] ?? null]),
  },
  {
    what: '结转下年度继续办理的申请',
    number: new RegExp(`(?:结转|顺延|转)(?:到|至)?下一?年度?${near}{0,10}(\\d+)${unit}`, 'gu'),
    requests: true,
    counts: (tables) => known([tables.table3.carriedForward?.[6] ?? null]),
  },
  {
    what: '行政复议',
    number: new RegExp(`(?<!未审结(?:的)?(?:行政)?)${remedyCount('复议')}`, 'gu'),
    none: new RegExp(`${remedyNone}行政复议${notCases}`, 'gu'),
    requests: false,
    counts: (tables) => blocks(tables, ['review']),
  },
  {
    what: '行政诉讼',
    number: new RegExp(`(?<!复议后|未审结(?:的)?(?:行政)?)${remedyCount('诉讼')}`, 'gu'),
    none: new RegExp(`${remedyNone}诉讼${notCases}`, 'gu'),
    requests: false,
    counts: (tables) => blocks(tables, ['litigationDirect', 'litigationAfterReview']),
  },
];

const remedy = /复议|诉讼|起诉/u;
const otherMatters = /复议|诉讼|起诉|投诉|举报|信访|异议|不服/u;
/** 低保申请上年结转2件: the cases of another kind of application. */
const otherApplications = /(?:低保|许可|救助|补贴|补助|宅基地|建房|用地|审批)[^，；]{0,6}(?:申请|结转|转)/u;

/** What a sentence says of a claim; null where it says nothing of it. */
export function saidOf(claim: Claim, text: string): Said | null {
  const number = firstOf(claim, text, claim.number);
  if (number !== undefined) return { value: Number(number[1]), counted: true, index: number.index };
  const none = claim.none === undefined ? undefined : firstOf(claim, text, claim.none);
  return none === undefined ? null : { value: 0, counted: false, index: none.index };
}

function firstOf(claim: Claim, text: string, words: RegExp): (RegExpMatchArray & { index: number }) | undefined {
  return [...text.matchAll(words)].find((found) => !claim.requests || speaksOfRequests(text, found));
}

/** Where 公开 is not said, the whole sentence must be free of reviews and lawsuits; where it is, its clause. */
function speaksOfRequests(text: string, found: RegExpMatchArray & { index: number }): boolean {
  const start = text.lastIndexOf('，', found.index) + 1;
  const end = text.indexOf('，', found.index);
  const clause = text.slice(start, end < 0 ? undefined : end);
  if (otherMatters.test(clause)) return false;
  return found[0].includes('公开') || (!remedy.test(text) && !otherApplications.test(text));
}

function known(values: readonly CellValue[]): number[] {
  return values.filter((value): value is number => typeof value === 'number');
}

/** The printed totals and the sums of the four results: where a report's totals are wrong, C4 says so, not the text. */
function blocks(tables: ReportTables, keys: readonly (keyof ReportTables['table4'])[]): number[] {
  const rows = keys.map((key) => tables.table4[key]);
  const printed = rows.map((row) => row[4] ?? null);
  const summed = rows.map((row) => known(row.slice(0, 4)).reduce((sum, value) => sum + value, 0));
  const total = known(printed).length === 0 ? [] : [known(printed).reduce((sum, value) => sum + value, 0)];
  const anyCell = rows.some((row) => known(row).length > 0);
  return anyCell ? [...total, summed.reduce((sum, value) => sum + value, 0)] : [];
}
