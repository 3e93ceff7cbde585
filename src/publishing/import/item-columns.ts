import { renderXlsx } from '../../documents/xlsx.js';

/** The columns of a sheet of items; those with a star must be filled. Their order is free. */
export const itemColumns = [
  ...([
    '名称',
    '目录事项',
    '生成日期',
    '索引号',
    '内容概述',
    '信息类别',
    '文号',
    '成文日期',
    '主题分类',
    '体裁',
  ] as const),
  ...(['发布机构', '责任机构', '生效日期', '废止日期', '有效性', '公开属性', '不公开依据', '不公开理由'] as const),
  ...(['公开对象', '公开依据', '关键词', '公开渠道', '来源', '原文链接', '正文', '正文文件', '附件'] as const),
] as const;
export type ItemColumn = (typeof itemColumns)[number];

export const requiredColumns: readonly ItemColumn[] = ['名称', '目录事项', '生成日期'];

/** An empty sheet to fill in, with one row that shows how. */
export function itemTemplate(agency: string): Promise<Buffer> {
  const sample: Partial<Record<ItemColumn, string>> = {
    名称: '示范镇某某事项公示（此行请删去）',
    目录事项: '社会救助',
    生成日期: '2020-03-02',
    索引号: '旧系统的索引号，没有不填',
    信息类别: '公示公告',
    公开属性: '主动公开',
    关键词: '救助；公示',
    公开渠道: '政府网站',
    正文: '正文文字，每段一行；或者在“正文文件”写 .docx、.txt、.html 文件名',
    附件: '名单.xlsx；说明.pdf',
  };
  const columns = itemColumns.map((label) => ({ label, width: label === '正文' || label === '名称' ? 20 : 8 }));
  const rows = [itemColumns.map((column) => sample[column] ?? '')];
  const sheet = { kind: 'data' as const, name: '信息导入', columns, rows };
  return renderXlsx([sheet], { agency, subject: '信息批量导入表' });
}
