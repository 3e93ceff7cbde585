import type { RecordedFact } from '../law/facts.js';
import { applicantKinds, table4Blocks, table4Columns } from '../law/report/form.js';
import { rowLabel } from '../law/request/counted-outcome.js';

const kindWords: Partial<Record<RecordedFact['kind'], string>> = {
  published: '公开',
  withdrawn: '撤下',
  superseded: '修订替换',
  businessRecorded: '业务登记',
  openingStated: '期初数',
  requestReceived: '收到申请',
  requestClosed: '办结申请',
  requestsCarriedIn: '上年结转',
  remedyFiled: '复议、诉讼受理',
  remedyConcluded: '复议、诉讼审结',
  itemDelivered: '推送到县级平台',
  handedOver: '移交公开信息',
};

/** What kind of record a counted fact is, in the words of the lists behind a number. */
export function recordKind(fact: RecordedFact): string {
  if (fact.kind === 'requestEvent') return fact.event === 'feePaid' ? '缴费' : '收费通知';
  return kindWords[fact.kind] ?? fact.kind;
}

const labelOf = (list: readonly { key: string; label: string }[], key: string): string =>
  list.find((entry) => entry.key === key)?.label ?? key;

/** What a fact about requests says, for a line of its own: `自然人，予以公开`; null for facts that have a title elsewhere. */
export function wordsOfFact(fact: RecordedFact): string | null {
  switch (fact.kind) {
    case 'requestReceived':
      return labelOf(applicantKinds, fact.applicant);
    case 'requestClosed':
      return `${labelOf(applicantKinds, fact.applicant)}，${rowLabel(fact.outcome)}`;
    case 'requestsCarriedIn':
      return `${labelOf(applicantKinds, fact.applicant)} ${fact.count} 件`;
    case 'remedyFiled':
      return labelOf(table4Blocks, fact.block);
    case 'remedyConcluded':
      return `${labelOf(table4Blocks, fact.block)}，${labelOf(table4Columns, fact.result)}`;
    case 'handedOver':
      return `${fact.receiver === 'archive' ? '国家档案馆' : '公共图书馆'} ${fact.count} 条`;
    case 'requestEvent':
      return fact.amount === undefined ? null : `${fact.event === 'feePaid' ? '收取' : '通知'} ${fact.amount} 元`;
    default:
      return null;
  }
}
