import type { DocumentDetail } from '../../../src/publishing/contract.js';

export type Step = 'edit' | 'submit' | 'decide' | 'escalate' | 'answer' | 'publish' | 'withdraw';

/** A step that is named, with whether it may be taken; else the sentence why not. */
export interface NamedStep {
  readonly step: Step;
  readonly label: string;
  readonly may: true | string;
}

/** The steps worth naming in a state; what is refused there is shown with its reason. */
const offered: Readonly<Record<DocumentDetail['state'], readonly Step[]>> = {
  draft: ['edit', 'submit'],
  submitted: ['decide', 'edit'],
  reviewed: ['decide', 'edit'],
  approved: ['publish', 'edit'],
  published: ['edit', 'withdraw'],
  withdrawn: ['edit'],
  replaced: [],
};

/** What may be done with the item now, the likeliest first; at a level the button is called by its name. */
export function stepsOf(detail: DocumentDetail): NamedStep[] {
  const { course, may, state } = detail;
  const turn = course.levels.find(({ key }) => key === course.turn);
  const named: Readonly<Record<Step, NamedStep>> = {
    edit: { step: 'edit', label: '编辑', may: may.edit },
    submit: { step: 'submit', label: '送审', may: may.submit },
    decide: { step: 'decide', label: turn?.name ?? '审查', may: course.may.decide },
    escalate: { step: 'escalate', label: '提请确定', may: course.may.escalate },
    answer: { step: 'answer', label: '登记答复', may: course.may.answer },
    publish: { step: 'publish', label: '发布', may: may.publish },
    withdraw: { step: 'withdraw', label: '撤下', may: may.withdraw },
  };
  const main = offered[state]
    .filter((step) => step !== 'edit' || may.edit === true || state === 'draft')
    .map((step) => (step === 'decide' && course.open !== null ? named.answer : named[step]));
  const also = ([named.escalate, named.withdraw] as const).filter(
    (one) => one.may === true && !main.some(({ step }) => step === one.step),
  );
  return [...main, ...also];
}
