import type { GridCell, GridTable } from '../law/report/grid.js';
import { chineseDate, type Doc } from './doc.js';
import type { Sheet } from './sheet.js';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A list of public items for the archive or the library (条例25条). Days are `YYYY-MM-DD`. */
export interface HandoverPaper {
  readonly receiver: 'archive' | 'library';
  readonly from: string;
  readonly to: string;
  readonly digest: string;
  readonly items: readonly {
    readonly indexNo: string;
    readonly title: string;
    readonly publishedOn: string;
    readonly revisedOn: string;
    readonly digest: string;
    readonly attachments: readonly { readonly name: string; readonly digest: string }[];
  }[];
}

const receiverWords = { archive: '国家档案馆', library: '公共图书馆' } as const;
const heading = '主动公开政府信息移交清单';

/** The list as a sheet, an attachment a line below its item. */
export function handoverSheet(list: HandoverPaper): Sheet {
  return {
    kind: 'data',
    name: '移交清单',
    title: `${heading}（${receiverWords[list.receiver]}）`,
    columns: [
      { label: '序号', width: 4 },
      { label: '索引号', width: 14 },
      { label: '信息名称', width: 30 },
      { label: '公开日期', width: 8 },
      { label: '更新日期', width: 8 },
      { label: '指纹（SHA-256）', width: 34 },
    ],
    rows: list.items.flatMap((item, at) => [
      [at + 1, item.indexNo, item.title, item.publishedOn, item.revisedOn, item.digest],
      ...item.attachments.map(({ name, digest }) => [null, '', `附件：${name}`, '', '', digest]),
    ]),
  };
}

/** The list as a document to be printed and signed by both sides. */
export function handoverDoc(list: HandoverPaper & { readonly agency: string; readonly printedOn: string }): Doc {
  const period = `${chineseDate(list.from)}至${chineseDate(list.to)}`;
  const left = (text: string): GridCell => ({ text, align: 'left' });
  const rows: GridCell[][] = [
    ['序号', '索引号', '信息名称', '公开日期', '指纹'].map((text) => ({ text, header: true })),
    ...list.items.flatMap((item, at) => [
      [
        { text: String(at + 1) },
        left(item.indexNo),
        left(item.title),
        {
          text:
            item.revisedOn === item.publishedOn ? item.publishedOn : `${item.publishedOn}（更新 ${item.revisedOn}）`,
        },
        left(item.digest),
      ],
      ...item.attachments.map(({ name, digest }) => [
        { text: '' },
        left(''),
        left(`附件：${name}`),
        { text: '' },
        left(digest),
      ]),
    ]),
  ];
  const grid: GridTable = { key: 'handover', columns: [1, 3, 5, 2, 5], headerRows: 1, rows };
  return {
    title: heading,
    subtitle: [`（${receiverWords[list.receiver]}）`],
    blocks: [
      {
        kind: 'paragraph',
        text: `根据《中华人民共和国政府信息公开条例》第二十五条，现提供${period}主动公开的政府信息，共 ${list.items.length} 条。清单指纹：${list.digest}。`,
      },
      { kind: 'table', grid },
      { kind: 'paragraph', text: '移交人：　　　　　　　　接收人：　　　　　　　　接收日期：' },
      { kind: 'signature', agency: list.agency, date: chineseDate(list.printedOn) },
    ],
    meta: { agency: list.agency, subject: heading, description: `清单指纹：${list.digest}` },
  };
}
