import type { RequestDetail } from '../../../src/requests/case-contract.js';
import { instantWords } from '../shared/instant-words.js';
import { Panel } from '../shared/page.js';

/** 办理经过: every step, the newest first, with who took it and the opinion given. */
export function Timeline({ detail }: { readonly detail: RequestDetail }) {
  const steps = detail.steps.map((step, place) => ({ ...step, place })).reverse();
  return (
    <Panel title="办理经过" id="timeline">
      {steps.length === 0 ? <p className="empty">还没有办理记录。</p> : null}
      <ol className="case-timeline" reversed>
        {steps.map(({ place, label, personName, toName, opinion, at }) => (
          <li key={place} className={place === steps.length - 1 ? 'is-last' : undefined}>
            <p>
              <strong>{label}</strong>
              <span>
                {personName}
                {toName === null ? '' : ` → ${toName}`}
              </span>
              <time dateTime={at}>{instantWords(at)}</time>
            </p>
            {opinion === '' ? null : <blockquote>{opinion}</blockquote>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
