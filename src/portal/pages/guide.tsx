import { contactRows, type GuideText } from '../../law/guide/guide-text.js';
import { statutoryEntries } from '../columns.js';
import { paths } from '../paths.js';
import type { ListedDocument } from '../rows.js';
import type { ColumnSite } from '../site.js';
import type { ListedGuide } from '../store-guide.js';
import { chineseDay } from '../words.js';
import { columnMeta } from './column.js';
import { GuideBlocks } from './guide-blocks.js';
import { Page } from './layout.js';
import { ColumnFrame, TitleList } from './parts.js';

interface GuidePageProps {
  readonly site: ColumnSite;
  readonly text: GuideText;
  /** The issue that this text is of; null where none was issued and the text is made of what is entered now. */
  readonly issued: ListedGuide | null;
  /** Every issue, newest first: the first is in force. */
  readonly issues: readonly ListedGuide[];
  /** Documents filed under the guide's own entry. */
  readonly documents: readonly ListedDocument[];
  /** How many items stand published. */
  readonly total: number;
}

const label = '政府信息公开指南';

/** 政府信息公开指南 (条例12条2款): an issue as it was frozen, with its day and the issues before it. */
export function GuidePage({ site, text, issued, issues, documents, total }: GuidePageProps) {
  const inForce = issued === null || issued.issue === issues[0]?.issue;
  const at = issued === null || inForce ? paths.guide : paths.guideIssue(issued.issue);
  const crumbs = [
    { label: '政府信息公开', path: paths.column },
    ...(inForce ? [{ label }] : [{ label, path: paths.guide }, { label: issueWords(issued) }]),
  ];
  return (
    <Page
      site={site}
      title={inForce ? label : `${label}（${issueWords(issued)}）`}
      at={paths.guide}
      crumbs={crumbs}
      meta={columnMeta(label)}
    >
      <ColumnFrame at={at}>
        <article className="text">
          <h1>{text.title}</h1>
          <Standing issued={issued} inForce={inForce} />
          {inForce && issued !== null ? <Moved site={site} text={text} /> : null}
          <p>{text.opening}</p>
          {text.parts.map(({ heading, blocks }) => (
            <section key={heading}>
              <h2>{heading}</h2>
              <GuideBlocks blocks={blocks} />
            </section>
          ))}
          <section className="no-print">
            <h2>相关栏目</h2>
            <p>
              <a href={paths.catalogue}>法定主动公开内容</a>（{statutoryEntries(site.catalogue).length} 类，现公开{' '}
              {total} 条）　<a href={paths.request}>依申请公开</a>
            </p>
            <Earlier issued={issued} issues={issues} />
            {documents.length === 0 ? null : (
              <>
                <h2>指南文本</h2>
                <TitleList rows={documents} />
              </>
            )}
          </section>
        </article>
      </ColumnFrame>
    </Page>
  );
}

function issueWords({ year, issued_on }: ListedGuide): string {
  return `${year}年，${chineseDay(issued_on)}发布`;
}

/** Which issue this is, and whether it is in force. */
function Standing({ issued, inForce }: { readonly issued: ListedGuide | null; readonly inForce: boolean }) {
  if (issued === null) return <p className="note">本指南的年度文本尚未发布，以下根据本机关登记的信息编成。</p>;
  return (
    <p className={inForce ? 'note' : 'notice'}>
      {inForce ? '现行指南：' : '本指南已被新的指南代替：'}
      {issueWords(issued)}{' '}
      <a className="no-print" href={paths.guideFile(issued.issue)}>
        下载文档
      </a>
      {inForce ? null : (
        <>
          {' '}
          <a href={paths.guide}>查看现行指南</a>
        </>
      )}
    </p>
  );
}

/** The disclosure office as it is now, where the issue in force says otherwise. */
function Moved({ site, text }: { readonly site: ColumnSite; readonly text: GuideText }) {
  const now = contactRows(site.office.profile);
  const then = text.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : [])));
  if (now.length === 0 || JSON.stringify(now) === JSON.stringify(then)) return null;
  return (
    <div className="notice">
      <p>本指南发布以后，工作机构情况有变动，现为：</p>
      <GuideBlocks blocks={[{ kind: 'rows', rows: now }]} />
    </div>
  );
}

function Earlier({ issued, issues }: Pick<GuidePageProps, 'issued' | 'issues'>) {
  const [inForce] = issues;
  const others = issues.filter(({ issue }) => issue !== issued?.issue && issue !== inForce?.issue);
  if (others.length === 0) return null;
  return (
    <>
      <h2>以前的指南</h2>
      <ul className="titles">
        {others.map((other) => (
          <li key={other.issue}>
            <a href={paths.guideIssue(other.issue)}>{other.year}年政府信息公开指南</a>
            <time dateTime={other.issued_on}>{other.issued_on}</time>
          </li>
        ))}
      </ul>
    </>
  );
}
