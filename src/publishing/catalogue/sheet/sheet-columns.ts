/** The columns of the official table, in its order. */
export const officialColumns = [
  '序号',
  '一级事项',
  '二级事项',
  '公开内容（要素）',
  '公开依据',
  '公开时限',
  '公开主体',
  '公开渠道和载体',
  '公开对象',
  '公开方式',
  '公开层级',
] as const;

/** What the table does not have and the office keeps: so that a workbook that comes back is exactly what went out. */
export const ownColumns = ['栏目', '状态', '核实情况', '责任人', '事项编码'] as const;
export type ColumnName = (typeof officialColumns)[number] | (typeof ownColumns)[number];
