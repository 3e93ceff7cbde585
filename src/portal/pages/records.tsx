import { annualReportTitle } from '../../documents/annual-report.js';
import { cellAt, valueAt } from '../../law/report/address.js';
import { narrativeCounts } from '../../law/report/counts.js';
import type { FrozenReport } from '../../reporting/frozen.js';
import { paths } from '../paths.js';
import type { ListedDocument, TombstoneRow } from '../rows.js';
import type { Site } from '../site.js';
import { chineseDay } from '../words.js';
import { Page } from './layout.js';
import { DocumentTable, Pager } from './parts.js';

interface RecordsPageProps {
  readonly site: Site;
  readonly frozen: FrozenReport;
  readonly numberKey: string;
  /** All records behind the number, as signed. */
  readonly total: number;
  readonly listed: readonly ListedDocument[];
  readonly withdrawn: readonly TombstoneRow[];
  readonly next: string | null;
  readonly isFirst: boolean;
}

/** What a number of the report counts: the records, and those among them that were withdrawn since. */
export function RecordsPage({ site, frozen, numberKey, total, listed, withdrawn, next, isFirst }: RecordsPageProps) {
  const { name, value } = describe(frozen, numberKey);
  const { year } = frozen;
  return (
    <Page
      site={site}
      title={`${year}年年报数据：${name}`}
      at={paths.reports}
      crumbs={[
        { label: '政府信息公开', path: paths.column },
        { label: '政府信息公开年报', path: paths.reports },
        { label: `${year}年`, path: paths.report(year) },
        { label: '数字所计的信息' },
      ]}
      meta={[['robots', 'noindex']]}
    >
      <article className="article">
        <h1>{name}</h1>
        <p>
          出自<a href={paths.report(year)}>{annualReportTitle(frozen.agency, year)}</a>。报告中的数字为 <b>{value}</b>
          ，签发时所计的公开信息共 <b>{total}</b> 条。
        </p>
        {listed.length === 0 ? null : <DocumentTable rows={listed} caption={name} />}
        {withdrawn.length === 0 ? null : (
          <>
            <h2>其中已撤下的</h2>
            <ul className="titles">
              {withdrawn.map(({ document_id, index_no, withdrawn_on }) => (
                <li key={document_id}>
                  <a href={paths.document(document_id)}>索引号 {index_no}</a>
                  {withdrawn_on === null ? null : <span>{chineseDay(withdrawn_on)}撤下</span>}
                </li>
              ))}
            </ul>
          </>
        )}
        <Pager
          first={paths.records(year, numberKey)}
          next={next === null ? null : paths.records(year, numberKey, next)}
          isFirst={isFirst}
        />
      </article>
    </Page>
  );
}

function describe(frozen: FrozenReport, key: string): { name: string; value: string } {
  const cell = cellAt(frozen.form, key);
  if (cell !== null) return { name: cell.place, value: String(valueAt(frozen.tables, cell) ?? '') };
  const count = narrativeCounts.find((candidate) => candidate.key === key);
  return { name: `正文·${count?.label ?? '数字'}`, value: String(frozen.counts[key] ?? '') };
}
