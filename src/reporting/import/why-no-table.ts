import type { Regions } from './regions.js';

/** Why a report's tables are refused, in the words shown to the person who brought it. */
export const whyNoTable = {
  glued: (line: string): string =>
    `表格里的文字和数字连在一起（如“${line.slice(0, 20)}”），分不出各格的数字，请换一种导出方式或原件。`,
  twoYears: '表格把两个年度的数字并排在一起，同一行有两组数字，无法确定用哪一组，请提供单一年度的报告。',
  deduplicated: '表格里没有任何重复的行，像是导出工具删掉了相同的内容（如后面的 0），缺的数字无法补回。',
  noForm: '没有找到表二的表头，“（六）其他处理”又只有一行，无法判断是哪一版格式。',
  /** Headings without a single cell mean pictures; otherwise the reason from table three stands. */
  orImages(regions: Regions, rowsOfTable2: number, reason: string): string {
    const cells = [...regions.proactive, ...regions.applications].filter((line) => /\d/u.test(line.text));
    const hasHeading = regions.reviewLitigation.length > 0 || regions.problems.length > 0;
    if (rowsOfTable2 === 0 && cells.length === 0 && hasHeading) {
      return '没有找到表格文字：各节标题下没有数字，表格可能是图片，请提供带文字表格的文件。';
    }
    if (rowsOfTable2 > 0) return reason;
    return reason.startsWith('没有找到') ? '没有找到统一格式的表格文字，无法读取数字。' : reason;
  },
} as const;
