import { channels } from '../../../src/law/catalog-channels.js';
import { duties } from '../../../src/law/duties.js';
import type { FactKind } from '../../../src/law/facts.js';
import { applicantKinds, formOf, table4Blocks, table4Columns } from '../../../src/law/report/form.js';
import { entryLabel } from '../publishing/catalogue-options.js';
import { natureWords } from '../publishing/document-words.js';
import { type Counts, countsInWords } from '../shared/counted-words.js';
import { requestValue } from './request-words.js';

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
  requestEvent: '办件期限事项',
  requestStepped: '办件流转',
  requestItemDecided: '逐项决定',
  requestItemReopened: '重新办理事项',
  letterIssued: '制发文书',
  letterServed: '送达文书',
  templateChanged: '更换文书模板',
  mailSigned: '签收邮件',
  mailDismissed: '邮件不是公开申请',
  fileAdded: '收入案件材料',
  fileReleased: '处理后对外提供',
  submissionRefused: '网上提交不作为申请',
  postTaken: '采用网上补充材料',
  postRefused: '不采用网上补充材料',
  answerReleased: '选登答复',
  answerWithdrawn: '撤下选登答复',
  answerPromoted: '转为主动公开',
  requestsCarriedIn: '结转公开申请',
  remedyFiled: '收到复议或诉讼',
  remedyConcluded: '复议或诉讼办结',
  reportSigned: '签发年度报告',
  reportPublished: '公开年度报告',
  reportImported: '导入年度报告',
  calendarEntered: '录入放假安排',
  dutyGiven: '授予职责',
};

const fieldWords: Readonly<Record<string, string>> = {
  revision: '稿次',
  digest: '指纹',
  from: '原件指纹',
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
  applicant: '申请人',
  number: '编号',
  outcome: '办理结果',
  event: '事项',
  days: '工作日数',
  amount: '金额（元）',
  act: '办理动作',
  stage: '办理阶段',
  item: '第几项',
  letter: '文书',
  docNo: '文号',
  method: '送达方式',
  purpose: '材料种类',
  what: '种类',
  document: '信息编号',
  count: '数量',
  block: '种类',
  result: '结果',
  entry: '目录事项',
  nature: '信息类别',
  channels: '公开渠道',
  counts: '计入表二',
  late: '超期公开',
};

const labelled = [...channels, ...duties, ...applicantKinds, ...table4Blocks, ...table4Columns];
const outcomes = [...formOf('2021').table3, ...formOf('2019').table3].map(({ key, label }) => ({ key, label }));
const valueWords = new Map<string, string>([
  ...outcomes.map(({ key, label }) => [key, label] as const),
  ...labelled.map(({ key, label }) => [key, label] as const),
  ...Object.entries(natureWords),
  ['correction', '补正'],
  ['withdrawal', '撤回申请'],
  ['payment', '缴费凭证'],
  ['explanation', '说明理由'],
  ['passed', '同意'],
  ['returned', '退回'],
  ['true', '是'],
  ['false', '否'],
]);

/** The content of a fact as lines of label and value; what stands inside a published item is laid flat. */
export function factLines(data: unknown): [string, string][] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data as Readonly<Record<string, unknown>>).flatMap(([key, value]): [string, string][] => {
    if (key === 'kind' || value === null) return [];
    const label = fieldWords[key] ?? key;
    if (key === 'counts') return [[label, countsInWords(value as Counts)]];
    if (key === 'entry') return [[label, entryLabel(String(value))]];
    const words = requestValue(key, value);
    if (words !== undefined) return [[label, words]];
    if (Array.isArray(value)) return [[label, value.map(inWords).join('、')]];
    if (typeof value === 'object' && value !== null) return factLines(value);
    return [[label, inWords(value)]];
  });
}

function inWords(value: unknown): string {
  const text = String(value);
  return valueWords.get(text) ?? text;
}
