import type { Day } from '../law/day.js';
import type { PublishedItem, RecordedFact } from '../law/facts.js';
import type { Signed } from './digest.js';

/** What the ledger keeps of a published item: what it is counted by, and nothing of its text. */
export function itemOf(draft: Signed): PublishedItem {
  return {
    entry: draft.entry,
    nature: draft.nature,
    channels: draft.channels,
    ...(draft.counts === undefined ? {} : { counts: draft.counts as NonNullable<PublishedItem['counts']> }),
  };
}

/**
 * What the ledger counts of a document that stands published: the item exactly as it was counted, so that taking it
 * back leaves nothing of it, and the day since when it has stood without a break. Null where none stands.
 * `facts` are those about one document, in the order of the chain.
 */
export function standingItem(facts: readonly RecordedFact[]): { item: PublishedItem; since: Day } | null {
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
