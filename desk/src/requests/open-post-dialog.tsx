import { Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type OpenedPost, type PostRow, postKinds, postRoutes } from '../../../src/requests/post-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { sizeWords } from '../shared/instant-words.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { useCaseFile } from './open-file.js';

interface Props {
  readonly id: string;
  readonly row: PostRow;
  readonly onClose: () => void;
}

/** What an applicant wrote and its files; each look leaves a record. */
export function OpenPostDialog({ id, row, onClose }: Props) {
  const look = useAct(postRoutes.open);
  const file = useCaseFile();
  const [opened, setOpened] = useState<OpenedPost | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const begun = useRef(false);
  // Once for each opening: every look is recorded.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the dialog opens once
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void look.act({ params: { id, post: row.id } }).then((answer) => {
      if (answer.ok) setOpened(answer.value);
      else setTrouble(answer);
    });
  }, []);
  const shown = trouble ?? file.trouble;
  return (
    <Modal open title={`申请人提交的${postKinds[row.kind]}`} footer={null} onCancel={onClose} width={640}>
      {shown === null ? null : <TroubleNotice trouble={shown} />}
      {opened === null && trouble === null ? <p role="status">正在打开……</p> : null}
      {opened === null ? null : (
        <>
          <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {opened.text === '' ? '没有填写文字。' : opened.text}
          </p>
          {opened.files.map(({ no, name, size }) => (
            <p key={no} style={{ overflowWrap: 'anywhere' }}>
              {name}（{sizeWords(size)}）{' '}
              <Button
                size="small"
                loading={file.busy}
                onClick={() => void file.save(postRoutes.file, { id, post: row.id, no: String(no) }, name)}
              >
                下载
              </Button>
            </p>
          ))}
          <p className="quiet">内容加密保存。每次查看都会记录。</p>
        </>
      )}
    </Modal>
  );
}
