import type { FeeBasis } from '../../../src/law/request/fees.js';
import type { EventInput } from '../../../src/requests/act-contract.js';
import { type EventKind, eventForms } from './event-forms.js';
import { letterWords, type WriterField } from './other-letters.js';

/** What the dialog of an event holds while it is typed. */
export interface EventValues {
  readonly day?: string;
  readonly until?: string;
  readonly days?: number | null;
  readonly answer?: 'consented' | 'objected';
  readonly basis?: FeeBasis;
  readonly quantity?: number | null;
  readonly charged?: number | null;
  readonly points?: readonly (string | undefined)[];
  readonly words?: Readonly<Record<string, string | undefined>>;
  readonly note?: string;
}

/** An event as it is sent: only what its kind asks for, empty words left out; `more` are further fields of the letter. */
export function eventBody(kind: EventKind, typed: EventValues, more: readonly WriterField[] = []): EventInput {
  const form = eventForms[kind];
  const points = (typed.points ?? []).map((point) => (point ?? '').trim()).filter(Boolean);
  return {
    kind,
    day: typed.day ?? '',
    ...(form.until !== undefined && typed.until !== undefined ? { until: typed.until } : {}),
    ...(form.days !== undefined && typed.days ? { days: typed.days } : {}),
    ...(form.asksAnswer && typed.answer !== undefined ? { answer: typed.answer } : {}),
    ...(form.asksFee && typed.basis !== undefined && typed.quantity
      ? {
          fee: {
            basis: typed.basis,
            quantity: typed.quantity,
            charged: typed.basis === 'piece' ? (typed.charged ?? 0) : 0,
          },
        }
      : {}),
    words: {
      ...letterWords([...form.words, ...more], typed.words ?? {}),
      ...(form.asksPoints && points.length > 0 ? { 补正事项: points.map((内容) => ({ 内容 })) } : {}),
    },
    note: typed.note ?? '',
  };
}
