import type { Day } from '../law/day.js';
import type { PublishedItem, RecordedFact } from '../law/facts.js';
import type { Signed } from './digest.js';

/** What stands of a document before a revision of it is published. */
export interface Standing {
  readonly item: PublishedItem;
  /** The day since when it has stood without a break. */
  readonly since: Day;
}

/**
 * What the ledger keeps of a published item: what it is counted by, and nothing of its text. A counted item carries its
 * 成文日期; where a revised version names none, it stays made when `former` was.
 */
export function itemOf(draft: Signed, former: Standing | null = null): PublishedItem {
  const { entry, nature, channels, counts, writtenOn } = draft;
  if (counts === undefined) return { entry, nature, channels };
  const madeOn = writtenOn ?? (former === null ? undefined : dayMade(former));
  return {
    ...{ entry, nature, channels },
    counts: counts as NonNullable<PublishedItem['counts']>,
    ...(madeOn === undefined ? {} : { madeOn: madeOn as Day }),
  };
}

/** The item that a revision takes back, made when it was counted as made, so that exactly that is taken back. */
export function itemTakenBack(former: Standing): PublishedItem {
  const madeOn = dayMade(former);
  return madeOn === undefined ? former.item : { ...former.item, madeOn };
}

/** The day by which a standing item was counted as made; undefined where nothing was counted. */
function dayMade({ item, since }: Standing): Day | undefined {
  return item.counts === undefined ? undefined : (item.madeOn ?? since);
}

/**
 * What the ledger counts of a document that stands published: the item exactly as it was counted, so that taking it
 * back leaves nothing of it, and the day since when it has stood without a break. Null where none stands.
 * `facts` are those about one document, in the order of the chain.
 */
export function standingItem(facts: readonly RecordedFact[]): Standing | null {
  let item: PublishedItem | null = null;
  let since: Day | null = null;
  for (const fact of facts) {
    if (fact.kind === 'published') {
      item = fact.item;
      since ??= fact.day;
    } else if (fact.kind === 'withdrawn') {
      item = null;
      since = null;
    }
  }
  return item && since ? { item, since } : null;
}
