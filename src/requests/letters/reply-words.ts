import { type Day, dayInChinese } from '../../law/day.js';
import type { ItemDecision, WithheldPart } from '../../law/request/item-decision.js';
import type { OutcomeEntry, Requirement } from '../../law/request/outcome-entry.js';
import { outcomeOf } from '../../law/request/outcomes.js';
import { lapseInWords, type ReplyCourse } from './course-words.js';
import { withoutStop } from './wanted-words.js';

const regulation = '《中华人民共和国政府信息公开条例》';
const lawNames: Readonly<Record<string, string>> = {
  保守国家秘密法: '《中华人民共和国保守国家秘密法》',
  '国办函〔2020〕109号': '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
};

/** Articles of the 条例 without its name, as letters that name it cite them; 36条3项 stands in those of a denial itself. */
export function articlesOfRegulation({ category, articles }: OutcomeEntry): string {
  const own = articles.filter((article) => article.startsWith('条例'));
  const cited = category === 'denied' ? own.filter((article) => article !== '条例第三十六条第（三）项') : own;
  return cited.map(plainArticle).join('、');
}

/** The laws beside the 条例 on which an outcome rests, each after the mark that follows the articles. */
export function otherLaws({ articles }: OutcomeEntry): string {
  return articles.map((article) => (lawNames[article] === undefined ? '' : `、${lawNames[article]}`)).join('');
}

/** The whole basis of an outcome with the names of the laws; what was written by hand where the 条例 has no article. */
export function wholeBasis(entry: OutcomeEntry, { lawNamed }: Pick<ItemDecision, 'lawNamed'>): string {
  const own = entry.articles.filter((article) => article.startsWith('条例')).map(plainArticle);
  const other = entry.articles.filter((article) => !article.startsWith('条例'));
  const byHand = asks(entry, 'basisByHand') || entry.code === 'denied.lawProhibited';
  const parts = [
    own.length === 0 ? '' : `${regulation}${own.join('、')}`,
    ...other.map((article) => lawNames[article] ?? article),
    byHand ? (lawNamed?.trim() ?? '') : '',
  ];
  return parts.filter((part) => part !== '').join('、');
}

/** What an outcome does not ask for is no part of its letter, though somebody filled it in. */
const asks = ({ requires }: OutcomeEntry, needed: Requirement) => requires.includes(needed);

/** A part that is withheld: what it is, the articles on which it rests, and why. 条例14至16、37条. */
export interface PartInWords {
  readonly content: string;
  readonly basis: string;
  readonly reasons: string;
}

/** The withheld parts of a partial disclosure; where they are not told one by one, one for each ground. */
export function withheldParts({ deniedGrounds = [], withheld, lawNamed, reasons }: ItemDecision): PartInWords[] {
  const parts: readonly WithheldPart[] =
    withheld ??
    deniedGrounds.map((ground) => ({
      ground,
      content: withheldContents[ground] ?? outcomeOf(ground)?.label ?? '',
      reasons,
    }));
  return parts.flatMap((part) => {
    const entry = outcomeOf(part.ground);
    if (entry === null) return [];
    const named = asks(entry, 'lawNamed') ? (part.lawNamed ?? lawNamed ?? '').trim() : '';
    const basis = `${regulation}${articlesOfRegulation(entry)}${otherLaws(entry)}${named === '' ? '' : `、${named}`}`;
    return [{ content: withoutStop(part.content), basis, reasons: withoutStop(part.reasons) }];
  });
}

const withheldContents: Readonly<Record<string, string>> = {
  'denied.stateSecret': '属于国家秘密的内容',
  'denied.lawProhibited': '法律、行政法规禁止公开的内容',
  'denied.safetyStability': '公开后可能危及国家安全、公共安全、经济安全、社会稳定的内容',
  'denied.thirdPartyRights': '涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害的内容',
  'denied.internalAffairs': '人事管理、后勤管理、内部工作流程等方面的内部事务信息',
  'denied.processInfo': '讨论记录、过程稿、磋商信函、请示报告等过程性信息',
  'denied.enforcementFile': '行政执法案卷信息',
  'denied.administrativeQuery': '工商、不动产登记资料等另有查询规定的信息',
};

