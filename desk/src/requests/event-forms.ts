import type { RequestAct } from '../../../src/law/request/request-state.js';
import type { EventInput } from '../../../src/requests/act-contract.js';
import type { RequestDetail } from '../../../src/requests/case-contract.js';
import { pendingConsultations } from './next-turn.js';
import type { WriterField } from './other-letters.js';

export type EventKind = EventInput['kind'];

/** What the dialog of an event asks for beside its day. */
export interface EventForm {
  /** The act that the event is, as the case says whether it is open. */
  readonly act: RequestAct['kind'];
  /** What it is for and what becomes of the term. */
  readonly says: string;
  readonly article: string;
  readonly dayLabel: string;
  readonly until?: string;
  readonly days?: { readonly label: string; readonly most: number; readonly hint: string };
  readonly asksAnswer?: true;
  readonly asksFee?: true;
  /** The points of a correction notice, one by one. */
  readonly asksPoints?: true;
  /** The letters that are made in the same act: in words, and by the keys of their kinds. */
  readonly letter?: string;
  readonly letterKinds?: readonly string[];
  readonly words: readonly WriterField[];
}

const line = (key: string, hint?: string): WriterField => ({ key, kind: 'line', needed: true, ...about(hint) });
const text = (key: string, hint?: string): WriterField => ({ key, kind: 'text', needed: true, ...about(hint) });
const maybe = (field: WriterField): WriterField => ({ ...field, needed: false });
const about = (hint: string | undefined) => (hint === undefined ? {} : { hint });

