import type { PublishedItem } from '../law/facts.js';
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
