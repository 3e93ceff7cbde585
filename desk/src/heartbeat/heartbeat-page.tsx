import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { BeatState } from '../../../src/law/heartbeat.js';
import { type ColumnRow, type HeartbeatView, heartbeatRoutes } from '../../../src/publishing/heartbeat-contract.js';
import { useReading } from '../queries.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { type ColumnAct, ColumnTable } from './column-table.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { CycleDialog } from './cycle-dialog.js';
import './heartbeat.css';
import { StatementDialog } from './statement-dialog.js';
import { WarnDialog } from './warn-dialog.js';
import { WarningsPanel } from './warnings-panel.js';

const states: readonly { key: BeatState; label: string }[] = [
  { key: 'late', label: '逾期未更新' },
  { key: 'empty', label: '空白' },
  { key: 'soon', label: '即将到期' },
  { key: 'fresh', label: '正常' },
];

/** 栏目更新: every column with its cycle and state, the warnings, and the statements that nothing arose. */
export function HeartbeatPage() {
  return (
    <Page title="栏目更新" trail={['信息公开']} actions={<Link to="/heartbeat/self-check">自查报告</Link>}>
      <WarningsPanel />
      <Reading of={useReading(heartbeatRoutes.columns)}>{(view) => <Columns view={view} />}</Reading>
    </Page>
  );
}

type Which = BeatState | 'all' | 'waiting';

function Columns({ view }: { readonly view: HeartbeatView }) {
  const [which, setWhich] = useState<Which>('all');
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<{ act: ColumnAct; row: ColumnRow } | 'warn' | null>(null);
  const count = (state: BeatState) => view.columns.filter((row) => row.state === state).length;
  const waiting = view.columns.filter((row) => row.waiting !== null).length;
  const shown = view.columns
    .filter((row) => which === 'all' || (which === 'waiting' ? row.waiting !== null : row.state === which))
    .filter(({ group, label }) => `${group}${label}`.includes(words.trim()));
  const { short, long } = view.settings.warn;
  return (
    <>
      <ul className="beat-counts">
        {states.map(({ key, label }) => (
          <li key={key} className={`is-${key}`}>
            {label}
            <strong>{count(key)}</strong>
          </li>
        ))}
      </ul>
      <Panel
        title={`栏目（截至 ${view.today}）`}
        extra={
          view.may.set ? (
            <Button size="small" onClick={() => setOpen('warn')}>
              提前提醒：{short}天、{long}天
            </Button>
          ) : null
        }
      >
        <div className="beat-filter">
          <Segmented<Which>
            aria-label="按状态筛选"
            value={which}
            onChange={setWhich}
            options={[
              { value: 'all', label: '全部' },
              ...states.map(({ key, label }) => ({ value: key, label })),
              { value: 'waiting', label: `待确认说明（${waiting}）` },
            ]}
          />
          <Input
            allowClear
            aria-label="查找栏目"
            placeholder="栏目名称中的词"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <ColumnTable view={view} rows={shown} onAct={(act, row) => setOpen({ act, row })} />
      </Panel>
      {open === null ? null : <Opened open={open} view={view} onClose={() => setOpen(null)} />}
    </>
  );
}

interface OpenedProps {
  readonly open: { readonly act: ColumnAct; readonly row: ColumnRow } | 'warn';
  readonly view: HeartbeatView;
  readonly onClose: () => void;
}

function Opened({ open, view, onClose }: OpenedProps) {
  if (open === 'warn') return <WarnDialog view={view} onClose={onClose} />;
  const { act, row } = open;
  if (act === 'cycle') return <CycleDialog view={view} row={row} onClose={onClose} />;
  if (act === 'state') return <StatementDialog row={row} today={view.today} onClose={onClose} />;
  return row.waiting === null ? null : <ConfirmDialog label={row.label} statement={row.waiting} onClose={onClose} />;
}
