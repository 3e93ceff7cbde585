import { App, Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import type { CatalogRow } from '../../../src/law/catalog-row.js';
import { type CatalogueView, catalogueRoutes } from '../../../src/publishing/catalogue-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { RowFields } from './row-fields.js';
import { nextKey, type RowValues, rowOfValues, valuesOf } from './row-values.js';

interface Props {
  readonly view: CatalogueView;
  /** The row to change; one without a key is new. */
  readonly row: CatalogRow;
  readonly onClose: () => void;
}

/** One row of the catalogue as a form; what is saved goes into the draft. */
export function RowDrawer({ view, row, onClose }: Props) {
  const [form] = Form.useForm<RowValues>();
  const { message, modal } = App.useApp();
  const save = useAct(catalogueRoutes.saveRow);
  const remove = useAct(catalogueRoutes.removeRow);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [dirty, setDirty] = useState(false);
  const edition = view.draft ?? view.inForce;
  const isNew = row.key === '';
  const at = edition.rows.findIndex(({ key }) => key === row.key);
  const used = view.used.includes(row.key);

  const done = (words: string) => {
    message.success(words);
    onClose();
  };
  const onSave = async (values: RowValues) => {
    const made = rowOfValues(values, isNew ? nextKey([...edition.rows, ...view.inForce.rows]) : row.key);
    const place = values.place === at + 1 ? undefined : (values.place ?? undefined);
    const body = {
      base: edition.digest,
      row: { ...made, channels: [...made.channels], levels: [...made.levels] },
      ...(place === undefined ? {} : { place }),
    };
    const answer = await save.act({ body });
    if (answer.ok) return done('已保存到草案，生效后起作用。');
    setTrouble(answer);
    if (answer.kind !== 'invalid') return;
    const fields = Object.entries(answer.fields).map(([path, text]) => ({ name: fieldOf(path), errors: [text] }));
    form.setFields(fields as Parameters<typeof form.setFields>[0]);
  };
  const onRemove = () =>
    modal.confirm({
      title: `从草案中删除“${row.second}”`,
      content: '这一事项下没有信息，可以删除；生效之前还能放弃草案。',
      okText: '删除',
      cancelText: '取消',
      onOk: async () => {
        const answer = await remove.act({ body: { base: edition.digest, key: row.key } });
        if (answer.ok) done('已从草案中删除。');
        else setTrouble(answer);
      },
    });
  const close = () => {
    if (!dirty) return onClose();
    void modal.confirm({
      title: '有内容尚未保存',
      content: '关闭后，未保存的内容将丢失。',
      okText: '不保存，关闭',
      cancelText: '继续编辑',
      onOk: onClose,
    });
  };

  return (
    <Drawer
      open
      size="min(720px, 100vw)"
      title={isNew ? '新增事项' : `编辑：${row.second}`}
      onClose={close}
      footer={
        <>
          {trouble === null ? null : <TroubleNotice trouble={trouble} />}
          <div className="page-actions">
            <Button type="primary" loading={save.busy} onClick={() => form.submit()}>
              保存到草案
            </Button>
            <Button onClick={close}>取消</Button>
            {isNew ? null : (
              <Button danger disabled={used} loading={remove.busy} onClick={onRemove}>
                {used ? '已有信息，只能停用' : '删除'}
              </Button>
            )}
          </div>
        </>
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={valuesOf(row, isNew ? null : at + 1)}
        onValuesChange={() => setDirty(true)}
        onFinish={(values) => void onSave({ ...valuesOf(row, null), ...values })}
      >
        <RowFields entryKey={row.key} people={view.people} rows={edition.rows} />
      </Form>
    </Drawer>
  );
}

/** The field of a path of the wire; the term's parts have fields of their own names. */
function fieldOf(path: string): string {
  const parts = path.split('.').filter((part) => part !== 'row');
  return (parts[0] === 'term' ? parts.at(-1) : parts[0]) ?? '';
}
