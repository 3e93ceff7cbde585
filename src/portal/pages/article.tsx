import { entryLabel, statutoryEntry } from '../columns.js';
import { paths } from '../paths.js';
import type { HistoryRow, PublicDocumentRow } from '../rows.js';
import type { ColumnSite } from '../site.js';
import { type PublicEdition, plainEdition } from '../store-edition.js';
import { chineseDay, shanghaiMinute, sizeText } from '../words.js';
import { ArticleMetadata } from './article-metadata.js';
import { ArticleRelations } from './article-relations.js';
import { Page } from './layout.js';

interface ArticlePageProps {
  readonly site: ColumnSite;
  readonly document: PublicDocumentRow;
  readonly edition?: PublicEdition;
  readonly history: readonly HistoryRow[];
  /** The page's own address as an SVG image; null where the public address is not known. */
  readonly qr: string | null;
}

/** An article with what 条例12条 asks a catalogue to hold, and what people know such pages by. */
export function ArticlePage({ site, document, edition = plainEdition, history, qr }: ArticlePageProps) {
  const column = columnOf(site, document.entry);
  return (
    <Page
      site={site}
      title={document.title}
      crumbs={[{ label: '政府信息公开', path: paths.column }, column, { label: '正文' }]}
      meta={articleMeta(site, document)}
    >
      <article className="article">
        <ArticleMetadata site={site} document={document} edition={edition} />
        <h1>{document.title}</h1>
        <p className="byline">
          <span>
            发布日期：<time dateTime={document.published_on}>{document.published_on}</time>
          </span>
          <span>来源：{document.source ?? document.agency}</span>
          <span className="sizes" data-sizes hidden>
            字号：
            {['大', '中', '小'].map((size) => (
              <button key={size} type="button" data-size={size} aria-pressed={size === '中'}>
                {size}
              </button>
            ))}
          </span>
          <button type="button" data-print hidden>
            打印
          </button>
        </p>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised before its digest was taken, and reviewed so */}
        <div className="body" dangerouslySetInnerHTML={{ __html: withoutStyles(document.body) }} />
        <Attachments document={document} />
        <ArticleRelations relations={edition.relations} />
        <History history={history} />
        {qr === null ? null : (
          <figure className="qr">
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing of our own address */}
            <span dangerouslySetInnerHTML={{ __html: qr }} />
            <figcaption>扫一扫在手机打开当前页</figcaption>
          </figure>
        )}
      </article>
    </Page>
  );
}

/** The policy for pages allows no inline style: the one that the sanitiser lets through becomes a class. */
function withoutStyles(html: string): string {
  return html.replace(/<p style="text-align:\s*(left|center|right);?">/g, '<p class="align-$1">');
}

function columnOf({ catalogue }: ColumnSite, entry: string) {
  const label = entryLabel(catalogue, entry);
  if (entry === 'rules') return { label, path: paths.rules };
  if (entry === 'guide') return { label, path: paths.guide };
  if (entry === 'annualReports') return { label, path: paths.reports };
  return statutoryEntry(catalogue, entry) === null
    ? { label, path: paths.catalogue }
    : { label, path: paths.entry(entry) };
}

function articleMeta(site: ColumnSite, document: PublicDocumentRow): readonly (readonly [string, string])[] {
  const column = entryLabel(site.catalogue, document.entry);
  return [
    ['ColumnName', column],
    ['ColumnType', column],
    ['ArticleTitle', document.title],
    ['PubDate', shanghaiMinute(document.published_at)],
    ['ContentSource', document.source ?? document.agency],
    ...(document.summary === null ? [] : [['Description', document.summary] as const]),
  ];
}

function Attachments({ document }: { readonly document: PublicDocumentRow }) {
  if (document.attachments.length === 0) return null;
  return (
    <section className="attachments" aria-labelledby="attachments">
      <h2 id="attachments">附件</h2>
      <ol>
        {document.attachments.map(({ name, digest, size }) => (
          <li key={`${digest} ${name}`}>
            <a href={paths.file(document.document_id, digest)}>{name}</a> <small>（{sizeText(size)}）</small>
          </li>
        ))}
      </ol>
    </section>
  );
}

function History({ history }: { readonly history: readonly HistoryRow[] }) {
  if (history.length < 2) return null;
  return (
    <section className="history" aria-labelledby="history">
      <h2 id="history">公开记录</h2>
      <ol>
        {history.map(({ revision, published_on, ended_on }, at) => (
          <li key={revision}>
            {chineseDay(published_on)}
            {at === 0 ? '首次公开' : '修订后公开'}
            {ended_on === null ? '（现行）' : `，至${chineseDay(ended_on)}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
