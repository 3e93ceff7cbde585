import type { GridCell, GridTable } from '../law/report/grid.js';
import { type Block, chineseDate, type Doc } from './doc.js';

/** 信息公开保密审查表 of one item, ready to be drawn. Instants are ISO 8601, days `YYYY-MM-DD`. */
export interface ReviewSheetPaper {
  readonly agency: string;
  readonly printedOn: string;
  readonly title: string;
  readonly particulars: readonly (readonly [label: string, value: string])[];
  readonly revision: number;
  readonly digest: string;
  readonly attachments: readonly { readonly name: string; readonly size: number; readonly digest: string }[];
  readonly levels: readonly {
    readonly name: string;
    readonly holders: string;
    readonly signed: {
      readonly verdict: 'passed' | 'returned';
      readonly personName: string;
      readonly opinion: string;
      readonly at: string;
      readonly digest: string;
      readonly valid: boolean;
    } | null;
  }[];
  readonly questions: readonly {
    readonly levelName: string;
    readonly question: string;
    readonly addressee: string;
    readonly askedByName: string;
    readonly askedAt: string;
    readonly answer: {
      readonly verdict: 'passed' | 'returned';
      readonly opinion: string;
      readonly on: string;
      readonly file: { readonly name: string; readonly digest: string } | null;
    } | null;
  }[];
  readonly checks: {
    readonly summary: string;
    readonly findings: readonly { readonly where: string; readonly what: string; readonly decision: string }[];
  };
  readonly published: { readonly personName: string; readonly on: string; readonly indexNo: string } | null;
}

export const reviewSheetTitle = '政府信息公开保密审查表';

/** The sheet as a document: particulars, attachments, what each level said, questions to authorities, checks. */
export function reviewSheetDoc(sheet: ReviewSheetPaper): Doc {
  const blocks: Block[] = [
    table(
      'particulars',
      [1, 5],
      [
        ['信息标题', sheet.title],
        ...sheet.particulars,
        ['审查稿次', `第 ${sheet.revision} 稿`],
        ['内容指纹', sheet.digest],
      ],
    ),
    heading('附件'),
    ...(sheet.attachments.length === 0
      ? [paragraph('没有附件。')]
      : [
          table(
            'attachments',
            [1, 2, 4],
            [
              ['序号', '名称', '指纹'],
              ...sheet.attachments.map(({ name, digest }, at) => [String(at + 1), name, digest]),
            ],
            true,
          ),
        ]),
    heading('审查审批意见'),
    table(
      'levels',
      [1, 5],
      sheet.levels.map((level) => [level.name, levelWords(level)]),
    ),
    ...(sheet.questions.length === 0
      ? []
      : [
          heading('提请确定（条例第十七条第三款）'),
          table(
            'questions',
            [1, 5],
            sheet.questions.map((question) => [question.levelName, questionWords(question)]),
          ),
        ]),
    heading('公开前检查'),
    paragraph(sheet.checks.summary),
    ...(sheet.checks.findings.length === 0
      ? []
      : [
          table(
            'checks',
            [2, 2, 3],
            [
              ['位置', '发现', '处理'],
              ...sheet.checks.findings.map(({ where, what, decision }) => [where, what, decision]),
            ],
            true,
          ),
        ]),
    heading('发布'),
    paragraph(
      sheet.published === null
        ? '尚未发布。'
        : `${sheet.published.personName}于${chineseDate(sheet.published.on)}发布，索引号 ${sheet.published.indexNo}。`,
    ),
    { kind: 'signature', agency: sheet.agency, date: chineseDate(sheet.printedOn) },
  ];
  return {
    title: reviewSheetTitle,
    subtitle: ['（一事一审，先审查、后公开）'],
    blocks,
    meta: { agency: sheet.agency, subject: reviewSheetTitle, description: `内容指纹：${sheet.digest}` },
  };
}

function levelWords({ holders, signed }: ReviewSheetPaper['levels'][number]): string {
  if (signed === null) return `（${holders}）尚未签署`;
  const verdict = signed.verdict === 'passed' ? '同意' : '退回';
  const void_ = signed.valid || signed.verdict === 'returned' ? '' : '（此后退回或者修改，本签署不再有效）';
  return `${verdict}：${signed.opinion}${void_}　签署：${signed.personName}　${minutes(signed.at)}　指纹：${signed.digest}`;
}

function questionWords({ addressee, question, askedByName, askedAt, answer }: ReviewSheetPaper['questions'][number]) {
  const asked = `提请${addressee}确定：${question}　${askedByName}　${minutes(askedAt)}`;
  if (answer === null) return `${asked}　尚未收到答复`;
  const file = answer.file === null ? '' : `　答复文件：${answer.file.name}，指纹：${answer.file.digest}`;
  const verdict = answer.verdict === 'passed' ? '可以公开' : '不予公开';
  return `${asked}　${chineseDate(answer.on)}答复（${verdict}）：${answer.opinion}${file}`;
}

/** An instant in Shanghai time: `2020-03-05 09:00`. */
function minutes(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

const heading = (text: string): Block => ({ kind: 'heading', level: 3, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function table(key: string, columns: readonly number[], lines: readonly (readonly string[])[], headed = false): Block {
  const rows = lines.map((line, row) =>
    line.map((text, at): GridCell => {
      const header = headed ? row === 0 : at === 0;
      return header ? { text, header } : { text, align: 'left' };
    }),
  );
  const grid: GridTable = { key, columns, headerRows: headed ? 1 : 0, rows };
  return { kind: 'table', grid };
}
