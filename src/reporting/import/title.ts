import type { Finding } from '../../law/report/finding.js';
import type { Line } from './lines.js';

export interface Title {
  readonly agency: string | null;
  readonly year: number | null;
  readonly findings: readonly Finding[];
}

const words = /(?:政府信息公开|信息公开|政务公开)(?:工作)?(?:年度)?(?:工作)?(?:年度报告|年报|报告)/u;
const subject = /^(?:关于|中共|中国共产党)*(.*?)(?:(20\d\d)年?度?)?(?:政府信息公开|信息公开|政务公开)/u;
/** A title stands near the top; further down the same words are quoted in sentences. */
const titleLines = 15;
const period = /(?:统计期限|统计时限|报告期|数据期限)[^。]{0,12}?(20\d\d)年/u;

/** The agency and year from the title, else from the body; a period of another year is a finding. */
export function readTitle(head: readonly Line[], overview: readonly Line[]): Title {
  const lines = [...head, ...overview];
  const top = lines
    .filter((line) => line.text !== '')
    .slice(0, titleLines)
    .map((line) => line.text.replace(/[\s\u00a0\u3000|｜]/gu, ''));
  const at = top.findIndex((text) => text.length <= 60 && words.test(text) && !/[。，；]/u.test(text));
  const title = at < 0 ? '' : joinTitle(top, at);
  const body = lines.map((line) => line.text.replace(/\s/gu, '')).join('');
  const fromTitle = parse(title);
  const stated = Number(period.exec(body)?.[1] ?? Number.NaN);
  const spoken = Number(/(20\d\d)年/u.exec(body)?.[1] ?? Number.NaN);
  const agency = fromTitle.agency ?? agencyOfBody(body);
  const year = fromTitle.year ?? finite(stated) ?? (at >= 0 ? finite(spoken) : null);
  const findings: Finding[] = [];
  if (year !== null && Number.isFinite(stated) && stated !== year) {
    findings.push({
      check: 'T3',
      severity: 'error',
      place: '统计期限',
      sentence: `标题是 ${year} 年度，正文写的统计期限却是 ${stated} 年，可能照抄了别的报告。`,
    });
  }
  if (agency === null) findings.push(missing('没有找到报告机关的名称，请补填。'));
  if (year === null) findings.push(missing('没有找到报告年度，请补填。'));
  return { agency, year, findings };
}

function missing(sentence: string): Finding {
  return { check: 'R6', severity: 'warning', place: '标题', sentence };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** A title is often broken: the agency on one line, the year and the words on the next. */
function joinTitle(top: readonly string[], at: number): string {
  const line = top[at] ?? '';
  const own = parse(line);
  const before = top[at - 1] ?? '';
  if (own.agency !== null || before === '' || before.length > 40 || /[。，：:；]/u.test(before)) return line;
  return before + line;
}

function parse(title: string): { agency: string | null; year: number | null } {
  const text = title
    .normalize('NFKC')
    .replace(/[《》「」]/gu, '')
    .replace(/^#+/u, '');
  const lead = /^(20\d\d)年?度?/u.exec(text);
  const rest = lead === null ? text : text.slice(lead[0].length);
  const found = subject.exec(rest);
  const digits = lead?.[1] ?? found?.[2] ?? /(20\d\d)年?/u.exec(text)?.[1];
  const chinese = /二[〇○零Oo]([一二])([〇○零一二三四五六七八九])年/u.exec(text);
  const year = digits !== undefined ? Number(digits) : chinese === null ? null : chineseYear(chinese[1], chinese[2]);
  let agency = (found?.[1] ?? '').replace(/二[〇○零Oo][一二][〇○零一二三四五六七八九]年度?$/u, '');
  // 人民政府信息公开 shares two characters between the agency and the words.
  if (agency.endsWith('人民')) agency += '政府';
  return { agency: agency.length >= 2 ? agency : null, year };
}

function chineseYear(tens: string | undefined, units: string | undefined): number {
  const units0 = '〇一二三四五六七八九'.indexOf(units ?? '');
  return 2000 + (tens === '一' ? 10 : 20) + Math.max(units0, 0);
}

/** The agency as the body names itself. */
function agencyOfBody(body: string): string | null {
  const named =
    /本(?:年度)?报告(?:是)?由([\u4e00-\u9fff]{2,24}?(?:人民政府|办事处|局|委员会|办公[室厅]|中心))(?:根据|依据|按照|编制|的)/u;
  return named.exec(body)?.[1] ?? null;
}
