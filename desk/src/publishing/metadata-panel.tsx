import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { channels } from '../../../src/law/catalog-channels.js';
import { attributeLabel, closedGround } from '../../../src/law/open-attribute.js';
import { validityLabel } from '../../../src/law/validity.js';
import type { DocumentDetail } from '../../../src/publishing/contract.js';
import type { Metadata } from '../../../src/publishing/metadata-contract.js';
import { countsInWords } from '../shared/counted-words.js';
import { DigestMark } from '../shared/digest-mark.js';
import { instantWords } from '../shared/instant-words.js';
import { Panel } from '../shared/page.js';
import { useEntryLabel } from './catalogue-options.js';
import { natureWords } from './document-words.js';
import { DueLight, StateMark } from './marks.js';

/** The item's particulars and how its term comes about. */
export function MetadataPanel({ detail }: { readonly detail: DocumentDetail }) {
  const entryLabel = useEntryLabel();
  const channelLabel = (key: string): string => channels.find((channel) => channel.key === key)?.label ?? key;
  const out = detail.publishedOn !== null;
  const metadata = detail.metadata ?? {};
  const lines: [string, ReactNode][] = [
    ['状态', <StateMark key="state" row={detail} />],
    ['索引号', detail.indexNo ?? (detail.openAttribute === 'public' ? '发布时编定' : '不公开，不编定')],
    ['目录事项', entryLabel(detail.entry)],
    ['信息类别', natureWords[detail.nature]],
    ['公开属性', attributeLabel(detail.openAttribute)],
    ['不公开依据', closedWords(metadata)],
    ['不公开理由', metadata.groundReason],
    ['主题分类', metadata.topic],
    ['体裁', metadata.genre],
    ['发布机构', metadata.issuingOrgan],
    ['责任机构', metadata.responsibleOrgan],
    ['文号', detail.docNo],
    ['成文日期', detail.writtenOn],
    ['形成日期', detail.formedOn],
    ['发布日期', detail.publishedOn],
    ['生效日期', metadata.effectiveOn],
    ['废止日期', metadata.repealedOn],
    ['有效性', metadata.validity === undefined ? null : validityLabel(metadata.validity)],
    ['公开对象', metadata.audience],
    ['公开依据', metadata.legalBasis],
    ['关键词', metadata.keywords?.join('；')],
    ['来源', detail.source],
    ['原文', metadata.sourceLink],
    ['公开渠道', detail.channels.map(channelLabel).join('、')],
    ['计入表二', detail.counts === null || detail.counts === undefined ? '不计入' : countsInWords(detail.counts)],
    ['公开期限', out || detail.due === null ? null : <DueLight key="due" due={detail.due} />],
    ['期限依据', detail.openAttribute === 'public' ? detail.dueDerivation : null],
    ['指纹', <DigestMark key="digest" digest={detail.digest} />],
    ['撤下原因', detail.withdrawReason],
    [
      '替换为',
      detail.replacedBy === null ? null : (
        <Link key="replaced" to={`/documents/${detail.replacedBy}`}>
          查看替换的信息
        </Link>
      ),
    ],
  ];
  return (
    <Panel title="信息要素">
      <dl className="facts-list">
        {lines
          .filter(([, value]) => value !== null && value !== undefined && value !== '')
          .map(([label, value]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  );
}

/** The ground with its provision. */
function closedWords({ ground }: Metadata): string | undefined {
  const found = closedGround(ground ?? '');
  return found === null ? undefined : `${found.label}（${found.articles.join('、')}）`;
}

/** Every decision on the item, newest first. */
export function OpinionsPanel({ detail }: { readonly detail: DocumentDetail }) {
  const reviews = [...detail.reviews].sort((a, b) => b.decidedAt.localeCompare(a.decidedAt));
  return (
    <Panel title="审查审批意见">
      {reviews.length === 0 ? <p className="empty">还没有审查或审批意见。</p> : null}
      <ul className="opinions">
        {reviews.map((review) => (
          <li
            key={`${review.revision}-${review.step}-${review.decidedAt}`}
            className={[review.verdict === 'returned' ? 'is-returned' : '', review.current ? '' : 'is-void'].join(' ')}
          >
            <p>
              <strong>
                {review.name}
                {review.verdict === 'passed' ? '：同意' : '：退回'}
              </strong>{' '}
              {review.reviewerName}
            </p>
            <p>{review.opinion}</p>
            <p className="quiet">
              {instantWords(review.decidedAt)}，第 {review.revision} 稿，指纹 <DigestMark digest={review.digest} />
              {review.current ? '' : '（此后内容有修改，本意见不再有效）'}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Every revision that was saved, newest first. */
export function RevisionsPanel({ detail }: { readonly detail: DocumentDetail }) {
  return (
    <Panel title="稿次">
      <ul className="opinions">
        {[...detail.revisions]
          .sort((a, b) => b.revision - a.revision)
          .map((revision) => (
            <li key={revision.revision}>
              <p>
                <strong>第 {revision.revision} 稿</strong> {revision.authorName}
                {revision.revision === detail.publishedRevision ? '（公开的版本）' : ''}
              </p>
              <p>{revision.title === detail.title ? null : revision.title}</p>
              <p className="quiet">
                {instantWords(revision.savedAt)}，指纹 <DigestMark digest={revision.digest} />
              </p>
            </li>
          ))}
      </ul>
    </Panel>
  );
}
