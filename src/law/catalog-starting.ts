import { type CatalogEntry, townshipCatalog } from './catalog.js';
import type { BoxKey, ChannelKey } from './catalog-channels.js';
import { domainRows } from './catalog-domain.js';
import { townshipDomains } from './catalog-domains.js';
import { serviceDomains } from './catalog-domains-service.js';
import type { CatalogRow, Catalogue } from './catalog-row.js';

/**
 * The catalogue that holds until an office puts its own in force: the fixed columns and the items of 条例20条 and 21条 with
 * the law's own terms, then the domains that townships use. Version 0. `agency` stands as 公开主体 in every row.
 */
export function startingCatalogue(agency: string): Catalogue {
  const rows = [
    ...townshipCatalog.map((entry) => lawRow(entry, agency)),
    ...[...townshipDomains, ...serviceDomains].flatMap((domain) => domainRows(domain, agency)),
  ];
  return { version: 0, rows };
}

function lawRow(entry: CatalogEntry, agency: string): CatalogRow {
  const townBoard = entry.channels.includes('townBoard');
  return {
    key: entry.key,
    column: entry.column,
    first: firstOf(entry),
    second: entry.label,
    content: entry.label,
    basis: entry.article.replace(/^条例/, '《政府信息公开条例》'),
    term: null,
    agency,
    channels: [...entry.channels.filter(isBox), ...(townBoard ? (['other'] as const) : [])],
    otherChannel: townBoard ? '镇公示栏' : '',
    audience: 'everyone',
    audienceNote: '',
    mode: 'proactive',
    levels: ['township'],
    person: null,
    source: 'confirmed',
    state: 'open',
  };
}

const isBox = (channel: ChannelKey): channel is BoxKey => channel !== 'townBoard';

function firstOf({ key, column }: CatalogEntry): string {
  if (column !== 'statutory') return '公开专栏';
  return key.startsWith('art20_') ? '法定主动公开内容（条例第二十条）' : '法定主动公开内容（条例第二十一条）';
}
