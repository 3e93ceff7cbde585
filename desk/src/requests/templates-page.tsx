import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { type TemplateRow, templateRoutes } from '../../../src/requests/template-contract.js';
import { addressOf, type Trouble } from '../client.js';
import { useAct, useReading } from '../queries.js';
import { instantWords } from '../shared/instant-words.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { upload } from '../upload.js';

const largest = 5 * 1024 * 1024;

const columns: readonly Column<TemplateRow>[] = [
  { title: '文书', cell: (row) => <Title row={row} /> },
  { title: '使用的模板', tight: true, cell: (row) => (row.own ? `本机关模板（第${row.version}版）` : '系统自带') },
  { title: '最近更换', cell: changeWords },
  { title: '办理', cell: (row) => <Actions row={row} /> },
];

/** 文书模板: every letter's template can be taken out, changed in Word or WPS, and put back. */
export function TemplatesPage() {
  return (
    <Page title="文书模板" trail={['依申请公开']}>
      <p className="quiet">
        下载模板，用 Word 或者 WPS 修改后上传。【】中的字段由系统填写，必备的字段不能删去。已经发出的文书不受影响。
      </p>
      <Reading of={useReading(templateRoutes.list)}>
        {({ rows }) =>
          groupsOf(rows).map(([group, ofGroup]) => (
            <Panel key={group} title={group}>
              <RecordTable
                label={group}
                columns={columns}
                rows={ofGroup}
                rowKey={(row) => row.kind}
                empty="没有文书。"
              />
            </Panel>
          ))
        }
      </Reading>
    </Page>
  );
}

function groupsOf(rows: readonly TemplateRow[]): [string, TemplateRow[]][] {
  const groups = new Map<string, TemplateRow[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups];
}

function changeWords({ own, changedBy, changedAt }: TemplateRow): string {
  if (changedAt === null) return '没有更换过';
  return `${instantWords(changedAt)} ${changedBy ?? ''}${own ? '' : '恢复系统自带的模板'}`;
}

/** The title, and on demand the fields that the template may name. */
function Title({ row }: { readonly row: TemplateRow }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {row.title}{' '}
      <Button type="link" size="small" aria-label={`${row.title}的字段`} onClick={() => setOpen(true)}>
        字段
      </Button>
      <Modal open={open} title={`《${row.title}》的字段`} footer={null} onCancel={() => setOpen(false)}>
        <ul>
          {row.fields.map(({ key, label, required, entry }) => (
            <li key={key}>
              {entry.length === 0
                ? `【${key}】`
                : `【#${key}】${entry.map((name) => `【${name}】`).join('')}【/${key}】`}
              <span className="quiet">
                {label === key ? '' : ` ${label}`}
                {required ? '（必备）' : '（可以没有）'}
              </span>
            </li>
          ))}
        </ul>
      </Modal>
    </>
  );
}

function Actions({ row }: { readonly row: TemplateRow }) {
  const { message, modal } = App.useApp();
  const client = useQueryClient();
  const picker = useRef<HTMLInputElement>(null);
  const reset = useAct(templateRoutes.reset);
  const [percent, setPercent] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const params = { kind: row.kind };

  const send = async (file: File) => {
    setTrouble(null);
    if (file.size > largest) {
      message.warning('模板超过 5 MB，未上传。');
      return;
    }
    setPercent(0);
    const answer = await upload(templateRoutes.upload, file, setPercent, { params });
    setPercent(null);
    setTrouble(answer.ok ? null : answer);
    if (!answer.ok) return;
    message.success(`模板检查合格，《${row.title}》今后使用第${answer.value.version}版模板。`);
    void client.invalidateQueries();
  };
  const takeBack = async () => {
    const answer = await reset.act({ params });
    setTrouble(answer.ok ? null : answer);
  };
  const askBack = () =>
    modal.confirm({
      title: `恢复《${row.title}》的系统自带模板？`,
      content: '本机关的模板不再使用，需要时可以重新上传。',
      okText: '恢复',
      cancelText: '取消',
      onOk: takeBack,
    });

  return (
    <>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <input
        ref={picker}
        type="file"
        accept=".docx"
        style={{ display: 'none' }}
        aria-label={`选择《${row.title}》的模板`}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void send(file);
          event.target.value = '';
        }}
      />
      <a href={addressOf(templateRoutes.file, { params })}>下载</a>{' '}
      {row.own ? (
        <>
          <a href={addressOf(templateRoutes.file, { params, query: { of: 'default' } })}>下载自带模板</a>{' '}
        </>
      ) : null}
      <a href={addressOf(templateRoutes.preview, { params })} target="_blank" rel="noopener">
        预览
      </a>{' '}
      <Button size="small" loading={percent !== null} onClick={() => picker.current?.click()}>
        {percent === null ? '上传' : `正在上传 ${percent}%`}
      </Button>{' '}
      {row.own ? (
        <Button size="small" loading={reset.busy} onClick={askBack}>
          恢复
        </Button>
      ) : null}
    </>
  );
}
