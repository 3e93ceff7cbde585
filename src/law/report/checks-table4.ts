import { table4Address } from './address.js';
import { countIn, sumInWords } from './cell-values.js';
import type { Finding } from './finding.js';
import { type ReportTables, table4Blocks } from './form.js';

/** C4: in every block of table four 总计 is 维持 and 纠正 and 其他 and 尚未审结 together. */
export function checkRemedyBlocks(tables: ReportTables): Finding[] {
  return table4Blocks.flatMap((block): Finding[] => {
    const values = tables.table4[block.key];
    const parts = [0, 1, 2, 3].map((index) => countIn(values[index]));
    const stated = countIn(values[4]);
    const sum = parts.reduce((before, value) => before + value, 0);
    if (stated === sum) return [];
    return [
      {
        check: 'C4',
        severity: 'error',
        place: `表四·${block.label}`,
        sentence: `总计填${stated}，维持、纠正、其他、尚未审结相加为${sumInWords(parts)}＝${sum}。`,
        address: table4Address(block.key, 'total'),
      },
    ];
  });
}
