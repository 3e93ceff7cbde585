import { paths } from '../paths.js';
import type { TombstoneRow } from '../rows.js';
import type { Site } from '../site.js';
import { chineseDay } from '../words.js';
import { Page } from './layout.js';

/** What stands where an item was withdrawn: that it was here, since when not, and why. */
export function TombstonePage({ site, tombstone }: { readonly site: Site; readonly tombstone: TombstoneRow }) {
  const rows: readonly (readonly [string, string | null])[] = [
    ['索引号', tombstone.index_no],
    ['发布机构', tombstone.agency],
    ['发布日期', tombstone.published_on === null ? null : chineseDay(tombstone.published_on)],
    ['撤下日期', tombstone.withdrawn_on === null ? null : chineseDay(tombstone.withdrawn_on)],
    ['撤下原因', tombstone.withdraw_reason],
  ];
  return (
    <Page
      site={site}
      title="该信息已撤下"
      crumbs={[{ label: '政府信息公开', path: paths.column }, { label: '已撤下' }]}
      meta={[['robots', 'noindex']]}
    >
      <article className="article message">
        <h1>该信息已撤下</h1>
        <p>您要查看的政府信息曾在此公开，现已撤下。</p>
        <dl className="metadata">
          {rows.map(([label, value]) =>
            value === null ? null : (
              <div key={label} className="whole">
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
          )}
        </dl>
        {tombstone.replaced_by === null ? null : (
          <p>
            <a className="button" href={paths.document(tombstone.replaced_by)}>
              查看替代的信息
            </a>
          </p>
        )}
      </article>
    </Page>
  );
}
