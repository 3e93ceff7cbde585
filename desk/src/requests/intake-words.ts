import { applicantKinds } from '../../../src/law/report/form.js';
import type { IntakeChannel } from '../../../src/law/request/receipt.js';
import type { Application, SubmissionRow } from '../../../src/requests/intake-contract.js';

/** What an application by each channel is asked for, and which day counts as its receipt (条例第三十一条). */
export const channelFacts: Readonly<
  Record<
    IntakeChannel,
    { readonly submitted: string; readonly decides: 'signedOn' | 'confirmedOn' | null; readonly rule: string }
  >
> = {
  inPerson: { submitted: '提交日期', decides: null, rule: '当面提交的，以提交之日为收到申请之日' },
  oral: {
    submitted: '提出日期',
    decides: null,
    rule: '申请人书写确有困难的，可以口头提出，由工作人员代为填写，以提出之日为收到申请之日',
  },
  registeredMail: {
    submitted: '交寄日期',
    decides: 'signedOn',
    rule: '以需签收的邮寄方式提交的，以本机关签收之日为收到申请之日，与何时拆封、何时转到承办人无关',
  },
  ordinaryMail: {
    submitted: '交寄日期',
    decides: 'confirmedOn',
    rule: '以平常信函等无需签收的方式提交的，应当在收到当日与申请人确认，以确认之日为收到申请之日',
  },
  internet: {
    submitted: '网上提交日期',
    decides: 'confirmedOn',
    rule: '通过互联网渠道提交的，以双方确认之日为收到申请之日，请联系申请人确认',
  },
  email: {
    submitted: '邮件发出日期',
    decides: 'confirmedOn',
    rule: '以电子邮件提交的，以双方确认之日为收到申请之日，请联系申请人确认',
  },
  fax: {
    submitted: '传真发出日期',
    decides: 'confirmedOn',
    rule: '以传真提交的，以双方确认之日为收到申请之日，请联系申请人确认',
  },
};

/** The five kinds of 法人或者其他组织, as the annual table counts them. */
export const organisationKinds = applicantKinds.filter(({ key }) => key !== 'naturalPerson');

/** The kind of applicant in a word; 其他 alone would not say what. */
export function applicantKindWords(kind: string): string {
  if (kind === 'otherOrg') return '其他组织';
  return applicantKinds.find(({ key }) => key === kind)?.label ?? '—';
}

export const formOptions: readonly { readonly value: Application['form']; readonly label: string }[] = [
  { value: 'paper', label: '纸质' },
  { value: 'electronic', label: '电子' },
  { value: 'inspection', label: '查阅、抄录' },
];

export const provisionOptions: readonly { readonly value: Application['provision']; readonly label: string }[] = [
  { value: 'post', label: '邮寄' },
  { value: 'email', label: '电子邮件' },
  { value: 'collect', label: '自行领取' },
  { value: 'onSite', label: '当场查阅、抄录' },
];

/** What a submission over the portal has become. */
export const submissionWords: Readonly<Record<SubmissionRow['state'], string>> = {
  waiting: '待确认登记',
  accepted: '已登记为申请',
  refused: '未作为公开申请',
};
