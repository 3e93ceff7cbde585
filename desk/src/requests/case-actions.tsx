import { Button } from 'antd';
import { useState } from 'react';
import type { RequestDetail } from '../../../src/requests/case-contract.js';
import { nextTurn } from './next-turn.js';
import type { stepAsks } from './step-asks.js';
import { StepDialog } from './step-dialog.js';
import { actWords, stepsOffered } from './words.js';

interface Props {
  readonly detail: RequestDetail;
  readonly onChanged: () => void;
}

type Act = keyof typeof stepAsks;

/** The steps that lead a case on; the others turn aside. */
const onward: readonly Act[] = ['assign', 'beginHandling', 'submitForCheck', 'passCheck', 'approve', 'issue', 'file'];

/** What has to happen next, whose turn it is, and the steps that this person may take. */
export function CaseActions({ detail, onChanged }: Props) {
  const [open, setOpen] = useState<Act | null>(null);
  const turn = nextTurn(detail);
  const acts: readonly Act[] = stepsOffered(detail);
  return (
    <>
      <p className={`next-turn${turn.yours ? ' is-yours' : ''}`}>
        <strong>{turn.whose === '' ? '已办结' : turn.yours ? '下一步由您办理' : `下一步：${turn.whose}`}</strong>
        {turn.sentence}
      </p>
      {acts.length === 0 ? null : (
        <div className="page-actions">
          {acts.map((act) => (
            <Button key={act} type={onward.includes(act) ? 'primary' : 'default'} onClick={() => setOpen(act)}>
              {actWords[act]}
            </Button>
          ))}
        </div>
      )}
      {open === null ? null : (
        <StepDialog detail={detail} act={open} onClose={() => setOpen(null)} onChanged={onChanged} />
      )}
    </>
  );
}
