import { applicantKinds } from '../../law/report/form.js';

/** 自然人, and the five kinds of 法人或者其他组织 of the annual table. */
export const kindOptions = applicantKinds.map(({ key, label }) => ({
  key,
  label: key === 'naturalPerson' ? label : `法人或者其他组织：${label}`,
}));

export const formOptions = [
  { key: 'paper', label: '纸质' },
  { key: 'electronic', label: '电子' },
  { key: 'inspection', label: '查阅、抄录' },
];

export const provisionOptions = [
  { key: 'post', label: '邮寄' },
  { key: 'email', label: '电子邮件' },
  { key: 'collect', label: '自行领取' },
  { key: 'onSite', label: '当场查阅、抄录' },
];

/** What is said where somebody must know when the term begins (条例31条4项). */
export const receiptSentence =
  '通过互联网提交的申请，以双方确认之日为收到申请之日，答复期限自该日起计算（条例第三十一条）。工作人员将按您留下的联系方式与您确认。';

export const proofSentence = '本页不接收文件。身份证明材料可以当面、邮寄或者通过电子邮件补充提交。';

/** Where a page was left open too long, or was opened by something that is no page of ours. */
export const passOver = '本页已经过时，内容没有提交。请重新输入编号和查询码。';

export const unknownFile = '没有找到这份文件。';

/** 条例44条2款. */
export const proposalSentence =
  '您认为所获取的信息属于应当主动公开的，可以建议本机关纳入主动公开的范围；经审核属于主动公开范围的，本机关将及时主动公开（条例第四十四条第二款）。';

/** One sentence for every wrong pair, so that nobody learns which numbers exist. */
export const noSuchPair = '编号或者查询码不正确，请核对后再试。';

const stages: Readonly<Record<string, string>> = {
  registered: '已经登记，等待办理。',
  assigned: '正在办理。',
  handling: '正在办理。',
  legalCheck: '正在审核答复。',
  approval: '正在审批答复。',
  approved: '答复已经审批，即将制作。',
  issued: '答复已经作出，正在送达。',
  delivered: '答复已经送达。',
  filed: '已经办结。',
  withdrawn: '申请已经撤回。',
};

/** How a case stands, in a sentence. */
export function stageWords(stage: string, waiting: 'correction' | 'fee' | null): string {
  if (waiting === 'correction') return '等待您补正申请，请按补正告知书的要求和期限补正（条例第三十条）。';
  if (waiting === 'fee') return '等待您缴纳信息处理费，请按收费告知书的要求和期限缴纳（条例第四十二条）。';
  return stages[stage] ?? '正在办理。';
}
