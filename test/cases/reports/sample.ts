import type { CellValue } from '../../../src/law/report/form.js';
import { form2021 } from '../../../src/law/report/form-2021.js';

/** A fictional report of 示范镇 that balances; every layout of the tests is made from it. */
export const sampleYear = 2023;
export const sampleAgency = '示范县示范镇人民政府';

/** Row key → seven cells; rows that are not named are zeros. */
const filled: Readonly<Record<string, readonly number[]>> = {
  newReceived: [14, 3, 0, 0, 2, 1, 20],
  carriedOver: [1, 0, 0, 0, 0, 0, 1],
  'result.granted': [4, 1, 0, 0, 1, 0, 6],
  'result.partial': [2, 0, 0, 0, 0, 0, 2],
  'result.denied.internalAffairs': [1, 0, 0, 0, 0, 0, 1],
  'result.unable.notHeld': [3, 2, 0, 0, 1, 0, 6],
  'result.notProcessed.petition': [2, 0, 0, 0, 0, 0, 2],
  'result.other.overdueCorrection': [1, 0, 0, 0, 0, 1, 2],
  'result.total': [13, 3, 0, 0, 2, 1, 19],
  carriedForward: [2, 0, 0, 0, 0, 0, 2],
};

export interface SampleRow {
  readonly key: string;
  readonly label: string;
  readonly path: readonly string[];
  readonly cells: readonly string[];
}

/** The rows of table three as written, in the order of the form. */
export const sampleRows: readonly SampleRow[] = form2021.table3.map(({ key, label, path }) => ({
  key,
  label,
  path,
  cells: (filled[key] ?? [0, 0, 0, 0, 0, 0, 0]).map(String),
}));

export const sampleTable3: Readonly<Record<string, readonly CellValue[]>> = Object.fromEntries(
  sampleRows.map(({ key, cells }) => [key, cells.map(Number)]),
);

export const sampleTable2 = {
  'art20_1.rules': { issued: 0, repealed: 0, inForce: 0 },
  'art20_1.normativeDocuments': { issued: 2, repealed: 1, inForce: 9 },
  'art20_5.administrativeLicense': { decisions: 128 },
  'art20_6.administrativePenalty': { decisions: 16 },
  'art20_6.administrativeCompulsion': { decisions: 3 },
  'art20_8.administrativeFees': { amountCollected: '7.5020' },
};

export const sampleTable4 = {
  review: [1, 0, 0, 1, 2],
  litigationDirect: [0, 0, 0, 0, 0],
  litigationAfterReview: [0, 0, 1, 0, 1],
};
export const sampleFifteen = Object.values(sampleTable4).flat().map(String);

export const sampleTable2Text: readonly (readonly string[])[] = [
  ['第二十条第（一）项'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '0', '0'],
  ['行政规范性文件', '2', '1', '9'],
  ['第二十条第（五）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政许可', '128'],
  ['第二十条第（六）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政处罚', '16'],
  ['行政强制', '3'],
  ['第二十条第（八）项'],
  ['信息内容', '本年收费金额（单位：万元）'],
  ['行政事业性收费', '7.5020'],
];

export const beforeTables = [
  `${sampleAgency}${sampleYear}年政府信息公开工作年度报告`,
  `本报告所列数据的统计期限是${sampleYear}年1月1日至${sampleYear}年12月31日。`,
  '一、总体情况',
  '（一）主动公开情况',
  `${sampleYear}年通过示范网站公开信息312条。`,
  '（二）监督保障情况',
  '全镇工作考核得分96分，社会评议满意率98%，全年未发生责任追究情形。',
];
export const heading2 = '二、主动公开政府信息情况';
export const heading3 = '三、收到和处理政府信息公开申请情况';
export const heading4 = '四、政府信息公开行政复议、行政诉讼情况';
export const afterTables = [
  '五、存在的主要问题及改进情况',
  '公开栏更换不够及时，下一步固定专人负责。',
  '六、其他需要报告的事项',
  '无。',
];
export const kinds = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
export const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
