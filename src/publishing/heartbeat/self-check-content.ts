import { addMonths, type Day } from '../../law/day.js';
import { inspectionLimits } from '../../law/heartbeat-inspection.js';
import type { RescanState } from '../check-contract.js';
import type { CheckItem, CheckPlace } from '../heartbeat-contract.js';
import type { UnansweredBefore } from './self-check.js';

const most = 50;
const cut = (places: readonly CheckPlace[]) => ({ places: places.slice(0, most), total: places.length });

/** Personal data and marks of secrecy on which nothing was decided; whether one is 泄密 only a person can say. */
export function personalItem(
  open: RescanState['items'],
  { total, done }: { readonly total: number; readonly done: number },
): CheckItem {
  const places = open.map(({ id, title, undecided, where }) => ({
    label: `${title}：${undecided}处（${where}）`,
    document: id,
  }));
  const unread = total - done;
  const rest = unread === 0 ? '' : `另有${unread}条尚未按现行规则复查。`;
  return {
    key: 'personal',
    title: '安全、泄密等严重问题（个人信息和涉密标志）',
    weight: 'veto',
    result: places.length === 0 && unread === 0 ? 'clear' : 'attention',
    words:
      (places.length === 0
        ? '已复查的信息中没有待处理的个人信息和涉密标志。'
        : `${places.length}条信息有待处理的检查结果，是否构成泄密须由人判断。`) + rest,
    todo: places.length > 0 ? '请逐处处理，确有问题的立即撤下或者替换。' : unread > 0 ? '请先完成已公开信息复查。' : '',
    ...cut(places),
  };
}

/** 互动回应差: what waits for a reply for more than three months; unchecked where nobody tells. */
export async function repliesItem(office: string, on: Day, unanswered?: UnansweredBefore): Promise<CheckItem> {
  const head = { key: 'replies', title: '互动回应差', weight: 'veto' } as const;
  if (unanswered === undefined) {
    return {
      ...head,
      result: 'unchecked',
      words: '咨询建言渠道和留言在县级门户的，请在县级门户检查。',
      todo: '请核对是否有留言超过3个月没有回应。',
      ...cut([]),
    };
  }
  const waiting = await unanswered(office, addMonths(on, -inspectionLimits.replyMonths));
  return {
    ...head,
    result: waiting.length === 0 ? 'clear' : 'hit',
    words:
      waiting.length === 0
        ? '没有超过3个月未回应的申请和网上提交；县级门户的留言不在本系统内，请另行检查。'
        : `有${waiting.length}件超过3个月没有回应。`,
    todo: waiting.length === 0 ? '' : '请立即办理并回应。',
    ...cut(waiting.map((label) => ({ label }))),
  };
}

interface Extent {
  readonly read: number;
  readonly total: number;
}
const extent = ({ read, total }: Extent) =>
  read >= total ? `共检查${read}条已公开信息` : `检查了最近公开的${read}条，共${total}条`;

/** 链接不可用: links within the own site only. */
export function linkItem(links: readonly CheckPlace[], of: Extent): CheckItem {
  return {
    key: 'links',
    title: '链接不可用（站内链接）',
    weight: 'deduction',
    result: links.length === 0 ? 'clear' : 'attention',
    words: `${extent(of)}，站内链接打不开的${links.length}处。外部链接没有检查。`,
    todo: links.length === 0 ? '' : '请修改链接，并按程序审查后更新。',
    ...cut(links),
  };
}

/** Words that are certainly wrong, and law that is no longer in force. */
export function wordItem(words: readonly CheckPlace[], of: Extent): CheckItem {
  return {
    key: 'words',
    title: '错别字、错误名称和过时的法律规定',
    weight: 'deduction',
    result: words.length === 0 ? 'clear' : 'attention',
    words: `${extent(of)}，发现${words.length}处。只检查词典和规则所列的写法；是否为严重表述错误须由人判断。`,
    todo: words.length === 0 ? '' : '请核对后修改，属于严重表述错误的立即撤下。',
    ...cut(words),
  };
}

const unchecked = (
  key: string,
  title: string,
  weight: CheckItem['weight'],
  words: string,
  todo: string,
): CheckItem => ({
  ...{ key, title, weight, words, todo, places: [], total: 0 },
  result: 'unchecked',
});

/** What the inspection looks at and nobody can see from here. */
export const uncheckedItems: readonly CheckItem[] = [
  unchecked(
    'reach',
    '站点无法访问',
    'veto',
    '检查时从外部监测1周，每天20次以上，15秒打不开的累计满5%即否决；本系统不能从外部访问自己。',
    '请用外部监测工具检查。',
  ),
  unchecked(
    'services',
    '服务不实用',
    'veto',
    '办事服务和办事指南不在本系统内，要素缺失的否决数也没有查到。',
    '请在政务服务平台检查。',
  ),
  unchecked(
    'severe',
    '安全等严重问题（其他）',
    'veto',
    '严重表述错误、被攻击、伪造发稿日期、舆情等由人判断。',
    '请人工检查。',
  ),
  unchecked('newMedia', '政务新媒体', 'veto', '2周内无更新、没有有效互动功能等，本系统看不到。', '请在各平台检查。'),
  unchecked(
    'score',
    '扣分和加分（发布解读、办事服务、互动交流、功能设计）',
    'deduction',
    '满分100分，低于60分不合格；各项扣多少分没有查到，不计算得分。',
    '',
  ),
];
