import { stageLabels } from '../../../src/law/publication.js';
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

/** The state of a line, a returned draft told apart from a new one. */
export function standing(row: Pick<DocumentRow, 'state' | 'returnedWith'>): string {
  return row.state === 'draft' && row.returnedWith !== null ? '退回修改' : stageLabels[row.state];
}
