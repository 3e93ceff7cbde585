import type { RequestStage } from '../../../src/law/request/request-state.js';
import type { CaseStep, RequestDetail } from '../../../src/requests/case-contract.js';

/** A step of the bar; who and when of one that is done, what is awaited at the present one. */
export interface ProgressStep {
  readonly title: string;
  readonly standing: 'done' | 'now' | 'open';
  readonly who?: string;
  readonly at?: string;
}

const bar: readonly { readonly title: string; readonly acts: readonly string[]; readonly awaited: string }[] = [
  { title: '登记', acts: ['register'], awaited: '' },
  { title: '分办', acts: ['assign', 'transfer'], awaited: '待分办' },
  { title: '承办', acts: ['submitForCheck'], awaited: '' },
  { title: '法制审核', acts: ['passCheck'], awaited: '待审核' },
  { title: '审批', acts: ['approve'], awaited: '待审批' },
  { title: '发出', acts: ['issue'], awaited: '待发出' },
  { title: '送达', acts: ['deliver'], awaited: '待送达' },
  { title: '归档', acts: ['file'], awaited: '待归档' },
];

/** How many steps lie behind a case in each stage. */
const behind: Readonly<Record<Exclude<RequestStage, 'withdrawn'>, number>> = {
  registered: 1,
  assigned: 2,
  handling: 2,
  legalCheck: 3,
  approval: 4,
  approved: 5,
  issued: 6,
  delivered: 7,
  filed: 8,
};

type Progressing = Pick<RequestDetail, 'stage' | 'steps' | 'handlerName'>;

/** The eight steps from registration to the file, with who took each and when; a withdrawn case stays where it ended. */
export function progressOf({ stage, steps, handlerName }: Progressing): readonly ProgressStep[] {
  const done = stage === 'withdrawn' ? stageBefore(steps) : behind[stage];
  return bar.map(({ title, acts, awaited }, at) => {
    if (at < done) {
      const taken = steps.findLast(({ act }) => acts.includes(act));
      return { title, standing: 'done', ...(taken === undefined ? {} : { who: nameOf(taken), at: taken.at }) };
    }
    if (at > done || stage === 'withdrawn') return { title, standing: 'open' };
    const work = stage === 'assigned' ? '待开始' : returnedWith({ stage, steps }) === null ? '承办中' : '修改中';
    const who = title === '承办' ? `${handlerName ?? ''}${work}` : awaited;
    return { title, standing: 'now', who };
  });
}

function nameOf({ act, personName, toName }: CaseStep): string {
  return act === 'assign' || act === 'transfer' ? `${personName}分给${toName ?? ''}` : personName;
}

function stageBefore(steps: readonly CaseStep[]): number {
  const last = steps.findLast(({ stage }) => stage !== 'withdrawn')?.stage ?? 'registered';
  return last === 'withdrawn' ? 1 : behind[last];
}

/** The opinion with which a check or an approval was returned, while the handler has yet to act on it; else null. */
export function returnedWith({ stage, steps }: Pick<RequestDetail, 'stage' | 'steps'>): CaseStep | null {
  if (stage !== 'handling') return null;
  const last = steps.findLast(({ act }) => ['returnCheck', 'returnApproval', 'submitForCheck'].includes(act));
  return last === undefined || last.act === 'submitForCheck' ? null : last;
}
