import type { FastifyInstance } from 'fastify';
import { Answers } from './answer.js';
import { pinAssets } from './assets.js';
import type { PortalDeps, PortalRoom } from './room.js';
import { layAnswerRoutes } from './routes-answers.js';
import { layColumnRoutes } from './routes-column.js';
import { layContentRoutes } from './routes-content.js';
import { layFeedRoutes } from './routes-feeds.js';
import { layFileRoutes } from './routes-files.js';
import { layGuideRoutes } from './routes-guide.js';
import { layReportRoutes } from './routes-reports.js';
import { laySitemapRoutes } from './routes-sitemap.js';
import { portalStore } from './store.js';

/**
 * Lays the routes of the public portal. Pages set their own headers; rate limits are the application's.
 * What is returned answers any other address with the portal's 404 page.
 */
export function registerPortal(app: FastifyInstance, deps: PortalDeps): Pick<Answers, 'notFound'> {
  const assets = pinAssets(deps.cache);
  const store = portalStore(deps.db, deps.officeId);
  const answers = new Answers({ store, cache: deps.cache, assets, today: deps.today, origin: deps.origin });
  const room: PortalRoom = { store, answers, deps };
  for (const path of [assets.css, assets.js, assets.icon]) {
    app.get(path, async (request, reply) => {
      deps.cache.serve(path, request.raw, reply.hijack().raw);
    });
  }
  layColumnRoutes(app, room);
  layGuideRoutes(app, room);
  layAnswerRoutes(app, room);
  layReportRoutes(app, room);
  layContentRoutes(app, room);
  layFileRoutes(app, room);
  layFeedRoutes(app, room);
  laySitemapRoutes(app, room);
  return answers;
}
