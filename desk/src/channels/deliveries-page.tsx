import { App, Button, Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import {
  channelRoutes,
  type DeliveryRow,
  type DeliveryState,
  type DeliveryView,
  deliveryStates,
} from '../../../src/publishing/channel-contract.js';
import { useAct, useReading } from '../queries.js';
import { useMay } from '../session.js';
import { instantWords } from '../shared/instant-words.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import { MappingExport } from './mapping-export.js';

/** 推送状态: how it stands with every item on the county's platform, and the county's table for where nothing is pushed. */
export function DeliveriesPage() {
  const [params, setParams] = useSearchParams();
  const state = deliveryStates.find(({ key }) => key === params.get('state'))?.key;
  const choose = (chosen: DeliveryState | undefined) => setParams(chosen === undefined ? {} : { state: chosen });
  return (
    <Page title="推送状态" trail={['信息公开']}>
      <Reading of={useReading(channelRoutes.deliveries, { query: state === undefined ? {} : { state } })}>
        {(view) => (
          <>
            <Summary view={view} />
            <Panel
              title="各条信息的推送状态"
              extra={
                <Select
                  aria-label="按状态筛选"
                  style={{ minWidth: 150 }}
                  value={(state ?? 'all') as string}
                  onChange={(chosen) => choose(deliveryStates.find(({ key }) => key === chosen)?.key)}
                  options={[
                    { value: 'all', label: '全部状态' },
                    ...deliveryStates.map(({ key, label }) => ({
                      value: key,
                      label: `${label}（${view.counts[key]}）`,
                    })),
                  ]}
                />
              }
            >
              <RecordTable
                label="推送状态"
                columns={columns}
                rows={view.rows}
                rowKey={(row) => row.id}
                empty={state === undefined ? '还没有推送过信息。' : '没有这种状态的信息。'}
              />
              {view.rows.length === 200 ? <p className="quiet">只列最近 200 条。</p> : null}
            </Panel>
          </>
        )}
      </Reading>
      <MappingExport />
    </Page>
  );
}

function Summary({ view }: { readonly view: DeliveryView }) {
  const { message } = App.useApp();
  const { act, busy } = useAct(channelRoutes.queueStanding);
  const may = useMay('publish');
  const queue = async () => {
    const answer = await act({});
    if (answer.ok) message.success(`已列入推送 ${answer.value.queued} 条`);
    else message.error('sentence' in answer ? answer.sentence : '没有完成，请稍后再试。');
  };
  return (
    <Panel title="县级平台">
      <p>
        {view.host === null
          ? '还没有设置县级平台，公开的信息只在本门户发布。由系统管理员在“推送设置”中填写。'
          : view.enabled
            ? `公开和撤下后自动推送到 ${view.host}，失败的隔一段时间自动重试。`
            : `推送已暂停，信息先积存，恢复后推送到 ${view.host}。`}
      </p>
      <p className="quiet">村公示栏等线下渠道不由系统推送，由人员张贴。</p>
      {view.host !== null && view.neverQueued > 0 ? (
        <p>
          设置县级平台之前已经公开、还没有推送的信息有 {view.neverQueued} 条。
          {may ? (
            <Button size="small" loading={busy} onClick={() => void queue()}>
              全部补推
            </Button>
          ) : null}
        </p>
      ) : null}
    </Panel>
  );
}

const columns: Column<DeliveryRow>[] = [
  { title: '信息', cell: (row) => <Link to={`/documents/${row.id}`}>{row.title}</Link> },
  { title: '索引号', tight: true, wideOnly: true, cell: (row) => row.indexNo ?? '' },
  { title: '消息', tight: true, cell: (row) => (row.message === 'publish' ? `公开第 ${row.revision} 稿` : '撤回') },
  { title: '状态', tight: true, cell: (row) => <State row={row} /> },
  { title: '情况', cell: (row) => <Course row={row} /> },
  { title: '操作', tight: true, cell: (row) => <Retry row={row} /> },
];

function State({ row }: { readonly row: DeliveryRow }) {
  const label = deliveryStates.find(({ key }) => key === row.state)?.label;
  return row.state === 'retrying' ? <strong className="is-due">{label}</strong> : label;
}

function Course({ row }: { readonly row: DeliveryRow }) {
  if (row.deliveredAt !== null) return `${instantWords(row.deliveredAt)} 送达`;
  if (row.state === 'cancelled') return '撤下时还没有推送，不再推送。';
  if (row.triedAt === null) return `${instantWords(row.madeAt)} 列入`;
  return (
    <div>
      {row.trouble ?? '正在推送。'}
      <div className="quiet">
        已试 {row.attempts} 次{row.nextAt === null ? '' : `，下次 ${instantWords(row.nextAt)}`}
      </div>
    </div>
  );
}

function Retry({ row }: { readonly row: DeliveryRow }) {
  const { message } = App.useApp();
  const { act, busy } = useAct(channelRoutes.retry);
  const may = useMay('publish');
  if (row.state !== 'retrying' || !may) return null;
  const retry = async () => {
    const answer = await act({ params: { id: row.id } });
    if (answer.ok) message.success('即将重试');
    else message.error('sentence' in answer ? answer.sentence : '没有完成，请稍后再试。');
  };
  return (
    <Button size="small" loading={busy} onClick={() => void retry()}>
      重试
    </Button>
  );
}
