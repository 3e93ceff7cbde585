import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { type Attachment, publishingRoutes } from '../../../src/publishing/contract.js';
import { type ItemImport, importRoutes, type RowProblem } from '../../../src/publishing/import-contract.js';
import type { Trouble } from '../client.js';
import { useAct, useReading } from '../queries.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { upload } from '../upload.js';
import { FilePick } from './file-pick.js';
import './import-items.css';

/** 批量导入: a sheet with one item a row, and the files that its rows name; all of it or none, as drafts. */
export function ImportItemsPage() {
  const progress = useReading(importRoutes.progress);
  const { refetch } = progress;
  const isRunning = progress.data?.stage === 'reading' || progress.data?.stage === 'saving';
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => void refetch(), 1000);
    return () => clearInterval(timer);
  }, [isRunning, refetch]);
  return (
    <Page title="批量导入信息" trail={['信息公开']}>
      <ImportForm isRunning={isRunning} onBegun={() => void refetch()} />
      <Reading of={progress}>{(state) => <Outcome state={state} />}</Reading>
    </Page>
  );
}

function ImportForm({ isRunning, onBegun }: { readonly isRunning: boolean; readonly onBegun: () => void }) {
  const { act, busy } = useAct(importRoutes.begin);
  const [sheet, setSheet] = useState<readonly File[]>([]);
  const [archive, setArchive] = useState<readonly File[]>([]);
  const [folder, setFolder] = useState<readonly File[]>([]);
  const [sent, setSent] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const send = async (file: File): Promise<Attachment | null> => {
    const answer = await upload(publishingRoutes.upload, file, (percent) =>
      setSent(`正在上传“${file.name}” ${percent}%`),
    );
    if (answer.ok) return { ...answer.value, name: file.webkitRelativePath || answer.value.name };
    setTrouble(answer);
    return null;
  };
  const begin = async () => {
    setTrouble(null);
    const [table] = sheet;
    const stored = table === undefined ? null : await send(table);
    const packed = archive[0] === undefined ? undefined : await send(archive[0]);
    const files: Attachment[] = [];
    for (const file of folder) {
      const one = await send(file);
      if (one === null) return setSent(null);
      files.push(one);
    }
    setSent(null);
    if (stored === null || packed === null) return;
    const body = { sheet: stored.digest, files, ...(packed === undefined ? {} : { archive: packed.digest }) };
    const answer = await act({ body });
    if (answer.ok) onBegun();
    else setTrouble(answer);
  };
  return (
    <Panel title="选择文件">
      <p className="quiet">
        表格每行一条信息，附件和正文文件（DOCX、TXT、HTML）写文件名。全部合格才导入，导入后都是草稿，须逐条送审，不会直接公开；旧的索引号原样保留。
      </p>
      <p>
        <Button size="small" href={importRoutes.template.path}>
          下载空表
        </Button>
      </p>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <div className="import-picks">
        <FilePick label="信息表（.xlsx）" accept=".xlsx" chosen={sheet} onChosen={setSheet} />
        <FilePick label="附件压缩包（.zip，可不选）" accept=".zip" chosen={archive} onChosen={setArchive} />
        <FilePick label="或者附件所在的文件夹（可不选）" folder chosen={folder} onChosen={setFolder} />
      </div>
      <Button
        type="primary"
        disabled={sheet.length === 0 || isRunning}
        loading={busy || sent !== null}
        onClick={() => void begin()}
      >
        检查并导入
      </Button>
      {sent === null ? null : (
        <span className="quiet" role="status">
          {sent}
        </span>
      )}
    </Panel>
  );
}

const problemColumns: Column<RowProblem>[] = [
  { title: '行号', tight: true, cell: ({ row }) => (row === 0 ? '全表' : `第 ${row} 行`) },
  { title: '说明', cell: ({ sentence }) => sentence },
];

function Outcome({ state }: { readonly state: ItemImport }) {
  if (state.stage === 'none') return null;
  return (
    <Panel title="导入情况">
      <div role="status">
        {state.stage === 'reading' ? <p>正在读取和检查表格……</p> : null}
        {state.stage === 'saving' ? (
          <p>
            正在保存，已完成 {state.done} 条，共 {state.total} 条。
          </p>
        ) : null}
        {state.stage === 'done' ? (
          <Alert
            type="success"
            showIcon
            title={
              <>
                已导入 {state.total} 条草稿。<Link to="/documents?state=draft">查看草稿</Link>
              </>
            }
          />
        ) : null}
        {state.stage === 'broken' ? <Alert type="error" showIcon title="导入中断，一条也没有保存，请重试。" /> : null}
        {state.stage === 'refused' ? (
          <Alert
            type="error"
            showIcon
            title={`有 ${state.problems.length} 处问题，一条也没有导入，请改好后重新导入。`}
          />
        ) : null}
      </div>
      {state.problems.length > 0 ? (
        <RecordTable
          label={state.stage === 'done' ? '请核对的行' : '不能导入的行'}
          columns={problemColumns}
          rows={state.problems.slice(0, 500)}
          rowKey={(one) => `${one.row} ${one.sentence}`}
          empty=""
        />
      ) : null}
    </Panel>
  );
}
