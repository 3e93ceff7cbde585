import { Alert, App, Button, DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import type { DocumentDetail } from '../../../src/publishing/contract.js';
import { type EditionDetail, editionRoutes } from '../../../src/publishing/edition-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { instantWords } from '../shared/instant-words.js';
import { Panel } from '../shared/page.js';
import { TroubleNotice } from '../shared/trouble-notice.js';

interface Props {
  readonly detail: DocumentDetail;
  readonly edition: EditionDetail;
}

/** 定时发布: the day and hour, in Beijing time, at which the approved revision comes before the public by itself. */
export function SchedulePanel({ detail, edition }: Props) {
  const { message } = App.useApp();
  const schedule = useAct(editionRoutes.schedule);
  const cancel = useAct(editionRoutes.cancelSchedule);
  const [chosen, setChosen] = useState<Dayjs | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const set = edition.schedule;
  if (set === null && edition.may.schedule !== true) return null;
  const isPublished = detail.publishedRevision === detail.revision;
  const params = { id: detail.id };
  const save = async () => {
    const at = chosen === null ? '' : `${chosen.format('YYYY-MM-DDTHH:mm')}:00+08:00`;
    const answer = await schedule.act({ params, body: { digest: detail.digest, at } });
    setTrouble(answer.ok ? null : answer);
    if (answer.ok) message.success('已设定定时发布');
  };
  const takeBack = async () => {
    const answer = await cancel.act({ params });
    setTrouble(answer.ok ? null : answer);
    if (answer.ok) message.success('已取消定时发布');
  };
  return (
    <Panel title="定时发布">
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      {set === null ? null : isPublished ? (
        <p>已于 {detail.publishedOn} 发布，定时发布不再执行。</p>
      ) : (
        <Standing set={set} />
      )}
      {edition.may.schedule === true ? (
        <div className="page-actions">
          <DatePicker
            aria-label="发布的日期和时间"
            showTime={{ format: 'HH:mm', minuteStep: 5 }}
            format="YYYY-MM-DD HH:mm"
            value={chosen}
            minDate={dayjs()}
            onChange={(value) => setChosen(Array.isArray(value) ? null : value)}
            placeholder="年-月-日 时:分（北京时间）"
            style={{ width: 240 }}
          />
          <Button disabled={chosen === null} loading={schedule.busy} onClick={() => void save()}>
            {set === null || set.refusal !== null ? '设定' : '改定时间'}
          </Button>
        </div>
      ) : null}
      {edition.may.cancelSchedule === true ? (
        <Button type="link" loading={cancel.busy} onClick={() => void takeBack()} style={{ paddingInline: 0 }}>
          取消定时发布
        </Button>
      ) : null}
    </Panel>
  );
}

function Standing({ set }: { readonly set: NonNullable<EditionDetail['schedule']> }) {
  if (set.refusal !== null) {
    return (
      <Alert
        type="error"
        showIcon
        className="trouble"
        title={`定于 ${instantWords(set.dueAt)} 发布，没有成功：${set.refusal}`}
      />
    );
  }
  if (set.isStale) {
    return (
      <Alert
        type="warning"
        showIcon
        className="trouble"
        title="设定之后稿件有修改，到时不会发布；重新审批后请再设定。"
      />
    );
  }
  return (
    <p>
      定于 <strong>{instantWords(set.dueAt)}</strong> 公开，由{set.personName}设定。此前公众看不到任何内容。
    </p>
  );
}
