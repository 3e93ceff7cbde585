import { Alert, App, Button, Input, Modal, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { CaseFileRow, FileFinding } from '../../../src/requests/case-contract.js';
import { requestRoutes } from '../../../src/requests/contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { FindingChoices } from './finding-choices.js';
import { allMasked, type Choices, choiceLacks, releaseOf } from './release-choices.js';

interface Props {
  readonly id: string;
  readonly file: CaseFileRow;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

interface Found {
  readonly findings: readonly FileFinding[];
  readonly notes: readonly string[];
}

/** 处理后对外提供: what the file holds that may have to be masked, the choice for each, and the new file. 条例37条. */
export function ReleaseDialog({ id, file, onClose, onChanged }: Props) {
  const { message } = App.useApp();
  const look = useAct(requestRoutes.findings);
  const release = useAct(requestRoutes.release);
  const [found, setFound] = useState<Found | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  const [words, setWords] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const params = { id, file: file.id };
  const search = async () => {
    setTrouble(null);
    const answer = await look.act({ params });
    if (answer.ok) setFound(answer.value);
    else setTrouble(answer);
  };
  const begun = useRef(false);
  // Once for each opening: every look at a file of a case is recorded.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the dialog opens once
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void search();
  }, []);

  const findings = found?.findings ?? [];
  const told = new Set(findings.map(({ masked }) => masked));
  const notes = (found?.notes ?? []).filter((note) => !told.has(note));
  const lacks = found === null ? '' : choiceLacks(findings, choices);
  const send = async () => {
    const answer = await release.act({ params, body: releaseOf(findings, choices, words) });
    setTrouble(answer.ok ? null : answer);
    if (!answer.ok) return;
    message.success('处理件已生成，并已重新打开检索，确认删去的内容不在其中', 6);
    onChanged();
    onClose();
  };
  return (
    <Modal
      open
      title="处理后对外提供"
      width={760}
      okText="生成对外提供的文件"
      cancelText="取消"
      mask={{ closable: false }}
      okButtonProps={{ disabled: lacks !== null }}
      confirmLoading={release.busy}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <p>
        “{file.name}
        ”的原件不会离开本案。系统另外生成一份处理件，生成后重新打开、逐处检索，确认删去的内容不在其中，才可对外提供。
        {/\.pdf$/i.test(file.name)
          ? 'PDF 的处理件由重新绘制的页面组成，遮盖处涂黑，原有的属性、批注、链接都不保留。'
          : ''}
      </p>
      {trouble === null ? null : (
        <TroubleNotice
          trouble={trouble}
          action={
            found === null ? (
              <Button size="small" onClick={() => void search()}>
                重新检查
              </Button>
            ) : null
          }
        />
      )}
      {found === null && trouble === null ? (
        <div role="status">
          <p>正在检查文件中的个人信息和涉密标志……</p>
          <Skeleton active={false} paragraph={{ rows: 4 }} />
        </div>
      ) : null}
      {found === null ? null : (
        <>
          {notes.length === 0 ? null : (
            <Alert
              className="trouble"
              type="info"
              showIcon
              title="检查说明"
              description={
                <ul style={{ paddingLeft: 18, margin: 0 }}>
                  {notes.map((note) => (
                    <li key={note}>{note}</li>
                  ))}
                </ul>
              }
            />
          )}
          {findings.length === 0 ? (
            <p>没有检查出个人信息和涉密标志。检查不能代替人工核对，请自行通读一遍。</p>
          ) : (
            <>
              <div className="page-actions" style={{ marginBottom: 8, alignItems: 'center' }}>
                <span>共检查出 {findings.length} 处，请逐处选择。</span>
                <Button size="small" onClick={() => setChoices(allMasked(findings, choices))}>
                  全部遮盖
                </Button>
              </div>
              <FindingChoices
                findings={findings}
                choices={choices}
                onChoose={(finding, choice) => setChoices((now) => ({ ...now, [finding]: choice }))}
              />
            </>
          )}
          <label htmlFor="release-remove">还要删去的文字（可不填，一行一处；条例第三十七条）</label>
          <Input.TextArea
            id="release-remove"
            value={words}
            autoSize={{ minRows: 2, maxRows: 8 }}
            placeholder="照原文填写，例如第三方的名称、报价"
            onChange={(event) => setWords(event.target.value)}
          />
          {lacks === null || lacks === '' ? null : (
            <p className="finding-maybe" role="status" style={{ margin: '10px 0 0' }}>
              {lacks}
            </p>
          )}
        </>
      )}
    </Modal>
  );
}
