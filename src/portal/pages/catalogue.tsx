import { statutoryEntries } from '../columns.js';
import { paths } from '../paths.js';
import type { Site } from '../site.js';
import { emptyWords } from '../words.js';
import { columnMeta } from './column.js';
import { Page } from './layout.js';
import { ColumnFrame } from './parts.js';

interface CataloguePageProps {
  readonly site: Site;
  readonly counts: ReadonlyMap<string, { count: number; latest: string }>;
}

/** 法定主动公开内容: every entry of 条例20条 and 21条, with what it holds, or that it holds nothing. */
export function CataloguePage({ site, counts }: CataloguePageProps) {
  const title = '法定主动公开内容';
  return (
    <Page
      site={site}
      title={title}
      at={paths.catalogue}
      crumbs={[{ label: '政府信息公开', path: paths.column }, { label: title }]}
      meta={columnMeta(title)}
    >
      <ColumnFrame at={paths.catalogue}>
        <h1>{title}</h1>
        <table className="lines catalogue">
          <caption className="unseen">政府信息公开目录</caption>
          <thead>
            <tr>
              <th scope="col">序号</th>
              <th scope="col">公开事项</th>
              <th scope="col">公开依据</th>
              <th scope="col">条数</th>
              <th scope="col">最近发布</th>
            </tr>
          </thead>
          <tbody>
            {statutoryEntries.map(({ key, label, part }, at) => {
              const held = counts.get(key);
              return (
                <tr key={key}>
                  <td className="no">{at + 1}</td>
                  <td>
                    <a href={paths.entry(key)}>{label}</a>
                  </td>
                  <td className="basis">{part}</td>
                  {held === undefined ? (
                    <td colSpan={2} className="empty">
                      {emptyWords(site.today)}
                    </td>
                  ) : (
                    <>
                      <td className="count">
                        <a href={paths.entry(key)}>
                          {held.count}
                          <span className="unseen"> 条</span>
                        </a>
                      </td>
                      <td className="day">{held.latest}</td>
                    </>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ColumnFrame>
    </Page>
  );
}
