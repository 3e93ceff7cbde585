import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  type HandoverItem,
  type HandoverRow,
  handoverRoutes,
  type Receiver,
  receivers,
} from '../../../src/publishing/handover-contract.js';
import { addressOf } from '../client.js';
import { useReading } from '../queries.js';
import { useMay, useMe } from '../session.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import { HandoverForm } from './handover-form.js';
import { type Period, PeriodInput, yearSoFar } from './period-input.js';

/** 移交清单: what is public and was not given yet to the archive or the library, and what was (条例25条). */
export function HandoversPage() {
  const today = useMe().data?.today;
  return (
    <Page title="移交清单" trail={['信息公开']}>
      {today === undefined ? null : <Pending today={today} />}
      <Reading of={useReading(handoverRoutes.handovers)}>
        {(rows) => (
          <Panel title="已登记的移交">
            <RecordTable
              label="已登记的移交"
              columns={recorded}
              rows={rows}
              rowKey={(row) => row.id}
              empty="还没有登记过移交。"
            />
          </Panel>
        )}
      </Reading>
    </Page>
  );
}

function Pending({ today }: { readonly today: string }) {
  const [receiver, setReceiver] = useState<Receiver>('archive');
  const [period, setPeriod] = useState<Period>(yearSoFar(today));
  const may = useMay('publish');
  const query = { receiver, ...period };
  const isPeriod = period.from <= period.to;
  const list = useReading(handoverRoutes.handoverList, { query }, isPeriod);
  return (
    <Panel title="尚未移交的公开信息">
      <p className="quiet">行政机关应当及时向国家档案馆、公共图书馆提供主动公开的政府信息（条例第二十五条）。</p>
      <PeriodInput id="handover" value={period} onChange={setPeriod} latest={today} />
      <Select
        aria-label="接收单位"
        style={{ minWidth: 170, marginBottom: 10 }}
        value={receiver}
        onChange={setReceiver}
        options={receivers.map(({ key, label }) => ({ value: key, label }))}
      />
      {isPeriod ? null : <p className="is-due">截止日期不能早于起始日期。</p>}
      {isPeriod ? (
        <Reading of={list}>
          {({ items, alreadyHanded, digest }) => (
            <>
              <p>
                尚未移交 {items.length} 条；这一期间已经移交 {alreadyHanded} 条。
                {items.length === 0 ? null : (
                  <>
                    {' '}
                    <Button size="small" href={addressOf(handoverRoutes.handoverXlsx, { query })} download>
                      下载表格
                    </Button>{' '}
                    <Button size="small" href={addressOf(handoverRoutes.handoverDocx, { query })} download>
                      下载打印件
                    </Button>
                  </>
                )}
              </p>
              <RecordTable
                label="尚未移交的公开信息"
                columns={pending}
                rows={items}
                rowKey={(row) => row.id}
                empty="这一期间没有尚未移交的公开信息。"
              />
              {may && items.length > 0 ? (
                <HandoverForm receiver={receiver} period={period} digest={digest} today={today} />
              ) : null}
            </>
          )}
        </Reading>
      ) : null}
    </Panel>
  );
}

const pending: Column<HandoverItem>[] = [
  { title: '索引号', tight: true, cell: (row) => row.indexNo },
  { title: '信息', cell: (row) => <Link to={`/documents/${row.id}`}>{row.title}</Link> },
  { title: '公开日期', tight: true, cell: (row) => row.publishedOn },
  {
    title: '更新日期',
    tight: true,
    cell: (row) => (row.revisedOn === row.publishedOn ? '没有更新' : row.revisedOn),
  },
  { title: '附件', tight: true, wideOnly: true, cell: (row) => `${row.attachments.length} 件` },
];

const recorded: Column<HandoverRow>[] = [
  { title: '移交日期', tight: true, cell: (row) => row.handedOn },
  { title: '接收单位', cell: (row) => row.receiverName },
  { title: '期间', tight: true, cell: (row) => `${row.from} 至 ${row.to}` },
  { title: '数量', tight: true, align: 'right', cell: (row) => `${row.count} 条` },
  { title: '清单指纹', wideOnly: true, cell: (row) => <code title={row.digest}>{row.digest.slice(0, 16)}…</code> },
  { title: '登记人', tight: true, cell: (row) => row.personName },
];
