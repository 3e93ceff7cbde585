import type { FactKind } from '../../../src/law/facts.js';

/** Every kind of fact in the words of the office. */
export const kindWords: Readonly<Record<FactKind, string>> = {
  published: '公开信息',
  withdrawn: '撤下信息',
  superseded: '更新已公开信息',
  submitted: '送审',
  secrecyReviewed: '保密审查',
  approved: '领导审批',
  businessRecorded: '业务登记',
  openingStated: '期初数登记',
  requestReceived: '收到公开申请',
  requestClosed: '办结公开申请',
  requestsCarriedIn: '结转公开申请',
  remedyFiled: '收到复议或诉讼',
  remedyConcluded: '复议或诉讼办结',
  reportSigned: '签发年度报告',
  reportPublished: '公开年度报告',
  reportImported: '导入年度报告',
  dutyGiven: '授予职责',
};

const keyWords: Readonly<Record<string, string>> = {
  kind: '事项',
  revision: '稿次',
  digest: '指纹',
  indexNo: '索引号',
  verdict: '结论',
  reason: '原因',
  replacedBy: '替换为',
  publishedOn: '原公开日期',
  year: '年度',
  file: '原件指纹',
  findings: '检查发现',
  person: '人员编号',
  duty: '职责',
  applicant: '申请人类别',
  outcome: '办理结果',
  count: '数量',
  block: '类别',
  result: '结果',
  entry: '目录事项',
  nature: '信息类别',
  channels: '公开渠道',
  what: '计入事项',
  step: '制发或废止',
  row: '表二行',
  change: '增减',
  amount: '金额（万元）',
  late: '超期公开',
};

/** The content of a fact as lines of label and value; nested records are laid flat. */
export function factLines(data: unknown): [string, string][] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data as Readonly<Record<string, unknown>>).flatMap(([key, value]): [string, string][] => {
    if (key === 'kind') return [];
    if (Array.isArray(value)) return [[keyWords[key] ?? key, value.map((one) => inWords(one)).join('、')]];
    if (typeof value === 'object' && value !== null) return factLines(value);
    return [[keyWords[key] ?? key, inWords(value)]];
  });
}

const valueWords: Readonly<Record<string, string>> = { passed: '同意', returned: '退回', true: '是', false: '否' };

function inWords(value: unknown): string {
  const text = String(value);
  return valueWords[text] ?? text;
}
