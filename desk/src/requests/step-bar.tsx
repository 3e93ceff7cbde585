import { Steps } from 'antd';
import type { RequestDetail } from '../../../src/requests/case-contract.js';
import { instantWords } from '../shared/instant-words.js';
import { progressOf, returnedWith } from './step-progress.js';

/** Where the case stands on its way from registration to the file, with who took each step and when. */
export function StepBar({ detail }: { readonly detail: RequestDetail }) {
  const progress = progressOf(detail);
  const at = progress.findIndex(({ standing }) => standing === 'now');
  const done = progress.filter(({ standing }) => standing === 'done').length;
  const ended = detail.stage === 'withdrawn';
  const wrong = ended || returnedWith(detail) !== null;
  const items = progress.map(({ title, who, at: when }) => ({
    title,
    content: (
      <span className="step-who">
        {who}
        {when === undefined ? null : <small>{instantWords(when).slice(0, 10)}</small>}
      </span>
    ),
  }));
  const end = { title: '已撤回', content: <span className="step-who">申请人撤回，本件已经办结</span> };
  return (
    <Steps
      className="case-steps"
      size="small"
      responsive
      titlePlacement="vertical"
      current={ended ? done : at === -1 ? progress.length : at}
      status={wrong ? 'error' : 'process'}
      items={ended ? [...items.slice(0, done), end] : items}
    />
  );
}
