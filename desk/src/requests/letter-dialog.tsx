import { App, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import type { CaseLetter, RequestDetail } from '../../../src/requests/case-contract.js';
import { requestRoutes } from '../../../src/requests/contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { letterWords, notDelivered, officeFields, otherLetters, type WriterField } from './other-letters.js';
import { WriterInput } from './writer-input.js';

type Typed = Readonly<Record<string, string | undefined>>;

interface Props {
  readonly detail: RequestDetail;
  /** The kind that is offered first, and the letter which it is about. */
  readonly first?: string;
  readonly about?: CaseLetter;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** 制作其他文书: what only the writer knows; applicant, numbers, days and office are filled in by the server. */
export function LetterDialog({ detail, first = 'receipt', about, onClose, onChanged }: Props) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const { act, busy } = useAct(requestRoutes.letter);
  const [kind, setKind] = useState(first);
  const [aboutId, setAboutId] = useState<string | undefined>(about?.id);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const letter = otherLetters.find(({ key }) => key === kind);
  const [missing, setMissing] = useState<readonly string[]>([]);
  if (letter === undefined) return null;
  const contacts = missing.map((key): WriterField => ({ key, kind: 'line', needed: true }));
  const choices = letter.about === undefined ? [] : lettersToChoose(detail.letters, letter.about.kind);
  const chosen = choices.find(({ id }) => id === aboutId) ?? choices.at(-1);
  // what the letter it is about tells, the server fills in
  const filled = new Set(
    chosen === undefined
      ? []
      : (letter.about?.fills ?? []).filter((key) => chosen.addressed || !['受送达人', '第三方名称'].includes(key)),
  );
  const fields = [...letter.fields.filter(({ key }) => !filled.has(key)), ...contacts];
  const make = async (typed: Typed) => {
    const answer = await act({
      params: { id: detail.id },
      body: { kind, words: letterWords(fields, typed), ...(chosen === undefined ? {} : { about: chosen.id }) },
    });
    setTrouble(answer.ok ? null : answer);
    if (!answer.ok) {
      const sentence = answer.kind === 'refused' && answer.code === 'letter.missingValue' ? answer.sentence : '';
      setMissing((now) => officeFields.filter((key) => now.includes(key) || sentence.includes(key)));
      return;
    }
    message.success(`《${letter.title}》已制作`);
    onChanged();
    onClose();
  };
  return (
    <Modal
      open
      title="制作其他文书"
      width={640}
      okText="制作"
      cancelText="取消"
      mask={{ closable: false }}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <label htmlFor="letter-kind" style={{ display: 'block', marginBottom: 4 }}>
        文书种类
      </label>
      <Select
        id="letter-kind"
        style={{ width: '100%' }}
        value={kind}
        onChange={(value: string) => {
          setKind(value);
          setTrouble(null);
          setMissing([]);
        }}
        options={otherLetters.map(({ key, title }) => ({ value: key, label: title }))}
      />
      <p className="quiet">{letter.use}</p>
      {letter.about === undefined || choices.length === 0 ? null : (
        <div className="dialog-field">
          <label htmlFor="letter-about">{letter.about.label}</label>
          <Select
            id="letter-about"
            style={{ width: '100%' }}
            {...(chosen === undefined ? {} : { value: chosen.id })}
            onChange={(value: string) => setAboutId(value)}
            options={choices.map(({ id, title, docNo }) => ({
              value: id,
              label: docNo === null ? title : `${title}（${docNo}）`,
            }))}
          />
        </div>
      )}
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <Form
        key={kind}
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={letter.known?.(detail, about) ?? {}}
        onFinish={(values) => void make(values)}
      >
        {fields.map((field) => (
          <Form.Item
            key={field.key}
            name={field.key}
            label={field.key}
            extra={field.hint}
            rules={field.needed ? [{ required: true, whitespace: true, message: `请填写${field.key}。` }] : []}
          >
            <WriterInput field={field} />
          </Form.Item>
        ))}
      </Form>
      {missing.length === 0 ? null : <p>本机关的资料中还没有这些联系信息，本次由您填写。</p>}
      <p className="quiet">
        {fields.length === 0 ? '这种文书不需要另外填写。' : ''}申请人、申请编号、日期、文号等由系统按照登记填写。
      </p>
    </Modal>
  );
}

/** The letters that another can be about: those of one kind, or all that are delivered. */
function lettersToChoose(letters: readonly CaseLetter[], kind: string | undefined): readonly CaseLetter[] {
  return letters.filter((letter) => (kind === undefined ? !notDelivered.includes(letter.kind) : letter.kind === kind));
}
