import { Fragment } from 'react';
import type { RuleCoverage } from '../../law/guide/expected-rules.js';
import { entryLabel } from '../columns.js';
import { nextPage, paths } from '../paths.js';
import type { Listed, ListedDocument } from '../rows.js';
import type { ColumnSite } from '../site.js';
import type { RuleDetail } from '../store-guide.js';
import { emptyWords } from '../words.js';
import { columnMeta } from './column.js';
import { Page } from './layout.js';
import { ColumnFrame, Empty, Pager } from './parts.js';

interface RulesPageProps {
  readonly site: ColumnSite;
  readonly listed: Listed<ListedDocument>;
  readonly details: ReadonlyMap<string, RuleDetail>;
  /** The rules that a township is to have, with those that stand published; what is only common is not shown here. */
  readonly coverage: readonly RuleCoverage<ListedDocument>[];
  readonly isFirst: boolean;
}

/** 政府信息公开制度: the library of the rules, and which of those that are to be there exist. */
export function RulesPage({ site, listed, details, coverage, isFirst }: RulesPageProps) {
  const title = entryLabel(site.catalogue, 'rules');
  const next = listed.next === null ? null : nextPage(paths.rules, listed.next);
  const crumbs = [{ label: '政府信息公开', path: paths.column }, { label: title }];
  return (
    <Page site={site} title={title} at={paths.rules} crumbs={crumbs} meta={columnMeta(title)}>
      <ColumnFrame at={paths.rules}>
        <h1>{title}</h1>
        {listed.rows.length === 0 ? <Empty site={site} /> : <Library rows={listed.rows} details={details} />}
        <Pager first={paths.rules} next={next} isFirst={isFirst} />
        {isFirst ? <Coverage site={site} coverage={coverage} /> : null}
      </ColumnFrame>
    </Page>
  );
}

function Library({ rows, details }: { readonly rows: readonly ListedDocument[] } & Pick<RulesPageProps, 'details'>) {
  return (
    <table className="lines">
      <caption className="unseen">政府信息公开制度</caption>
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col">文号</th>
          <th scope="col">成文日期</th>
          <th scope="col">发布日期</th>
          <th scope="col">有效性</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const detail = details.get(row.document_id);
          return (
            <tr key={row.document_id}>
              <td>
                <a href={paths.document(row.document_id)}>{row.title}</a>
                {detail?.outdated ? (
                  <span className="outline">其中部分内容与现行《政府信息公开条例》不一致的，以现行条例为准。</span>
                ) : null}
              </td>
              <td className="day" data-name="文号">
                {detail?.docNo ?? '无'}
              </td>
              <td className="day" data-name="成文日期">
                {detail?.writtenOn ?? '未注明'}
              </td>
              <td className="day" data-name="发布日期">
                {row.published_on}
              </td>
              <td className="day" data-name="有效性">
                {detail?.validity ?? '未注明'}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Coverage({ site, coverage }: Pick<RulesPageProps, 'site' | 'coverage'>) {
  return (
    <>
      <h2>应当建立的制度</h2>
      <table className="lines">
        <caption className="unseen">应当建立的制度和建立情况</caption>
        <thead>
          <tr>
            <th scope="col">制度</th>
            <th scope="col">依据</th>
            <th scope="col">建立情况</th>
          </tr>
        </thead>
        <tbody>
          {coverage
            .filter(({ rule }) => rule.byLaw)
            .map(({ rule, documents }) => (
              <tr key={rule.key}>
                <td>{rule.label}</td>
                <td className="basis" data-name="依据">
                  {rule.article}
                </td>
                <td data-name="建立情况">
                  {documents.length === 0
                    ? emptyWords(site.today)
                    : documents.map(({ document_id, title }, at) => (
                        <Fragment key={document_id}>
                          {at === 0 ? null : '、'}
                          <a href={paths.document(document_id)}>{title}</a>
                        </Fragment>
                      ))}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}
