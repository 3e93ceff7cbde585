import type { AttachedTable } from './attached-tables.js';
import { type Remark, remarksFor, type WordText } from './word-text.js';

const said = /(?:共计|合计|总计|共|涉及)\s*(\d[\d,，]*(?:\.\d+)?)\s*(户|人|名|万元|元|亩|个|项)/g;

/**
 * A number of the text that no attached table confirms, asked only where a table speaks of the same unit: 共 456 户 beside a
 * list of 455 heads of household. Always a question, for a text may speak of something else.
 */
export function tableFigures(text: WordText, tables: readonly AttachedTable[]): Remark[] {
  const figures = tables.flatMap((table) => table.figures.map((figure) => ({ ...figure, place: table.place })));
  if (figures.length === 0) return [];
  return remarksFor(text, said, ([, digits = '', unit = '']) => {
    const asked = unit === '名' ? '人' : unit;
    const value = Number(digits.replace(/[,，]/g, ''));
    const same = figures.filter((figure) => figure.unit === asked);
    const [first] = same;
    if (first === undefined || same.some((figure) => Math.abs(figure.value - value) < 1e-6)) return null;
    return {
      suggestion: `${first.place}的${first.how}为 ${first.value} ${first.unit}，与文中不一致，是否有误？`,
      source: '正文与附件表格比对',
      certain: false,
    };
  });
}
