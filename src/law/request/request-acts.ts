import type { DutyAct } from '../duties.js';
import type { RequestAct, RequestStage } from './request-state.js';

interface ActRule {
  readonly label: string;
  /** Any of these entitles to it. */
  readonly duties: readonly DutyAct[];
  /** The stages in which it can be done. */
  readonly in: readonly RequestStage[];
  /** Only the person who has the request in hand may do it, a rule of the house. */
  readonly handlerOnly?: true;
}

const handle = { duties: ['handleRequests'], handlerOnly: true } as const;
const receive = { duties: ['registerRequest', 'handleRequests'] } as const;
const beforeIssue = ['registered', 'assigned', 'handling', 'legalCheck', 'approval', 'approved'] as const;
const unfinished = ['registered', 'assigned', 'handling'] as const;
const onTheWay = ['handling', 'legalCheck', 'approval'] as const;

/** Who may do what, and in which stage. The steps are those that 条例45条 has the office order. */
export const actRules: Readonly<Record<RequestAct['kind'], ActRule>> = {
  assign: { label: '分办', duties: ['assignRequest'], in: ['registered'] },
  transfer: { label: '转办', duties: ['assignRequest', 'handleRequests'], in: ['assigned', 'handling'] },
  returnAssignment: { label: '退回分办', ...handle, in: ['assigned'] },
  beginHandling: { label: '开始承办', ...handle, in: ['assigned'] },
  decideItem: { label: '作出处理决定', ...handle, in: ['handling'] },
  reopenItem: { label: '重新办理', ...handle, in: ['handling'] },
  submitForCheck: { label: '送法制审核', ...handle, in: ['handling'] },
  passCheck: { label: '审核通过', duties: ['checkReply'], in: ['legalCheck'] },
  returnCheck: { label: '审核退回', duties: ['checkReply'], in: ['legalCheck'] },
  approve: { label: '审批同意', duties: ['approveReply'], in: ['approval'] },
  returnApproval: { label: '审批退回', duties: ['approveReply'], in: ['approval', 'approved'] },
  issue: { label: '发出答复', duties: ['handleRequests'], in: ['approved'] },
  deliver: { label: '登记送达', duties: ['handleRequests'], in: ['issued'] },
  file: { label: '归档', duties: ['handleRequests'], in: ['delivered'] },
  withdraw: { label: '登记撤回', duties: ['registerRequest'], in: beforeIssue },
  notifyCorrection: { label: '告知补正', ...handle, in: ['handling'] },
  prolongCorrection: { label: '另定补正期限', ...handle, in: ['handling'] },
  receiveCorrection: { label: '登记收到补正', ...receive, in: unfinished },
  consult: { label: '征求意见', ...handle, in: ['handling'] },
  takeAnswer: { label: '登记收到意见', ...receive, in: ['registered', 'assigned', ...onTheWay] },
  extend: { label: '同意延长答复期限', duties: ['consentExtension'], in: beforeIssue },
  delay: { label: '确定延迟答复的期限', ...handle, in: ['handling'] },
  requireExplanation: { label: '要求说明理由', ...handle, in: ['handling'] },
  takeExplanation: { label: '登记收到说明理由', ...receive, in: unfinished },
  notifyFee: { label: '发出收费通知', ...handle, in: ['handling'] },
  takePayment: { label: '登记缴费', ...receive, in: unfinished },
  lapse: { label: '不再处理', ...handle, in: ['handling'] },
};