const plainArticle = (article: string) => article.replace(/^条例/u, '').replace(/第（(.{1,2})）项/gu, '第$1项');

/** The reasons as a reply gives them: those written, or what follows from the case where the outcome asks for none. */
export function reasonsOf({ code }: OutcomeEntry, decision: ItemDecision, course: ReplyCourse): string {
  const { earlierReply, lawNamed } = decision;
  const reasons = withoutStop(decision.reasons);
  if (code === 'denied.lawProhibited' && lawNamed) return `${withoutStop(lawNamed)}禁止公开该信息，${reasons}`;
  if (reasons !== '') return reasons;
  if (code === 'grantedAlreadyPublic') return '该信息已经主动公开';
  if (code === 'granted') return '该信息可以公开';
  if (code === 'partial') return '该信息中含有不应当公开的内容，能够作区分处理';
  if (code === 'unable.notHeld.notExist') return '没有检索到所申请公开的信息';
  if (code === 'notProcessed.publication') return '所申请的信息属于公开出版物';
  if (code === 'notProcessed.duplicate' && earlierReply) {
    const answered = `${dayInChinese(earlierReply.day as Day)}以${earlierReply.docNo}予以答复`;
    return `您（单位）曾就相同的政府信息提出申请，本机关已于${answered}`;
  }
  return code === 'other.overdueCorrection' || code === 'other.overdueFee' ? lapseInWords(code, course) : '';
}

/** How the search is told where an item has no letter of its own. 条例36条4项. */
export function searchInWords(entry: OutcomeEntry, { search }: Pick<ItemDecision, 'search'>): string {
  if (!search || !asks(entry, 'searchRecord')) return '';
  const days = `${dayInChinese(search.from as Day)}至${dayInChinese(search.to as Day)}`;
  return `本机关于${days}检索了${search.places}，检索的系统和档案为${search.systems}，关键词为${search.keywords}，`;
}

/** What is decided on an item, in the words that follow 依照……，. */
export function conclusionOf({ code, category }: OutcomeEntry, decision: ItemDecision): string {
  const way = withoutStop(decision.wayToGet ?? '');
  const agency = withoutStop(decision.agencyNamed ?? '');
  switch (code) {
    case 'grantedAlreadyPublic':
      return `现告知获取该信息的方式、途径：${way}`;
    case 'denied.administrativeQuery':
      return `现告知您（单位）依照${decision.lawNamed ?? '有关法律、行政法规'}的规定办理${way === '' ? '' : `，办理途径：${way}`}`;
    case 'unable.notHeld.notExist':
      return '现告知该政府信息不存在';
    case 'unable.notHeld.notResponsible':
      return `现告知该信息不属于本机关负责公开${agency === '' ? '' : `，负责公开该信息的机关及其联系方式：${agency}`}`;
    case 'notProcessed.duplicate':
      return '本机关不予重复处理';
    default:
      break;
  }
  switch (category) {
    case 'granted':
      return '本机关予以公开';
    case 'partial': {
      const parts = withheldParts(decision).map(
        ({ content, basis, reasons }) =>
          `对其中${content}，依照${basis}，不予公开${decision.withheld ? `，理由：${reasons}` : ''}`,
      );
      const how = withoutStop(decision.distinction ?? '');
      const distinction = how === '' ? [] : [`区分处理的方式：${how}`];
      return ['本机关对可以公开的部分予以公开', ...parts, ...distinction].join('；');
    }
    case 'denied':
      return '本机关决定不予公开';
    case 'unable':
      return '本机关无法提供';
    case 'notProcessed':
      return `本机关不予处理${way === '' ? '' : `，相应渠道：${way}`}`;
    case 'other':
      if (code !== 'other.misc') return '本机关不再处理';
      return way === '' ? '现将上述情况告知您（单位）' : way;
  }
}
