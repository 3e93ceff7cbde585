import type { Duty } from '../duties.js';

export type RequestStage =
  | 'registered'
  | 'assigned'
  | 'handling'
  | 'legalCheck'
  | 'approval'
  | 'approved'
  | 'issued'
  | 'delivered'
  | 'filed'
  | 'withdrawn';

/** The Chinese words for the stages, in their order. */
export const requestStages: Readonly<Record<RequestStage, string>> = {
  registered: '已登记',
  assigned: '已分办',
  handling: '承办中',
  legalCheck: '待法制审核',
  approval: '待审批',
  approved: '待发出',
  issued: '已发出',
  delivered: '已送达',
  filed: '已归档',
  withdrawn: '申请人已撤回',
};

export type Consulted = 'thirdParty' | 'agency';

/** Where a request stands. People are ids. */
export interface RequestState {
  readonly stage: RequestStage;
  /** Who has it in hand; null before it is assigned. */
  readonly handler: string | null;
  /** `lapsed` where the item ended because the applicant let that time pass. */
  readonly items: readonly {
    readonly no: number;
    readonly decided: boolean;
    readonly lapsed?: 'correction' | 'fee' | undefined;
  }[];
  /** Everybody who decided on an item. */
  readonly decidedBy: readonly string[];
  readonly checkedBy: string | null;
  readonly approvedBy: string | null;
  /** What the applicant owes; the reply term does not run meanwhile. */
  readonly waiting: 'correction' | 'fee' | null;
  /** Whether the time for what is waited for has passed. */
  readonly waitOver: boolean;
  /** What may be done once only, and has been done. */
  readonly correctionUsed: boolean;
  readonly extensionUsed: boolean;
  readonly delayUsed: boolean;
  readonly feeUsed: boolean;
  readonly explanation: 'none' | 'asked' | 'taken';
  /** Consultations without an answer; `lapsed` once 15 working days have passed since they reached whom they ask. */
  readonly consultations: readonly { readonly whom: Consulted; readonly lapsed: boolean }[];
}

/** What can be done to a request. */
export type RequestAct =
  | { kind: 'assign'; to: string }
  | { kind: 'transfer'; to: string; reason: string }
  | { kind: 'returnAssignment'; reason: string }
  | { kind: 'beginHandling' }
  | { kind: 'decideItem'; item: number }
  | { kind: 'reopenItem'; item: number; reason: string }
  | { kind: 'submitForCheck' }
  | { kind: 'passCheck' }
  | { kind: 'returnCheck'; opinion: string }
  | { kind: 'approve' }
  | { kind: 'returnApproval'; opinion: string }
  | { kind: 'issue' }
  | { kind: 'deliver' }
  | { kind: 'file' }
  | { kind: 'withdraw' }
  | { kind: 'notifyCorrection' }
  | { kind: 'prolongCorrection' }
  | { kind: 'receiveCorrection' }
  | { kind: 'consult'; whom: Consulted }
  | { kind: 'takeAnswer'; whom: Consulted }
  | { kind: 'extend' }
  | { kind: 'delay' }
  | { kind: 'requireExplanation' }
  | { kind: 'takeExplanation' }
  | { kind: 'notifyFee' }
  | { kind: 'takePayment' }
  /** The time to correct or to pay has passed: the open items end as given up. */
  | { kind: 'lapse'; reason: 'correction' | 'fee' };

/** Who acts, by id, with the duties held at this moment. */
export interface RequestActor {
  readonly person: string;
  readonly duties: readonly Duty[];
}

/** A request as first registered, with the numbers of its items. 条例45条. */
export function firstState(items: readonly number[]): RequestState {
  return {
    stage: 'registered',
    handler: null,
    items: items.map((no) => ({ no, decided: false })),
    decidedBy: [],
    checkedBy: null,
    approvedBy: null,
    waiting: null,
    waitOver: false,
    correctionUsed: false,
    extensionUsed: false,
    delayUsed: false,
    feeUsed: false,
    explanation: 'none',
    consultations: [],
  };
}
