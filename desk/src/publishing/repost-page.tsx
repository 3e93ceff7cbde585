import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { publishingRoutes } from '../../../src/publishing/contract.js';
import { type OfferedItem, type Reposted, repostRoutes } from '../../../src/publishing/repost-contract.js';
import { type PublishingSettings, settingsRoutes } from '../../../src/publishing/settings-contract.js';
import type { Answer, Trouble } from '../client.js';
import { useAct, useReading } from '../queries.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { upload } from '../upload.js';
import { useCatalogueOptions } from './catalogue-options.js';
import { FilePick } from './file-pick.js';
import './import-items.css';

/** 转发上级信息: from a feed, an address or a file; it becomes a draft that names its source. */
export function RepostPage() {
  return (
    <Page title="转发上级信息" trail={['信息公开']}>
      <Reading of={useReading(settingsRoutes.settings)}>{(settings) => <Ways settings={settings} />}</Reading>
    </Page>
  );
}

function Ways({ settings }: { readonly settings: PublishingSettings }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const byAddress = useAct(repostRoutes.address);
  const byFile = useAct(repostRoutes.file);
  const [entry, setEntry] = useState<string | undefined>();
  const [source, setSource] = useState('');
  const [url, setUrl] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const options = useCatalogueOptions('open');
  const busy = byAddress.busy || byFile.busy;

  const opened = async (answer: Answer<Reposted>) => {
    setTrouble(answer.ok ? null : answer);
    if (!answer.ok) return;
    const { id, picturesLost } = answer.value;
    if (picturesLost > 0) message.warning(`原文有 ${picturesLost} 幅图片没有读取，需要的请下载后作为附件上传。`, 8);
    await navigate(`/documents/${id}/edit`);
  };
  const ofAddress = async (address: string) => {
    const body = { url: address, entry: entry ?? '', ...(source.trim() === '' ? {} : { source }) };
    await opened(await byAddress.act({ body }));
  };
  const ofFile = async () => {
    const [file] = files;
    const stored = file === undefined ? null : await upload(publishingRoutes.upload, file, () => undefined);
    if (stored === null) return;
    if (!stored.ok) return setTrouble(stored);
    const link = url.trim() === '' ? {} : { sourceLink: url };
    await opened(await byFile.act({ body: { file: stored.value, entry: entry ?? '', source, ...link } }));
  };
  return (
    <>
      <Panel title="转发为草稿">
        <p className="quiet">
          读取的内容成为“转发上级”的草稿，来源和原文链接一并保留，须经审查、审批才公开。只读取准许的网站：
          {settings.repostHosts.length === 0
            ? '还没有，请系统管理员在信息公开设置中添加'
            : settings.repostHosts.join('、')}
          。
        </p>
        {trouble === null ? null : <TroubleNotice trouble={trouble} />}
        <div className="repost-fields">
          <div>
            <label htmlFor="repost-entry">目录事项（必填）</label>
            <Select
              id="repost-entry"
              showSearch={{ optionFilterProp: 'search' }}
              placeholder="输入文字可查找"
              {...(entry === undefined ? {} : { value: entry })}
              onChange={(key: string) => setEntry(key)}
              options={options}
            />
          </div>
          <div>
            <label htmlFor="repost-source">来源机关（页面写明的可不填）</label>
            <Input
              id="repost-source"
              maxLength={100}
              value={source}
              onChange={(event) => setSource(event.target.value)}
            />
          </div>
          <div>
            <label htmlFor="repost-url">原文网址</label>
            <Input id="repost-url" maxLength={500} value={url} onChange={(event) => setUrl(event.target.value)} />
          </div>
        </div>
        <Button type="primary" disabled={url.trim() === ''} loading={busy} onClick={() => void ofAddress(url)}>
          读取网址
        </Button>
        <div className="import-picks">
          <FilePick label="或者转发文件（网页读出正文，其他作为附件）" chosen={files} onChosen={setFiles} />
        </div>
        <Button disabled={files.length === 0} loading={busy} onClick={() => void ofFile()}>
          转发文件
        </Button>
      </Panel>
      {settings.feeds.map((feed) => (
        <FeedPanel key={feed.url} feed={feed} busy={busy} onTake={(item) => void ofAddress(item.url)} />
      ))}
    </>
  );
}

interface FeedProps {
  readonly feed: PublishingSettings['feeds'][number];
  readonly busy: boolean;
  readonly onTake: (item: OfferedItem) => void;
}

/** The items of a feed; read only when it is asked for, since another office's server is asked. */
function FeedPanel({ feed, busy, onTake }: FeedProps) {
  const [asked, setAsked] = useState(false);
  const items = useReading(repostRoutes.feed, { query: { url: feed.url } }, asked);
  const columns: Column<OfferedItem>[] = [
    {
      title: '标题',
      cell: (item) => (
        <a href={item.url} target="_blank" rel="noopener noreferrer">
          {item.title}
        </a>
      ),
    },
    { title: '日期', tight: true, cell: (item) => item.day ?? '' },
    {
      title: '操作',
      tight: true,
      cell: (item) =>
        item.taken === null ? (
          <Button size="small" disabled={busy} onClick={() => onTake(item)}>
            转发
          </Button>
        ) : (
          <Link to={`/documents/${item.taken}`}>已转发</Link>
        ),
    },
  ];
  return (
    <Panel title={`订阅：${feed.name}`} extra={asked ? null : <Button onClick={() => setAsked(true)}>读取</Button>}>
      {asked ? (
        <Reading of={items}>
          {(rows) => (
            <RecordTable
              label={feed.name}
              columns={columns}
              rows={rows}
              rowKey={(item) => item.url}
              empty="订阅中没有信息。"
            />
          )}
        </Reading>
      ) : (
        <p className="quiet">{feed.url}</p>
      )}
    </Panel>
  );
}
