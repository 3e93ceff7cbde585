/** What the ledger says of a case. */
export interface RefoldedCase {
  readonly stage: string;
  readonly outcome: string | null;
  readonly closedOn: string | null;
  /** The dated events, in the order in which they were recorded. */
  readonly events: readonly { kind: string; day: string; days: number | null; amount: string | null }[];
  /** The last decision on each item. */
  readonly items: ReadonlyMap<number, string>;
  /** The digests of the letters issued, by kind and 文号. */
  readonly letters: readonly { kind: string; docNo: string | null; digest: string }[];
  /** The digest of the file in force that was made from each original, and of those it took the place of. */
  readonly released: readonly { digest: string; from: string }[];
}

interface Row {
  readonly kind: string;
  readonly subject: string;
  readonly day: string;
  readonly data: unknown;
}
interface Data {
  stage: string;
  outcome: string;
  event: string;
  days?: number;
  amount?: string;
  item: number;
  letter: string;
  docNo: string | null;
  digest: string;
  from: string;
}

/** The kinds of facts that the fold reads. */
export const foldedKinds = [
  'requestReceived',
  'requestStepped',
  'requestEvent',
  'requestItemDecided',
  'requestItemReopened',
  'letterIssued',
  'fileReleased',
  'requestClosed',
] as const;

/** Folds an office's facts about requests, oldest first, into the state of each case. */
export function refoldCases(facts: readonly Row[]): Map<string, RefoldedCase> {
  const cases = new Map<string, RefoldedCase>();
  for (const fact of facts) {
    const before = cases.get(fact.subject) ?? {
      stage: 'registered',
      outcome: null,
      closedOn: null,
      events: [],
      items: new Map<number, string>(),
      letters: [],
      released: [],
    };
    cases.set(fact.subject, next(before, fact, fact.data as Data));
  }
  return cases;
}

function next(before: RefoldedCase, { kind, day }: Row, data: Data): RefoldedCase {
  switch (kind) {
    case 'requestStepped':
      return { ...before, stage: data.stage };
    case 'requestEvent': {
      const event = { kind: data.event, day, days: data.days ?? null, amount: data.amount ?? null };
      return { ...before, events: [...before.events, event] };
    }
    case 'requestItemDecided':
      return { ...before, items: new Map(before.items).set(data.item, data.outcome) };
    case 'requestItemReopened': {
      const items = new Map(before.items);
      items.delete(data.item);
      return { ...before, items };
    }
    case 'letterIssued':
      return {
        ...before,
        letters: [...before.letters, { kind: data.letter, docNo: data.docNo, digest: data.digest }],
      };
    case 'fileReleased':
      return { ...before, released: [...before.released, { digest: data.digest, from: data.from }] };
    case 'requestClosed':
      return { ...before, outcome: data.outcome, closedOn: day };
    default:
      return before;
  }
}
