import { clockEvents } from '../../../src/law/request/clock-event.js';
import { actRules } from '../../../src/law/request/request-acts.js';
import type { EventInput, Step } from '../../../src/requests/act-contract.js';
import type { RequestDetail } from '../../../src/requests/case-contract.js';

const steps: readonly Step['act'][] = [
  'assign',
  'beginHandling',
  'submitForCheck',
  'passCheck',
  'approve',
  'issue',
  'file',
  'returnCheck',
  'returnApproval',
  'transfer',
  'returnAssignment',
  'lapse',
  'reopenItem',
  'withdraw',
];

/** The steps of a case in words, in the order in which they are offered. */
export const actWords = Object.fromEntries(steps.map((act) => [act, actRules[act].label])) as Readonly<
  Record<Step['act'], string>
>;

/** The dated events of a term in words; those of the explanation (条例35条) do not move the clock. */
export const eventWords: Readonly<Record<EventInput['kind'], string>> = {
  ...clockEvents,
  correctionProlonged: actRules.prolongCorrection.label,
  explanationRequested: '要求说明理由',
  explained: '收到说明理由',
};

/** A kept event in words: those that staff record, and the end of the case. */
export function eventLabel(kind: string): string {
  return ({ ...clockEvents, ...eventWords } as Readonly<Record<string, string>>)[kind] ?? '其他事项';
}

/** The steps that this person may take now; an item is taken up again beside the item. */
export function stepsOffered({ may }: Pick<RequestDetail, 'may'>): Exclude<Step['act'], 'reopenItem'>[] {
  return steps.flatMap((act) => (act !== 'reopenItem' && may.includes(act) ? [act] : []));
}
