import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ReactNode } from 'react';
import { statutoryEntries, statutoryEntry } from './columns.js';
import { CataloguePage } from './pages/catalogue.js';
import { ColumnPage } from './pages/column.js';
import { HomePage } from './pages/home.js';
import { EntryPage, YearPage } from './pages/list.js';
import { RequestGuidePage } from './pages/request-guide.js';
import { AccessibilityPage, SiteMapPage } from './pages/site-map.js';
import { nextPage, paths } from './paths.js';
import { type PortalRoom, pathText, queryText, readYear } from './room.js';
import { type Listed, type ListedDocument, readPlace } from './rows.js';
import type { ColumnSite } from './site.js';
import type { ListWish } from './store.js';
import { natures } from './words.js';

const perPage = 30;
const onHome = 12;
const perDomain = 5;

/** The home page, the fixed column and its lists. */
export function layColumnRoutes(app: FastifyInstance, { store, answers }: PortalRoom): void {
  const plain = (path: string, make: (site: ColumnSite) => Promise<ReactNode> | ReactNode) =>
    app.get(path, (request, reply) =>
      answers.page(path, async (site) => ({ status: 200, page: await make(site) }), request, reply),
    );

  /** A list by pages; 404 for a place that no page links to, and where `make` knows of no such list. */
  const listed = (
    request: FastifyRequest,
    reply: FastifyReply,
    path: string,
    wish: Omit<ListWish, 'limit' | 'after'>,
    make: (
      site: ColumnSite,
      listed: Listed<ListedDocument>,
      isFirst: boolean,
    ) => Promise<ReactNode | null> | ReactNode | null,
  ): Promise<void> => {
    const asked = queryText(request, 'after');
    const after = asked === undefined ? undefined : readPlace(asked);
    if (after === null) return answers.notFound(request, reply);
    const key = asked === undefined ? path : nextPage(path, asked);
    const read = { ...wish, ...(after === undefined ? {} : { after }), limit: perPage };
    return answers.page(
      key,
      async (site) => {
        const page = await make(site, await store.list(read), after === undefined);
        return page === null ? null : { status: 200, page };
      },
      request,
      reply,
    );
  };

  plain(paths.home, async (site) => {
    const [latest, counts, newest, years] = await Promise.all([
      store.list({ limit: onHome }),
      store.countsByEntry(),
      store.latestByEntry(perDomain),
      store.countsByYear(),
    ]);
    const domains = statutoryEntries(site.catalogue)
      .map(({ key }) => ({ entry: key, count: counts.get(key)?.count ?? 0, rows: newest.get(key) ?? [] }))
      .filter(({ rows }) => rows.length > 0);
    return HomePage({ site, latest: latest.rows, domains, years });
  });
  plain(paths.column, async (site) => ColumnPage({ site, latest: (await store.list({ limit: perPage })).rows }));
  app.get('/zwgk', (_request, reply) => reply.redirect(paths.column, 301));
  plain(paths.catalogue, async (site) => CataloguePage({ site, counts: await store.countsByEntry() }));
  plain(paths.request, (site) => RequestGuidePage({ site }));
  plain(paths.siteMap, (site) => SiteMapPage({ site }));
  plain(paths.accessibility, (site) => AccessibilityPage({ site }));

  app.get(paths.entry(':entry'), (request, reply) => {
    const key = pathText(request, 'entry');
    if (!/^[a-zA-Z]\w{0,39}$/.test(key)) return answers.notFound(request, reply);
    return listed(request, reply, paths.entry(key), { entry: key }, async (site, found, isFirst) => {
      const entry = statutoryEntry(site.catalogue, key);
      if (entry === null) return null;
      return EntryPage({ site, listed: found, isFirst, entry, statedAsOf: await store.statedAsOf(key) });
    });
  });
  app.get('/zwgk/niandu/:year/:nature?', (request, reply) => {
    const year = readYear(pathText(request, 'year'));
    const asked = pathText(request, 'nature');
    const nature = natures.find((known) => known === asked);
    if (year === null || (asked !== '' && nature === undefined)) return answers.notFound(request, reply);
    const of = nature === undefined ? {} : { nature };
    return listed(request, reply, paths.year(year, nature), { year, ...of }, (site, found, isFirst) =>
      YearPage({ site, listed: found, isFirst, year, ...of }),
    );
  });
}