/** Every event that staff record, in the order of the law. */
export const eventForms: Readonly<Record<EventKind, EventForm>> = {
  correctionNotified: {
    act: 'notifyCorrection',
    says: '申请内容不明确的，自收到申请之日起7个工作日内一次性告知，说明补正事项和合理的补正期限。收到补正后答复期限重新计算。',
    article: '条例第三十条',
    dayLabel: '告知日期',
    until: '补正期限',
    asksPoints: true,
    letter: '政府信息公开申请补正告知书',
    letterKinds: ['correction'],
    words: [maybe(text('释明', '便于申请人补正的指导，例如信息的可能名称、保存的机关'))],
  },
  correctionProlonged: {
    act: 'prolongCorrection',
    says: '原来的补正期限不够用的，例如告知书送达太迟，可以改定合理的新期限并告知申请人。补正事项不变，不是第二次告知补正。',
    article: '条例第三十条',
    dayLabel: '告知日期',
    until: '新的补正期限',
    letter: '政府信息公开申请补正期限告知书',
    letterKinds: ['correctionTerm'],
    words: [text('定期理由', '例如：因告知书送达时原定期限将满')],
  },
  corrected: {
    act: 'receiveCorrection',
    says: '答复期限自收到补正的次日起重新计算。',
    article: '条例第三十条',
    dayLabel: '收到补正的日期',
    words: [],
  },
  thirdPartyConsulted: {
    act: 'consult',
    says: '公开会损害第三方合法权益的，书面征求意见。第三方自收到之日起15个工作日内提出意见，所需时间不计入答复期限；逾期未提出的，由本机关决定是否公开。',
    article: '条例第三十二条、第三十三条',
    dayLabel: '发出日期',
    letter: '政府信息公开征求意见书、确认函和给申请人的告知书',
    letterKinds: ['consultThirdParty', 'consultConfirmation', 'consultNoticeToApplicant'],
    words: [
      line('第三方名称'),
      text('涉及内容', '只写与第三方有关的内容，不写申请人是谁'),
      text('征求事项', '例如：是否同意公开上述内容；不同意的，请说明理由'),
    ],
  },
  thirdPartyAnswered: {
    act: 'takeAnswer',
    says: '收到之日仍不计入答复期限，次日起继续计算。第三方不同意本身不是不公开的理由，由本机关判断。',
    article: '条例第三十二条、第三十三条',
    dayLabel: '收到意见的日期',
    asksAnswer: true,
    words: [],
  },
  agencyConsulted: {
    act: 'consult',
    says: '由本机关牵头、与其他机关共同制作的信息，征求其意见。自收到之日起15个工作日内提出，所需时间不计入答复期限；逾期未提出的视为同意公开。',
    article: '条例第三十三条、第三十四条',
    dayLabel: '发出日期',
    letter: '政府信息公开征求意见书和给申请人的告知书',
    letterKinds: ['consultJointAgency', 'consultNoticeToApplicant'],
    words: [line('被征求机关'), line('信息名称'), text('征求事项'), text('拟办意见')],
  },
  agencyAnswered: {
    act: 'takeAnswer',
    says: '收到之日仍不计入答复期限，次日起继续计算。',
    article: '条例第三十三条、第三十四条',
    dayLabel: '收到意见的日期',
    asksAnswer: true,
    words: [],
  },
  extended: {
    act: 'extend',
    says: '在原期限届满前，经政府信息公开工作机构负责人同意并告知申请人，可以延长一次，最长20个工作日。',
    article: '条例第三十三条',
    dayLabel: '同意并告知的日期',
    days: { label: '延长的工作日', most: 20, hint: '不超过20个工作日，只能延长一次' },
    letter: '政府信息公开申请延期答复告知书',
    letterKinds: ['extension'],
    words: [text('延期理由', '接在“因”字之后，例如：所涉资料需要到多个站所调取')],
  },
  explanationRequested: {
    act: 'requireExplanation',
    says: '申请的数量、频次明显超过合理范围的，可以要求说明理由。理由不合理的告知不予处理；合理但无法按期答复的，可以确定延迟答复的合理期限。',
    article: '条例第三十五条',
    dayLabel: '告知日期',
    until: '说明理由的期限',
    letter: '政府信息公开申请说明理由告知书',
    letterKinds: ['explainReasons'],
    words: [text('数量频次事实', '写清起止日期、件数和内容，例如：某年某月至某月，您（单位）共提出申请多少件')],
  },
  explained: {
    act: 'takeExplanation',
    says: '收到说明后判断理由是否合理，再决定延迟答复或者不予处理。',
    article: '条例第三十五条',
    dayLabel: '收到说明的日期',
    words: [],
  },
  delayed: {
    act: 'delay',
    says: '申请人的理由合理，但无法在规定期限内答复的，可以确定延迟答复的合理期限并告知申请人。',
    article: '条例第三十五条',
    dayLabel: '确定并告知的日期',
    days: { label: '增加的工作日', most: 200, hint: '按实际需要确定合理的期限' },
    letter: '政府信息公开申请延迟答复告知书',
    letterKinds: ['delayedReply'],
    words: [
      text('说明情况', '申请人何时说明、说了什么，例如：您（单位）说明因学术研究需要上述信息'),
      text('延迟理由', '接在“但因”之后'),
    ],
  },
  feeNotified: {
    act: 'notifyFee',
    says: '申请的数量、频次明显超过合理范围的，可以收取信息处理费。按件、按量只能选一种。缴清后答复期限自次日起重新计算；逾期未缴纳的视为放弃申请。',
    article: '条例第四十二条、国办函〔2020〕109号',
    dayLabel: '通知日期',
    asksFee: true,
    letter: '政府信息公开信息处理费收费通知书',
    letterKinds: ['feeNotice'],
    words: [text('缴纳方式', '收款单位、开户行和账号，或者非税缴款的办法')],
  },
  feePaid: {
    act: 'takePayment',
    says: '金额按收费通知记录。答复期限自完成缴费的次日起重新计算。',
    article: '条例第四十二条',
    dayLabel: '完成缴费的日期',
    words: [],
  },
};

/** The events that this person may record now; an answer only of those who were asked. */
export function eventsOffered({ may, events }: Pick<RequestDetail, 'may' | 'events'>): EventKind[] {
  const pending = pendingConsultations(events);
  return (Object.keys(eventForms) as EventKind[]).filter((kind) => {
    if (!may.includes(eventForms[kind].act)) return false;
    if (kind === 'thirdPartyAnswered') return pending.includes('thirdParty');
    return kind !== 'agencyAnswered' || pending.includes('agency');
  });
}
