import { letterKind } from '../../../src/documents/letters/letter-kinds.js';
import { rowLabel } from '../../../src/law/request/counted-outcome.js';
import { outcomeOf } from '../../../src/law/request/outcomes.js';
import { actRules } from '../../../src/law/request/request-acts.js';
import { requestStages } from '../../../src/law/request/request-state.js';
import { purposeWords } from '../requests/file-purposes.js';
import { serviceWords } from '../requests/service-words.js';
import { eventWords } from '../requests/words.js';

const of = (words: Readonly<Record<string, string>>) => (value: string) => words[value];

/** The words for a value of a request's fact, by the field in which it stands; undefined where there are none. */
const wordsOf: Readonly<Record<string, (value: string) => string | undefined>> = {
  act: (value) => (value === 'register' ? '登记' : actRules[value as keyof typeof actRules]?.label),
  stage: of(requestStages),
  event: of({ ...eventWords, replied: '答复申请人', withdrawn: '申请人撤回申请' }),
  letter: (value) => letterKind(value)?.title,
  method: of(serviceWords),
  purpose: of(purposeWords),
  outcome: (value) => outcomeOf(value)?.label ?? (value.startsWith('result.') ? rowLabel(value) : undefined),
};

/** A value of a request's fact in words; undefined where the field is none of a request. */
export function requestValue(field: string, value: unknown): string | undefined {
  return wordsOf[field]?.(String(value));
}
