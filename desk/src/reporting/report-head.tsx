import { App, Button } from 'antd';
import { useState } from 'react';
import { type ReportView, reportingRoutes } from '../../../src/reporting/contract.js';
import { addressOf } from '../client.js';
import { useMay } from '../session.js';
import { DigestMark } from '../shared/digest-mark.js';
import { instantWords } from '../shared/instant-words.js';
import { Panel } from '../shared/page.js';
import { SignDialog } from './sign-dialog.js';
import { reportStateWords } from './years-page.js';

interface Props {
  readonly view: ReportView;
  readonly dirty: boolean;
  readonly busy: boolean;
  readonly mayEdit: boolean;
  readonly onSave: () => void;
}

/** Whose report it is, where it stands, and what can be done with it. */
export function ReportHead({ view, dirty, busy, mayEdit, onSave }: Props) {
  const { message } = App.useApp();
  const maySign = useMay('signReport');
  const mayPublish = useMay('publish');
  const [open, setOpen] = useState<'sign' | 'publish' | null>(null);
  const params = { year: view.year };
  return (
    <Panel title={view.agency} extra={<span className="report-state">{reportStateWords[view.state]}</span>}>
      <dl className="facts-list">
        <dt>格式</dt>
        <dd>{view.notice}</dd>
        <dt>数字来源</dt>
        <dd>
          本年台账 {view.facts.count} 条记录（计至第 {view.facts.lastSeq} 号）
          {view.state === 'draft' ? '，随新记录自动更新' : '，已随签发固定'}
        </dd>
        <dt>指纹</dt>
        <dd>
          <DigestMark digest={view.digest} />
        </dd>
        {view.signed === null ? null : (
          <>
            <dt>签发</dt>
            <dd>
              {view.signed.byName}，{instantWords(view.signed.at)}
            </dd>
          </>
        )}
      </dl>
      <div className="page-actions report-actions">
        {mayEdit ? (
          <Button type="primary" disabled={!dirty} loading={busy} onClick={onSave} aria-keyshortcuts="Control+S">
            {dirty ? '保存文字' : '文字已保存'}
          </Button>
        ) : null}
        {view.state === 'draft' && maySign ? (
          <Button type="primary" disabled={dirty || view.may.sign !== true} onClick={() => setOpen('sign')}>
            签发
          </Button>
        ) : null}
        {view.state === 'signed' && mayPublish ? (
          <Button type="primary" onClick={() => setOpen('publish')}>
            发布
          </Button>
        ) : null}
        <Button href={addressOf(reportingRoutes.docx, { params })} download>
          下载 Word 文档
        </Button>
        <Button href={addressOf(reportingRoutes.xlsx, { params })} download>
          下载 Excel 表格
        </Button>
        {view.publicPath === null ? null : (
          <a className="public-link" href={view.publicPath} target="_blank" rel="noopener">
            查看公开页面
          </a>
        )}
      </div>
      {view.state === 'draft' && maySign && view.may.sign !== true ? (
        <p className="quiet">暂不能签发：{view.may.sign}</p>
      ) : null}
      {open === null ? null : (
        <SignDialog
          view={view}
          step={open}
          onClose={(done) => {
            if (done) message.success(open === 'sign' ? '年度报告已签发' : '年度报告已公开');
            setOpen(null);
          }}
        />
      )}
    </Panel>
  );
}
