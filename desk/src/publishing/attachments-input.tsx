import { App, Button, Progress } from 'antd';
import { useRef, useState } from 'react';
import { type Attachment, publishingRoutes } from '../../../src/publishing/contract.js';
import { sizeWords } from '../shared/instant-words.js';
import { sentenceOf } from '../shared/trouble-notice.js';
import { upload } from '../upload.js';

const largest = 50 * 1024 * 1024;

interface Props {
  readonly id?: string;
  readonly value?: readonly Attachment[];
  readonly onChange?: (attachments: readonly Attachment[]) => void;
}

interface Sending {
  readonly key: number;
  readonly name: string;
  readonly percent: number;
}

/** The attachments of a draft: sent one after the other, each with its progress. */
export function AttachmentsInput({ id, value = [], onChange }: Props) {
  const { message } = App.useApp();
  const picker = useRef<HTMLInputElement>(null);
  const held = useRef(value);
  held.current = value;
  const [sending, setSending] = useState<readonly Sending[]>([]);

  const send = async (files: readonly File[]) => {
    for (const [key, file] of files.entries()) {
      if (file.size > largest) {
        message.warning(`“${file.name}”超过 50 MB，未上传。`);
        continue;
      }
      const show = (percent: number) =>
        setSending((now) => now.map((one) => (one.key === key ? { ...one, percent } : one)));
      setSending((now) => [...now, { key, name: file.name, percent: 0 }]);
      const answer = await upload(publishingRoutes.upload, file, show);
      setSending((now) => now.filter((one) => one.key !== key));
      if (!answer.ok) {
        message.error(`“${file.name}”没有上传成功：${sentenceOf(answer)}`, 8);
      } else if (held.current.some((one) => one.digest === answer.value.digest)) {
        message.info(`“${file.name}”已在附件中。`);
      } else {
        held.current = [...held.current, answer.value];
        onChange?.(held.current);
      }
    }
  };

  return (
    <div className="attachments">
      <input
        ref={picker}
        type="file"
        multiple
        style={{ display: 'none' }}
        aria-label="选择附件文件"
        onChange={(event) => {
          void send([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button
        {...(id === undefined ? {} : { id })}
        onClick={() => picker.current?.click()}
        disabled={sending.length > 0}
      >
        选择附件
      </Button>
      <span className="quiet"> 单个文件不超过 50 MB，最多 30 个。</span>
      <ul>
        {value.map((file) => (
          <li key={file.digest}>
            <a href={fileAddress(file)} target="_blank" rel="noopener">
              {file.name}
            </a>
            <span className="quiet">{sizeWords(file.size)}</span>
            <Button
              type="link"
              size="small"
              aria-label={`移除附件 ${file.name}`}
              onClick={() => onChange?.(value.filter((one) => one !== file))}
            >
              移除
            </Button>
          </li>
        ))}
        {sending.map((one) => (
          <li key={`sending-${one.key}`}>
            <span>正在上传 {one.name}</span>
            <Progress percent={one.percent} size="small" style={{ maxWidth: 220 }} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where the bytes of a stored file are read. */
export function fileAddress(file: Attachment): string {
  return `/desk/api/files/${file.digest}?name=${encodeURIComponent(file.name)}`;
}
