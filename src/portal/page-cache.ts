import type { IncomingMessage, ServerResponse } from 'node:http';
import { CachedPage, type RenderedPage } from './cached-page.js';
import { htmlType, securityHeaders } from './page-headers.js';

export interface PageCacheOptions {
  /** All pages with their compressed forms; 64 MB unless told. */
  readonly maxBytes?: number;
  /** Today in Asia/Shanghai: pages name the day, so they are dropped when it changes. */
  readonly today?: () => string;
}

const overhead = 4_096; // bytes that a kept page costs beside its own: headers, and the heads that are made ready of them
const dayCheckMs = 1_000;

/**
 * Rendered public pages, ready to be sent, by path and query. Whatever changes a page drops them all: an act is rare,
 * a render is a millisecond, and no dependency can be forgotten. Errors are never kept.
 */
export class PageCache {
  private readonly pages = new Map<string, CachedPage>();
  private readonly pinned = new Map<string, CachedPage>();
  private readonly maxBytes: number;
  private readonly today: () => string;
  private held = 0;
  private current = 0;
  private day: string;
  private checkedAt = 0;

  constructor(options: PageCacheOptions = {}) {
    this.maxBytes = options.maxBytes ?? 64 * 1_024 * 1_024;
    this.today = options.today ?? (() => '');
    this.day = this.today();
  }

  /** To be read before the data of a page is; what was read under an older one is not kept. */
  get generation(): number {
    return this.current;
  }

  /** Bytes held now. */
  get size(): number {
    return this.held;
  }

  /** Drops every page, and keeps those out that are being rendered from what was read before. */
  invalidate(): void {
    this.current += 1;
    this.pages.clear();
    this.held = 0;
  }

  /** Keeps a page rendered from data that was read at `generation`; false where it came too late or is too large. */
  store(key: string, page: RenderedPage, generation: number): boolean {
    const cost = page.bytes.length + overhead;
    if (generation !== this.current || cost > this.maxBytes / 4) return false;
    this.forget(key);
    const entry: CachedPage = new CachedPage(page, (by) => {
      if (this.pages.get(key) !== entry) return;
      this.held += by;
      this.makeRoom(entry);
    });
    this.pages.set(key, entry);
    this.held += cost;
    this.makeRoom(entry);
    return this.pages.has(key);
  }

  /** Keeps something that no act changes, such as the style sheet. */
  pin(key: string, page: RenderedPage): void {
    this.pinned.set(key, new CachedPage(page, () => undefined));
  }

  /**
   * Answers a GET or HEAD from the cache, with 304 where the browser has the page; false where it is not here, with
   * nothing sent. Nothing is parsed or copied for a page that is here.
   */
  serveFromCache(req: IncomingMessage, res: ServerResponse): boolean {
    return req.url !== undefined && this.serve(req.url, req, res);
  }

  /** The same for a key other than the address as sent. */
  serve(key: string, req: IncomingMessage, res: ServerResponse): boolean {
    const head = req.method === 'HEAD';
    if (!head && req.method !== 'GET') return false;
    const entry = this.find(key);
    if (entry === undefined) return false;
    send(entry, req, res, head);
    return true;
  }

  /** The kept page of an address, which counts as a use of it. */
  find(key: string): CachedPage | undefined {
    this.watchDay();
    const entry = this.pages.get(key) ?? this.pinned.get(key);
    if (entry !== undefined) entry.used = true;
    return entry;
  }

  /** Sends a page that was just rendered, kept or not, as `serve` would. */
  send(page: RenderedPage, req: IncomingMessage, res: ServerResponse): void {
    send(new CachedPage(page, () => undefined), req, res, req.method === 'HEAD');
  }

  private watchDay(): void {
    const now = Date.now();
    if (now - this.checkedAt < dayCheckMs && now >= this.checkedAt) return;
    this.checkedAt = now;
    const day = this.today();
    if (day === this.day) return;
    this.day = day;
    this.invalidate();
  }

  private forget(key: string): void {
    const entry = this.pages.get(key);
    if (entry === undefined) return;
    this.pages.delete(key);
    this.held -= entry.bytes + overhead;
  }

  /** Oldest first; a page used since the last sweep gets a second chance, so that no use has to reorder anything. */
  private makeRoom(newest: CachedPage): void {
    for (const [key, entry] of this.pages) {
      if (this.held <= this.maxBytes) return;
      if (entry === newest) continue;
      if (entry.used) {
        entry.used = false;
        this.pages.delete(key);
        this.pages.set(key, entry);
      } else {
        this.forget(key);
      }
    }
  }
}

/** Sends a page that is never kept: a search, something not found, a fault. */
export function sendUncached(status: number, bytes: Buffer, req: IncomingMessage, res: ServerResponse): void {
  const headers = ['content-type', htmlType, 'content-length', String(bytes.length), 'cache-control', 'no-store'];
  res.writeHead(status, [...headers, ...(status === 503 ? ['retry-after', '30'] : []), ...securityHeaders.flat()]);
  if (req.method === 'HEAD') res.end();
  else res.end(bytes);
}

function send(entry: CachedPage, req: IncomingMessage, res: ServerResponse, head: boolean): void {
  const answer = entry.answer(headerOf(req, 'accept-encoding'), headerOf(req, 'if-none-match'));
  res.writeHead(answer.status, answer.headers);
  if (head || answer.status === 304) res.end();
  else res.end(answer.bytes);
}

/** One header as it was sent; its last where it was sent twice. `req.headers` would build an object of all of them. */
function headerOf({ rawHeaders }: IncomingMessage, name: string): string | undefined {
  for (let at = rawHeaders.length - 2; at >= 0; at -= 2) {
    const key = rawHeaders[at];
    if (key !== undefined && key.length === name.length && key.toLowerCase() === name) return rawHeaders[at + 1];
  }
  return undefined;
}
