import { type DutyAct, dutiesFor, dutyLabel } from '../../../src/law/duties.js';
import type { RequestAct } from '../../../src/law/request/request-state.js';
import type { RequestDetail } from '../../../src/requests/case-contract.js';
import { returnedWith } from './step-progress.js';

/** What has to happen next and whose turn it is; `yours` where the reader may do it now. */
export interface NextTurn {
  readonly whose: string;
  readonly sentence: string;
  readonly yours: boolean;
}

type Case = Pick<
  RequestDetail,
  'stage' | 'waiting' | 'events' | 'itemList' | 'letters' | 'steps' | 'handlerName' | 'may' | 'rowsToChoose'
> & { readonly clock: Pick<RequestDetail['clock'], 'pausedUntil'> };

/** The one sentence beside the buttons of a case. */
export function nextTurn(detail: Case): NextTurn {
  const handler = `承办人${detail.handlerName ?? ''}`;
  const turn = (whose: string, sentence: string, ...acts: RequestAct['kind'][]): NextTurn => ({
    whose,
    sentence,
    yours: acts.some((act) => detail.may.includes(act)),
  });
  switch (detail.stage) {
    case 'registered':
      return turn(people('assignRequest'), '把申请分办给一名经办人。期限从收到之日的次日起已经在走。', 'assign');
    case 'assigned':
      return turn(handler, '看过申请后点“开始承办”；不该由自己办的，写明理由退回或者转办。', 'beginHandling');
    case 'handling':
      return handling(detail, handler, turn);
    case 'legalCheck':
      return turn(
        people('checkReply'),
        '核对各项决定和依据，通过或者退回。作出处理决定的人不能自己审核。',
        'passCheck',
      );
    case 'approval':
      return turn(
        people('approveReply'),
        detail.rowsToChoose.length > 1
          ? '审批答复，并选定年度报告中计入的一行。各项结果不同，一件申请只计一次。'
          : '审批答复，同意或者退回。',
        'approve',
      );
    case 'approved':
      return turn(
        people('handleRequests'),
        '点“发出答复”，系统制作答复书并编文号。印制、盖章后在到期日之前交邮或者当面送达。发现有误的，由领导审批退回。',
        'issue',
      );
    case 'issued':
      return turn(
        people('handleRequests'),
        '送达答复书，取得回执或者邮寄凭证，再在“文书和送达”中登记送达。',
        'deliver',
      );
    case 'delivered': {
      const open = detail.letters.filter(({ docNo, servedOn }) => docNo !== null && servedOn === null).length;
      const first = open === 0 ? '' : `还有 ${open} 份编号文书没有登记送达，请先补登记。`;
      return turn(people('handleRequests'), `${first}材料齐全后点“归档”，案卷不再变动。`, 'file');
    }
    case 'filed':
      return turn('', '本件已经办结归档，不需要再办理。');
    case 'withdrawn':
      return turn('', '申请人已经撤回申请，本件办结，不需要再办理。');
  }
}

function handling(
  detail: Case,
  handler: string,
  turn: (whose: string, sentence: string, ...acts: RequestAct['kind'][]) => NextTurn,
): NextTurn {
  const { waiting, itemList, events } = detail;
  if (waiting !== null && detail.may.includes('lapse')) {
    const [what, notice, title] =
      waiting === 'correction' ? ['补正', 'correction', '补正告知书'] : ['缴费', 'feeNotice', '收费通知书'];
    if (detail.letters.some(({ kind, servedOn }) => kind === notice && servedOn === null)) {
      return turn(handler, `申请人${what}的期限已过，但是${title}还没有登记送达，请先在“文书和送达”中登记。`);
    }
    return turn(handler, `申请人${what}的期限已过。确认没有收到${what}的，点“不再处理”。`, 'lapse');
  }
  if (waiting === 'correction') {
    const until =
      events.findLast(({ kind }) => kind === 'correctionNotified' || kind === 'correctionProlonged')?.until ?? null;
    const limit = until === null ? '' : `（补正期限至 ${until}）`;
    return turn('申请人', `等待补正${limit}。收到后在“期限事项”中登记，答复期限从次日起重新计算。`);
  }
  if (waiting === 'fee') {
    const limit = detail.clock.pausedUntil === null ? '' : `（缴费期限至 ${detail.clock.pausedUntil}）`;
    return turn('申请人', `等待缴费${limit}。缴清后在“期限事项”中登记，答复期限从次日起重新计算。`);
  }
  const returned = returnedWith(detail);
  const undecided = itemList.filter(({ outcome }) => outcome === null).length;
  if (undecided > 0) {
    const asked = asking(events) ? '已经要求申请人说明理由，收到说明后先登记。' : '';
    const consulting = consultedWords(detail);
    const first = consulting === '' ? '' : `正在等待${consulting}，收到后先登记。`;
    const again = returned === null ? '' : `按“${bare(returned.opinion)}”的意见修改。`;
    return turn(
      handler,
      `${again}${asked}${first}还有 ${undecided} 项没有决定，请在“所需信息和处理决定”中逐项判断。`,
      'decideItem',
    );
  }
  if (returned !== null) {
    return turn(
      handler,
      `${returned.label}：“${bare(returned.opinion)}”。需要改变决定的先“重新办理”，再送法制审核。`,
      'submitForCheck',
    );
  }
  const consulting = consultedWords(detail);
  if (consulting !== '' && !detail.may.includes('submitForCheck')) {
    return turn('被征求意见方', `等待${consulting}，收到后在“期限事项”中登记，再送法制审核。`);
  }
  return turn(handler, '各项都已决定，点“送法制审核”。', 'submitForCheck');
}

const asking = (events: RequestDetail['events']) =>
  events.some(({ kind }) => kind === 'explanationRequested') && !events.some(({ kind }) => kind === 'explained');

const consulted = {
  thirdParty: { name: '第三方', letter: 'consultThirdParty' },
  agency: { name: '其他机关', letter: 'consultJointAgency' },
} as const;

/** Whose opinion is awaited, and from when its term runs; '' where nobody's is. */
function consultedWords({ events, letters }: Case): string {
  const pending = [...new Set(pendingConsultations(events))];
  if (pending.length === 0) return '';
  const asking: readonly string[] = pending.map((each) => consulted[each].letter);
  const unserved = letters.some(({ kind, servedOn }) => asking.includes(kind) && servedOn === null);
  const term = unserved
    ? '征求意见书还没有登记送达，请先送达并登记，15个工作日自收到之日起算'
    : '15个工作日自收到征求意见书之日起算，届满未答复的可以送审';
  return `${pending.map((each) => consulted[each].name).join('、')}的意见（${term}）`;
}

/** Who was asked for an opinion that has not been recorded yet, each as often as it is awaited. */
export function pendingConsultations(events: RequestDetail['events']): ('thirdParty' | 'agency')[] {
  const count = (kind: string) => events.filter((event) => event.kind === kind).length;
  return (['thirdParty', 'agency'] as const).flatMap((whom) =>
    Array.from({ length: Math.max(0, count(`${whom}Consulted`) - count(`${whom}Answered`)) }, () => whom),
  );
}

/** An opinion without its last mark, to stand in a sentence. */
function bare(opinion: string): string {
  return opinion.replace(/[。；;.]+$/u, '');
}

function people(act: DutyAct): string {
  return dutiesFor(act).map(dutyLabel).join('或者');
}
