import type { ReactNode } from 'react';
import { validityOn } from '../../law/validity.js';
import { entryLabel } from '../columns.js';
import type { PublicDocumentRow } from '../rows.js';
import type { ColumnSite } from '../site.js';
import type { PublicEdition } from '../store-edition.js';
import { chineseDay } from '../words.js';

interface Props {
  readonly site: ColumnSite;
  readonly document: PublicDocumentRow;
  readonly edition: PublicEdition;
}

const whole = new Set(['信息名称', '内容概述', '公开依据', '关键词']);

/** The particulars of an item, as 条例12条 and the practice of catalogues name them; what is not known has no line. */
export function ArticleMetadata({ site, document, edition }: Props) {
  const { metadata } = edition;
  const day = (text: string | null | undefined) => (text == null ? null : chineseDay(text));
  const rows: readonly (readonly [string, ReactNode])[] = [
    ['索引号', document.index_no],
    ['公开事项分类', entryLabel(site.catalogue, document.entry)],
    ['主题分类', metadata.topic],
    ['体裁分类', metadata.genre],
    ['发布机构', metadata.issuingOrgan ?? document.agency],
    ['责任机构', metadata.responsibleOrgan],
    ['文号', document.doc_no],
    ['有效性', validityIn(site, edition)],
    ['成文日期', day(document.written_on)],
    ['生成日期', day(document.formed_on)],
    ['发布日期', day(document.published_on)],
    ['生效日期', day(metadata.effectiveOn)],
    ['废止日期', day(metadata.repealedOn)],
    ['公开对象', metadata.audience],
    ['来源', sourceOf(document, edition)],
    ['信息名称', document.title],
    ['内容概述', document.summary],
    ['公开依据', metadata.legalBasis],
    ['关键词', metadata.keywords?.join('；')],
  ];
  return (
    <dl className="metadata">
      {rows.map(([label, value]) =>
        value === null || value === undefined ? null : (
          <div key={label} className={whole.has(label) ? 'whole' : undefined}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** 有效性 today, other public documents considered; null where nothing is known of it. */
function validityIn({ today }: ColumnSite, { metadata, relations }: PublicEdition): string | null {
  const says = (kind: string) => relations.some((one) => one.kind === kind && one.from_other);
  const { validity: stated, effectiveOn, repealedOn } = metadata;
  return validityOn({ stated, effectiveOn, repealedOn, repealed: says('repeals'), amended: says('amends') }, today);
}

function sourceOf(document: PublicDocumentRow, { metadata }: PublicEdition): ReactNode {
  if (metadata.sourceLink === undefined) return document.source;
  return (
    <a href={metadata.sourceLink} rel="noopener nofollow">
      {document.source ?? '原文'}
    </a>
  );
}
