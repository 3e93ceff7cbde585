import type { BoxKey } from '../../../src/law/catalog-channels.js';
import type { CatalogRow, PublicationTermKey, RowTerm } from '../../../src/law/catalog-row.js';

/** A row as the form holds it: the term is chosen first, then filled in. */
export interface RowValues extends Omit<CatalogRow, 'key' | 'term' | 'person' | 'channels' | 'levels'> {
  readonly channels: BoxKey[];
  readonly levels: CatalogRow['levels'][number][];
  readonly termKind: 'ordinary' | 'law' | 'own' | 'immediate';
  readonly law?: PublicationTermKey | undefined;
  readonly length?: number | null | undefined;
  readonly unit?: 'workingDay' | 'day' | undefined;
  readonly article?: string | undefined;
  readonly person?: string | undefined;
  readonly place?: number | null | undefined;
}

/** A row and its 序号 as the form begins with them. */
export function valuesOf({ term, person, channels, levels, ...row }: CatalogRow, place: number | null): RowValues {
  const common = { ...row, channels: [...channels], levels: [...levels], person: person ?? undefined, place };
  if (term === null) return { ...common, termKind: 'ordinary', unit: 'workingDay' };
  if ('law' in term) return { ...common, termKind: 'law', law: term.law, unit: 'workingDay' };
  if (term.unit === 'immediate') {
    return { ...common, termKind: 'immediate', article: term.article, unit: 'workingDay' };
  }
  return { ...common, termKind: 'own', length: term.length, unit: term.unit, article: term.article };
}

/** What is sent: fields that the choice of the form has hidden are left out. */
export function rowOfValues(values: RowValues, key: string): CatalogRow {
  return {
    key,
    column: values.column,
    first: values.first ?? '',
    second: values.second ?? '',
    content: values.content ?? '',
    basis: values.basis ?? '',
    term: termOf(values),
    agency: values.agency ?? '',
    channels: values.channels ?? [],
    otherChannel: values.channels?.includes('other') ? (values.otherChannel ?? '') : '',
    audience: values.audience,
    audienceNote: values.audience === 'certain' ? (values.audienceNote ?? '') : '',
    mode: values.mode,
    levels: values.levels ?? [],
    person: values.person ?? null,
    source: values.source,
    state: values.state,
  };
}

function termOf({ termKind, law, length, unit, article }: RowValues): RowTerm | null {
  if (termKind === 'law' && law !== undefined) return { law };
  if (termKind === 'immediate') return { length: 0, unit: 'immediate', article: article ?? '' };
  if (termKind === 'own') return { length: length ?? 0, unit: unit ?? 'workingDay', article: article ?? '' };
  return null;
}

/** A row that is begun anew, beside those of the same 一级事项. */
export function newRow(agency: string, like: CatalogRow | undefined): CatalogRow {
  return {
    key: '',
    column: 'statutory',
    first: like?.first ?? '',
    second: '',
    content: '',
    basis: like?.basis ?? '',
    term: null,
    agency,
    channels: like?.channels ?? ['website'],
    otherChannel: like?.otherChannel ?? '',
    audience: 'everyone',
    audienceNote: '',
    mode: 'proactive',
    levels: ['township'],
    person: null,
    source: 'unverified',
    state: 'open',
  };
}

/** The code of a new row: own_1 and on, never one that the table has. */
export function nextKey(rows: readonly CatalogRow[]): string {
  return `own_${Math.max(0, ...rows.map(({ key }) => Number(/^own_(\d+)$/.exec(key)?.[1] ?? 0))) + 1}`;
}
