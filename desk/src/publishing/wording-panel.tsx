import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { wordingRoutes } from '../../../src/publishing/check-contract.js';
import type { Trouble } from '../client.js';
import { useReading } from '../queries.js';
import { Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { upload } from '../upload.js';

const most = 200;

/** 用语词典: wrong and outdated names and names of other places, taken in from a file and given out as one. */
export function WordingPanel() {
  const client = useQueryClient();
  const { message } = App.useApp();
  const picker = useRef<HTMLInputElement>(null);
  const dictionary = useReading(wordingRoutes.wording);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const send = async (file: File) => {
    setBusy(true);
    const answer = await upload(wordingRoutes.importWording, file, () => undefined);
    setBusy(false);
    setTrouble(answer.ok ? null : answer);
    if (!answer.ok) return;
    message.success(`已导入 ${answer.value.entries} 条`);
    void client.invalidateQueries({ queryKey: [wordingRoutes.wording.path] });
  };
  return (
    <Panel
      title="用语词典"
      extra={
        <span className="check-buttons">
          <Button size="small" href={wordingRoutes.exportWording.path}>
            导出
          </Button>
          <Button size="small" loading={busy} onClick={() => picker.current?.click()}>
            导入
          </Button>
        </span>
      }
    >
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,.csv,.txt"
        aria-label="选择词典文件"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) void send(file);
        }}
      />
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <p className="quiet">
        导入 XLSX、CSV 或
        TXT，依次为类别（名称、地名）、错误写法或者其他地名、正确写法、起始时间、依据；导入后代替本机关原有词条。
      </p>
      <Reading of={dictionary}>
        {({ lines }) => (
          <ul className="checks">
            {lines.slice(0, most).map(({ kind, wrong, right, since, source, own }) => (
              <li key={`${kind} ${wrong}`}>
                <p>
                  <strong>{wrong}</strong>
                  {kind === 'place' ? '（其他地名）' : ` → ${right}`}
                  {since === null ? '' : `（${since}起）`}
                </p>
                <p className="quiet">
                  {source}
                  {own ? '' : '；系统自带'}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Reading>
    </Panel>
  );
}
