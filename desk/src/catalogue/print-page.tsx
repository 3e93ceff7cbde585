import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { rowInWords } from '../../../src/law/catalog-change.js';
import { parseDay } from '../../../src/law/day.js';
import { type CatalogueView, catalogueRoutes, type EditionView } from '../../../src/publishing/catalogue-contract.js';
import { useReading } from '../queries.js';
import { useMe } from '../session.js';
import { Page } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { editionWords } from './catalogue-words.js';
import { nameIn } from './people.js';
import './catalogue-print.css';

const columns = [
  '一级事项',
  '二级事项',
  '公开内容（要素）',
  '公开依据',
  '公开时限',
  '公开主体',
  '公开渠道和载体',
  '公开对象',
  '公开方式',
  '公开层级',
] as const;

const widths: Readonly<Record<(typeof columns)[number], string>> = {
  一级事项: '9%',
  二级事项: '12%',
  '公开内容（要素）': '17%',
  公开依据: '12%',
  公开时限: '12%',
  公开主体: '8.5%',
  公开渠道和载体: '12%',
  公开对象: '5%',
  公开方式: '4%',
  公开层级: '5%',
};

/** An edition as the official table on lying A4, with title and version; the address says which. */
export function PrintPage() {
  const [search] = useSearchParams();
  const version = search.get('version') ?? 'draft';
  const catalogue = useReading(catalogueRoutes.catalogue);
  const numbered = /^\d+$/.test(version);
  const edition = useReading(catalogueRoutes.edition, { params: { version } }, numbered);
  return (
    <Page
      title="打印公开目录"
      trail={['信息公开', '公开目录']}
      actions={
        <Button type="primary" onClick={() => print()}>
          打印
        </Button>
      }
    >
      <Reading of={catalogue}>
        {(view) =>
          numbered ? (
            <Reading of={edition}>{(value) => <Sheet view={view} edition={value} />}</Reading>
          ) : (
            <Sheet view={view} edition={view.draft ?? view.inForce} />
          )
        }
      </Reading>
    </Page>
  );
}

function Sheet({ view, edition }: { readonly view: CatalogueView; readonly edition: EditionView }) {
  const today = parseDay(useMe().data?.today ?? '');
  if (today === null) return null;
  return (
    <div className="catalogue-sheet">
      <h2>{view.agency}政府信息公开事项标准目录</h2>
      <p>{editionWords(edition)}</p>
      <table aria-label="政府信息公开事项标准目录">
        <colgroup>
          <col style={{ width: '3.5%' }} />
          {columns.map((column) => (
            <col key={column} style={{ width: widths[column] }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">序号</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {edition.rows.map((row, at) => {
            const words = rowInWords(row, today, nameIn(view.people));
            const notes = [
              row.source === 'unverified' ? '未核实' : row.source === 'localPractice' ? '地方口径' : '',
              row.state === 'closed' ? '停用' : '',
            ].filter((note) => note !== '');
            return (
              <tr key={row.key}>
                <td>{at + 1}</td>
                {columns.map((column) => (
                  <td key={column}>
                    {words[column]}
                    {column === '二级事项' && notes.length > 0 ? `（${notes.join('、')}）` : ''}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
