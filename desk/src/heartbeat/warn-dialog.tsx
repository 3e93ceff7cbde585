import { InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { type HeartbeatView, heartbeatRoutes } from '../../../src/publishing/heartbeat-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';

/** Sets how many days before the due day the person responsible is told. */
export function WarnDialog({ view, onClose }: { readonly view: HeartbeatView; readonly onClose: () => void }) {
  const { act, busy } = useAct(heartbeatRoutes.set);
  const [warn, setWarn] = useState(view.settings.warn);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const save = async () => {
    const answer = await act({ body: { base: view.version, settings: { ...view.settings, warn } } });
    if (answer.ok) onClose();
    else setTrouble(answer);
  };
  const field = (key: 'short' | 'long', label: string, max: number) => (
    <>
      <label htmlFor={`warn-${key}`} className="beat-field">
        {label}
      </label>
      <InputNumber
        id={`warn-${key}`}
        min={0}
        max={max}
        precision={0}
        value={warn[key]}
        onChange={(value) => setWarn({ ...warn, [key]: value ?? 0 })}
      />
    </>
  );
  return (
    <Modal
      open
      title="提前提醒的天数"
      okText="保存"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={onClose}
    >
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      {field('short', '周期不超过14天的栏目，提前几天', 13)}
      {field('long', '周期更长的栏目，提前几天', 90)}
    </Modal>
  );
}
