import { entryLabel } from '../columns.js';
import { paths } from '../paths.js';
import type { ListedDocument } from '../rows.js';
import type { ColumnSite } from '../site.js';
import { columnParts } from './header.js';
import { Page } from './layout.js';
import { Empty, TitleList } from './parts.js';
import { type YearCount, YearFigures } from './year-figures.js';

export interface HomeProps {
  readonly site: ColumnSite;
  readonly latest: readonly ListedDocument[];
  /** The newest of each entry that has any, in the order of the catalogue. */
  readonly domains: readonly { entry: string; count: number; rows: readonly ListedDocument[] }[];
  readonly years: readonly YearCount[];
}

const entryNotes: Readonly<Record<string, string>> = {
  [paths.guide]: '分类、获取方式和联系方式',
  [paths.rules]: '内容、程序、监督和责任追究',
  [paths.catalogue]: '条例第二十条、第二十一条',
  [paths.reports]: '每个数字都可以打开查看',
  [paths.request]: '需要的信息没有公开时',
};

export function HomePage({ site, latest, domains, years }: HomeProps) {
  return (
    <Page site={site} title={`${site.office.name}政府信息公开`} at={paths.home}>
      <h1 className="unseen">{site.office.name}政府信息公开</h1>
      <section aria-labelledby="entries">
        <h2 id="entries">政府信息公开专栏</h2>
        <ul className="tiles">
          {columnParts.map(({ path, label }) => (
            <li key={path}>
              <a href={path}>
                <b>{label}</b>
                <small>{entryNotes[path]}</small>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <div className="home-main">
        <section aria-labelledby="latest">
          <h2 id="latest">最新公开</h2>
          {latest.length === 0 ? <Empty site={site} /> : <TitleList rows={latest} />}
        </section>
        <YearFigures site={site} years={years} />
      </div>
      {domains.length === 0 ? null : (
        <section aria-labelledby="domains">
          <h2 id="domains">法定主动公开内容</h2>
          <div className="domains">
            {domains.map(({ entry, count, rows }) => (
              <section key={entry} aria-labelledby={`domain-${entry}`}>
                <h3 id={`domain-${entry}`}>
                  <a href={paths.entry(entry)}>{entryLabel(site.catalogue, entry)}</a>
                </h3>
                <TitleList rows={rows} />
                <a className="more" href={paths.entry(entry)}>
                  全部 {count} 条<span className="unseen">：{entryLabel(site.catalogue, entry)}</span>
                </a>
              </section>
            ))}
          </div>
        </section>
      )}
    </Page>
  );
}
