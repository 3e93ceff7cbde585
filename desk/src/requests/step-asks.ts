import type { Step } from '../../../src/requests/act-contract.js';
import type { RequestDetail } from '../../../src/requests/case-contract.js';

/** What a step asks for beside its opinion, and what is said before it is taken. */
export interface StepAsk {
  readonly opinion: string;
  readonly needed: boolean;
  readonly phrases: readonly string[];
  /** What follows, of a step that cannot be taken back. */
  readonly final?: (detail: RequestDetail) => string;
  readonly tone?: 'danger';
}

const lapsePhrases = {
  correction: '补正期限届满，申请人没有补正，也没有说明正当理由。',
  fee: '缴费期限届满，没有收到费用。',
};

/** The steps that have a button of their own, with common phrases for each. */
export const stepAsks = {
  assign: { opinion: '分办意见', needed: false, phrases: ['请按期办理。', '请与业务科室核实后办理。'] },
  transfer: { opinion: '转办理由', needed: true, phrases: ['原承办人不在岗。', '属于其他经办人分管的事项。'] },
  returnAssignment: { opinion: '退回理由', needed: true, phrases: ['不属于本人分管的事项，请另行分办。'] },
  beginHandling: { opinion: '意见', needed: false, phrases: [] },
  submitForCheck: {
    opinion: '送审意见',
    needed: false,
    phrases: ['各项均已决定，请审核。', '已按退回意见修改，请审核。'],
  },
  passCheck: {
    opinion: '审核意见',
    needed: true,
    phrases: ['事实清楚，依据准确，程序合法，同意。', '依据和救济途径准确，同意。'],
  },
  returnCheck: {
    opinion: '审核意见',
    needed: true,
    phrases: ['依据引用有误，请核对。', '理由不充分，请补充。', '检索记录不完整，请补充。'],
    tone: 'danger',
  },
  approve: { opinion: '审批意见', needed: true, phrases: ['同意。', '同意答复。'] },
  returnApproval: {
    opinion: '审批意见',
    needed: true,
    phrases: ['请补充理由后再报。', '请进一步核实后再报。'],
    tone: 'danger',
  },
  issue: {
    opinion: '意见',
    needed: false,
    phrases: [],
    final: ({ itemList }) =>
      `系统按照 ${itemList.length} 项处理决定制作答复书，编定文号，写明救济途径。发出后处理决定不能再改，文号不能收回。`,
  },
  file: {
    opinion: '归档意见',
    needed: false,
    phrases: ['材料齐全，归档。'],
    final: () => '归档后不能再登记事项、补充材料或者制作文书。请先核对申请、文书、送达凭证是否齐全。',
  },
  withdraw: {
    opinion: '撤回说明',
    needed: true,
    phrases: ['申请人书面撤回申请。', '申请人当面撤回，已签名确认。'],
    final: () => '本件即告办结，不再答复，年度报告计入其他处理。请确认是申请人本人的意思，并留有书面凭据。',
    tone: 'danger',
  },
  lapse: {
    opinion: '意见',
    needed: false,
    phrases: [],
    final: ({ itemList, waiting }) => {
      const open = itemList.filter(({ outcome }) => outcome === null).length;
      const why = waiting === 'fee' ? '逾期未缴费' : '无正当理由逾期未补正';
      return `没有决定的 ${open} 项以申请人${why}为由一并结束，视为放弃申请，随后送法制审核、审批并告知申请人。`;
    },
    tone: 'danger',
  },
} satisfies Readonly<Record<Exclude<Step['act'], 'reopenItem'>, StepAsk>>;

/** The phrases of a step; those of a lapse say what was waited for. */
export function phrasesOf(act: keyof typeof stepAsks, { waiting }: RequestDetail): readonly string[] {
  return act === 'lapse' && waiting !== null ? [lapsePhrases[waiting]] : stepAsks[act].phrases;
}
