import { Button } from 'antd';
import { Link } from 'react-router';
import type { Entered, Moved, Reckoned } from '../../../src/calendars/contract.js';
import { useMay, useMe } from '../session.js';
import { Panel } from '../shared/page.js';
import { type Column, RecordTable } from '../shared/record-table.js';

const words = ({ due, provisional }: Reckoned) => `${due ?? '待定'}${provisional ? '（暂定）' : ''}`;

/** What moved by the notice that was just entered, to be printed for the files. */
export function MovedPanel({ entered, onClose }: { readonly entered: Entered; readonly onClose: () => void }) {
  const mayRead = useMay('readRequests');
  const me = useMe().data;
  const columns: readonly Column<Moved>[] = [
    {
      title: '申请编号',
      cell: (row) => (mayRead ? <Link to={`/requests/${row.requestId}`}>{row.number}</Link> : row.number),
    },
    { title: '原到期日', tight: true, cell: ({ before }) => words(before) },
    { title: '新到期日', tight: true, cell: ({ after }) => words(after) },
    { title: '变动', tight: true, cell: changeWords },
  ];
  const { year, moved } = entered;
  return (
    <div className="calendar-moved" role="status">
      <Panel
        title={`${year}年放假安排已录入`}
        extra={
          <span className="page-actions">
            {moved.length === 0 ? null : <Button onClick={() => print()}>打印</Button>}
            <Button onClick={onClose}>关闭</Button>
          </span>
        }
      >
        <p>
          {me === undefined ? '' : `${me.office.name}，${me.today}：`}
          {moved.length === 0
            ? '未办结申请的到期日已重新计算，没有变动。'
            : `未办结申请的到期日已重新计算，以下${moved.length}件有变动，请告知经办人。`}
        </p>
        {moved.length === 0 ? null : (
          <RecordTable
            label="到期日有变动的申请"
            columns={columns}
            rows={moved}
            rowKey={(row) => row.requestId}
            empty="没有变动。"
          />
        )}
      </Panel>
    </div>
  );
}

function changeWords({ before, after }: Moved): string {
  if (before.due === after.due) return after.provisional ? '日期不变，转为暂定' : '日期不变，不再是暂定';
  if (before.due === null || after.due === null) return '';
  return after.due < before.due ? '提前' : '推迟';
}
