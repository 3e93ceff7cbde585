import type { ReactNode } from 'react';
import { paths } from '../paths.js';
import type { Listed, ListedDocument } from '../rows.js';
import type { Site } from '../site.js';
import { emptyWords } from '../words.js';
import { columnParts } from './header.js';

/** A page of the fixed column: its parts at the side, the content beside them. */
export function ColumnFrame({ at, children }: { readonly at: string; readonly children: ReactNode }) {
  return (
    <div className="column">
      <nav className="side" aria-label="政府信息公开">
        <p className="side-title">
          <a href={paths.column}>政府信息公开</a>
        </p>
        <ul>
          {columnParts.map(({ path, label }) => (
            <li key={path}>
              <a href={path} aria-current={path === at ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="content">{children}</div>
    </div>
  );
}

/** An empty list says so, with the day. */
export function Empty({ site }: { readonly site: Site }) {
  return <p className="empty">{emptyWords(site.today)}</p>;
}

/** The short form: title and day. */
export function TitleList({ rows }: { readonly rows: readonly ListedDocument[] }) {
  return (
    <ul className="titles">
      {rows.map((row) => (
        <li key={row.document_id}>
          <a href={paths.document(row.document_id)}>{row.title}</a>
          <time dateTime={row.published_on}>{row.published_on}</time>
        </li>
      ))}
    </ul>
  );
}

/**
 * The official form of 条例12条: 索引, 名称 and 内容概述, 生成日期; and 发布日期. On a telephone each line becomes a block
 * of its own, and the days carry their names.
 */
export function DocumentTable({
  rows,
  caption,
}: {
  readonly rows: readonly ListedDocument[];
  readonly caption: string;
}) {
  return (
    <table className="lines">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">索引号</th>
          <th scope="col">标题</th>
          <th scope="col">生成日期</th>
          <th scope="col">发布日期</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.document_id}>
            <td className="no">{row.index_no}</td>
            <td>
              <a href={paths.document(row.document_id)}>{row.title}</a>
              {row.summary === null ? null : <span className="outline">{row.summary}</span>}
            </td>
            <td className="day" data-name="生成日期">
              {row.formed_on}
            </td>
            <td className="day" data-name="发布日期">
              {row.published_on}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PagedProps {
  readonly site: Site;
  readonly caption: string;
  readonly listed: Listed<ListedDocument>;
  /** The first page, without `after`. */
  readonly first: string;
  readonly next: string | null;
  readonly isFirst: boolean;
}

/** A list with the way to its next page. */
export function PagedDocuments({ site, caption, listed, first, next, isFirst }: PagedProps) {
  return (
    <>
      {listed.rows.length === 0 ? <Empty site={site} /> : <DocumentTable rows={listed.rows} caption={caption} />}
      <Pager first={first} next={next} isFirst={isFirst} />
    </>
  );
}

/** First and next page; nothing where there is only one. */
export function Pager({
  first,
  next,
  isFirst,
}: {
  readonly first: string;
  readonly next: string | null;
  readonly isFirst: boolean;
}) {
  if (isFirst && next === null) return null;
  return (
    <nav className="pager" aria-label="翻页">
      {isFirst ? null : <a href={first}>回到第一页</a>}
      {next === null ? <span>已是最后一页</span> : <a href={next}>下一页</a>}
    </nav>
  );
}
