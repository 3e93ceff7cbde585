import { InputNumber, Modal, Radio } from 'antd';
import { useState } from 'react';
import { type Cycle, cycleInWords, cycleKinds, longestCycle } from '../../../src/law/heartbeat.js';
import { cycleSources, startingCycle } from '../../../src/law/heartbeat-starting.js';
import { type ColumnRow, type HeartbeatView, heartbeatRoutes } from '../../../src/publishing/heartbeat-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';

interface Props {
  readonly view: HeartbeatView;
  readonly row: ColumnRow;
  readonly onClose: () => void;
}

/** Sets how often a column is to be updated; the program's own cycle can be taken back. */
export function CycleDialog({ view, row, onClose }: Props) {
  const { act, busy } = useAct(heartbeatRoutes.set);
  const [every, setEvery] = useState<Cycle['every']>(row.cycle.every);
  const [days, setDays] = useState(row.cycle.every === 'days' ? row.cycle.days : 30);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const starting = startingCycle(row.key);
  const save = async () => {
    const chosen: Cycle = every === 'days' ? { every, days } : { every };
    const { [row.key]: _before, ...others } = view.settings.cycles;
    const isStarting = chosen.every !== 'days' && chosen.every === starting.cycle.every;
    const cycles = isStarting ? others : { ...others, [row.key]: chosen };
    const answer = await act({ body: { base: view.version, settings: { ...view.settings, cycles } } });
    if (answer.ok) onClose();
    else setTrouble(answer);
  };
  return (
    <Modal
      open
      title={`更新周期：${row.label}`}
      okText="保存"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={onClose}
    >
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <p className="quiet">
        默认：{cycleInWords(starting.cycle)}（{cycleSources[starting.source]}）。空白栏目不论周期，即时提醒。
      </p>
      <Radio.Group
        aria-label="更新周期"
        value={every}
        onChange={(event) => setEvery(event.target.value as Cycle['every'])}
        options={cycleKinds.map(({ key, label }) => ({ value: key, label }))}
      />
      {every !== 'days' ? null : (
        <>
          <label htmlFor="cycle-days" className="beat-field">
            天数（自然日）
          </label>
          <InputNumber
            id="cycle-days"
            min={1}
            max={longestCycle}
            precision={0}
            value={days}
            onChange={(value) => setDays(value ?? 1)}
          />
        </>
      )}
    </Modal>
  );
}
