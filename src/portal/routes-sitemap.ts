import type { FastifyInstance } from 'fastify';
import type { RenderedPage } from './cached-page.js';
import { enginePaths } from './paths.js';
import type { PortalRoom } from './room.js';
import { mostAddresses, robots, sitemap } from './sitemap.js';
import { sitemapItems } from './store-feeds.js';

/** What search engines ask for; of items the same view as the feeds. */
export function laySitemapRoutes(app: FastifyInstance, { store, answers, deps }: PortalRoom): void {
  const text = (type: string, content: string): RenderedPage => ({ status: 200, bytes: Buffer.from(content), type });

  app.get(enginePaths.sitemap, (request, reply) =>
    answers.addressed(
      enginePaths.sitemap,
      async (site) => {
        const [items, entries, reports] = await Promise.all([
          sitemapItems(deps.db, deps.officeId, mostAddresses),
          store.countsByEntry(),
          store.reports(),
        ]);
        return text('application/xml; charset=utf-8', sitemap(site, { items, entries, reports }));
      },
      request,
      reply,
    ),
  );
  app.get(enginePaths.robots, (request, reply) =>
    answers.addressed(
      enginePaths.robots,
      async (site) => text('text/plain; charset=utf-8', robots(site)),
      request,
      reply,
    ),
  );
}
