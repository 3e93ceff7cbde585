import { parseDay } from '../day.js';
import { type Refusal, refuse } from '../refusal.js';
import { feeSource } from './fees-data.js';
import type { CaseFacts, ItemDecision, SearchRecord } from './item-decision.js';
import type { OutcomeEntry, Requirement } from './outcome-entry.js';
import { restsOnRefusalAlone } from './third-party-reasons.js';

type Check = (decision: ItemDecision, facts: CaseFacts, entry: OutcomeEntry) => Refusal | null;

const blank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

const checks: Readonly<Record<Requirement, Check>> = {
  reasons: ({ reasons }, _facts, { reasonsArticle }) =>
    blank(reasons) ? refuse('reasons-missing', '请写明作出这一决定的事实和理由。', reasonsArticle) : null,
  searchRecord: ({ search }, { on }) => searchUnmet(search, on),
  agencyIfKnown: ({ agencyNamed, reasons }) =>
    blank(agencyNamed) && !/(?:不能|无法)确定/.test(reasons)
      ? refuse(
          'agency-missing',
          '能够确定负责公开该信息的机关的，应当告知其名称、联系方式；不能确定的，请在理由中写明不能确定。',
          '条例第三十六条第（五）项',
        )
      : null,
  earlierReply: ({ earlierReply }, { on }) => earlierUnmet(earlierReply, on),
  explanation: (_decision, { explanation }) => explanationUnmet(explanation),
  consultation: ({ reasons }, { thirdParty }) => consultationUnmet(thirdParty, reasons),
  lawNamed: ({ lawNamed }, _facts, { articles }) =>
    blank(lawNamed)
      ? refuse('law-missing', '请写明所依据的法律、行政法规名称和条款，地方性法规、规章不能作为依据。', articles[0])
      : null,
  basisByHand: ({ lawNamed }) =>
    blank(lawNamed) ? refuse('basis-missing', '条例没有这种情形的条款，请由人工填写依据，并经法制审核。') : null,
  wayToGet: ({ wayToGet }, _facts, { articles }) =>
    blank(wayToGet) ? refuse('way-missing', '请写明获取该信息的方式、途径。', articles[0]) : null,
  correctionHistory: (_decision, { correction }) =>
    correction === 'received'
      ? null
      : refuse(
          'correction-missing',
          '申请内容不明确的，应当先一次性告知补正；收到补正后仍不明确的，才能作此决定。',
          '条例第三十条',
        ),
  correctionLapsed: (_decision, { correction }) =>
    correction === 'lapsed'
      ? null
      : refuse(
          'correction-not-lapsed',
          '只有告知补正后，申请人无正当理由逾期不补正的，才视为放弃申请。',
          '条例第三十条',
        ),
  feeLapsed: (_decision, { fee }) =>
    fee === 'lapsed'
      ? null
      : refuse('fee-not-lapsed', '只有发出收费通知后，申请人逾期未缴费的，才不再处理。', feeSource),
  deniedGrounds: ({ deniedGrounds }) =>
    deniedGrounds === undefined || deniedGrounds.length === 0
      ? refuse('grounds-missing', '部分公开的，应当写明不公开部分所依据的情形。', '条例第三十七条')
      : null,
};

/** The refusal where the decision or the case lacks what the outcome demands; null where it is there. */
export function unmet(
  needed: Requirement,
  entry: OutcomeEntry,
  decision: ItemDecision,
  facts: CaseFacts,
): Refusal | null {
  return checks[needed](decision, facts, entry);
}

const searchFields = {
  systems: '检索的系统',
  keywords: '检索关键词',
  places: '查找的档案柜、场所',
  people: '检索人员',
  from: '检索起始日期',
  to: '检索结束日期',
  signatures: '检索人员签名',
} as const satisfies Readonly<Record<keyof SearchRecord, string>>;

function searchUnmet(search: SearchRecord | undefined, on: string): Refusal | null {
  const article = '条例第三十六条第（四）项';
  if (search === undefined) {
    return refuse('search-missing', '没有检索记录的，不能答复信息不存在，请先检索并填写检索记录。', article);
  }
  const missing = (Object.keys(searchFields) as (keyof SearchRecord)[]).filter((key) => blank(search[key]));
  if (missing.length > 0) {
    const named = missing.map((key) => searchFields[key]).join('、');
    return refuse('search-incomplete', `检索记录不完整，请填写${named}。`, article);
  }
  const [from, to] = [parseDay(search.from), parseDay(search.to)];
  if (from === null || to === null || to < from || on < to) {
    return refuse('search-days', '检索的起止日期有误：起始日期不能晚于结束日期，结束日期不能晚于决定之日。', article);
  }
  return null;
}

function earlierUnmet(reply: ItemDecision['earlierReply'], on: string): Refusal | null {
  const article = '条例第三十六条第（六）项';
  if (reply === undefined || blank(reply.docNo) || parseDay(reply.day) === null) {
    return refuse('earlier-reply-missing', '不予重复处理的，请填写前次答复的文号和日期。', article);
  }
  return on < reply.day ? refuse('earlier-reply-day', '前次答复的日期不能晚于决定之日。', article) : null;
}

function explanationUnmet(explanation: CaseFacts['explanation']): Refusal | null {
  const article = '条例第三十五条';
  if (explanation === 'none') {
    return refuse('explanation-not-requested', '应当先要求申请人说明理由，才能以理由不合理为由不予处理。', article);
  }
  if (explanation === 'awaited') {
    return refuse('explanation-awaited', '正在等待申请人说明理由，现在不能决定不予处理。', article);
  }
  return null;
}

function consultationUnmet(thirdParty: CaseFacts['thirdParty'], reasons: string): Refusal | null {
  const article = '条例第三十二条';
  if (thirdParty === 'none') {
    return refuse('third-party-not-consulted', '公开会损害第三方合法权益的，应当书面征求第三方的意见。', article);
  }
  if (thirdParty === 'awaited') return thirdPartyAwaited();
  if (thirdParty === 'consented') {
    return refuse('third-party-consented', '第三方同意公开的，不能以损害其合法权益为由不予公开。', '条例第十五条');
  }
  if (!restsOnRefusalAlone(reasons)) return null;
  const sentence = '第三方不同意公开本身不是理由，应当由本机关写明公开会损害何种合法权益、理由为何合理。';
  return refuse('third-party-refusal-alone', sentence, article);
}

/** While the third party may still answer, nothing that turns on its rights is decided. 条例32条. */
export function thirdPartyAwaited(): Refusal {
  const sentence =
    '第三方的答复期限（自收到征求意见书之日起十五个工作日）尚未届满，或者征求意见书尚未登记送达，请等待其意见或者期限届满后再决定。';
  return refuse('third-party-awaited', sentence, '条例第三十二条');
}
