import { channels } from '../../../src/law/catalog-channels.js';
import { duties } from '../../../src/law/duties.js';
import type { FactKind } from '../../../src/law/facts.js';
import { groundsOf, openAttributes } from '../../../src/law/open-attribute.js';
import { applicantKinds, formOf, table4Blocks, table4Columns } from '../../../src/law/report/form.js';
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
  levelChecked: '审核',
  reviewEscalated: '提请确定',
  reviewAnswered: '登记提请答复',
  reviewLevelsSet: '审查设置生效',
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
  checkRun: '公开前检查',
  checkDecided: '处理检查结果',
  catalogueChanged: '公开目录生效',
  versionScheduled: '定时发布',
  openAttributeAssessed: '公开属性评估',
  itemImported: '批量导入信息',
  profileChanged: '修改机构信息',
  guideIssued: '发布公开指南',
  itemDelivered: '送达县级平台',
  handedOver: '移交公开信息',
  nothingStated: '说明暂无信息产生',
  nothingConfirmed: '确认暂无信息产生',
  nothingReturned: '退回暂无信息的说明',
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
  finding: '检查项',
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
  court: '起诉途径',
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
  at: '定于',
  attribute: '公开属性',
  ground: '不公开的依据',
  due: '下次评估',
  version: '版次',
  level: '审查级次',
  levels: '审查设置版次',
  to: '提请部门',
  asOf: '截至',
  channel: '渠道',
  message: '消息',
  first: '首次送达',
  receiver: '接收单位',
  periodFrom: '起始日期',
  periodTo: '截止日期',
};

const labelled = [
  ...openAttributes,
  ...groundsOf('onRequest'),
  ...channels,
  ...duties,
  ...applicantKinds,
  ...table4Blocks,
  ...table4Columns,
];
const outcomes = [...formOf('2021').table3, ...formOf('2019').table3].map(({ key, label }) => ({ key, label }));
const valueWords = new Map<string, string>([
  ...outcomes.map(({ key, label }) => [key, label] as const),
  ...labelled.map(({ key, label }) => [key, label] as const),
  ...Object.entries(natureWords),
  ['correction', '补正'],
  ['withdrawal', '撤回申请'],
  ['payment', '缴费凭证'],
  ['explanation', '说明理由'],
  ['entered', '列入登记册'],
  ['kept', '维持不公开'],
  ['opened', '转为主动公开'],
  ['passed', '同意'],
  ['countyPlatform', '县级平台'],
  ['publish', '公开'],
  ['withdraw', '撤回'],
  ['archive', '国家档案馆'],
  ['library', '公共图书馆'],
  ['superior', '有关主管部门'],
  ['secrecyAdministration', '保密行政管理部门'],
  ['returned', '退回'],
  ['falseAlarm', '误报'],
  ['mustBePublic', '依法应当公开'],
  ['true', '是'],
  ['false', '否'],
]);

/**
 * The content of a fact as lines of label and value; what stands inside a published item is laid flat. `entryLabel` names
 * an entry of the catalogue.
 */
export function factLines(data: unknown, entryLabel: (key: string) => string): [string, string][] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data as Readonly<Record<string, unknown>>).flatMap(([key, value]): [string, string][] => {
    if (key === 'kind' || value === null) return [];
    const label = fieldWords[key] ?? key;
    if (key === 'counts') return [[label, countsInWords(value as Counts)]];
    if (key === 'entry') return [[label, entryLabel(String(value))]];
    const words = requestValue(key, value);
    if (words !== undefined) return [[label, words]];
    if (Array.isArray(value)) return [[label, value.map(inWords).join('、')]];
    if (typeof value === 'object' && value !== null) return factLines(value, entryLabel);
    return [[label, inWords(value)]];
  });
}

function inWords(value: unknown): string {
  const text = String(value);
  return valueWords.get(text) ?? text;
}
