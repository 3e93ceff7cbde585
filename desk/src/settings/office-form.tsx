import { App, Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import {
  type OfficeView,
  officeSettingsRoutes,
  type ProfileField,
  type ProfileSent,
  profileFields,
  profileSchema,
} from '../../../src/offices/office-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { useSaveKey, useUnsavedQuestion } from '../shared/unsaved.js';

interface Props {
  readonly view: OfficeView;
  /** Told what is typed, for the preview. */
  readonly onTyped: (profile: ProfileSent) => void;
}

/** Every field of what an office says of itself, each checked as it is left. */
export function OfficeForm({ view, onTyped }: Props) {
  const [form] = Form.useForm<ProfileSent>();
  const { message } = App.useApp();
  const { act, busy } = useAct(officeSettingsRoutes.saveProfile);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [dirty, setDirty] = useState(false);
  useUnsavedQuestion(dirty);

  // The version that the form was filled from: another's, saved meanwhile, is not to be overwritten unseen.
  const [base, setBase] = useState(view.version);
  useEffect(() => {
    if (dirty || view.version <= base) return;
    form.setFieldsValue(everyField(view.profile));
    setBase(view.version);
  }, [base, dirty, form, view]);

  const save = async () => {
    const answer = await act({ body: { base, profile: form.getFieldsValue() } });
    if (answer.ok) {
      setBase(answer.value.version);
      setDirty(false);
      setTrouble(null);
      message.success(`已保存为第${answer.value.version}版，门户页面已更新。`);
      return;
    }
    setTrouble(answer);
    if (answer.kind === 'invalid') {
      const fields = Object.entries(answer.fields).map(([path, text]) => ({
        name: path.replace(/^profile\./, '') as keyof ProfileSent,
        errors: [text],
      }));
      form.setFields(fields);
    }
  };
  useSaveKey(() => void (dirty && save()));

  return (
    <Form
      form={form}
      layout="vertical"
      className="office-form"
      initialValues={everyField(view.profile)}
      requiredMark={false}
      onValuesChange={(_changed, all) => {
        setDirty(true);
        onTyped(all);
      }}
      onFinish={() => void save()}
    >
      <div className="office-fields">
        {profileFields.map((field) => (
          <Field key={field.key} field={field} />
        ))}
      </div>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <div className="page-actions">
        <Button type="primary" htmlType="submit" loading={busy} disabled={!dirty} aria-keyshortcuts="Control+S">
          {dirty ? '保存' : '已保存'}
        </Button>
      </div>
    </Form>
  );
}

function Field({ field: { key, label, hint, long = false } }: { readonly field: ProfileField }) {
  return (
    <Form.Item
      name={key}
      label={label}
      extra={hint}
      validateTrigger="onBlur"
      rules={[{ validator: async (_rule, value: unknown) => check(key, value) }]}
      {...(long ? { className: 'is-long' } : {})}
    >
      {long ? <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} /> : <Input autoComplete="off" />}
    </Form.Item>
  );
}

/** With '' where nothing is entered, so that a field that was emptied elsewhere is emptied here. */
function everyField(profile: ProfileSent): ProfileSent {
  return Object.fromEntries(profileFields.map(({ key }) => [key, profile[key] ?? '']));
}

/** Throws the contract's own sentence about a field. */
function check(key: keyof ProfileSent, value: unknown): void {
  const checked = profileSchema.shape[key].safeParse(value ?? '');
  if (!checked.success) throw new Error(checked.error.issues[0]?.message ?? '填写有误');
}
