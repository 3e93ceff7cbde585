import { annualReportTitle } from '../../documents/annual-report.js';
import { ReportTable } from '../../documents/report-table.js';
import { dayInChinese, dayInShanghai } from '../../law/day.js';
import { countIn } from '../../law/report/cell-values.js';
import { type AnnualReportForm, formOf, type SectionKey } from '../../law/report/form.js';
import { type GridCell, table2Grid, table3Grid, table4Grid } from '../../law/report/grid.js';
import type { FrozenReport } from '../../reporting/frozen.js';
import { behind, paragraphs, pieces } from '../narrative.js';
import { paths } from '../paths.js';
import type { Site } from '../site.js';
import type { PublicReport } from '../store.js';
import { Page } from './layout.js';

interface ReportPageProps {
  readonly site: Site;
  readonly report: PublicReport & { readonly frozen: FrozenReport };
}

const grids = { table2: table2Grid, table3: table3Grid, table4: table4Grid } as const;

/** A published annual report: six sections, and every number of it a way to the records that it counts. */
export function ReportPage({ site, report }: ReportPageProps) {
  const { frozen, year, agency } = report;
  const title = annualReportTitle(agency, year);
  const signed = dayInChinese(dayInShanghai(report.signed_at.getTime()));
  return (
    <Page
      site={site}
      title={title}
      at={paths.reports}
      crumbs={[
        { label: '政府信息公开', path: paths.column },
        { label: '政府信息公开年报', path: paths.reports },
        { label: `${year}年` },
      ]}
      meta={reportMeta(title, agency, report.published_at)}
    >
      <article className="article report">
        <h1>{title}</h1>
        <p className="byline">
          <span>发布日期：{dayInChinese(dayInShanghai(report.published_at.getTime()))}</span>
          <span>
            下载：<a href={paths.reportFile(year, 'docx')}>Word 文档</a>　
            <a href={paths.reportFile(year, 'xlsx')}>Excel 表格</a>
          </span>
          <button type="button" data-print hidden>
            打印
          </button>
        </p>
        <p className="notice no-print">带下划线的数字可以打开，查看它所计的公开信息。</p>
        {formOf(frozen.form).sections.map((section) => (
          <Section key={section.key} section={section} frozen={frozen} />
        ))}
        <p className="signature">
          {agency}
          <br />
          {signed}
        </p>
        <p className="digest">
          签发时冻结的数据指纹（SHA-256）：<code>{report.digest}</code>
        </p>
      </article>
    </Page>
  );
}

function reportMeta(title: string, agency: string, published: Date): readonly (readonly [string, string])[] {
  return [
    ['ColumnName', '政府信息公开年报'],
    ['ArticleTitle', title],
    ['PubDate', dayInShanghai(published.getTime())],
    ['ContentSource', agency],
  ];
}

interface SectionProps {
  readonly section: AnnualReportForm['sections'][number];
  readonly frozen: FrozenReport;
}

function Section({ section, frozen }: SectionProps) {
  const { kind } = section;
  return (
    <section aria-labelledby={section.key}>
      <h2 id={section.key}>{section.label}</h2>
      <Narrative frozen={frozen} section={section.key} />
      {kind === 'text' ? null : <p className="note swipe no-print">表格较宽，可左右滑动查看。</p>}
      {kind === 'text' ? null : (
        // A wide table scrolls in its own box, which the keyboard must be able to reach.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling by keyboard
        <section className="scroll" aria-label={`${section.label}（表格）`} tabIndex={0}>
          <ReportTable
            grid={grids[kind](frozen.tables)}
            renderCell={(cell) => <Figure cell={cell} frozen={frozen} />}
          />
        </section>
      )}
    </section>
  );
}

function Narrative({ frozen, section }: { readonly frozen: FrozenReport; readonly section: SectionKey }) {
  return paragraphs(frozen.narrative[section] ?? '').map((paragraph) => (
    <p key={paragraph} className="narrative">
      {pieces(paragraph, frozen.counts).map((piece, at) =>
        'key' in piece ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
          <Opened key={at} frozen={frozen} at={piece.key} text={piece.number} />
        ) : (
          piece.words
        ),
      )}
    </p>
  ));
}

function Figure({ cell, frozen }: { readonly cell: GridCell; readonly frozen: FrozenReport }) {
  if (cell.address === undefined || isZero(cell)) return cell.text;
  return <Opened frozen={frozen} at={cell.address} text={cell.text} />;
}

function isZero({ value }: GridCell): boolean {
  return countIn(value) === 0 && !/[1-9]/.test(String(value ?? ''));
}

/** A number that opens where records lie behind it; plain where none that is public does. */
function Opened({ frozen, at, text }: { readonly frozen: FrozenReport; readonly at: string; readonly text: string }) {
  if (behind(frozen, at).length === 0) return text;
  return <a href={paths.records(frozen.year, at)}>{text}</a>;
}
