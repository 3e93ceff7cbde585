import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { compareDays, type Day, daysBetween } from '../../../src/law/day.js';
import { intakeRoutes, type MailRow } from '../../../src/requests/intake-contract.js';
import { useAct, useReading } from '../queries.js';
import { useMay, useMe } from '../session.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import './list.css';
import { MailForm } from './mail-form.js';
import { MoreLines } from './more-lines.js';
import { ReasonDialog } from './reason-dialog.js';

/** 邮件签收登记: what was signed for, so that no application is lost between the door and the register. */
export function MailPage() {
  const today = useMe().data?.today;
  const mayRegister = useMay('registerRequest');
  const mails = useReading(intakeRoutes.mails);
  return (
    <Page title="邮件签收登记" trail={['依申请公开']}>
      <Reading of={mails}>
        {({ rows }) => <Unclaimed rows={rows.filter(isUnclaimed)} today={today} mayRegister={mayRegister} />}
      </Reading>
      {mayRegister && today !== undefined ? <MailForm today={today} /> : null}
      {mails.data === undefined ? null : (
        <Panel title="已处理的邮件">
          <MoreLines shown={mails.data.rows.length} total={mails.data.total} />
          <RecordTable
            label="已处理的邮件"
            columns={[...mailColumns, { title: '去向', cell: (row) => <Whither row={row} /> }]}
            rows={mails.data.rows.filter((row) => !isUnclaimed(row))}
            rowKey={(row) => row.id}
            empty="还没有处理过邮件。"
          />
        </Panel>
      )}
    </Page>
  );
}

const isUnclaimed = (row: MailRow) => row.request === null && row.notRequest === null;

const mailColumns: readonly Column<MailRow>[] = [
  { title: '邮件号码', tight: true, cell: (row) => row.mailNo },
  { title: '寄递企业', tight: true, cell: (row) => row.carrier },
  { title: '签收日期', tight: true, cell: (row) => row.signedOn },
  { title: '签收人', tight: true, cell: (row) => row.signedBy },
  { title: '说明', cell: (row) => row.note },
];

interface UnclaimedProps {
  readonly rows: readonly MailRow[];
  readonly today: string | undefined;
  readonly mayRegister: boolean;
}

/** Mail without a case, the oldest first. */
function Unclaimed({ rows, today, mayRegister }: UnclaimedProps) {
  const [dismissed, setDismissed] = useState<MailRow | null>(null);
  const since: Column<MailRow> = {
    title: '已过',
    tight: true,
    cell: (row) => <span className="is-late-words">{sinceWords(row.signedOn, today)}</span>,
  };
  const actions: Column<MailRow> = {
    title: '处理',
    tight: true,
    cell: (row) => (
      <span className="row-actions">
        <Link to={`/requests/new?mail=${row.id}`}>登记为申请</Link>
        <Button type="link" size="small" className="as-link" onClick={() => setDismissed(row)}>
          不是公开申请
        </Button>
      </span>
    ),
  };
  const columns = [since, ...mailColumns, ...(mayRegister ? [actions] : [])];
  return (
    <Panel title={`没有登记的邮件（${rows.length}）`}>
      {rows.length === 0 ? null : (
        <p className="is-late-words">这些邮件已经签收。其中的公开申请，答复期限自签收次日起计算，请立即拆看并处理。</p>
      )}
      <RecordTable
        label="没有登记的邮件"
        columns={columns}
        rows={[...rows].sort((a, b) => compareDays(a.signedOn as Day, b.signedOn as Day))}
        rowKey={(row) => row.id}
        empty="已签收的邮件都已处理。"
      />
      {dismissed === null ? null : <DismissDialog mail={dismissed} onClose={() => setDismissed(null)} />}
    </Panel>
  );
}

function sinceWords(signedOn: string, today: string | undefined): string {
  if (today === undefined) return '—';
  const days = daysBetween(signedOn as Day, today as Day);
  return days === 0 ? '今天签收' : `${days} 天`;
}

function DismissDialog({ mail, onClose }: { readonly mail: MailRow; readonly onClose: () => void }) {
  const { act, busy } = useAct(intakeRoutes.dismissMail);
  return (
    <ReasonDialog
      title="不是公开申请"
      label="理由"
      okText="确认"
      busy={busy}
      act={(reason) => act({ params: { id: mail.id }, body: { reason } })}
      onClose={onClose}
    >
      邮件 {mail.mailNo}（{mail.signedOn}{' '}
      签收）将不再提醒登记。请先拆看全部内容：信封上没有注明、信中写明要求公开政府信息的，也是公开申请。
    </ReasonDialog>
  );
}

/** What became of a letter. */
function Whither({ row }: { readonly row: MailRow }) {
  if (row.request !== null) return <Link to={`/requests/${row.request}`}>已登记为申请</Link>;
  return <>不是公开申请：{row.notRequest}</>;
}
