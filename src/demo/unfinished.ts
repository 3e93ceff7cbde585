import { addDays, type Day } from '../law/day.js';
import { countyNoticeBody, ownDocumentBody, topicBody, villageNoticeBody } from './bodies.js';
import type { DemoItem } from './items.js';

export interface UnfinishedItem {
  readonly item: DemoItem;
  /** How far it has got. */
  readonly until: 'draft' | 'submitted' | 'returned' | 'reviewed' | 'approved';
}

/** What is under way on the day the demonstration is loaded: one of each kind, one of them close to its last day, one past it. */
export function unfinishedItems(today: Day): UnfinishedItem[] {
  const on = addDays(today, -1);
  const month = Number(on.slice(5, 7));
  const make = (
    until: UnfinishedItem['until'],
    formedBefore: number,
    draft: Pick<DemoItem['draft'], 'title' | 'body' | 'entry' | 'nature'> & Partial<DemoItem['draft']>,
  ): UnfinishedItem => ({
    until,
    item: {
      on,
      draft: { formedOn: addDays(today, -formedBefore), channels: ['website', 'townBoard'], attachments: [], ...draft },
    },
  });
  return [
    make('submitted', 6, {
      title: '示范镇冬季取暖安全检查情况',
      body: topicBody('冬季取暖安全检查情况', month, 46),
      entry: 'art20_13',
      nature: 'topical',
    }),
    make('submitted', 24, {
      title: '转发示范县医疗保障局关于做好城乡居民基本医疗保险集中缴费工作的通知',
      body: countyNoticeBody('医疗保障局', '城乡居民基本医疗保险集中缴费', month),
      entry: 'art20_11',
      nature: 'repost',
      source: '示范县医疗保障局',
    }),
    make('reviewed', 9, {
      title: '示范镇农村饮水工程维修养护计划',
      body: ownDocumentBody('示范镇农村饮水工程维修养护计划'),
      entry: 'art21_02',
      nature: 'original',
    }),
    make('approved', 12, {
      title: '示范镇丙泉村高标准农田建设项目公示',
      body: villageNoticeBody('丙泉村', '高标准农田建设项目公示', on, 31),
      entry: 'art21_02',
      nature: 'notice',
      channels: ['website', 'townBoard', 'villageBoard'],
    }),
    make('returned', 15, {
      title: '示范镇己泉村临时救助情况公示',
      body: villageNoticeBody('己泉村', '临时救助情况公示', on, 4),
      entry: 'art21_08',
      nature: 'notice',
      channels: ['website', 'townBoard', 'villageBoard'],
    }),
    make('draft', 40, {
      title: '示范镇第三季度财政收支情况',
      body: ownDocumentBody('示范镇第三季度财政收支情况'),
      entry: 'art20_07',
      nature: 'original',
    }),
    make('draft', 2, {
      title: '示范镇林长制巡查情况',
      body: topicBody('林长制巡查情况', month, 18),
      entry: 'art20_13',
      nature: 'topical',
    }),
  ];
}
