import type { BoxKey } from './catalog-channels.js';
import type { CatalogRow } from './catalog-row.js';

/** What a row of a domain says beyond its name and content; the rest is that of the domain. */
export type DomainRow = readonly [second: string, content: string, own?: Partial<CatalogRow>];

/** A domain of the starting catalogue: an 一级事项 with its rows. */
export interface Domain {
  /** The rows' keys begin with it. */
  readonly key: string;
  readonly first: string;
  readonly basis: string;
  readonly channels: readonly BoxKey[];
  readonly rows: readonly DomainRow[];
}

/**
 * The rows of a domain. Which items a domain is divided into, and their contents, were not among the sources at hand
 * unless a row says so: such rows are `unverified`, to be checked against the county's own catalogue before they are used.
 */
export function domainRows(domain: Domain, agency: string): readonly CatalogRow[] {
  return domain.rows.map(([second, content, own], at) => ({
    key: `${domain.key}_${String(at + 1).padStart(2, '0')}`,
    column: 'statutory',
    first: domain.first,
    second,
    content,
    basis: domain.basis,
    term: null,
    agency,
    channels: domain.channels,
    otherChannel: '',
    audience: 'everyone',
    audienceNote: '',
    mode: 'proactive',
    levels: ['township'],
    person: null,
    source: 'unverified',
    state: 'open',
    ...own,
  }));
}
