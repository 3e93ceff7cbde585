import { catalogEntry, townshipCatalog } from '../law/catalog.js';

/** An entry of the catalogue as the portal shows it. */
export interface Entry {
  readonly key: string;
  readonly label: string;
  /** The provision it stands under: 条例第二十条第（一）项. */
  readonly part: string;
}

/** The entries under 法定主动公开内容, in their order. */
export const statutoryEntries: readonly Entry[] = townshipCatalog
  .filter((entry) => entry.column === 'statutory')
  .map(({ key, label, article }) => ({ key, label, part: article }));

/** The entry under 法定主动公开内容 with this key; null for any other word. */
export function statutoryEntry(key: string): Entry | null {
  return statutoryEntries.find((entry) => entry.key === key) ?? null;
}

/** The label of any entry; the key itself for one that the catalogue no longer has. */
export function entryLabel(key: string): string {
  return catalogEntry(key)?.label ?? key;
}
