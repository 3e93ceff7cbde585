import { useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useRef, useState } from 'react';
import { requestRoutes } from '../../../src/requests/contract.js';
import type { Trouble } from '../client.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { upload } from '../upload.js';
import type { Purpose } from './file-purposes.js';

const largest = 20 * 1024 * 1024;

interface Props {
  readonly id: string;
  readonly purpose: Purpose;
  /** What the button says. */
  readonly label: string;
  readonly onUploaded: (file: { readonly id: string; readonly name: string }) => void;
}

/** Sends one file to a case for a purpose, with its progress; what the server refuses stands below the button. */
export function CaseUpload({ id, purpose, label, onUploaded }: Props) {
  const queries = useQueryClient();
  const picker = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<{ readonly name: string; readonly percent: number } | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const send = async (file: File) => {
    if (file.size > largest) {
      setTrouble({
        ok: false,
        kind: 'refused',
        status: 413,
        code: 'file-too-large',
        sentence: `“${file.name}”超过 20 MB，未上传。请压缩或者拆分后再传。`,
      });
      return;
    }
    const show = (percent: number) => setSending({ name: file.name, percent });
    show(0);
    const answer = await upload(requestRoutes.upload, file, show, { params: { id, purpose } });
    setSending(null);
    setTrouble(answer.ok ? null : answer);
    if (!answer.ok) return;
    void queries.invalidateQueries();
    onUploaded({ id: answer.value.id, name: file.name });
  };
  return (
    <div>
      <input
        ref={picker}
        type="file"
        accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.txt"
        style={{ display: 'none' }}
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) void send(file);
          event.target.value = '';
        }}
      />
      <Button disabled={sending !== null} onClick={() => picker.current?.click()}>
        {label}
      </Button>
      <span className="quiet"> PDF、图片、DOCX、XLSX、TXT，不超过 20 MB。</span>
      {sending === null ? null : (
        <div role="status">
          正在上传 {sending.name}
          <Progress percent={sending.percent} size="small" style={{ maxWidth: 260 }} />
        </div>
      )}
      {trouble === null ? null : (
        <div style={{ marginTop: 8 }}>
          <TroubleNotice trouble={trouble} />
        </div>
      )}
    </div>
  );
}
