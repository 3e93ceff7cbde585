import { Fragment } from 'react';
import { rowInWords } from '../../../src/law/catalog-change.js';
import type { CatalogRow } from '../../../src/law/catalog-row.js';
import type { Day } from '../../../src/law/day.js';
import './catalogue.css';

interface Props {
  /** The whole table, for the 序号. */
  readonly all: readonly CatalogRow[];
  readonly shown: readonly CatalogRow[];
  readonly today: Day;
  readonly nameOf: (id: string) => string;
  /** Keys of rows that differ from the edition in force. */
  readonly changed: ReadonlySet<string>;
  readonly onEdit: ((row: CatalogRow) => void) | null;
}

const heads = ['序号', '二级事项', '公开内容（要素）', '公开依据', '公开时限', '渠道和载体', '主体、对象、方式、层级'];

/** The catalogue by 一级事项; on a phone every row is a card. */
export function CatalogueTable({ all, shown, today, nameOf, changed, onEdit }: Props) {
  if (shown.length === 0) return <p className="empty">没有符合条件的事项，请放宽查询条件。</p>;
  const places = new Map(all.map((row, at) => [row.key, at + 1]));
  return (
    <div className="record-box">
      <table className="record-table catalogue-table" aria-label="公开目录">
        <thead>
          <tr>
            {[...heads, ...(onEdit ? ['操作'] : [])].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => (
            <Fragment key={row.key}>
              {row.first === shown[at - 1]?.first ? null : (
                <tr className="catalogue-group">
                  <th colSpan={heads.length + 1} scope="rowgroup">
                    {row.first}
                  </th>
                </tr>
              )}
              <Row
                row={row}
                words={rowInWords(row, today, nameOf)}
                place={places.get(row.key) ?? 0}
                changed={changed.has(row.key)}
                onEdit={onEdit}
              />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: CatalogRow;
  readonly words: Readonly<Record<string, string>>;
  readonly place: number;
  readonly changed: boolean;
  readonly onEdit: ((row: CatalogRow) => void) | null;
}

function Row({ row, words, place, changed, onEdit }: RowProps) {
  return (
    <tr className={row.state === 'closed' ? 'is-closed' : undefined}>
      <td data-label="序号" className="is-tight">
        {place}
      </td>
      <td data-label="二级事项">
        <div>
          {row.second} <RowMarks row={row} changed={changed} />
          {row.person === null ? null : <div className="quiet">责任人：{words.责任人}</div>}
        </div>
      </td>
      <td data-label="公开内容">{words['公开内容（要素）']}</td>
      <td data-label="公开依据">{words.公开依据}</td>
      <td data-label="公开时限">{words.公开时限}</td>
      <td data-label="渠道和载体">{words.公开渠道和载体}</td>
      <td data-label="主体等">
        <div>
          {words.公开主体}
          <br />
          {words.公开对象}　{words.公开方式}
          <br />
          {words.公开层级}
        </div>
      </td>
      {onEdit ? (
        <td data-label="操作" className="is-tight">
          <button
            type="button"
            className="link-button"
            onClick={() => onEdit(row)}
            aria-label={`编辑“${row.first} / ${row.second}”`}
          >
            编辑
          </button>
        </td>
      ) : null}
    </tr>
  );
}

/** What must be known of a row at a glance, in words. */
export function RowMarks({ row, changed }: { readonly row: CatalogRow; readonly changed: boolean }) {
  return (
    <>
      {row.state === 'closed' ? <span className="catalogue-mark is-quiet">停用</span> : null}
      {row.source === 'unverified' ? (
        <span className="catalogue-mark is-warning" title="没有找到出处，请对照上级目录核实">
          未核实
        </span>
      ) : null}
      {row.source === 'localPractice' ? (
        <span className="catalogue-mark is-quiet" title="见于其他乡镇的目录，不是法律规定">
          地方口径
        </span>
      ) : null}
      {changed ? <span className="catalogue-mark">有改动</span> : null}
    </>
  );
}
