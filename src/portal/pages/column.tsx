import { paths } from '../paths.js';
import type { ListedDocument } from '../rows.js';
import type { Site } from '../site.js';
import { columnParts } from './header.js';
import { Page } from './layout.js';
import { ColumnFrame, Empty, TitleList } from './parts.js';

interface ColumnPageProps {
  readonly site: Site;
  readonly latest: readonly ListedDocument[];
}

/** The fixed column 政府信息公开 itself. */
export function ColumnPage({ site, latest }: ColumnPageProps) {
  return (
    <Page
      site={site}
      title="政府信息公开"
      at={paths.column}
      crumbs={[{ label: '政府信息公开' }]}
      meta={columnMeta('政府信息公开')}
    >
      <ColumnFrame at={paths.column}>
        <h1>政府信息公开</h1>
        <p>
          本专栏集中公开{site.office.name}
          依法应当主动公开的政府信息，可以检索、查阅和下载（《政府信息公开条例》第二十四条）。
        </p>
        <ul className="tiles">
          {columnParts.map(({ path, label }) => (
            <li key={path}>
              <a href={path}>
                <b>{label}</b>
              </a>
            </li>
          ))}
        </ul>
        <h2>最新公开</h2>
        {latest.length === 0 ? <Empty site={site} /> : <TitleList rows={latest} />}
      </ColumnFrame>
    </Page>
  );
}

/** The meta tags of a column page. */
export function columnMeta(name: string): readonly (readonly [string, string])[] {
  return [
    ['ColumnName', name],
    ['ColumnDescription', `${name}栏目`],
    ['ColumnKeywords', `政府信息公开,${name}`],
    ['ColumnType', name],
  ];
}
