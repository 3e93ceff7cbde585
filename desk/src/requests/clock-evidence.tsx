import { intakeChannels } from '../../../src/law/request/receipt.js';
import type { RequestDetail } from '../../../src/requests/case-contract.js';
import { RecordTable } from '../shared/record-table.js';
import { type DayRun, runsOf } from './clock-months.js';
import { chineseDay, dueWords, standingWords } from './clock-words.js';
import { EventsTable } from './events-table.js';

interface HeadProps {
  readonly detail: RequestDetail;
  readonly office: string;
  readonly today: string | undefined;
}

/** The head of the printed evidence: which case, from when to when, by whom and on what day it was printed. */
export function ClockEvidenceHead({ detail, office, today }: HeadProps) {
  const channel = (intakeChannels as Readonly<Record<string, string>>)[detail.channel] ?? detail.channel;
  return (
    <header className="print-only">
      <h1>政府信息公开申请答复期限推算表</h1>
      <dl className="clock-facts">
        <dt>机关名称</dt>
        <dd>{office}</dd>
        <dt>申请编号</dt>
        <dd>{detail.number}</dd>
        <dt>收到申请之日</dt>
        <dd>
          {chineseDay(detail.receivedOn)}（{channel}）
        </dd>
        <dt>答复到期日</dt>
        <dd>{dueWords(detail)}</dd>
        <dt>打印日期</dt>
        <dd>{today === undefined ? '' : chineseDay(today)}</dd>
        <dt>办结日期</dt>
        <dd>{detail.closedOn === null ? '尚未办结' : chineseDay(detail.closedOn)}</dd>
      </dl>
    </header>
  );
}

/** What the screen tells on pointing, written out for paper: runs of days, and the events with their letters. */
export function ClockEvidenceFoot({ detail }: { readonly detail: RequestDetail }) {
  return (
    <div className="print-only">
      <h3 className="clock-title">逐段日期</h3>
      <RecordTable
        label="逐段日期"
        columns={[
          { title: '日期', tight: true, cell: ({ from, to }) => (from === to ? from : `${from} 至 ${to}`) },
          { title: '天数', tight: true, align: 'right', cell: ({ days }) => days },
          { title: '计算', cell: countedWords },
          { title: '原因', cell: ({ why }) => why },
          { title: '依据', cell: ({ article }) => article },
        ]}
        rows={runsOf(detail.clock.days)}
        rowKey={({ from }) => from}
        empty="还没有可以推算的日期。"
      />
      <h3 className="clock-title">期限事项和文书</h3>
      <EventsTable detail={detail} label="期限事项和文书" empty="没有改变期限的事项。" />
      <p className="clock-signs">
        <span>推算人：</span>
        <span>核对人：</span>
        <span>日期：</span>
      </p>
    </div>
  );
}

function countedWords({ standing, ordinals }: DayRun): string {
  if (ordinals === null) return standingWords[standing].words;
  const [first, last] = ordinals;
  return first === last ? `计入，第 ${first} 个工作日` : `计入，第 ${first} 至第 ${last} 个工作日`;
}
