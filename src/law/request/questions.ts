import type { Question } from './question.js';
import { decisionQuestions } from './questions-decision.js';
import { disclosureQuestions } from './questions-disclosure.js';
import { handlingQuestions } from './questions-handling.js';

/** Every question, in the order of the steps. */
export const questions: readonly Question[] = [...handlingQuestions, ...disclosureQuestions, ...decisionQuestions];

/** Where the questions about an item begin, and where those about a finished reply do. */
export const firstQuestion = 'clear';
export const firstOfReply = 'basisFits';

/** The question of this key. Throws where there is none: that is a bug. */
export function questionOf(key: string): Question {
  const found = questions.find((question) => question.key === key);
  if (found === undefined) throw new Error(`no such question: ${key}`);
  return found;
}
