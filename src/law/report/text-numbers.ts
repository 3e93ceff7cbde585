import type { Finding } from './finding.js';
import type { CellValue, ReportTables } from './form.js';
import { excerpt, type PlacedSentence } from './text-sentences.js';

type Count = (tables: ReportTables) => readonly number[];

interface Claim {
  readonly what: string;
  /** The number, or for `none` the words that say there was nothing. */
  readonly number: RegExp;
  readonly none?: RegExp;
  /** The values of the tables that the text may mean; blank cells give no value. */
  readonly counts: Count;
}

const unit = '[件宗起]';
const claims: readonly Claim[] = [
  {
    what: '本年新收政府信息公开申请',
    number: new RegExp(
      `(?:收到|受理|新收|接收|接到)[^，。；、\\d]{0,16}申请(?:数量)?[^，。；、\\d]{0,6}(\\d+)${unit}`,
      'u',
    ),
    none: /(?:没有|未|尚未|无)(?:曾)?(?:收到|受理|接到|接收)[^，；]{0,20}申请|申请(?:数量)?(?:为|共)?(?:零|0)件/u,
    counts: (tables) => known([tables.table3.newReceived?.[6] ?? null]),
  },
  {
    what: '上年结转的申请',
    number: new RegExp(`上年度?结转[^，。；、\\d]{0,12}(\\d+)${unit}`, 'u'),
    counts: (tables) => known([tables.table3.carriedOver?.[6] ?? null]),
  },
  {
    what: '结转下年度继续办理的申请',
    number: new RegExp(`(?:结转|顺延|转)(?:到|至)?下一?年度?[^，。；、\\d]{0,10}(\\d+)${unit}`, 'u'),
    counts: (tables) => known([tables.table3.carriedForward?.[6] ?? null]),
  },
  {
    what: '行政复议',
    number: new RegExp(`复议(?:案件)?[^，。；、\\d诉]{0,10}(\\d+)${unit}`, 'u'),
    none: /(?:没有|未|无)(?:发生|收到|出现|产生)?[^，；]{0,24}行政复议/u,
    counts: (tables) => blocks(tables, ['review']),
  },
  {
    what: '行政诉讼',
    number: new RegExp(`(?<!复议后)诉讼(?:案件)?[^，。；、\\d]{0,10}(\\d+)${unit}`, 'u'),
    none: /(?:没有|未|无)(?:发生|收到|出现|产生)?[^，；]{0,24}诉讼/u,
    counts: (tables) => blocks(tables, ['litigationDirect', 'litigationAfterReview']),
  },
];
/** Such words speak of a part of the whole, which the tables do not show. */
const partly = /其中|网上|互联网|信函|邮寄|当面|现场|电子邮件|平台收到|同比|较上年|较去年/u;

/** C11: numbers of requests, reviews and lawsuits in the text equal the tables; "none received" needs a zero. */
export function checkNumbers(sentences: readonly PlacedSentence[], tables: ReportTables): Finding[] {
  const findings: Finding[] = [];
  for (const { place, text } of sentences) {
    for (const claim of claims) {
      const values = claim.counts(tables);
      if (values.length === 0) continue;
      const found = claim.number.exec(text);
      const said = found !== null ? Number(found[1]) : claim.none?.test(text) === true ? 0 : null;
      if (said === null || values.includes(said)) continue;
      const at = found?.index ?? text.search(claim.none ?? /$/u);
      findings.push({
        check: 'C11',
        severity: found !== null && partly.test(text) ? 'warning' : 'error',
        place: `${place}“${excerpt(text, at)}”`,
        sentence: `正文说${claim.what} ${said} 件，表格里是 ${values[0]} 件，两处应当一致。`,
      });
    }
  }
  return findings;
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
