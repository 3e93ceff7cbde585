import { consultationLetters } from './kinds-consultation.js';
import { formLetters } from './kinds-form.js';
import { procedureLetters } from './kinds-procedure.js';
import { replyLetters } from './kinds-reply.js';
import type { LetterKind } from './letter-kind.js';

/** Every letter and form of a request, in the order in which they are offered. */
export const letterKinds: readonly LetterKind[] = [
  ...formLetters,
  ...procedureLetters,
  ...consultationLetters,
  ...replyLetters,
];

/** The kind with this key; undefined where there is none. */
export function letterKind(key: string): LetterKind | undefined {
  return letterKinds.find((kind) => kind.key === key);
}

const replies = new Map(
  Object.entries({
    grantedAlreadyPublic: 'replyAlreadyPublic',
    granted: 'replyGranted',
    partial: 'replyPartial',
    'denied.administrativeQuery': 'replyAdministrativeQuery',
    denied: 'replyDenied',
    'unable.notHeld.notExist': 'replyNotExist',
    'unable.notHeld.notResponsible': 'replyNotResponsible',
    unable: 'replyUnable',
    'notProcessed.duplicate': 'replyDuplicate',
    notProcessed: 'replyNotProcessed',
    'other.misc': 'replyOther',
    other: 'replyEnded',
  }),
);

/**
 * The reply that belongs to an outcome such as `denied.processInfo` (条例 35–40); undefined for an unknown one.
 * An application whose items have different outcomes is answered with `replyItems`.
 */
export function replyLetterOf(outcome: string): LetterKind | undefined {
  const key = replies.get(outcome) ?? replies.get(outcome.split('.')[0] ?? '');
  return key === undefined ? undefined : letterKind(key);
}
