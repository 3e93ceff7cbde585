import { Alert, App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { calendarRoutes, type Entered, type KnownYear, type Notice } from '../../../src/calendars/contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { useMe } from '../session.js';
import { DayInput } from '../shared/day-input.js';
import { Panel } from '../shared/page.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { useUnsavedQuestion } from '../shared/unsaved.js';
import { HolidayLines, MakeupDays } from './notice-lines.js';
import { completeLines, forgottenNames, type NoticeValues, noticeOf } from './notice-values.js';
import { YearPreview } from './year-preview.js';

interface Props {
  readonly year: number;
  /** The notice that counts now, which is to be corrected; null for a first one. */
  readonly known: KnownYear | null;
  readonly years: readonly KnownYear[];
  readonly onClose: (entered: Entered | null) => void;
}

/** A year's notice, with the year beside it as it will be; entered once it was looked at and confirmed. */
export function CalendarForm({ year, known, years, onClose }: Props) {
  const [form] = Form.useForm<NoticeValues>();
  const { modal } = App.useApp();
  const { act, busy } = useAct(calendarRoutes.enter);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [dirty, setDirty] = useState(false);
  useUnsavedQuestion(dirty);
  const today = useMe().data?.today;
  const begun = known ?? { holidays: [{}], makeupDays: [] };
  const values = Form.useWatch([], form) ?? begun;
  const read = (from: NoticeValues): Notice => noticeOf({ ...from, year }, known?.papers ?? []);
  const forgotten = forgottenNames(read(values), years);

  const enter = async () => {
    const answer = await act({ body: read(form.getFieldsValue(true) as NoticeValues) });
    if (answer.ok) {
      setDirty(false);
      onClose(answer.value);
      return;
    }
    setTrouble(answer);
    if (answer.kind === 'invalid') {
      const fields = Object.entries(answer.fields).map(([path, text]) => ({ name: placeOf(path), errors: [text] }));
      form.setFields(fields as Parameters<typeof form.setFields>[0]);
    }
  };
  const confirm = () =>
    modal.confirm({
      title: known ? `更正${year}年放假安排` : `录入${year}年放假安排`,
      content: `请对照通知原文核对每一天。${forgotten.length > 0 ? `没有填写：${forgotten.join('、')}。` : ''}确认后不能删除，只能再次更正；所有未办结申请的到期日立即重新计算。`,
      okText: '确认录入',
      cancelText: '再核对一下',
      onOk: enter,
    });

  return (
    <Panel title={known ? `更正${year}年放假安排` : `录入${year}年放假安排`}>
      <Form
        form={form}
        layout="vertical"
        initialValues={begun}
        requiredMark={false}
        onValuesChange={() => setDirty(true)}
        onFinish={() => void confirm()}
      >
        {known ? <p className="quiet">原来的依据保留，请写明更正所依据的通知：{known.papers.join('；')}</p> : null}
        <div className="notice-line">
          <Form.Item
            name="title"
            label="通知名称"
            rules={[{ required: true, whitespace: true, message: '须写明依据的通知' }]}
          >
            <Input maxLength={150} autoComplete="off" placeholder={`关于${year}年部分节假日安排的通知`} />
          </Form.Item>
          <Form.Item name="number" label="文号">
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
          <Form.Item name="issuedOn" label="公布日期">
            <DayInput {...(today === undefined ? {} : { latest: today })} />
          </Form.Item>
          <Form.Item name="url" label="网址（可不填）">
            <Input maxLength={300} autoComplete="off" placeholder="https://" />
          </Form.Item>
        </div>
        <HolidayLines year={year} />
        <MakeupDays year={year} />
        <Panel title="预览">
          {forgotten.length === 0 ? null : (
            <Alert
              className="trouble"
              type="warning"
              showIcon
              title={`上一年度的通知写有而这里没有的假期：${forgotten.join('、')}。请核对是否漏填。`}
            />
          )}
          <YearPreview notice={completeLines(read(values))} />
        </Panel>
        {trouble === null ? null : <TroubleNotice trouble={trouble} />}
        <div className="page-actions">
          {/* No submit button: Enter in a day's field chooses the day and must not send the whole notice. */}
          <Button type="primary" loading={busy} onClick={() => form.submit()}>
            {known ? '更正' : '录入'}
          </Button>
          <Button onClick={() => onClose(null)}>取消</Button>
        </div>
      </Form>
    </Panel>
  );
}

/** The field of a path of the wire: what is wrong with the papers stands at the notice's name. */
function placeOf(path: string): (string | number)[] {
  const parts = path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return parts[0] === 'papers' || parts[0] === 'year' ? ['title'] : parts;
}
