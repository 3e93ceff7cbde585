import { Button, Progress } from 'antd';
import { useRef, useState } from 'react';
import { requestRoutes } from '../../../src/requests/contract.js';
import type { Trouble } from '../client.js';
import { sizeWords } from '../shared/instant-words.js';
import { sentenceOf } from '../shared/trouble-notice.js';
import { upload } from '../upload.js';

const largest = 20 * 1024 * 1024;

interface Props {
  readonly request: string;
  /** 'envelope', 'application' or 'identity'. */
  readonly purpose: string;
  readonly label: string;
  readonly hint: string;
}

interface Sent {
  readonly key: number;
  readonly name: string;
  readonly size: number;
  /** Why it was not kept; null where it was. */
  readonly failed: string | null;
}

/** Adds files of one kind to a case, one after the other; each says whether it was kept. */
export function EvidenceInput({ request, purpose, label, hint }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<{ readonly name: string; readonly percent: number } | null>(null);
  const [sent, setSent] = useState<readonly Sent[]>([]);

  const send = async (files: readonly File[]) => {
    for (const file of files) {
      setSending({ name: file.name, percent: 0 });
      const failed =
        file.size > largest
          ? '超过 20 MB，没有上传。'
          : await keep(file, (percent) => setSending({ name: file.name, percent }));
      setSent((now) => [...now, { key: now.length, name: file.name, size: file.size, failed }]);
    }
    setSending(null);
  };
  const keep = async (file: File, onProgress: (percent: number) => void): Promise<string | null> => {
    const answer: { ok: true } | Trouble = await upload(requestRoutes.upload, file, onProgress, {
      params: { id: request, purpose },
    });
    return answer.ok ? null : sentenceOf(answer);
  };

  return (
    <div className="evidence">
      <div>
        <strong>{label}</strong>
        <p className="quiet">{hint}</p>
      </div>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept=".pdf,.png,.jpg,.jpeg"
        aria-label={`选择${label}文件`}
        onChange={(event) => {
          void send([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button disabled={sending !== null} aria-label={`上传${label}`} onClick={() => picker.current?.click()}>
        选择文件上传
      </Button>
      <ul aria-live="polite">
        {sent.map((file) => (
          <li key={file.key} className={file.failed === null ? undefined : 'is-late-words'}>
            {file.name}（{sizeWords(file.size)}）：{file.failed ?? '已上传。'}
          </li>
        ))}
        {sending === null ? null : (
          <li>
            正在上传 {sending.name}
            <Progress percent={sending.percent} size="small" style={{ maxWidth: 220 }} />
          </li>
        )}
      </ul>
    </div>
  );
}
