import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RenderedPage } from './cached-page.js';
import { entryLabel, statutoryEntry } from './columns.js';
import { atomFeed, type Feed, jsonFeed } from './feeds.js';
import { paths } from './paths.js';
import { type PortalRoom, pathText } from './room.js';
import type { ColumnSite } from './site.js';
import { feedItems, goneItems } from './store-feeds.js';

/** No feed holds more, whatever there is. */
const most = 100;

const forms = {
  atom: { path: paths.atom, write: atomFeed, type: 'application/atom+xml; charset=utf-8' },
  json: { path: paths.jsonFeed, write: jsonFeed, type: 'application/feed+json; charset=utf-8' },
} as const;

/** The feeds of what is public: of all of it, and of every column. Kept, compressed and asked about like pages. */
export function layFeedRoutes(app: FastifyInstance, { answers, deps }: PortalRoom): void {
  const { db, officeId } = deps;

  const read = async (
    { office, catalogue, origin }: ColumnSite,
    entry: string | undefined,
    form: keyof typeof forms,
  ): Promise<RenderedPage | null> => {
    const column = entry === undefined ? null : statutoryEntry(catalogue, entry);
    if (entry !== undefined && column === null) return null;
    // A tombstone does not say of which column it was, so the feed of the whole names what is gone.
    const gone = form === 'atom' && entry === undefined ? await goneItems(db, officeId, most) : [];
    const items = await feedItems(db, officeId, entry, most);
    const feed: Feed = {
      title: `${office.name}政府信息公开${column === null ? '' : `·${column.label}`}`,
      author: office.name,
      id: `tag:gongkai,2020:${officeId}${entry === undefined ? '' : `/${entry}`}`,
      self: forms[form].path(entry),
      page: entry === undefined ? paths.column : paths.entry(entry),
      origin,
      items: items.map((item) => ({ ...item, entryLabel: entryLabel(catalogue, item.entry) })),
      gone,
    };
    return { status: 200, bytes: Buffer.from(forms[form].write(feed)), type: forms[form].type };
  };

  const answer = (form: keyof typeof forms, entry: string | undefined, request: FastifyRequest, reply: FastifyReply) =>
    answers.addressed(forms[form].path(entry), (site) => read(site, entry, form), request, reply);

  for (const form of ['atom', 'json'] as const) {
    app.get(forms[form].path(), (request, reply) => answer(form, undefined, request, reply));
    app.get(forms[form].path(':entry'), (request, reply) => {
      const entry = pathText(request, 'entry');
      if (!/^[a-zA-Z]\w{0,39}$/.test(entry)) return answers.notFound(request, reply);
      return answer(form, entry, request, reply);
    });
  }
}
