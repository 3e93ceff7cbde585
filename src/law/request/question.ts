import type { OutcomeCode } from './outcomes-data.js';
import type { Consulted, RequestAct } from './request-state.js';

/** The five steps of the review of an application, in order (苏政办函〔2019〕98号, recommended by 国办公开办函〔2020〕2号). */
export const questionSteps = {
  correct: '补不补',
  proper: '该不该',
  held: '有没有',
  give: '给不给',
  sound: '当不当',
} as const;
export type QuestionStep = keyof typeof questionSteps;

/** Where an answer leads: to the next question, to the outcome of the item, or to an act that comes first. */
export type Leads =
  | { readonly question: string }
  | { readonly outcome: OutcomeCode }
  | { readonly act: 'consult'; readonly whom: Consulted }
  | { readonly act: 'lapse'; readonly reason: 'correction' | 'fee' }
  | { readonly act: Exclude<RequestAct['kind'], 'consult' | 'lapse'> };

/** A question to the handler in plain words, with what the law says behind it. */
export interface Question {
  readonly key: string;
  readonly step: QuestionStep;
  readonly question: string;
  readonly help: string;
  /** The article behind it; absent where the 条例 has none. */
  readonly article?: string;
  readonly options: readonly { readonly label: string; readonly leads: Leads }[];
}
