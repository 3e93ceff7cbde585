import type { StoredItem } from './store-case.js';

/** Whether the decisions of a case give anything out: what was made ready leaves with no other reply. 条例36、37条. */
export function givesOut(items: readonly Pick<StoredItem, 'outcome'>[]): boolean {
  return items.some(({ outcome }) => outcome === 'granted' || outcome === 'partial');
}
