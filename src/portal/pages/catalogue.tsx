import { Fragment } from 'react';
import { type Entry, statutoryEntries } from '../columns.js';
import { paths } from '../paths.js';
import type { ColumnSite } from '../site.js';
import { emptyWords } from '../words.js';
import { columnMeta } from './column.js';
import { Page } from './layout.js';
import { ColumnFrame } from './parts.js';

interface CataloguePageProps {
  readonly site: ColumnSite;
  readonly counts: ReadonlyMap<string, { count: number; latest: string }>;
}

/** 法定主动公开内容: every entry of the catalogue in force, with what it holds, or that it holds nothing. */
export function CataloguePage({ site, counts }: CataloguePageProps) {
  const title = '法定主动公开内容';
  const shown = statutoryEntries(site.catalogue).filter(({ key, closed }) => !closed || counts.has(key));
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
        <p className="note">
          可以订阅本机关新公开的信息，有新信息时由阅读器提示：<a href={paths.atom()}>订阅（Atom）</a>、
          <a href={paths.jsonFeed()}>订阅（JSON）</a>。只看一个事项的，在该事项的页面订阅。
        </p>
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
            {shown.map((entry, at) => (
              <Fragment key={entry.key}>
                {entry.first === shown[at - 1]?.first ? null : (
                  <tr className="group">
                    <th colSpan={5} scope="rowgroup">
                      {entry.first}
                    </th>
                  </tr>
                )}
                <EntryRow site={site} entry={entry} at={at} held={counts.get(entry.key)} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </ColumnFrame>
    </Page>
  );
}

interface EntryRowProps {
  readonly site: ColumnSite;
  readonly entry: Entry;
  readonly at: number;
  readonly held: { count: number; latest: string } | undefined;
}

function EntryRow({ site, entry: { key, label, basis, closed }, at, held }: EntryRowProps) {
  return (
    <tr>
      <td className="no">{at + 1}</td>
      <td>
        <a href={paths.entry(key)}>{label}</a>
        {closed ? '（已停用）' : null}
      </td>
      <td className="basis">{basis}</td>
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
}
