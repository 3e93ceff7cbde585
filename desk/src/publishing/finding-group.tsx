import { App, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type CheckFinding, checkRoutes } from '../../../src/publishing/check-contract.js';
import type { DocumentDetail } from '../../../src/publishing/contract.js';
import type { Trouble } from '../client.js';
import { useAct } from '../queries.js';
import { TroubleNotice } from '../shared/trouble-notice.js';
import { batchesOf, type CheckGroup, isRead, verdictWords } from './check-groups.js';
import { FindingDialog } from './finding-dialog.js';
import { FindingsDialog } from './findings-dialog.js';

interface Props {
  readonly group: CheckGroup;
  readonly detail: DocumentDetail;
}

const page = 50;

/** What was found in the texts or in one attachment, and what may be done about each of it. */
export function FindingGroup({ group, detail }: Props) {
  const { message } = App.useApp();
  const mask = useAct(checkRoutes.mask);
  const [shown, setShown] = useState(page);
  const [open, setOpen] = useState<{ finding: CheckFinding; verdict: 'falseAlarm' | 'mustBePublic' } | null>(null);
  const [batch, setBatch] = useState<readonly CheckFinding[] | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const replace = async (strict: boolean) => {
    if (group.attachment === null) return;
    const body = { base: detail.revision, attachment: group.attachment.digest, strict };
    const answer = await mask.act({ params: { id: detail.id }, body });
    setTrouble(answer.ok ? null : answer);
    if (answer.ok) message.success(`已换成遮盖后的文件，保存为第 ${answer.value.revision} 稿，请重新送审。`, 6);
  };
  return (
    <section aria-label={group.title} className="check-group">
      <h3>
        {group.title}
        <span className="quiet">（{group.findings.length} 处）</span>
      </h3>
      {trouble === null ? null : <TroubleNotice trouble={trouble} />}
      {group.maskable && detail.may.edit === true ? (
        <p>
          <Button size="small" loading={mask.busy} onClick={() => void replace(false)}>
            以遮盖后的文件替换
          </Button>{' '}
          <Button size="small" loading={mask.busy} onClick={() => void replace(true)}>
            从严替换
          </Button>{' '}
          <span className="quiet">未处理的内容按遮盖规则处理，从严的一位也不显示；原文件不再随稿公开。</span>
        </p>
      ) : null}
      {group.attachment === null && detail.may.edit === true ? (
        <p>
          <Link to={`/documents/${detail.id}/edit`}>修改或者遮盖</Link>{' '}
          <span className="quiet">改后保存为新的一稿，改掉的不再列出。</span>
        </p>
      ) : null}
      {batchesOf(group.findings).map(({ label, findings }) => (
        <p key={label}>
          <Button size="small" onClick={() => setBatch(findings)}>
            多处一并处理：{label}（未处理 {findings.length} 处）
          </Button>
        </p>
      ))}
      <ul className="checks">
        {group.findings.slice(0, shown).map((finding) => (
          <li key={finding.id} className={finding.decision === null ? 'is-open' : ''}>
            <FindingLine finding={finding} onDecide={(verdict) => setOpen({ finding, verdict })} />
          </li>
        ))}
      </ul>
      {shown < group.findings.length ? (
        <Button size="small" onClick={() => setShown(shown + page)}>
          再显示 {Math.min(page, group.findings.length - shown)} 处
        </Button>
      ) : null}
      {batch === null ? null : (
        <FindingsDialog
          id={detail.id}
          digest={detail.digest}
          findings={batch}
          onClose={(decided) => {
            setBatch(null);
            if (decided > 0) message.success(`已记录 ${decided} 处`);
          }}
        />
      )}
      {open === null ? null : (
        <FindingDialog
          id={detail.id}
          digest={detail.digest}
          finding={open.finding}
          verdict={open.verdict}
          onClose={(done) => {
            setOpen(null);
            if (done) message.success('已记录');
          }}
        />
      )}
    </section>
  );
}

interface LineProps {
  readonly finding: CheckFinding;
  readonly onDecide: (verdict: 'falseAlarm' | 'mustBePublic') => void;
}

function FindingLine({ finding, onDecide }: LineProps) {
  const { kind, label, masked, certain, place, decision, mayDecide } = finding;
  const read = isRead(finding);
  const name = `${label}，${place}`;
  return (
    <>
      <p>
        <strong>{label}</strong> {read ? <span className="check-masked">{masked}</span> : masked}{' '}
        {read ? <span className={certain ? 'check-sure' : 'check-maybe'}>{certain ? '确定' : '疑似'}</span> : null}
      </p>
      <p className="quiet">{place}</p>
      {decision === null ? null : (
        <p>
          {verdictWords(kind, decision.verdict)}：{decision.reason}
          {decision.basis === null ? '' : `（依据：${decision.basis}）`}
          <span className="quiet">
            {' '}
            {decision.personName}，第 {decision.revision} 稿{decision.carried ? '；文字没有变化，本稿沿用这项处理' : ''}
          </span>
        </p>
      )}
      {mayDecide === true ? (
        <p className="check-buttons">
          <Button
            size="small"
            aria-label={`${verdictWords(kind, 'falseAlarm')}：${name}`}
            onClick={() => onDecide('falseAlarm')}
          >
            {verdictWords(kind, 'falseAlarm')}
          </Button>
          {read ? (
            <Button size="small" aria-label={`依法应当公开：${name}`} onClick={() => onDecide('mustBePublic')}>
              依法应当公开
            </Button>
          ) : null}
        </p>
      ) : decision === null ? (
        <p className="check-maybe">{mayDecide}</p>
      ) : null}
    </>
  );
}
