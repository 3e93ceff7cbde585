import type { CheckSource } from '../check-contract.js';
import type { Signed } from '../digest.js';
import { bodyTexts } from './body-texts.js';

/** A text of a revision: where it stands, in words, and exactly where an offset of it stands. */
export interface RevisionText {
  readonly source: CheckSource;
  readonly place: string;
  readonly text: string;
  placeAt(offset: number): string;
}

/** What of the metadata somebody writes freely. */
const metadataWords = [
  ['topic', '主题分类'],
  ['genre', '体裁'],
  ['issuingOrgan', '发布机构'],
  ['responsibleOrgan', '责任机构'],
  ['audience', '公开对象'],
  ['legalBasis', '公开依据'],
  ['keywords', '关键词'],
  ['groundReason', '不公开的理由'],
  ['sourceLink', '来源网址'],
] as const;

/** Every text that the public would read of a revision, apart from its attachments. */
export function revisionTexts(draft: Signed): RevisionText[] {
  const plain = (source: CheckSource, place: string, text: string | undefined): RevisionText[] =>
    text === undefined || text.trim() === '' ? [] : [{ source, place, text, placeAt: () => place }];
  return [
    ...plain('title', '标题', draft.title),
    ...plain('summary', '内容概述', draft.summary),
    ...plain('docNo', '文号', draft.docNo),
    ...plain('source', '来源', draft.source),
    ...metadataWords.flatMap(([key, label]) => plain('metadata', label, [draft.metadata?.[key]].flat().join('、'))),
    ...bodyTexts(draft.body),
  ];
}
