import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { attributeLabel, closedGround } from '../../../src/law/open-attribute.js';
import { editionRoutes, type RegisterRow } from '../../../src/publishing/edition-contract.js';
import { useReading } from '../queries.js';
import { useMay } from '../session.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import { useEntryLabel } from './catalogue-options.js';
import { ReassessDialog } from './reassess-dialog.js';

/** 不予公开事项登记册: everything that was approved as not public, the next to be assessed first. */
export function ClosedRegisterPage() {
  const mayAssess = useMay('publish');
  const [chosen, setChosen] = useState<RegisterRow | null>(null);
  return (
    <Page
      title="不予公开事项登记册"
      trail={['信息公开']}
      actions={<Button onClick={() => globalThis.print()}>打印</Button>}
    >
      <Reading of={useReading(editionRoutes.registered)}>
        {(rows) => (
          <Panel
            title={`登记事项（${rows.length}）`}
            extra={<span className="quiet">到期应评估 {rows.filter(({ isDue }) => isDue).length} 项</span>}
          >
            <p className="quiet">
              不予公开、依申请公开的信息经审查审批后列入，每年评估一次，因情势变化可以公开的应当公开（条例第十八条）。本册只供本机关使用，不对外公开。
            </p>
            <RecordTable
              label="不予公开事项登记册"
              columns={columnsFor(mayAssess ? setChosen : null)}
              rows={rows}
              rowKey={(row) => row.id}
              empty="登记册中没有事项。"
            />
          </Panel>
        )}
      </Reading>
      {chosen === null ? null : <ReassessDialog id={chosen.id} title={chosen.title} onClose={() => setChosen(null)} />}
    </Page>
  );
}

function columnsFor(assess: ((row: RegisterRow) => void) | null): Column<RegisterRow>[] {
  const columns: Column<RegisterRow>[] = [
    { title: '名称', cell: (row) => <Link to={`/documents/${row.id}`}>{row.title}</Link> },
    { title: '文号', tight: true, cell: (row) => row.docNo ?? '' },
    { title: '目录事项', wideOnly: true, cell: (row) => <EntryName entry={row.entry} /> },
    { title: '公开属性', tight: true, cell: (row) => attributeLabel(row.attribute) },
    { title: '依据和理由', cell: (row) => <Ground row={row} /> },
    { title: '列入日期', tight: true, cell: (row) => row.enteredOn },
    {
      title: '下次评估',
      tight: true,
      cell: (row) => (row.isDue ? <strong className="is-due">{row.dueOn} 应评估</strong> : row.dueOn),
    },
  ];
  if (assess === null) return columns;
  const action = (row: RegisterRow) => (
    <Button size="small" {...(row.isDue ? { type: 'primary' } : {})} onClick={() => assess(row)}>
      评估
    </Button>
  );
  return [...columns, { title: '操作', tight: true, cell: action }];
}

function Ground({ row }: { readonly row: RegisterRow }) {
  const ground = closedGround(row.ground);
  return (
    <div>
      {row.reason}
      <div className="quiet">
        {ground?.label}（{ground?.articles.join('、')}）
      </div>
    </div>
  );
}

function EntryName({ entry }: { readonly entry: string }) {
  return useEntryLabel()(entry);
}
