import type { CaseEvent, CaseLetter } from '../../../src/requests/case-contract.js';
import { type EventForm, eventForms } from './event-forms.js';

const answers = { consented: '同意公开', objected: '不同意公开' } as const;

/** What an event says beside its kind and day, in one line; '—' where it says nothing. */
export function eventDetails({ kind, days, until, answer, amount, note }: CaseEvent): string {
  const limit = kind === 'explanationRequested' ? '说明期限' : '补正期限';
  const parts = [
    days === null ? '' : `${days} 个工作日`,
    until === null ? '' : `${limit}至 ${until}`,
    answer === null ? '' : answers[answer],
    amount === null ? '' : `${amount} 元`,
    note,
  ];
  return parts.filter((part) => part !== '').join('；') || '—';
}

/** The letters of an event: the one that told it, with those of its other kinds made on its day; of the reply, the replies that were served on it. */
export function lettersOf({ kind, day, letter }: CaseEvent, letters: readonly CaseLetter[]): readonly CaseLetter[] {
  const own = letters.find(({ id }) => id === letter);
  if (kind === 'replied' && own !== undefined) return [own];
  if (kind === 'replied') return letters.filter((each) => each.kind.startsWith('reply') && each.servedOn === day);
  const kinds = (eventForms as Readonly<Record<string, EventForm>>)[kind]?.letterKinds ?? [];
  const others = letters.filter(
    (each) => each.issuedOn === day && kinds.includes(each.kind) && each.kind !== own?.kind,
  );
  return own === undefined ? others : [own, ...others];
}
