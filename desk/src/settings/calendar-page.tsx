import { Button } from 'antd';
import { useState } from 'react';
import { type CalendarView, calendarRoutes, type Entered, type KnownYear } from '../../../src/calendars/contract.js';
import { useReading } from '../queries.js';
import { useMay } from '../session.js';
import { instantWords } from '../shared/instant-words.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import { CalendarForm } from './calendar-form.js';
import { MovedPanel } from './moved-panel.js';

/** A year of the list; `known` is null where there is no notice yet. */
interface YearRow {
  readonly year: number;
  readonly known: KnownYear | null;
}

/** 放假安排: the notices of holidays by which working days are counted, and the entering of a year's. */
export function CalendarPage() {
  const [entered, setEntered] = useState<Entered | null>(null);
  return (
    <Page title="放假安排" trail={['系统设置']}>
      {entered === null ? null : <MovedPanel entered={entered} onClose={() => setEntered(null)} />}
      <Reading of={useReading(calendarRoutes.calendar)}>
        {(view) => <Years view={view} onEntered={setEntered} />}
      </Reading>
    </Page>
  );
}

function Years({ view, onEntered }: { readonly view: CalendarView; readonly onEntered: (entered: Entered) => void }) {
  const mayEnter = useMay('enterCalendar');
  const [chosen, setChosen] = useState<YearRow | null>(null);
  const rows: YearRow[] = [
    ...view.missing.map((year) => ({ year, known: null })),
    ...view.years.map((known) => ({ year: known.year, known })),
  ].sort((a, b) => b.year - a.year);
  const close = (done: Entered | null) => {
    setChosen(null);
    if (done === null) return;
    onEntered(done);
    scrollTo({ top: 0 });
  };
  return (
    <>
      <Panel title="各年度放假安排">
        <p className="quiet">
          答复、补正、征求意见等期限按工作日计算，以国务院办公厅每年公布的放假安排为准。没有通知的年度只按周一至周五计算，涉及的到期日标为“暂定”。
        </p>
        <RecordTable
          label="各年度放假安排"
          columns={columnsFor(mayEnter ? setChosen : null)}
          rows={rows}
          rowKey={(row) => row.year}
          empty="还没有任何年度的放假安排。"
        />
      </Panel>
      {chosen === null ? null : (
        <CalendarForm key={chosen.year} year={chosen.year} known={chosen.known} years={view.years} onClose={close} />
      )}
    </>
  );
}

function columnsFor(choose: ((row: YearRow) => void) | null): Column<YearRow>[] {
  const columns: Column<YearRow>[] = [
    { title: '年度', tight: true, cell: ({ year }) => `${year}年` },
    { title: '状态', cell: ({ known }) => (known ? '已公布' : '暂无通知：该年工作日为暂定') },
    { title: '依据', cell: ({ known }) => known?.papers.map((paper) => <Paper key={paper} paper={paper} />) },
    { title: '来源', cell: sourceWords },
  ];
  if (choose === null) return columns;
  const action = (row: YearRow) => (
    <Button size="small" {...(row.known ? {} : { type: 'primary' })} onClick={() => choose(row)}>
      {row.known ? `更正${row.year}年` : `录入${row.year}年`}
    </Button>
  );
  return [...columns, { title: '操作', tight: true, cell: action }];
}

function sourceWords({ known }: YearRow): string {
  if (known === null) return '';
  if (known.entered === null) return '系统自带';
  return `${known.entered.byName ?? '系统管理员'}录入，${instantWords(known.entered.at)}`;
}

function Paper({ paper }: { readonly paper: string }) {
  if (!/^https?:/.test(paper) || !URL.canParse(paper)) return <div>{paper}</div>;
  return (
    <div>
      <a href={paper} target="_blank" rel="noopener noreferrer">
        通知原文（{new URL(paper).host}）
      </a>
    </div>
  );
}
