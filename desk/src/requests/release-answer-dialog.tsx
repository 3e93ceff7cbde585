import { Checkbox, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { type AnswerDetail, type AnswerTexts, postRoutes } from '../../../src/requests/post-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';

interface Props {
  readonly id: string;
  readonly found: AnswerDetail;
  readonly onClose: (done: boolean) => void;
}

const fields: readonly { readonly name: keyof AnswerTexts; readonly label: string; readonly most: number }[] = [
  { name: 'title', label: '标题', most: 100 },
  { name: 'question', label: '申请内容', most: 2000 },
  { name: 'answer', label: '答复内容', most: 5000 },
];

/** 选登答复: the texts as everybody will read them, and the files that go with them; nothing personal may be left. */
export function ReleaseAnswerDialog({ id, found, onClose }: Props) {
  const field = useId();
  const { act, busy } = useAct(postRoutes.release);
  const [texts, setTexts] = useState<AnswerTexts>(found.prefilled);
  const [files, setFiles] = useState<readonly string[]>([]);
  const [filesChecked, setFilesChecked] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const release = async () => {
    const answer = await act({ params: { id }, body: { ...texts, files: [...files], filesChecked } });
    if (answer.ok) onClose(true);
    else setTrouble(answer);
  };
  return (
    <Modal
      open
      title="选登答复"
      width={760}
      okText="决定选登"
      cancelText="取消"
      mask={{ closable: false }}
      confirmLoading={busy}
      onOk={() => void release()}
      onCancel={() => onClose(false)}
    >
      <p>
        以下文字和文件将在门户“依申请公开—答复选登”公布。请改写为公众看得懂的文字，删去申请人和其他个人的信息；系统检查出个人信息或者密级标志的，不能选登。
      </p>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      {fields.map(({ name, label, most }) => (
        <div key={name} style={{ marginBottom: 12 }}>
          <label htmlFor={`${field}-${name}`}>{label}</label>
          <Input.TextArea
            id={`${field}-${name}`}
            value={texts[name]}
            maxLength={most}
            autoSize={{ minRows: name === 'title' ? 1 : 3, maxRows: 12 }}
            onChange={(event) => setTexts((now) => ({ ...now, [name]: event.target.value }))}
          />
        </div>
      ))}
      {found.files.length === 0 ? (
        <p className="quiet">本件没有对外提供的文件。</p>
      ) : (
        <fieldset>
          <legend>一并公布的文件（只能选已提供给申请人的处理件）</legend>
          <Checkbox.Group
            value={[...files]}
            onChange={setFiles}
            options={found.files.map((file) => ({ value: file.id, label: file.name }))}
          />
          <p>
            <Checkbox checked={filesChecked} onChange={(event) => setFilesChecked(event.target.checked)}>
              图片等系统读不出的内容，已经人工核对没有个人信息
            </Checkbox>
          </p>
        </fieldset>
      )}
    </Modal>
  );
}
