import { Alert, Modal, Upload } from 'antd';
import { useState } from 'react';
import { catalogueRoutes, type ImportPreview } from '../../../src/publishing/catalogue-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { upload } from '../upload.js';
import { ChangesList, changesInWords } from './changes-list.js';

const columns: readonly Column<ImportPreview['problems'][number]>[] = [
  { title: '行', tight: true, cell: ({ row }) => (row === 0 ? '全表' : `第 ${row} 行`) },
  { title: '问题', cell: ({ sentence }) => sentence },
];

/** Reads a workbook, shows what it would change, and puts it in the place of the draft once that is confirmed. */
export function ImportDialog({ onClose }: { readonly onClose: (done: boolean) => void }) {
  const { act, busy } = useAct(catalogueRoutes.replaceRows);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const take = async (file: File) => {
    setTrouble(null);
    setPreview(null);
    setPercent(0);
    const answer = await upload(catalogueRoutes.preview, file, setPercent);
    setPercent(null);
    if (answer.ok) setPreview(answer.value);
    else setTrouble(answer);
  };
  const keep = async () => {
    if (preview === null) return;
    const answer = await act({ body: { base: preview.base, rows: preview.rows.map(mutable) } });
    if (answer.ok) onClose(true);
    else setTrouble(answer);
  };
  const sound = preview !== null && preview.problems.length === 0;
  return (
    <Modal
      open
      width="min(860px, calc(100vw - 24px))"
      title="导入公开目录"
      okText="替换草案"
      cancelText="取消"
      okButtonProps={{ disabled: !sound || preview.changes.length === 0 }}
      confirmLoading={busy}
      onOk={() => void keep()}
      onCancel={() => onClose(false)}
    >
      <Upload.Dragger
        accept=".xlsx"
        showUploadList={false}
        multiple={false}
        disabled={percent !== null}
        beforeUpload={(file) => {
          void take(file);
          return false;
        }}
      >
        <p style={{ margin: 0 }}>
          {percent === null
            ? '点击选择，或将 XLSX 文件拖到这里'
            : percent < 100
              ? `正在上传 ${percent}%`
              : '正在读取……'}
        </p>
        <p className="quiet" style={{ margin: 0, fontSize: 14 }}>
          按“导出”得到的表修改即可；上级下发的标准目录只要列名一致也能读。有一行读不出来，就一行也不导入。
        </p>
      </Upload.Dragger>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      {preview === null ? null : sound ? (
        <>
          <h3>
            读出 {preview.rows.length} 项，与当前相比：{changesInWords(preview.changes)}
          </h3>
          <div style={{ maxHeight: 340, overflow: 'auto' }}>
            <ChangesList changes={preview.changes} />
          </div>
        </>
      ) : (
        <>
          <Alert
            style={{ margin: '12px 0' }}
            type="warning"
            showIcon
            title={`有 ${preview.problems.length} 处问题，没有导入任何内容，请改正后重新导入。`}
          />
          <RecordTable
            label="导入问题"
            columns={columns}
            rows={preview.problems}
            rowKey={({ row, sentence }) => `${row} ${sentence}`}
            empty=""
          />
        </>
      )}
    </Modal>
  );
}

/** The wire's own lists may be changed; those of a preview may not. */
function mutable(row: ImportPreview['rows'][number]) {
  return { ...row, channels: [...row.channels], levels: [...row.levels] };
}
