import { Drawer } from 'antd';
import { Link } from 'react-router';
import { type RecordsBehind, reportingRoutes } from '../../../src/reporting/contract.js';
import { useReading } from '../queries.js';
import { useMay } from '../session.js';
import { Reading } from '../shared/reading.js';
import { type Column, RecordTable } from '../shared/record-table.js';

/** What is opened: a cell of a table by its address, or a count of the narrative by its key. */
export type Opened =
  | { readonly kind: 'cell'; readonly address: string }
  | { readonly kind: 'count'; readonly key: string };

type Behind = RecordsBehind['records'][number];

const columns: readonly Column<Behind>[] = [
  { title: '日期', tight: true, cell: (record) => record.day },
  { title: '事项', tight: true, cell: (record) => record.kind },
  { title: '名称', cell: (record) => <Named record={record} /> },
  { title: '计入', tight: true, align: 'right', cell: (record) => record.contribution },
];

/** The record's name, leading to the item or the case that it is about. */
function Named({ record: { title, documentId, caseId, caseNumber } }: { readonly record: Behind }) {
  const mayReadCases = useMay('readRequests');
  if (documentId !== null) return <Link to={`/documents/${documentId}`}>{title}</Link>;
  if (caseId === null) return title;
  const name = caseNumber ?? (mayReadCases ? '查看案件' : '');
  return (
    <>
      {mayReadCases ? <Link to={`/requests/${caseId}`}>{name}</Link> : name}
      <span className="quiet">　{title}</span>
    </>
  );
}

interface Props {
  readonly year: number;
  readonly opened: Opened | null;
  readonly onClose: () => void;
}

/** The records behind one number. */
export function RecordsDrawer({ year, opened, onClose }: Props) {
  return (
    <Drawer open={opened !== null} onClose={onClose} size="min(680px, 100vw)" title="数字背后的记录" destroyOnHidden>
      {opened === null ? null : <Records year={year} opened={opened} />}
    </Drawer>
  );
}

function Records({ year, opened }: { readonly year: number; readonly opened: Opened }) {
  const params = { year };
  const cell = useReading(
    reportingRoutes.cell,
    { params, query: { address: opened.kind === 'cell' ? opened.address : '' } },
    opened.kind === 'cell',
  );
  const count = useReading(
    reportingRoutes.count,
    { params, query: { key: opened.kind === 'count' ? opened.key : '' } },
    opened.kind === 'count',
  );
  return (
    <Reading of={opened.kind === 'cell' ? cell : count}>
      {(behind) => (
        <>
          <p>
            {behind.place}
            <br />
            数值：<strong style={{ fontSize: 20 }}>{behind.value}</strong>
            <span className="quiet">　由 {behind.total} 条记录得出</span>
          </p>
          {behind.total > behind.records.length ? (
            <p className="quiet">记录较多，以下列出前 {behind.records.length} 条。</p>
          ) : null}
          <RecordTable
            label="数字背后的记录"
            columns={columns}
            rows={behind.records}
            rowKey={(record) => record.seq}
            empty="没有记录，所以是 0。"
          />
        </>
      )}
    </Reading>
  );
}
