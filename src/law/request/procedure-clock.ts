import { allow, type Outcome, refuse } from '../refusal.js';
import { stillWaiting, waitingArticles } from './procedure-items.js';
import type { Consulted, RequestAct, RequestState } from './request-state.js';

type ClockAct = Extract<
  RequestAct,
  {
    kind:
      | 'notifyCorrection'
      | 'prolongCorrection'
      | 'receiveCorrection'
      | 'consult'
      | 'takeAnswer'
      | 'extend'
      | 'delay'
      | 'requireExplanation'
      | 'takeExplanation'
      | 'notifyFee'
      | 'takePayment';
  }
>;

const explanationArticle = '条例第三十五条';

/** The acts that the clock counts: what may be done once, what needs another before it. 条例30、32至35、42条. */
export function clockAct(state: RequestState, act: ClockAct): Outcome<RequestState> {
  switch (act.kind) {
    case 'prolongCorrection':
      return prolong(state);
    case 'receiveCorrection':
      return receive(state, 'correction', '补正');
    case 'takePayment':
      return receive(state, 'fee', '缴费');
    case 'takeAnswer':
      return takeAnswer(state, act.whom);
    case 'takeExplanation':
      if (state.explanation !== 'asked') {
        return refuse('explanation-not-asked', '没有要求申请人说明理由，不能登记收到说明。', explanationArticle);
      }
      return allow({ ...state, explanation: 'taken' });
    default:
      return stillWaiting(state) ?? start(state, act);
  }
}

type Starting = Exclude<
  ClockAct,
  { kind: 'prolongCorrection' | 'receiveCorrection' | 'takePayment' | 'takeAnswer' | 'takeExplanation' }
>;

function start(state: RequestState, act: Starting): Outcome<RequestState> {
  switch (act.kind) {
    case 'notifyCorrection':
      if (state.correctionUsed) {
        return refuse('second-correction-notice', '补正应当一次性告知，不能再次告知补正。', '条例第三十条');
      }
      return allow({ ...state, correctionUsed: true, waiting: 'correction', waitOver: false });
    case 'notifyFee':
      if (state.feeUsed) {
        return refuse('second-fee-notice', '每件申请只能发出一次收费通知。', waitingArticles.fee);
      }
      return allow({ ...state, feeUsed: true, waiting: 'fee', waitOver: false });
    case 'consult':
      return allow({ ...state, consultations: [...state.consultations, { whom: act.whom, lapsed: false }] });
    case 'extend':
      if (state.extensionUsed) return refuse('second-extension', '答复期限只能延长一次。', '条例第三十三条');
      return allow({ ...state, extensionUsed: true });
    case 'requireExplanation':
      if (state.explanation !== 'none') {
        return refuse('explanation-asked', '已经要求申请人说明理由，无需再次要求。', explanationArticle);
      }
      return allow({ ...state, explanation: 'asked' });
    case 'delay':
      if (state.explanation !== 'taken') {
        const sentence = '应当先要求申请人说明理由，理由合理的，才能确定延迟答复的合理期限。';
        return refuse('delay-without-explanation', sentence, explanationArticle);
      }
      if (state.delayUsed) {
        return refuse('second-delay', '延迟答复的期限只能确定一次，已经确定过的不能再次确定。', explanationArticle);
      }
      return allow({ ...state, delayUsed: true });
  }
}

/**
 * A later last day for the one correction notice: its points stay as they were told, so it is no second notice (条例30条
 * asks for a 合理期限 and knows no other). A reading of the house.
 */
function prolong(state: RequestState): Outcome<RequestState> {
  if (state.waiting === 'correction') return allow({ ...state, waitOver: false });
  return refuse('not-waiting', '现在没有等待申请人补正，不能另定补正期限。', waitingArticles.correction);
}

function receive(state: RequestState, what: 'correction' | 'fee', label: string): Outcome<RequestState> {
  if (state.waiting === what) return allow({ ...state, waiting: null, waitOver: false });
  return refuse('not-waiting', `现在没有等待申请人${label}，不能登记${label}。`, waitingArticles[what]);
}

/** Takes the answer for a consultation whose term still runs, before one whose term has passed. */
function takeAnswer(state: RequestState, whom: Consulted): Outcome<RequestState> {
  const asked = state.consultations.filter((consultation) => consultation.whom === whom);
  const answered = asked.find(({ lapsed }) => !lapsed) ?? asked[0];
  if (answered === undefined) {
    const [label, article] = whom === 'thirdParty' ? ['第三方', '条例第三十二条'] : ['其他机关', '条例第三十四条'];
    return refuse('nobody-consulted', `没有尚待答复的征求${label}意见，不能登记收到意见。`, article);
  }
  return allow({ ...state, consultations: state.consultations.filter((consultation) => consultation !== answered) });
}
