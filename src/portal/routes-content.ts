import type { FastifyInstance } from 'fastify';
import type { Answer } from './answer.js';
import { ArticlePage } from './pages/article.js';
import { SearchPage } from './pages/search.js';
import { TombstonePage } from './pages/tombstone.js';
import { paths } from './paths.js';
import { qrSvg } from './qr.js';
import { type PortalRoom, pathText, queryText } from './room.js';
import { documentId } from './rows.js';
import type { ColumnSite } from './site.js';
import { type Found, readSearchPlace } from './store-search.js';

const perPage = 20;
const longestShown = 100; // characters of a question that are shown again

/** Articles, what is left of withdrawn ones, and the search. */
export function layContentRoutes(app: FastifyInstance, { store, answers }: PortalRoom): void {
  app.get(paths.document(':id'), (request, reply) => {
    const id = documentId(pathText(request, 'id'));
    if (id === null) return answers.notFound(request, reply);
    const path = paths.document(id);
    return answers.page(
      path,
      async (site) => {
        const document = await store.document(id);
        if (document !== null) {
          const history = await store.history(id);
          const edition = await store.edition(id);
          const qr = site.origin === null ? null : await qrSvg(new URL(path, site.origin).href);
          return { status: 200, page: ArticlePage({ site, document, edition, history, qr }) };
        }
        const tombstone = await store.tombstone(id);
        return tombstone === null ? null : { status: 410, page: TombstonePage({ site, tombstone }) };
      },
      request,
      reply,
    );
  });

  app.get('/search', (request, reply) => {
    const q = [...(queryText(request, 'q') ?? '').slice(0, 4 * longestShown)].slice(0, longestShown).join('').trim();
    const asked = queryText(request, 'after');
    const after = asked === undefined ? null : readSearchPlace(asked);
    if (asked !== undefined && after === null) return answers.notFound(request, reply);
    const make = async (site: ColumnSite): Promise<Answer> => {
      const found = await unlessTooLong(store.search(q, after, perPage));
      const shown = { site, q, found: found ?? nothing, isFirst: after === null, tooLong: found === null };
      return { status: 200, page: SearchPage(shown) };
    };
    return answers.uncached(make, request, reply);
  });
}

const nothing: Found = { rows: [], next: null, total: 0 };

/** Null where PostgreSQL broke the search off at its limit of time. */
async function unlessTooLong(search: Promise<Found>): Promise<Found | null> {
  try {
    return await search;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '57014') return null;
    throw error;
  }
}
