import { Checkbox, Modal, Radio } from 'antd';
import { useState } from 'react';
import { type CheckFinding, checkRoutes } from '../../../src/publishing/check-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { verdictWords } from './check-groups.js';
import { ReasonFields } from './reason-fields.js';

interface Props {
  readonly id: string;
  readonly digest: string;
  /** Of one kind, none decided on. */
  readonly findings: readonly CheckFinding[];
  /** Told how many were decided on. */
  readonly onClose: (decided: number) => void;
}

/** One decision on several chosen findings of a kind: each is listed, and the person confirms to have looked at them. */
export function FindingsDialog({ id, digest, findings, onClose }: Props) {
  const { act, busy } = useAct(checkRoutes.decideMany);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [verdict, setVerdict] = useState<'falseAlarm' | 'mustBePublic'>('falseAlarm');
  const [reason, setReason] = useState('');
  const [basis, setBasis] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [{ kind = '', label = '' } = {}] = findings;
  const decide = async () => {
    const body = { digest, findings: [...chosen], verdict, reason, ...(verdict === 'mustBePublic' ? { basis } : {}) };
    const answer = await act({ params: { id }, body });
    if (answer.ok) onClose(answer.value.decided);
    else setTrouble(answer);
  };
  const choose = (next: readonly string[]) => {
    setChosen(next);
    setConfirmed(false);
  };
  return (
    <Modal
      open
      width="min(680px, calc(100vw - 24px))"
      title={`一并处理：${label}`}
      okText={`记录 ${chosen.length} 处`}
      cancelText="取消"
      okButtonProps={{ disabled: chosen.length === 0 || !confirmed }}
      confirmLoading={busy}
      onOk={() => void decide()}
      onCancel={() => onClose(0)}
    >
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <Checkbox
        checked={chosen.length === findings.length}
        indeterminate={chosen.length > 0 && chosen.length < findings.length}
        onChange={({ target }) => choose(target.checked ? findings.map((finding) => finding.id) : [])}
      >
        全选（{findings.length} 处）
      </Checkbox>
      <ul className="checks findings-chosen">
        {findings.map((finding) => (
          <li key={finding.id}>
            <Checkbox
              checked={chosen.includes(finding.id)}
              onChange={({ target }) =>
                choose(target.checked ? [...chosen, finding.id] : chosen.filter((one) => one !== finding.id))
              }
            >
              <span className="check-masked">{finding.masked}</span> <span className="quiet">{finding.place}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      <Radio.Group
        aria-label="处理方式"
        value={verdict}
        onChange={(event) => setVerdict(event.target.value as 'falseAlarm' | 'mustBePublic')}
        options={[
          { value: 'falseAlarm', label: verdictWords(kind, 'falseAlarm') },
          { value: 'mustBePublic', label: verdictWords(kind, 'mustBePublic') },
        ]}
      />
      <div style={{ marginTop: 10 }}>
        <ReasonFields
          verdict={verdict}
          label="理由（对选中的每一处都适用）"
          reason={reason}
          basis={basis}
          onReason={setReason}
          onBasis={setBasis}
        />
      </div>
      <p style={{ marginTop: 10 }}>
        <Checkbox
          checked={confirmed}
          disabled={chosen.length === 0}
          onChange={({ target }) => setConfirmed(target.checked)}
        >
          我已逐处核对选中的 {chosen.length} 处，确认都适用上述处理和理由。
        </Checkbox>
      </p>
    </Modal>
  );
}
