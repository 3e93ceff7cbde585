import { App, Button, Select } from 'antd';
import { useState } from 'react';
import type { CaseFileRow, RequestDetail } from '../../../src/requests/case-contract.js';
import { requestRoutes } from '../../../src/requests/contract.js';
import { useMay } from '../session.js';
import { DigestMark } from '../shared/digest-mark.js';
import { sizeWords } from '../shared/instant-words.js';
import { Panel } from '../shared/page.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { CaseUpload } from './case-upload.js';
import { filesByPurpose, type Purpose, purposeHints, purposeWords, uploadPurposes } from './file-purposes.js';
import './files-panel.css';
import { useCaseFile } from './open-file.js';
import { ReleaseDialog } from './release-dialog.js';

interface Props {
  readonly detail: RequestDetail;
  readonly onChanged: () => void;
}

/** The files of the case by what they are for; only what was made of an original goes out. */
export function FilesPanel({ detail, onChanged }: Props) {
  const mayOpen = useMay('seeIdentity');
  const mayRelease = useMay('handleRequests') && detail.stage === 'handling';
  const mayUpload = useMay('registerRequest') && detail.stage !== 'filed';
  const download = useCaseFile();
  const [releasing, setReleasing] = useState<CaseFileRow | null>(null);
  const groups = filesByPurpose(detail.files);
  const nameOf = (id: string) => detail.files.find((file) => file.id === id)?.name ?? '原件';
  return (
    <Panel title="案卷材料" id="files">
      {download.trouble === null ? null : <TroubleNotice trouble={download.trouble} />}
      {groups.length === 0 ? <p className="empty">还没有材料。</p> : null}
      {groups.map(({ purpose, title, files }) => (
        <section key={purpose} className="file-group" aria-label={title}>
          <h3>{title}</h3>
          <ul>
            {files.map((file) => (
              <li key={file.id}>
                <span className="file-name">
                  {file.name}
                  {file.madeFrom === null ? null : (
                    <span className="quiet">（由“{nameOf(file.madeFrom)}”处理而成）</span>
                  )}
                </span>
                <span className="quiet">{sizeWords(file.size)}</span>
                <DigestMark digest={file.digest} />
                {mayOpen || purpose === 'released' ? (
                  <Button
                    size="small"
                    aria-label={`下载 ${file.name}`}
                    disabled={download.busy}
                    onClick={() =>
                      void download.save(
                        mayOpen ? requestRoutes.file : requestRoutes.releasedFile,
                        { id: detail.id, file: file.id },
                        file.name,
                      )
                    }
                  >
                    下载
                  </Button>
                ) : null}
                {purpose === 'original' && mayRelease ? (
                  <Button
                    size="small"
                    type="primary"
                    aria-label={`处理后对外提供 ${file.name}`}
                    onClick={() => setReleasing(file)}
                  >
                    处理后对外提供
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {groups.length > 0 && !mayOpen ? (
        <p className="quiet">
          材料可能含申请人身份信息，只有经办人可以打开；对外提供的文件，审核和审批的人也可以打开。每次查看留痕。
        </p>
      ) : null}
      {mayUpload ? <Upload id={detail.id} onChanged={onChanged} /> : null}
      {releasing === null ? null : (
        <ReleaseDialog id={detail.id} file={releasing} onClose={() => setReleasing(null)} onChanged={onChanged} />
      )}
    </Panel>
  );
}

function Upload({ id, onChanged }: { readonly id: string; readonly onChanged: () => void }) {
  const { message } = App.useApp();
  const [purpose, setPurpose] = useState<Purpose>('application');
  return (
    <section className="file-upload" aria-label="上传材料">
      <label htmlFor="file-purpose">材料种类</label>
      <Select<Purpose>
        id="file-purpose"
        value={purpose}
        onChange={setPurpose}
        options={uploadPurposes.map((value) => ({ value, label: purposeWords[value] }))}
      />
      <CaseUpload
        id={id}
        purpose={purpose}
        label="选择文件上传"
        onUploaded={({ name }) => {
          message.success(`“${name}”已存入${purposeWords[purpose]}`);
          onChanged();
        }}
      />
      {purposeHints[purpose] === undefined ? null : <p className="quiet">{purposeHints[purpose]}</p>}
    </section>
  );
}
