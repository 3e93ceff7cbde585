/**
 * A refusal: the law or a duty says no. It is a value, never an exception.
 * `code` is stable and for programs, `sentence` is for the person, in Chinese,
 * `article` cites the provision, or is absent where the no comes from the house rules alone.
 */
export interface Refusal {
  readonly ok: false;
  readonly code: string;
  readonly sentence: string;
  readonly article?: string;
}

/** What an act comes to: its result, or the sentence why not. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;

/** The act may go on, with this result. */
export function allow<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** The act may not go on; `sentence` is shown as it is. */
export function refuse(code: string, sentence: string, article?: string): Refusal {
  return article === undefined ? { ok: false, code, sentence } : { ok: false, code, sentence, article };
}
