import { table4Blocks, table4Columns } from '../law/report/form.js';
import { type ClockEventKind, clockEvents } from '../law/request/clock-event.js';
import { actRules } from '../law/request/request-acts.js';
import { type RequestStage, requestStages } from '../law/request/request-state.js';
import type { RequestDetail } from './case-contract.js';

type Standing = RequestDetail['clock']['days'][number]['standing'];

const purposes: Readonly<Record<string, string>> = {
  identity: '身份证明',
  application: '申请材料',
  envelope: '信封',
  receipt: '回执',
  consultation: '征求意见材料',
  search: '检索材料',
  original: '拟提供的原件（不对外）',
  released: '对外提供的文件',
  superseded: '已作废的对外文件（未提供）',
  letter: '文书',
  service: '送达凭证',
  payment: '缴费凭证',
  other: '其他',
};
const folders: Readonly<Record<string, string>> = {
  letter: '文书',
  original: '原件',
  released: '对外提供',
  superseded: '已作废',
};
const standings: Readonly<Record<Standing, string>> = {
  zero: '收到之日',
  counted: '计入',
  excluded: '不计入',
  rest: '非工作日',
};
const services: Readonly<Record<string, string>> = {
  direct: '直接送达',
  entrusted: '委托送达',
  post: '邮寄送达',
  internet: '互联网送达',
};
const otherEvents: Readonly<Record<string, string>> = {
  correctionProlonged: actRules.prolongCorrection.label,
  explanationRequested: '要求说明理由',
  explained: '收到说明理由',
};

/** What a file of the case is for, as the index says it. */
export const purposeInWords = (purpose: string): string => purposes[purpose] ?? '其他';
/** Originals lie apart from what was given out, so that nobody sends the one for the other. */
export const folderOf = (purpose: string): string => folders[purpose] ?? '材料';
/** How a day of the term counts. */
export const standingInWords = (standing: Standing): string => standings[standing];
/** How a letter reached its addressee; empty while it has not. */
export const serviceInWords = (method: string | null): string =>
  method === null ? '' : (services[method] ?? '其他方式');
/** A dated event of the term. */
export const eventInWords = (kind: string): string =>
  clockEvents[kind as ClockEventKind] ?? otherEvents[kind] ?? '其他事项';
/** A step of the timeline: an act of the procedure, or the registration before it. */
export const stepInWords = (act: string): string =>
  act === 'register' ? '登记' : (actRules[act as keyof typeof actRules]?.label ?? '其他');
/** Where the case stood after a step. */
export const stageInWords = (stage: string): string => requestStages[stage as RequestStage] ?? '其他';
/** 复议 or 诉讼, as table four heads it. */
export const remedyInWords = (block: string): string => table4Blocks.find(({ key }) => key === block)?.label ?? '其他';
/** Its result as table four heads the column. */
export const resultInWords = (result: string | null): string =>
  table4Columns.find(({ key }) => key === (result ?? 'pending'))?.label ?? '其他结果';
