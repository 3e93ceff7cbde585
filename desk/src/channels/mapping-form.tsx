import { App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { channelRoutes, type MappingTable, mappingFields } from '../../../src/publishing/channel-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { Panel } from '../shared/page.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import './mapping-form.css';

/** The columns of the county's table: what stands in each, under which heading, in which order. */
export function MappingForm({ mapping }: { readonly mapping: MappingTable }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<MappingTable>();
  const { act, busy } = useAct(channelRoutes.saveMapping);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const save = async () => {
    const { columns } = form.getFieldsValue(true) as MappingTable;
    const answer = await act({ body: { columns } });
    setTrouble(answer.ok ? null : answer);
    if (answer.ok) message.success('已保存');
  };
  return (
    <Panel title="县级平台对照表的列">
      <Form form={form} initialValues={mapping} name="mapping">
        {trouble === null ? null : <TroubleNotice trouble={trouble} />}
        <Form.List name="columns">
          {(fields, { add, remove, move }) => (
            <ol className="mapping-columns">
              {fields.map(({ key, name }, at) => (
                <li key={key}>
                  <Form.Item name={[name, 'field']} noStyle>
                    <Select
                      aria-label={`第 ${at + 1} 列的内容`}
                      options={mappingFields.map((field) => ({ value: field.key, label: field.label }))}
                    />
                  </Form.Item>
                  <Form.Item name={[name, 'heading']} noStyle>
                    <Input aria-label={`第 ${at + 1} 列的表头`} placeholder="表头" maxLength={40} />
                  </Form.Item>
                  <FixedValue name={name} at={at} />
                  <span className="mapping-moves">
                    <Button size="small" disabled={at === 0} onClick={() => move(at, at - 1)}>
                      上移
                    </Button>
                    <Button size="small" disabled={at === fields.length - 1} onClick={() => move(at, at + 1)}>
                      下移
                    </Button>
                    <Button size="small" onClick={() => remove(name)}>
                      删除
                    </Button>
                  </span>
                </li>
              ))}
              <li className="mapping-add">
                <Button onClick={() => add({ field: 'title', heading: '' })}>增加一列</Button>
              </li>
            </ol>
          )}
        </Form.List>
        <Button type="primary" loading={busy} onClick={() => void save()}>
          保存
        </Button>
      </Form>
    </Panel>
  );
}

/** What a fixed column holds; nothing for the others. */
function FixedValue({ name, at }: { readonly name: number; readonly at: number }) {
  const field = Form.useWatch<string | undefined>(['columns', name, 'field']);
  if (field !== 'fixed') return null;
  return (
    <Form.Item name={[name, 'value']} noStyle>
      <Input aria-label={`第 ${at + 1} 列的固定内容`} placeholder="每行都填的内容" maxLength={100} />
    </Form.Item>
  );
}
