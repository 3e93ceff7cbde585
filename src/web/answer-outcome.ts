import type { Outcome, Refusal } from '../law/refusal.js';

/** The value of an allowed act; a refusal and an absence go on as they are, for `StaffRoutes` to answer. */
export function answerOutcome<T>(outcome: Outcome<T> | null): T | Refusal | null {
  return outcome === null || !outcome.ok ? outcome : outcome.value;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Runs an act on the thing that an address names; null where the address names none. */
export function withId<T>(id: string | undefined, act: (id: string) => Promise<T>): Promise<T | null> {
  return id && uuid.test(id) ? act(id) : Promise.resolve(null);
}
