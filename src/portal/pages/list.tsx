import type { Day } from '../../law/day.js';
import { statementInWords } from '../../law/heartbeat-statement.js';
import type { Entry } from '../columns.js';
import { nextPage, paths } from '../paths.js';
import type { Listed, ListedDocument, Nature } from '../rows.js';
import type { ColumnSite, Crumb } from '../site.js';
import { natureLabels } from '../words.js';
import { columnMeta } from './column.js';
import { Page } from './layout.js';
import { ColumnFrame, PagedDocuments } from './parts.js';

interface ListProps {
  readonly site: ColumnSite;
  readonly listed: Listed<ListedDocument>;
  readonly isFirst: boolean;
}

const column: Crumb = { label: '政府信息公开', path: paths.column };

interface EntryProps extends ListProps {
  readonly entry: Entry;
  /** The day up to which nothing arose, as the office says; null where it says nothing. */
  readonly statedAsOf: Day | null;
}

/** The list of one entry of the catalogue. */
export function EntryPage({ site, listed, isFirst, entry, statedAsOf }: EntryProps) {
  const crumbs = [column, { label: '法定主动公开内容', path: paths.catalogue }, { label: entry.label }];
  return (
    <Page
      site={site}
      title={entry.label}
      at={paths.catalogue}
      crumbs={crumbs}
      meta={columnMeta(entry.label)}
      feedsOf={entry}
    >
      <ColumnFrame at={paths.catalogue}>
        <h1>{entry.label}</h1>
        <p className="note">公开依据：{entry.basis}</p>
        <p className="note">
          <a href={paths.atom(entry.key)}>订阅本事项（Atom）</a>、
          <a href={paths.jsonFeed(entry.key)}>订阅本事项（JSON）</a>
        </p>
        {entry.closed ? <p className="note">本事项已在现行目录中停用，以下是此前公开的信息。</p> : null}
        {statedAsOf === null || !isFirst ? null : (
          <p className={listed.rows.length === 0 ? 'empty' : 'note'}>{statementInWords(statedAsOf)}</p>
        )}
        {statedAsOf !== null && listed.rows.length === 0 ? null : (
          <PagedDocuments {...paged(site, entry.label, listed, paths.entry(entry.key), isFirst)} />
        )}
      </ColumnFrame>
    </Page>
  );
}

/** What was first published in a year: the list behind the figures of the home page. */
export function YearPage({
  site,
  listed,
  isFirst,
  year,
  nature,
}: ListProps & { readonly year: number; readonly nature?: Nature }) {
  const title = `${year}年公开的${nature === undefined ? '政府信息' : natureLabels[nature]}`;
  return (
    <Page site={site} title={title} at={paths.column} crumbs={[column, { label: title }]} meta={columnMeta(title)}>
      <ColumnFrame at={paths.column}>
        <h1>{title}</h1>
        <PagedDocuments {...paged(site, title, listed, paths.year(year, nature), isFirst)} />
      </ColumnFrame>
    </Page>
  );
}

function paged(site: ColumnSite, caption: string, listed: Listed<ListedDocument>, first: string, isFirst: boolean) {
  const next = listed.next === null ? null : nextPage(first, listed.next);
  return { site, caption, listed, first, next, isFirst };
}
