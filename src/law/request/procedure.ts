import { dutiesFor, dutyLabel, mayAct } from '../duties.js';
import { allow, type Outcome, type Refusal, refuse } from '../refusal.js';
import { clockAct } from './procedure-clock.js';
import { actOnItem, lapse, openItem, stillWaiting } from './procedure-items.js';
import { actRules } from './request-acts.js';
import { type RequestAct, type RequestActor, type RequestState, requestStages } from './request-state.js';

/** 条例45条 has every office order how applications are registered, checked, handled, answered and filed. */
const orderArticle = '条例第四十五条';

/**
 * What an act does to a request: its next state, or why not. That one person decides, another checks and a third approves,
 * and that only the handler works on it, are rules of the house and bear no article. Terms are the clock's to judge.
 */
export function decideRequest(state: RequestState, act: RequestAct, who: RequestActor): Outcome<RequestState> {
  return notEntitled(state, act, who) ?? wordsMissing(act) ?? next(state, act, who.person);
}

function notEntitled(state: RequestState, act: RequestAct, who: RequestActor): Refusal | null {
  if (state.stage === 'withdrawn') return refuse('ended', '申请人已撤回申请，本件已经办结，不能再办理。', orderArticle);
  if (state.stage === 'filed') return refuse('ended', '本件已经归档，不能再办理。', orderArticle);
  const rule = actRules[act.kind];
  if (!rule.duties.some((duty) => mayAct(who.duties, duty))) {
    const able = [...new Set(rule.duties.flatMap(dutiesFor))].map(dutyLabel).join('、');
    return refuse('no-duty', `${rule.label}由${able}办理，您没有这项职责。`);
  }
  if (!rule.in.includes(state.stage)) {
    const stages = rule.in.map((stage) => `“${requestStages[stage]}”`).join('、');
    const sentence = `本件现为“${requestStages[state.stage]}”，${rule.label}只能在${stages}时办理。`;
    return refuse('wrong-stage', sentence, orderArticle);
  }
  if (rule.handlerOnly === true && state.handler !== who.person) {
    return refuse('not-handler', `本件由其他经办人承办，${rule.label}应由承办人办理，需要更换的请先转办。`);
  }
  return null;
}

function wordsMissing(act: RequestAct): Refusal | null {
  if ('reason' in act && act.reason.trim() === '') return refuse('reason-missing', '请写明理由。');
  if ('opinion' in act && act.opinion.trim() === '')
    return refuse('opinion-missing', '退回须写明意见，便于承办人修改。');
  if ('to' in act && act.to.trim() === '') return refuse('handler-missing', '请选择承办人。');
  return null;
}

function next(state: RequestState, act: RequestAct, person: string): Outcome<RequestState> {
  switch (act.kind) {
    case 'assign':
      return allow({ ...state, stage: 'assigned', handler: act.to });
    case 'transfer':
      if (act.to === state.handler) return refuse('same-handler', '本件已由其承办，无需转办。');
      return allow({ ...state, stage: 'assigned', handler: act.to });
    case 'returnAssignment':
      return allow({ ...state, stage: 'registered', handler: null });
    case 'beginHandling':
      return allow({ ...state, stage: 'handling' });
    case 'decideItem':
    case 'reopenItem':
      return actOnItem(state, act, person);
    case 'lapse':
      return lapse(state, act.reason, person);
    case 'submitForCheck':
      return submitForCheck(state);
    case 'passCheck':
      if (state.decidedBy.includes(person)) {
        return refuse('check-own-decision', '您作出过本件的处理决定，应由其他法制审核员审核。');
      }
      return openItem(state) ?? allow({ ...state, stage: 'approval', checkedBy: person });
    case 'returnCheck':
    case 'returnApproval':
      return allow({ ...state, stage: 'handling', checkedBy: null, approvedBy: null });
    case 'approve':
      return approve(state, person);
    case 'issue':
      return openItem(state) ?? allow({ ...state, stage: 'issued' });
    case 'deliver':
      return allow({ ...state, stage: 'delivered' });
    case 'file':
      return allow({ ...state, stage: 'filed' });
    case 'withdraw':
      return allow({ ...state, stage: 'withdrawn', waiting: null, waitOver: false, consultations: [] });
    default:
      return clockAct(state, act);
  }
}

function submitForCheck(state: RequestState): Outcome<RequestState> {
  const awaited = state.consultations.find(({ lapsed }) => !lapsed);
  if (awaited?.whom === 'thirdParty') {
    return refuse(
      'third-party-awaited',
      '第三方的答复期限（自收到征求意见书之日起十五个工作日）尚未届满，或者征求意见书尚未登记送达，请等待其意见或者期限届满后再送审。',
      '条例第三十二条',
    );
  }
  if (awaited?.whom === 'agency') {
    return refuse(
      'agency-awaited',
      '被征求意见机关的答复期限（自收到征求意见书之日起十五个工作日）尚未届满，或者征求意见书尚未登记送达，请等待其意见或者期限届满后再送审。',
      '条例第三十四条',
    );
  }
  return openItem(state) ?? stillWaiting(state) ?? allow({ ...state, stage: 'legalCheck' });
}

function approve(state: RequestState, person: string): Outcome<RequestState> {
  if (state.decidedBy.includes(person)) {
    return refuse('approve-own-decision', '您作出过本件的处理决定，应由其他领导审批。');
  }
  if (state.checkedBy === person) return refuse('approve-own-check', '审核人与审批人应为不同的人，您已作法制审核。');
  return openItem(state) ?? allow({ ...state, stage: 'approved', approvedBy: person });
}
