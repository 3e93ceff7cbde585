import { Link } from 'react-router';
import { day, dayInChinese } from '../../../src/law/day.js';
import { cycleInWords } from '../../../src/law/heartbeat.js';
import { cycleSources } from '../../../src/law/heartbeat-starting.js';
import { statementInWords } from '../../../src/law/heartbeat-statement.js';
import type { ColumnRow, HeartbeatView } from '../../../src/publishing/heartbeat-contract.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import { BeatLight } from './beat-light.js';

export type ColumnAct = 'cycle' | 'state' | 'confirm';

interface Props {
  readonly view: HeartbeatView;
  readonly rows: readonly ColumnRow[];
  readonly onAct: (act: ColumnAct, row: ColumnRow) => void;
}

/** Every column with its last day, cycle, state and what may be done. */
export function ColumnTable({ view, rows, onAct }: Props) {
  return (
    <RecordTable
      label="栏目更新情况"
      columns={columnsFor(view, onAct)}
      rows={rows}
      rowKey={({ key }) => key}
      empty="没有符合条件的栏目。"
    />
  );
}

function columnsFor(view: HeartbeatView, onAct: Props['onAct']): readonly Column<ColumnRow>[] {
  return [
    { title: '栏目', width: '26%', cell: (row) => <Named row={row} /> },
    { title: '最近信息', tight: true, cell: ({ lastItem }) => lastItem ?? '无' },
    {
      title: '更新周期',
      cell: ({ cycle, source }) => (
        <>
          {cycleInWords(cycle)}
          <br />
          <small className="quiet">{cycleSources[source]}</small>
        </>
      ),
    },
    { title: '状态', width: '20%', cell: (row) => <BeatLight row={row} today={view.today} /> },
    { title: '应更新之日', tight: true, cell: ({ due }) => due ?? '—' },
    { title: '责任人', cell: ({ personName }) => personName ?? '信息员' },
    { title: '操作', cell: (row) => <Acts row={row} view={view} onAct={onAct} /> },
  ];
}

function Named({ row: { key, group, label, items, statement, waiting, returned } }: { readonly row: ColumnRow }) {
  const listed = items > 0 && !key.startsWith('site.');
  return (
    <div>
      {listed ? <Link to={`/documents?entry=${key}&state=published`}>{label}</Link> : label}
      <br />
      <small className="quiet">{group}</small>
      {statement === null ? null : (
        <p className="quiet">
          {statementInWords(day(statement.asOf))}，{statement.statedByName}提出，{statement.confirmedByName}确认
        </p>
      )}
      {waiting === null ? null : (
        <p>
          待确认：{statementInWords(day(waiting.asOf))}，{waiting.statedByName}提出。原因：{waiting.reason}
        </p>
      )}
      {returned === null ? null : (
        <p className="beat-returned">
          {returned.returned?.byName}退回{returned.statedByName}的说明（截至{dayInChinese(day(returned.asOf))}）：
          {returned.returned?.opinion}
        </p>
      )}
    </div>
  );
}

function Acts({ row, view: { may }, onAct }: { readonly row: ColumnRow } & Pick<Props, 'view' | 'onAct'>) {
  const button = (act: ColumnAct, label: string) => (
    <button type="button" className="link-button" onClick={() => onAct(act, row)}>
      {label}
      <span className="for-ears">：{row.label}</span>
    </button>
  );
  return (
    <span className="beat-acts">
      {may.set ? button('cycle', '改周期') : null}
      {may.state && row.mayState === true ? button('state', '说明暂无信息') : null}
      {may.confirm && row.waiting !== null ? button('confirm', '办理说明') : null}
    </span>
  );
}
