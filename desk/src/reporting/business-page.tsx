import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { type BusinessRow, type businessSchema, reportingRoutes } from '../../../src/reporting/contract.js';
import type { Trouble } from '../client.js';
import { useAct, useReading } from '../queries.js';
import { useMay, useMe } from '../session.js';
import type { Counts } from '../shared/counted-words.js';
import { CountsInput } from '../shared/counts-input.js';
import { DayInput } from '../shared/day-input.js';
import { Page, Panel } from '../shared/page.js';
import { Reading } from '../shared/reading.js';
import { type Column, RecordTable } from '../shared/record-table.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { useUnsavedQuestion } from '../shared/unsaved.js';

interface Values {
  readonly day?: string | undefined;
  readonly title?: string | undefined;
  readonly counts?: Counts | undefined;
}

const columns: readonly Column<BusinessRow>[] = [
  { title: '编号', tight: true, cell: (row) => row.seq },
  { title: '日期', tight: true, cell: (row) => row.day },
  { title: '事由', cell: (row) => row.title },
  { title: '计入', cell: (row) => row.words },
];

/** 业务登记: what belongs into table two without being a published page. */
export function BusinessPage() {
  const mayRecord = useMay('recordBusiness');
  const today = useMe().data?.today;
  return (
    <Page title="表二事项登记" trail={['业务登记']}>
      {mayRecord && today !== undefined ? <RecordForm today={today} /> : null}
      <Panel title="已登记事项">
        <Reading of={useReading(reportingRoutes.business)}>
          {({ rows }) => (
            <RecordTable
              label="已登记事项"
              columns={columns}
              rows={rows}
              rowKey={(row) => row.seq}
              empty="还没有登记过事项。"
            />
          )}
        </Reading>
      </Panel>
    </Page>
  );
}

function RecordForm({ today }: { readonly today: string }) {
  const [form] = Form.useForm<Values>();
  const { message } = App.useApp();
  const { act, busy } = useAct(reportingRoutes.recordBusiness);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [dirty, setDirty] = useState(false);
  useUnsavedQuestion(dirty);

  const record = async () => {
    const values = form.getFieldsValue(true) as Values;
    form.setFields((['day', 'title', 'counts'] as const).map((name) => ({ name, errors: [] })));
    if (values.counts === undefined) {
      form.setFields([{ name: 'counts', errors: ['请选择登记事项的种类'] }]);
      return;
    }
    const answer = await act({
      body: { day: values.day ?? '', title: values.title ?? '', counts: values.counts } satisfies Parameters<
        typeof businessSchema.parse
      >[0],
    });
    if (!answer.ok) {
      setTrouble(answer);
      if (answer.kind === 'invalid') {
        form.setFields(
          Object.entries(answer.fields).map(([path, text]) => ({
            name: (path.split('.')[0] ?? 'title') as keyof Values,
            errors: [text],
          })),
        );
      }
      return;
    }
    setTrouble(null);
    setDirty(false);
    form.resetFields();
    message.success(`已登记：${answer.value.words}`);
  };

  return (
    <Panel title="登记">
      <p className="quiet">
        行政处理决定、政府采购、收费等没有对应公开信息的，在此登记一次，即计入年度报告表二。登记后不能修改或删除，填错的请另行登记更正。
      </p>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ day: today }}
        onValuesChange={() => setDirty(true)}
        onFinish={() => void record()}
        requiredMark={false}
        style={{ maxWidth: 760 }}
      >
        <Form.Item name="day" label="日期" style={{ maxWidth: 220 }}>
          <DayInput latest={today} />
        </Form.Item>
        <Form.Item name="title" label="事由">
          <Input maxLength={200} placeholder="例如：办公设备集中采购" autoComplete="off" />
        </Form.Item>
        <Form.Item name="counts" label="登记事项">
          <CountsInput />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          登记
        </Button>
      </Form>
    </Panel>
  );
}
