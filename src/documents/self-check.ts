import type { GridCell, GridTable } from '../law/report/grid.js';
import { type Block, chineseDate, type Doc } from './doc.js';

/** 自查报告, ready to be drawn: everything in words. */
export interface SelfCheckPaper {
  readonly agency: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly summary: string;
  readonly items: readonly {
    readonly title: string;
    readonly weight: string;
    readonly result: string;
    readonly words: string;
    readonly todo: string;
    readonly places: readonly string[];
    /** How many places there are in all. */
    readonly total: number;
  }[];
}

export const selfCheckTitle = '政府网站（信息公开栏目）自查报告';

/** The self-check as a document: what it came to, the table of the indicators, and the places one by one. */
export function selfCheckDoc({ agency, on, summary, items }: SelfCheckPaper): Doc {
  const found = items.filter(({ places }) => places.length > 0);
  return {
    title: selfCheckTitle,
    subtitle: [`（截至${chineseDate(on)}）`],
    blocks: [
      { kind: 'heading', level: 1, text: '一、总体情况' },
      paragraph('对照国办秘函〔2019〕19号检查指标，对本系统可以检查的内容自查如下。'),
      paragraph(summary),
      { kind: 'heading', level: 1, text: '二、各项指标' },
      { kind: 'table', grid: indicators(items) },
      ...(found.length === 0
        ? []
        : [
            { kind: 'heading', level: 1, text: '三、问题清单' } as const,
            ...found.flatMap(({ title, places, total }): Block[] => [
              { kind: 'heading', level: 2, text: `${title}（${total}处）` },
              ...places.map((place, at) => paragraph(`${at + 1}. ${place}`)),
              ...(total > places.length ? [paragraph(`其余${total - places.length}处从略，请在系统中查看。`)] : []),
            ]),
          ]),
      { kind: 'signature', agency, date: chineseDate(on) },
    ],
    meta: { agency, subject: selfCheckTitle },
  };
}

function indicators(items: SelfCheckPaper['items']): GridTable {
  const head = ['指标', '类别', '结果', '情况', '应当怎样办'].map((text): GridCell => ({ text, header: true }));
  const lines = items.map(({ title, weight, result, words, todo }) =>
    [title, weight, result, words, todo === '' ? '—' : todo].map((text): GridCell => ({ text, align: 'left' })),
  );
  return { key: 'indicators', columns: [2, 1, 1.3, 4, 2.4], headerRows: 1, rows: [head, ...lines] };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
