import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type RemedyRow, remedyRoutes } from '../../../src/requests/remedy-contract.js';
import { useReading } from '../queries.js';
import { useMay, useMe } from '../session.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import './list.css';
import { RemedyDialog } from './remedy-dialog.js';
import { RemedyEndDialog } from './remedy-end-dialog.js';
import { groupsOf, type RemedyGroup, resultWords, yearsOf } from './remedy-words.js';

type Opened = { readonly what: 'file' } | { readonly what: 'end'; readonly row: RemedyRow } | null;

/** 复议诉讼登记: what was brought against the outcome of a request, for table four of the annual report. */
export function RemediesPage() {
  const today = useMe().data?.today;
  const mayHandle = useMay('handleRequests');
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  return (
    <Page
      title="复议诉讼登记"
      trail={['依申请公开']}
      actions={
        mayHandle && today !== undefined ? (
          <Button type="primary" onClick={() => setOpened({ what: 'file' })}>
            登记复议、诉讼
          </Button>
        ) : undefined
      }
    >
      <Reading of={useReading(remedyRoutes.remedies)}>
        {({ rows }) => (
          <Register
            rows={rows}
            today={today ?? ''}
            onEnd={mayHandle ? (row) => setOpened({ what: 'end', row }) : undefined}
          />
        )}
      </Reading>
      {opened?.what === 'file' && today !== undefined ? <RemedyDialog today={today} onClose={close} /> : null}
      {opened?.what === 'end' && today !== undefined ? (
        <RemedyEndDialog remedy={opened.row} today={today} onClose={close} />
      ) : null}
    </Page>
  );
}

interface RegisterProps {
  readonly rows: readonly RemedyRow[];
  readonly today: string;
  readonly onEnd: ((row: RemedyRow) => void) | undefined;
}

function Register({ rows, today, onEnd }: RegisterProps) {
  const [search, setSearch] = useSearchParams();
  const years = yearsOf(rows, today);
  const year = years.find((one) => one === search.get('year')) ?? null;
  return (
    <>
      <p className="remedy-year">
        <label htmlFor="remedy-year">年度</label>
        <Select
          id="remedy-year"
          value={year ?? 'all'}
          onChange={(value) => setSearch(value === 'all' ? {} : { year: value }, { replace: true })}
          options={[{ value: 'all', label: '全部年度' }, ...years.map((value) => ({ value, label: `${value} 年` }))]}
        />
        <span className="quiet">按年度查看时，列出当年审结的和当年没有审结的，与年度报告表四一致。</span>
      </p>
      {groupsOf(rows, year).map((group) => (
        <Panel key={group.block} title={group.label} extra={<span className="quiet">{sums(group)}</span>}>
          <RecordTable
            label={group.label}
            columns={columnsFor(today, onEnd)}
            rows={group.rows}
            rowKey={(row) => row.id}
            empty={year === null ? `没有登记过${group.label}案件。` : `${year} 年没有${group.label}案件。`}
          />
        </Panel>
      ))}
    </>
  );
}

function sums({ rows }: RemedyGroup): string {
  const pending = rows.filter(({ result }) => result === null).length;
  return `未审结 ${pending} 件，已审结 ${rows.length - pending} 件`;
}

function columnsFor(today: string, onEnd: RegisterProps['onEnd']): readonly Column<RemedyRow>[] {
  return [
    {
      title: '申请编号',
      tight: true,
      width: '12%',
      cell: (row) => <Link to={`/requests/${row.request}`}>{row.number}</Link>,
    },
    { title: '案号', width: '16%', cell: (row) => row.caseNo ?? '—' },
    { title: '提起日期', tight: true, width: '10%', cell: (row) => row.filedOn },
    {
      title: '审结日期',
      tight: true,
      width: '11%',
      cell: (row) => row.concludedOn ?? <Pending row={row} today={today} />,
    },
    { title: '结果', tight: true, width: '10%', cell: (row) => resultWords(row.result) },
    { title: '经验教训', width: '27%', cell: (row) => row.lesson ?? '' },
    {
      title: '处理',
      tight: true,
      cell: (row) => {
        if (row.newRequest !== null) return <Link to={`/requests/${row.newRequest}`}>重新办理的申请</Link>;
        if (row.result !== null || onEnd === undefined) return null;
        return (
          <Button size="small" aria-label={`登记 ${row.number} 的结果`} onClick={() => onEnd(row)}>
            登记结果
          </Button>
        );
      },
    },
  ];
}

/** What was brought in an earlier year is carried over, as table four does. */
function Pending({ row, today }: { readonly row: RemedyRow; readonly today: string }) {
  const carried = row.filedOn.slice(0, 4) < today.slice(0, 4);
  return <span className="is-pending">{carried ? `${row.filedOn.slice(0, 4)} 年结转` : '审理中'}</span>;
}
