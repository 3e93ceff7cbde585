import { stageLabels } from '../../../src/law/publication-state.js';
import type { DocumentRow, DocumentState, Draft } from '../../../src/publishing/contract.js';

export const states: readonly DocumentState[] = [
  'draft',
  'submitted',
  'reviewed',
  'approved',
  'published',
  'withdrawn',
  'replaced',
];

export const natureWords: Readonly<Record<Draft['nature'], string>> = {
  original: '本机关制作',
  repost: '转发上级',
  notice: '公示公告',
  topical: '热点信息',
};

/** What the state of a line depends on. */
export type Standing = Pick<
  DocumentRow,
  'state' | 'returnedWith' | 'waiting' | 'openAttribute' | 'assessBy' | 'scheduledFor'
>;

/** The state of a line, a returned draft told apart from a new one. */
export function standing(row: Standing): string {
  if (row.state === 'approved' && row.openAttribute !== 'public') return row.assessBy === null ? '待登记' : '不予公开';
  if (row.state === 'approved' && row.scheduledFor !== null) return '定时发布';
  if (row.waiting !== null) return row.waiting;
  return row.state === 'draft' && row.returnedWith !== null ? '退回修改' : stageLabels[row.state];
}

/** What an assessment of something not public came to. */
export const assessmentWords = { entered: '列入登记册', kept: '维持不公开', opened: '转为主动公开' } as const;
