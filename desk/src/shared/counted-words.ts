import type { z } from 'zod';
import type { counted } from '../../../src/web/fields.js';

/** What a record adds to table two, as it is sent. */
export type Counts = z.input<typeof counted>;
export type CountsWhat = Counts['what'];

export const whatWords: Readonly<Record<CountsWhat, string>> = {
  normativeDocument: '行政规范性文件（制发或废止）',
  rule: '规章（制发或废止）',
  decision: '行政处理决定（件数）',
  itemList: '项目数量增减',
  procurement: '政府集中采购',
  feeCollected: '行政事业性收费金额',
};

export const decisionWords = {
  administrativeLicense: '行政许可',
  otherExternalServices: '其他对外管理服务事项',
  administrativePenalty: '行政处罚',
  administrativeCompulsion: '行政强制',
} as const;

export const itemListWords = { ...decisionWords, administrativeFees: '行政事业性收费' } as const;

/** A record in one line: `政府集中采购 1 项，359.7 万元`. */
export function countsInWords(counts: Counts): string {
  switch (counts.what) {
    case 'normativeDocument':
    case 'rule': {
      const name = counts.what === 'rule' ? '规章' : '行政规范性文件';
      return `${counts.step === 'issued' ? '制发' : '废止'}${name} ${counts.count ?? 1} 件`;
    }
    case 'decision':
      return `${decisionWords[counts.row]}决定 ${counts.count ?? 1} 件`;
    case 'itemList':
      return `${itemListWords[counts.row]}项目${counts.change < 0 ? '减少' : '增加'} ${Math.abs(counts.change)} 项`;
    case 'procurement':
      return `政府集中采购 ${counts.count ?? 1} 项，${counts.amount} 万元`;
    case 'feeCollected':
      return `行政事业性收费 ${counts.amount} 万元`;
  }
}

/** A record of a kind as the form first offers it. */
export function firstOf(what: CountsWhat): Counts {
  switch (what) {
    case 'normativeDocument':
    case 'rule':
      return { what, step: 'issued', count: 1 };
    case 'decision':
      return { what, row: 'administrativeLicense', count: 1 };
    case 'itemList':
      return { what, row: 'administrativeLicense', change: 1 };
    case 'procurement':
      return { what, count: 1, amount: '' };
    case 'feeCollected':
      return { what, amount: '' };
  }
}
