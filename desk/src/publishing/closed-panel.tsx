import { App, Button } from 'antd';
import { useState } from 'react';
import type { DocumentDetail } from '../../../src/publishing/contract.js';
import { type EditionDetail, editionRoutes } from '../../../src/publishing/edition-contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { Panel } from '../shared/page.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { assessmentWords } from './document-words.js';
import { ReassessDialog } from './reassess-dialog.js';

interface Props {
  readonly detail: DocumentDetail;
  readonly edition: EditionDetail;
}

/** 不予公开事项登记册: entering what was approved as not public, and assessing it again. */
export function ClosedPanel({ detail, edition }: Props) {
  const { message } = App.useApp();
  const { act, busy } = useAct(editionRoutes.register);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [asks, setAsks] = useState(false);
  const { may, assessments } = edition;
  if (detail.openAttribute === 'public' && assessments.length === 0) return null;
  const enter = async () => {
    const answer = await act({ params: { id: detail.id }, body: { digest: detail.digest } });
    setTrouble(answer.ok ? null : answer);
    if (answer.ok) message.success(`已列入登记册，下次评估 ${answer.value.dueOn}`);
  };
  return (
    <Panel title="不予公开登记与评估">
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      <ul className="opinions">
        {assessments.map((one) => (
          <li key={`${one.assessedOn} ${one.verdict} ${one.reason}`}>
            <p>
              <strong>{assessmentWords[one.verdict]}</strong> {one.personName}
            </p>
            <p>{one.reason}</p>
            <p className="quiet">
              {one.assessedOn}
              {one.dueOn === null ? '' : `，下次评估 ${one.dueOn}`}
            </p>
          </li>
        ))}
      </ul>
      <div className="page-actions">
        {may.register === true ? (
          <Button type="primary" loading={busy} onClick={() => void enter()}>
            列入不予公开事项登记册
          </Button>
        ) : null}
        {may.reassess === true ? <Button onClick={() => setAsks(true)}>评估</Button> : null}
      </div>
      {may.register !== true && may.reassess !== true ? <p className="quiet">{may.register}</p> : null}
      {asks ? <ReassessDialog id={detail.id} title={detail.title} onClose={() => setAsks(false)} /> : null}
    </Panel>
  );
}
