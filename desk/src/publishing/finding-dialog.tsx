import { Modal } from 'antd';
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
  readonly finding: CheckFinding;
  readonly verdict: 'falseAlarm' | 'mustBePublic';
  readonly onClose: (done: boolean) => void;
}

const reasons: Readonly<Record<'falseAlarm' | 'mustBePublic', string>> = {
  falseAlarm: '例如：这是项目编号，不是证件号码',
  mustBePublic: '例如：本机关对外公布的办公电话',
};

/** Why a finding may stay as it is; where the law asks for it, by which provision. */
export function FindingDialog({ id, digest, finding, verdict, onClose }: Props) {
  const { act, busy } = useAct(checkRoutes.decide);
  const [reason, setReason] = useState('');
  const [basis, setBasis] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const decide = async () => {
    const body = { digest, finding: finding.id, verdict, reason, ...(verdict === 'mustBePublic' ? { basis } : {}) };
    const answer = await act({ params: { id }, body });
    if (answer.ok) onClose(true);
    else setTrouble(answer);
  };
  return (
    <Modal
      open
      title={verdictWords(finding.kind, verdict)}
      okText="记录"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void decide()}
      onCancel={() => onClose(false)}
    >
      <p>
        {finding.label} {finding.masked}
        <br />
        <span className="quiet">{finding.place}</span>
      </p>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <ReasonFields
        verdict={verdict}
        label="理由"
        placeholder={finding.kind === 'unread' ? '怎样核对的、结果如何' : reasons[verdict]}
        reason={reason}
        basis={basis}
        onReason={setReason}
        onBasis={setBasis}
      />
    </Modal>
  );
}
