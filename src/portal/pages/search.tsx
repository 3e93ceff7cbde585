import { entryLabel } from '../columns.js';
import { paths } from '../paths.js';
import type { ColumnSite } from '../site.js';
import { highlight, type SnippetPiece, snippet } from '../snippet.js';
import { countLimit, type Found, type Hit } from '../store-search.js';
import { Page } from './layout.js';
import { Pager } from './parts.js';

interface SearchPageProps {
  readonly site: ColumnSite;
  /** What was asked for, already cut to a length that a person would type. */
  readonly q: string;
  readonly found: Found;
  readonly isFirst: boolean;
  /** The search was broken off. */
  readonly tooLong?: boolean;
}

export function SearchPage({ site, q, found, isFirst, tooLong = false }: SearchPageProps) {
  const asked = q.trim() !== '';
  return (
    <Page
      site={site}
      title={asked ? `搜索“${q}”` : '搜索'}
      crumbs={[{ label: '搜索' }]}
      meta={[['robots', 'noindex']]}
      q={q}
    >
      <div className="article results">
        <h1>搜索政府信息</h1>
        <p role="status">{tooLong ? '这次搜索用时过长，已停止，请换用更完整的词。' : said(q, found.total)}</p>
        {found.rows.length === 0 ? <Advice asked={asked} /> : null}
        <ol>
          {found.rows.map((hit) => (
            <Result key={hit.document_id} site={site} hit={hit} q={q} />
          ))}
        </ol>
        <Pager
          first={paths.search(q)}
          next={found.next === null ? null : paths.search(q, found.next)}
          isFirst={isFirst}
        />
      </div>
    </Page>
  );
}

function said(q: string, total: number): string {
  if (q.trim() === '') return '请输入要查找的词，可以是标题、正文中的词，也可以是文号。';
  if (total === 0) return `没有找到含有“${q}”的信息。`;
  return total > countLimit ? `含有“${q}”的信息有 ${countLimit} 条以上。` : `含有“${q}”的信息约 ${total} 条。`;
}

function Advice({ asked }: { readonly asked: boolean }) {
  return (
    <div className="empty">
      {asked ? <p>可以减少词数，或者只输入人名、村名、文号中的一部分；多个词用空格隔开。</p> : null}
      <p>
        也可以从<a href={paths.catalogue}>法定主动公开内容</a>的目录查找；没有公开的，见
        <a href={paths.request}>依申请公开</a>。
      </p>
    </div>
  );
}

function Result({ site, hit, q }: { readonly site: ColumnSite; readonly hit: Hit; readonly q: string }) {
  return (
    <li>
      <h2>
        <a href={paths.document(hit.document_id)}>
          <Marked pieces={highlight(hit.title, q)} />
        </a>
      </h2>
      <p>
        <Marked pieces={snippet(hit.body_start, q)} />
      </p>
      <p className="note">
        <span>{hit.published_on}</span>
        <span>{entryLabel(site.catalogue, hit.entry)}</span>
        {hit.doc_no === null ? null : (
          <span>
            <Marked pieces={highlight(hit.doc_no, q)} />
          </span>
        )}
        <span>{hit.index_no}</span>
      </p>
    </li>
  );
}

function Marked({ pieces }: { readonly pieces: readonly SnippetPiece[] }) {
  return pieces.map(({ text, hit }, at) =>
    hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
      <mark key={at}>{text}</mark>
    ) : (
      text
    ),
  );
}
