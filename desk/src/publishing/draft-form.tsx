import { Alert, App, Button, Form } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type DocumentDetail, publishingRoutes, type Saved } from '../../../src/publishing/contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { useSaveKey, useUnsavedQuestion } from '../shared/unsaved.js';
import { DraftFields } from './draft-fields.js';
import { type DraftValues, draftOf, fieldOfMessage } from './draft-values.js';

interface Props {
  readonly id?: string;
  readonly initial: DraftValues;
  /** The revision that was opened; 0 for a new draft. */
  readonly revision: number;
  readonly today: string | undefined;
  readonly opened?: DocumentDetail;
}

/** The form that a draft is typed into, with everything that can go wrong while it is saved. */
export function DraftForm({ id, initial, revision, today, opened }: Props) {
  const [form] = Form.useForm<DraftValues>();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const create = useAct(publishingRoutes.create);
  const change = useAct(publishingRoutes.save);
  const [base, setBase] = useState(revision);
  const [dirty, setDirty] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { release } = useUnsavedQuestion(dirty);
  const busy = create.busy || change.busy;

  const save = async (): Promise<Saved | null> => {
    if (busy) return null;
    const fields = Object.keys(form.getFieldsValue(true)) as (keyof DraftValues)[];
    form.setFields(fields.map((name) => ({ name, errors: [] })));
    const body = draftOf(form.getFieldsValue(true), base);
    const answer = await (id === undefined ? create.act({ body }) : change.act({ params: { id }, body }));
    if (!answer.ok) {
      setTrouble(answer);
      if (answer.kind === 'invalid') showAt(answer.fields);
      return null;
    }
    setTrouble(null);
    setDirty(false);
    setBase(answer.value.revision);
    release();
    message.success(`已保存（第 ${answer.value.revision} 稿）`);
    return answer.value;
  };

  const showAt = (messages: Readonly<Record<string, string>>) => {
    const byField = new Map(Object.entries(messages).map(([path, text]) => [fieldOfMessage(path), text]));
    form.setFields([...byField].map(([name, text]) => ({ name: name as keyof DraftValues, errors: [text] })));
    const first = [...byField.keys()][0];
    document.getElementById(`label-${first}`)?.scrollIntoView({ block: 'center' });
    document.getElementById(`draft_${first}`)?.focus();
  };

  const saveOnly = async () => {
    const saved = await save();
    if (saved !== null && id === undefined) await navigate(`/documents/${saved.id}/edit`, { replace: true });
  };
  const saveAndSubmit = async () => {
    const saved = await save();
    if (saved === null) return;
    await navigate(`/documents/${saved.id}`, { state: { submit: true } });
  };
  useSaveKey(() => void saveOnly());

  return (
    <Form
      form={form}
      name="draft"
      initialValues={initial}
      onValuesChange={(changed) => {
        setDirty(true);
        form.setFields(Object.keys(changed).map((name) => ({ name: name as keyof DraftValues, errors: [] })));
      }}
      className="approval-form"
      requiredMark={false}
    >
      <h2 className="approval-form-title">政府信息公开审查呈批单</h2>
      {opened === undefined ? null : <BeforeEditing opened={opened} />}
      <DraftFields today={today} />
      <div className="approval-foot">
        {trouble === null ? null : <SaveTrouble trouble={trouble} id={id} />}
        <Button type="primary" loading={busy} onClick={() => void saveOnly()} aria-keyshortcuts="Control+S">
          保存
        </Button>
        <Button disabled={busy} onClick={() => void saveAndSubmit()}>
          保存并送审
        </Button>
        <Button type="text" onClick={() => void navigate(id === undefined ? '/documents' : `/documents/${id}`)}>
          返回
        </Button>
        <span className="quiet" role="status">
          {dirty ? '有内容尚未保存（按 Ctrl+S 保存）' : base === 0 ? '' : `已保存第 ${base} 稿`}
        </span>
      </div>
    </Form>
  );
}

function BeforeEditing({ opened }: { readonly opened: DocumentDetail }) {
  const notes = [
    opened.returnedWith === null ? null : `退回意见：${opened.returnedWith}`,
    opened.state === 'submitted' || opened.state === 'reviewed' || opened.state === 'approved'
      ? '保存新的一稿后，此前的审查和审批不再有效，须重新送审。'
      : null,
    opened.publishedRevision === null ? null : '公众看到的仍是已公开的版本，新的一稿经审查、审批并发布后才会替换它。',
    opened.may.edit === true ? null : opened.may.edit,
  ].filter((note) => note !== null);
  return notes.map((note) => <Alert key={note} type="info" showIcon title={note} className="trouble" />);
}

function SaveTrouble({ trouble, id }: { readonly trouble: Trouble; readonly id: string | undefined }) {
  const stale = trouble.kind === 'refused' && trouble.code === 'stale-edit';
  return (
    <div style={{ flexBasis: '100%' }}>
      <TroubleNotice
        trouble={trouble}
        action={
          stale ? (
            <a href={`/desk/documents/${id}`} target="_blank" rel="noopener">
              在新窗口打开最新稿
            </a>
          ) : undefined
        }
      />
    </div>
  );
}
