import type { End } from './wizard-path.js';
import { actWords, eventWords } from './words.js';

/** What to do where the questions lead to an act, and by which button of the page. */
export interface NextAct {
  readonly title: string;
  readonly sentence: string;
  readonly article: string;
}

const event = (label: string) => `请关闭本窗口，在本页的期限事项中办理“${label}”，系统同时制作文书、暂停或者调整期限。`;
const step = (label: string) => `请关闭本窗口，点本页的“${label}”。`;

/** The sentence for an act that comes before the decision. */
export function nextAct(end: Extract<End, { act: string }>): NextAct {
  switch (end.act) {
    case 'notifyCorrection':
      return {
        title: '先告知申请人补正',
        sentence: `${event(eventWords.correctionNotified)}补正只能告知一次，自收到申请之日起7个工作日内一次说清。收到补正后再回来判断。`,
        article: '条例第三十条',
      };
    case 'consult':
      return end.whom === 'thirdParty'
        ? {
            title: '先书面征求第三方意见',
            sentence: `${event(eventWords.thirdPartyConsulted)}第三方收到征求意见书之日起15个工作日内答复。收到答复或者期限届满后再回来判断。`,
            article: '条例第三十二条',
          }
        : {
            title: '先征求共同制作机关的意见',
            sentence: `${event(eventWords.agencyConsulted)}被征求意见的机关15个工作日内答复，逾期未提出意见的视为同意公开。之后再回来判断。`,
            article: '条例第三十四条',
          };
    case 'requireExplanation':
      return {
        title: '先要求申请人说明理由',
        sentence: `${event(eventWords.explanationRequested)}收到说明或者说明期限届满后再回来判断，不能直接不予处理。`,
        article: '条例第三十五条',
      };
    case 'delay':
      return {
        title: '先确定延迟答复的合理期限',
        sentence: `${event(eventWords.delayed)}告知申请人后，继续判断这一项。`,
        article: '条例第三十五条',
      };
    case 'notifyFee':
      return {
        title: '先发出收费通知',
        sentence: `${event(eventWords.feeNotified)}申请人缴清费用的，答复期限自缴清次日起重新计算。`,
        article: '条例第四十二条',
      };
    case 'lapse':
      return {
        title: '不再处理',
        sentence: `${step(actWords.lapse)}${
          end.reason === 'correction'
            ? '申请人无正当理由逾期不补正的，视为放弃申请，未决定的各项一并结束。'
            : '申请人逾期未缴费的，视为放弃申请，未决定的各项一并结束。'
        }`,
        article: end.reason === 'correction' ? '条例第三十条' : '国办函〔2020〕109号',
      };
    case 'reopenItem':
      return {
        title: '先改正有问题的那一项',
        sentence: '请关闭本窗口，在有问题的那一项点“重新办理”，写明理由后重新判断。',
        article: '条例第三十六条',
      };
    case 'submitForCheck':
      return {
        title: '可以送法制审核',
        sentence: `五步都已走完。${step(actWords.submitForCheck)}`,
        article: '条例第四十五条',
      };
    default:
      return { title: '请先办理有关事项', sentence: '请关闭本窗口，按本页列出的按钮办理。', article: '' };
  }
}
