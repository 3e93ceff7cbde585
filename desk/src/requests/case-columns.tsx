import { Link } from 'react-router';
import { requestStages } from '../../../src/law/request/request-state.js';
import type { RequestRow } from '../../../src/requests/case-contract.js';
import { Light } from '../shared/light.js';
import type { Column } from '../shared/record-table.js';
import { applicantKindWords } from './intake-words.js';

const stateWords: Readonly<Record<RequestRow['state'], string>> = {
  running: '计时中',
  paused: '暂停计时',
  overdue: '已超期',
  closed: '已办结',
};

/** What the list says of a case; nothing of who applies but the kind. */
export const caseColumns: readonly Column<RequestRow>[] = [
  { title: '期限', width: '12%', cell: (row) => <Light {...row.light} /> },
  { title: '编号', tight: true, cell: (row) => <Link to={`/requests/${row.id}`}>{row.number}</Link> },
  {
    title: '申请内容',
    width: '26%',
    cell: (row) => (
      <span className="clamp" title={row.wanted}>
        {row.wanted}
      </span>
    ),
  },
  { title: '项数', tight: true, cell: (row) => `${row.items} 项` },
  { title: '阶段', tight: true, cell: (row) => requestStages[row.stage] },
  { title: '申请人', tight: true, cell: (row) => applicantKindWords(row.applicantKind) },
  { title: '承办人', tight: true, cell: (row) => row.handlerName ?? <span className="is-unassigned">未分办</span> },
  { title: '收到日期', tight: true, wideOnly: true, cell: (row) => row.receivedOn },
  { title: '到期日', tight: true, cell: (row) => <DueDay row={row} /> },
  {
    title: '状态',
    tight: true,
    wideOnly: true,
    cell: (row) => <span className={`case-state is-${row.state}`}>{stateWords[row.state]}</span>,
  },
];

function DueDay({ row }: { readonly row: RequestRow }) {
  if (row.dueOn === null) return <>—</>;
  return (
    <span>
      {row.dueOn}
      {row.provisional ? (
        <small className="case-provisional" title="期限跨入尚未公布放假安排的年份，公布后重新推算。">
          暂定
        </small>
      ) : null}
    </span>
  );
}
