import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReactNode } from 'react';
import { isConnectionError } from '../db/connection-error.js';
import { startingCatalogue } from '../law/catalog-starting.js';
import type { Day } from '../law/day.js';
import type { RenderedPage } from './cached-page.js';
import { loopbackOrigin } from './loopback-origin.js';
import { type PageCache, sendUncached } from './page-cache.js';
import { render } from './pages/layout.js';
import { FaultPage, NotFoundPage } from './pages/message.js';
import type { AssetPaths, ColumnSite } from './site.js';
import type { PortalStore } from './store.js';

/** A page, or null where there is nothing under this address. */
export type Answer = { readonly status: 200 | 410; readonly page: ReactNode } | null;

export interface AnswerDeps {
  readonly store: PortalStore;
  readonly cache: PageCache;
  readonly assets: AssetPaths;
  today(): Day;
  origin(): string | null;
}

/** Answers requests for pages: from the cache, or rendered once for all who ask at the same time, or with a plain sentence. */
export class Answers {
  private readonly rendering = new Map<string, Promise<RenderedPage | null>>();

  constructor(private readonly deps: AnswerDeps) {}

  /** `key` is the address in its one form: path, then the known parameters in order of the alphabet. */
  page(
    key: string,
    make: (site: ColumnSite) => Promise<Answer>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const rendered = async (site: ColumnSite) => {
      const answer = await make(site);
      return answer && { status: answer.status, bytes: render(answer.page) };
    };
    return this.kept(key, rendered, request, reply);
  }

  /**
   * What must carry whole addresses, such as a feed: kept like a page. Where the public address is not known, the one by
   * which the request came stands in its place if it can be believed, and every such form is kept for itself: a key
   * with a blank is no address, so that the front door never mistakes one for another.
   */
  addressed(
    key: string,
    make: (site: ColumnSite) => Promise<RenderedPage | null>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    if (this.deps.origin() !== null) return this.kept(key, make, request, reply);
    const origin = loopbackOrigin(request);
    return this.kept(`${key} ${origin ?? '-'}`, (site) => make({ ...site, origin }), request, reply);
  }

  /** Anything that is kept like a page and not one. */
  private async kept(
    key: string,
    make: (site: ColumnSite) => Promise<RenderedPage | null>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { cache } = this.deps;
    if (cache.serve(key, request.raw, reply.hijack().raw)) return;
    try {
      const page = await this.once(key, make);
      if (page === null) await this.notFound(request, reply);
      else cache.send(page, request.raw, reply.raw);
    } catch (error) {
      this.fault(error, request, reply);
    }
  }

  /** A page that is never kept, such as a search: there are as many as people think of words. */
  async uncached(
    make: (site: ColumnSite) => Promise<Answer>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    reply.hijack();
    try {
      const site = await this.site();
      const answer = site === null ? null : await make(site);
      if (answer === null) await this.notFound(request, reply);
      else sendUncached(answer.status, render(answer.page), request.raw, reply.raw);
    } catch (error) {
      this.fault(error, request, reply);
    }
  }

  /** 404 in Chinese. */
  async notFound(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!reply.sent) reply.hijack();
    try {
      const site = await this.site();
      const page = site === null ? null : NotFoundPage({ site });
      const fallback = FaultPage({ assets: this.deps.assets, sentence: '没有找到您要的页面。' });
      sendUncached(404, render(page ?? fallback), request.raw, reply.raw);
    } catch (error) {
      this.fault(error, request, reply);
    }
  }

  /** 503 where the database is away, 500 for a bug; the cause goes to the log, not to the public. */
  fault(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (!reply.sent) reply.hijack();
    request.log.error({ err: error }, 'portal page failed');
    if (reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const away = isConnectionError(error);
    const sentence = away
      ? '数据库暂时无法连接，页面打不开。请稍后再试。'
      : '系统出错，页面打不开。请稍后再试，或者与主办单位联系。';
    sendUncached(away ? 503 : 500, render(FaultPage({ assets: this.deps.assets, sentence })), request.raw, reply.raw);
  }

  private once(key: string, make: (site: ColumnSite) => Promise<RenderedPage | null>): Promise<RenderedPage | null> {
    const { generation } = this.deps.cache;
    const flight = `${generation} ${key}`;
    const running = this.rendering.get(flight) ?? this.render(key, make, generation);
    this.rendering.set(flight, running);
    const done = () => this.rendering.delete(flight);
    running.then(done, done);
    return running;
  }

  private async render(
    key: string,
    make: (site: ColumnSite) => Promise<RenderedPage | null>,
    generation: number,
  ): Promise<RenderedPage | null> {
    const site = await this.site();
    const page = site === null ? null : await make(site);
    if (page !== null) this.deps.cache.store(key, page, generation);
    return page;
  }

  private async site(): Promise<ColumnSite | null> {
    const { store, assets, today, origin } = this.deps;
    const office = await store.office();
    if (office === null) return null;
    const catalogue = (await store.catalogue()) ?? startingCatalogue(office.name);
    return { office, catalogue, today: today(), assets, origin: origin() };
  }
}
