import { parseFeed } from 'htmlparser2';
import type { FeedItem } from '../repost-contract.js';

const mostItems = 200;

/** The items of an RSS or Atom feed, as they stand there; null where it is none. Addresses without http(s) are left out. */
export function readFeed(xml: string, at: string): readonly FeedItem[] | null {
  const feed = parseFeed(xml, { xmlMode: true });
  if (feed === null) return null;
  return feed.items.slice(0, mostItems).flatMap(({ title, link, pubDate, updated }: FeedEntry) => {
    if (link === undefined || !URL.canParse(link, at)) return [];
    const url = new URL(link, at);
    if (!/^https?:$/.test(url.protocol)) return [];
    const on = pubDate ?? updated;
    const day = on === undefined || Number.isNaN(on.getTime()) ? null : on.toISOString().slice(0, 10);
    return [{ title: (title ?? '').trim().slice(0, 200) || url.href, url: url.href, day }];
  });
}

type FeedEntry = { title?: string; link?: string; pubDate?: Date; updated?: Date };
