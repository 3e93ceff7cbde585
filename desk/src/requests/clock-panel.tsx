import { Button } from 'antd';
import type { RequestDetail } from '../../../src/requests/case-contract.js';
import { useMe } from '../session.js';
import { Panel } from '../shared/page.js';
import { RecordTable } from '../shared/record-table.js';
import { ClockCalendar } from './clock-calendar.js';
import { ClockEvidenceFoot, ClockEvidenceHead } from './clock-evidence.js';
import './clock-panel.css';
import './clock-print.css';
import { provisionalWords } from './clock-words.js';

/** 期限推算: every counted and excluded day with its article, and the derivation; printable as evidence. */
export function ClockPanel({ detail }: { readonly detail: RequestDetail }) {
  const me = useMe().data;
  return (
    <div className="clock-evidence">
      <ClockEvidenceHead detail={detail} office={me?.office.name ?? ''} today={me?.today} />
      <Panel title="期限推算" id="clock" extra={<Button onClick={printEvidence}>打印期限推算</Button>}>
        {detail.provisional ? <p className="clock-provisional">{provisionalWords}</p> : null}
        {detail.clock.days.length === 0 ? (
          <p className="empty">还没有可以推算的日期。</p>
        ) : (
          <ClockCalendar detail={detail} today={me?.today} />
        )}
        <h3 className="clock-title">推算过程</h3>
        <RecordTable
          label="推算过程"
          columns={[
            { title: '起', tight: true, cell: (row) => row.from },
            { title: '止', tight: true, cell: (row) => row.to },
            { title: '计入工作日', tight: true, cell: (row) => row.counted },
            { title: '说明', cell: (row) => row.sentence },
            { title: '依据', width: '20%', cell: (row) => row.article },
          ]}
          rows={detail.clock.derivation}
          rowKey={(row) => `${row.from}-${row.to}-${row.sentence}`}
          empty="还没有推算。"
        />
        <ClockEvidenceFoot detail={detail} />
      </Panel>
    </div>
  );
}

const printing = 'prints-clock';

/** Prints this panel alone; the mark on the page goes once the print dialog has closed. */
function printEvidence(): void {
  document.documentElement.classList.add(printing);
  window.addEventListener('afterprint', () => document.documentElement.classList.remove(printing), { once: true });
  window.print();
}
