import { Alert, App, Button, Checkbox, Input, Modal, Radio, Select } from 'antd';
import { useId, useState } from 'react';
import type { Step } from '../../../src/requests/act-contract.js';
import type { RequestDetail } from '../../../src/requests/case-contract.js';
import { requestRoutes } from '../../../src/requests/contract.js';
import type { Trouble } from '../client.js';
import { useAct, useReading } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { LetterDialog } from './letter-dialog.js';
import { PhraseList } from './phrase-list.js';
import { phrasesOf, type StepAsk, stepAsks } from './step-asks.js';
import { actWords } from './words.js';

type Act = keyof typeof stepAsks;

interface Props {
  readonly detail: RequestDetail;
  readonly act: Act;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** One step of the case: what it asks, what follows from it, and the opinion that stays in the record. */
export function StepDialog({ detail, act, onClose, onChanged }: Props) {
  const { message } = App.useApp();
  const opinionId = useId();
  const ask: StepAsk = stepAsks[act];
  const phrases = phrasesOf(act, detail);
  const step = useAct(requestRoutes.step);
  const [opinion, setOpinion] = useState('');
  const [to, setTo] = useState<string | null>(null);
  const [row, setRow] = useState<string | null>(null);
  const [telling, setTelling] = useState(false);
  const [withoutLitigation, setWithoutLitigation] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const choosesRow = act === 'approve' && detail.rowsToChoose.length > 1;
  const send = async () => {
    const lacking = missing(ask, opinion, { to: namesHandler(act) && to === null, row: choosesRow && row === null });
    if (lacking !== null) return setTrouble({ ok: false, kind: 'invalid', fields: { field: lacking } });
    const answer = await step.act({
      params: { id: detail.id },
      body: bodyOf(act, { opinion, to, row, detail, withoutLitigation }),
    });
    setTrouble(answer.ok ? null : answer);
    if (!answer.ok) return;
    message.success(`“${actWords[act]}”已办理`);
    onChanged();
    onClose();
  };
  return (
    <Modal
      open
      title={`${actWords[act]}：${detail.number}`}
      okText={`确认${actWords[act]}`}
      cancelText="取消"
      mask={{ closable: false }}
      okButtonProps={{ danger: ask.tone === 'danger' }}
      confirmLoading={step.busy}
      onOk={() => void send()}
      onCancel={onClose}
    >
      {ask.final === undefined ? null : (
        <Alert className="trouble" type="warning" showIcon title="办理后不能撤销" description={ask.final(detail)} />
      )}
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      {trouble?.kind === 'refused' && trouble.code === 'third-party-untold' ? (
        <Button className="dialog-field" onClick={() => setTelling(true)}>
          制作给第三方的告知书
        </Button>
      ) : null}
      {telling ? (
        <LetterDialog
          detail={detail}
          first="thirdPartyDecision"
          onClose={() => setTelling(false)}
          onChanged={() => {
            setTrouble(null);
            onChanged();
          }}
        />
      ) : null}
      {namesHandler(act) ? <HandlerSelect now={detail.handlerName} value={to} onChange={setTo} /> : null}
      {act === 'passCheck' && detail.litigation.mayLeaveOut ? (
        <div className="dialog-field">
          <Checkbox checked={withoutLitigation} onChange={(event) => setWithoutLitigation(event.target.checked)}>
            对可诉性存疑的处理决定，答复书不写起诉途径
          </Checkbox>
          <p className="quiet">
            本件有依照法释〔2025〕8号可能不能起诉的处理决定。不勾选的，照常告知复议和起诉；其他各项始终告知起诉途径。
          </p>
        </div>
      ) : null}
      {act === 'approve' && detail.litigation.leftOut ? (
        <Alert
          className="trouble"
          type="info"
          showIcon
          title="法制审核决定：可诉性存疑的处理决定，答复书不写起诉途径。"
        />
      ) : null}
      {choosesRow ? <RowChoice rows={detail.rowsToChoose} value={row} onChange={setRow} /> : null}
      <PhraseList phrases={phrases} onUse={setOpinion} target={opinionId} />
      <label htmlFor={opinionId}>
        {ask.opinion}
        {ask.needed ? '（必填）' : '（可以不填）'}
      </label>
      <Input.TextArea
        id={opinionId}
        value={opinion}
        maxLength={500}
        autoSize={{ minRows: 3, maxRows: 8 }}
        onChange={(event) => setOpinion(event.target.value)}
      />
    </Modal>
  );
}

const namesHandler = (act: Act) => act === 'assign' || act === 'transfer';

function missing(ask: StepAsk, opinion: string, lacks: { to: boolean; row: boolean }): string | null {
  if (lacks.to) return '请选择承办人';
  if (lacks.row) return '请选择计入年度报告的一行';
  return ask.needed && opinion.trim() === '' ? `请填写${ask.opinion}` : null;
}

interface Typed {
  readonly opinion: string;
  readonly to: string | null;
  readonly row: string | null;
  readonly detail: RequestDetail;
  readonly withoutLitigation: boolean;
}

function bodyOf(act: Act, { opinion, to, row, detail, withoutLitigation }: Typed): Step {
  if (act === 'assign' || act === 'transfer') return { act, to: to ?? '', opinion };
  if (act === 'lapse') return { act, reason: detail.waiting ?? 'correction', opinion };
  if (act === 'passCheck') return { act, opinion, ...(withoutLitigation ? { withoutLitigation } : {}) };
  if (act === 'approve') return { act, opinion, ...(row === null ? {} : { row }) };
  return { act, opinion };
}

interface HandlerProps {
  readonly now: string | null;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

function HandlerSelect({ now, value, onChange }: HandlerProps) {
  const id = useId();
  const handlers = useReading(requestRoutes.handlers);
  const people = handlers.data?.people ?? [];
  return (
    <div className="dialog-field">
      {handlers.error === null ? null : <TroubleNotice trouble={handlers.error} />}
      <label htmlFor={id}>承办人（必选）</label>
      <Select
        id={id}
        placeholder="请选择承办人"
        loading={handlers.isPending}
        notFoundContent="还没有人担任依申请公开经办人，请联系系统管理员。"
        value={value}
        onChange={(picked: string | null) => onChange(picked)}
        options={people.map(({ id: person, name }) => ({
          value: person,
          label: name === now ? `${name}（现承办人）` : name,
        }))}
      />
    </div>
  );
}

interface RowProps {
  readonly rows: RequestDetail['rowsToChoose'];
  readonly value: string | null;
  readonly onChange: (row: string) => void;
}

function RowChoice({ rows, value, onChange }: RowProps) {
  return (
    <fieldset className="dialog-field">
      <legend>年度报告计入哪一行（必选）</legend>
      <p className="quiet">各项的处理结果不同，一件申请在年度报告表三中只计一次。</p>
      <Radio.Group
        className="row-choice"
        value={value}
        onChange={(event) => onChange(event.target.value as string)}
        options={rows.map(({ row, label }) => ({ value: row, label }))}
      />
    </fieldset>
  );
}
