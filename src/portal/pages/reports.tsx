import { annualReportTitle } from '../../documents/annual-report.js';
import { dayInShanghai } from '../../law/day.js';
import { nextPage, paths } from '../paths.js';
import type { Listed, ListedDocument } from '../rows.js';
import type { Site } from '../site.js';
import type { PublicReport } from '../store.js';
import { columnMeta } from './column.js';
import { Page } from './layout.js';
import { ColumnFrame, DocumentTable, Empty, Pager } from './parts.js';

interface ReportsPageProps {
  readonly site: Site;
  readonly reports: readonly PublicReport[];
  /** Documents filed under the entry of annual reports, such as reports made before this system. */
  readonly documents: Listed<ListedDocument>;
  readonly isFirst: boolean;
}

/** 政府信息公开年报, latest first. */
export function ReportsPage({ site, reports, documents, isFirst }: ReportsPageProps) {
  const title = '政府信息公开年报';
  const none = reports.length === 0 && documents.rows.length === 0;
  const next = documents.next === null ? null : nextPage(paths.reports, documents.next);
  return (
    <Page
      site={site}
      title={title}
      at={paths.reports}
      crumbs={[{ label: '政府信息公开', path: paths.column }, { label: title }]}
      meta={columnMeta(title)}
    >
      <ColumnFrame at={paths.reports}>
        <h1>{title}</h1>
        {none ? <Empty site={site} /> : null}
        {reports.length === 0 ? null : (
          <ul className="titles">
            {reports.map(({ year, agency, published_at }) => (
              <li key={year}>
                <a href={paths.report(year)}>{annualReportTitle(agency, year)}</a>
                <time>{dayInShanghai(published_at.getTime())}</time>
              </li>
            ))}
          </ul>
        )}
        {documents.rows.length === 0 ? null : <DocumentTable rows={documents.rows} caption={title} />}
        <Pager first={paths.reports} next={next} isFirst={isFirst} />
      </ColumnFrame>
    </Page>
  );
}
