import { type Catalogue, rowLabel } from '../law/catalog-row.js';

/** An entry of the catalogue as the portal shows it. */
export interface Entry {
  readonly key: string;
  /** 一级事项. */
  readonly first: string;
  readonly label: string;
  /** 公开依据: 《政府信息公开条例》第二十条第（一）项. */
  readonly basis: string;
  /** Nothing new comes under it; what stands there can still be read. */
  readonly closed: boolean;
}

/** The entries under 法定主动公开内容 of a catalogue, in its order; those that are given on request only are not among them. */
export function statutoryEntries({ rows }: Catalogue): readonly Entry[] {
  return rows
    .filter((row) => row.column === 'statutory' && row.mode === 'proactive')
    .map(({ key, first, second, basis, state }) => ({ key, first, label: second, basis, closed: state === 'closed' }));
}

/** The entry under 法定主动公开内容 with this key; null for any other word. */
export function statutoryEntry(catalogue: Catalogue, key: string): Entry | null {
  return statutoryEntries(catalogue).find((entry) => entry.key === key) ?? null;
}

/** The label of any entry; the key itself for one that the catalogue does not have. */
export function entryLabel(catalogue: Catalogue, key: string): string {
  return rowLabel(catalogue, key);
}
