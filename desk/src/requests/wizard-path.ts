import { type Leads, type Question, type QuestionStep, questionSteps } from '../../../src/law/request/question.js';
import { questionOf } from '../../../src/law/request/questions.js';

/** Where the questions can end: an outcome of the item, or an act that comes first. */
export type End = Exclude<Leads, { readonly question: string }>;

export interface Walk {
  /** What was asked and answered so far. */
  readonly passed: readonly { readonly question: Question; readonly answer: string }[];
  /** What is asked now; null at the end. */
  readonly asked: Question | null;
  readonly end: End | null;
  /** The step of the review in which this stands. */
  readonly step: QuestionStep;
}

/** The way through the questions from `first` with these answers, each the place of an option. Throws for an option that is not there. */
export function walk(first: string, answers: readonly number[]): Walk {
  const passed: { question: Question; answer: string }[] = [];
  let asked = questionOf(first);
  for (const answer of answers) {
    const option = asked.options[answer];
    if (option === undefined) throw new Error(`${asked.key} has no option ${answer}`);
    passed.push({ question: asked, answer: option.label });
    if (!('question' in option.leads)) return { passed, asked: null, end: option.leads, step: asked.step };
    asked = questionOf(option.leads.question);
  }
  return { passed, asked, end: null, step: asked.step };
}

/** The five steps as the bar shows them, with the place of this one. */
export function stepBar(step: QuestionStep) {
  const keys = Object.keys(questionSteps) as QuestionStep[];
  return { at: keys.indexOf(step), titles: keys.map((key) => questionSteps[key]) };
}
