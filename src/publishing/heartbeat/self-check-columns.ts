import { countColumns, inspectionLimits } from '../../law/heartbeat-inspection.js';
import type { CheckItem } from '../heartbeat-contract.js';
import type { BeatingColumn } from './columns.js';

const most = 50;

/** 首页不更新: nothing new on the home page for two weeks. */
export function homeItem(columns: readonly BeatingColumn[]): CheckItem {
  const home = columns.find(({ key }) => key === 'site.home');
  const dead = home === undefined || home.state === 'late' || home.state === 'empty';
  const last = home?.lastItem ?? null;
  return {
    key: 'home',
    title: '首页不更新',
    weight: 'veto',
    result: dead ? 'hit' : 'clear',
    words:
      last === null ? '还没有公开信息。' : `最近一次更新为${last}，指标为${inspectionLimits.homeDays}天内应有更新。`,
    todo: dead ? '请尽快公开应当公开的信息。' : '',
    places: [],
    total: 0,
  };
}

/** 栏目不更新, with each of its three limits; what is stated to be without information is counted apart. */
export function columnItem(all: readonly BeatingColumn[]): CheckItem {
  const columns = all.filter(({ key }) => key !== 'site.home');
  const { news, late, empty, result } = countColumns(columns);
  const { newsColumns, lateColumns, emptyColumns } = inspectionLimits;
  const stated = columns.filter(({ items, state }) => items === 0 && state !== 'empty').length;
  const places = columns
    .filter(({ state }) => state === 'late' || state === 'empty')
    .map(({ group, label, words }) => ({ label: `${group}·${label}：${words}` }));
  return {
    key: 'columns',
    title: '栏目不更新',
    weight: 'veto',
    result,
    words:
      `动态要闻、通知公告、政策文件类未按期更新${news}个（满${newsColumns}个否决），` +
      `应更新未更新${late}个（满${lateColumns}个否决），空白栏目${empty}个（满${emptyColumns}个否决）。` +
      (stated === 0 ? '' : `另有${stated}个空白栏目已说明暂无信息产生，未计入；检查指标没有写明是否认可这种说明。`),
    todo: places.length === 0 ? '' : '请公开应当公开的信息；确实没有信息产生的，请作出说明并经领导确认。',
    places: places.slice(0, most),
    total: places.length,
  };
}
