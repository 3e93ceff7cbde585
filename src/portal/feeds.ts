import { plainText } from '../publishing/plain-text.js';
import { paths } from './paths.js';
import type { FeedItem, GoneItem } from './store-feeds.js';
import { xml } from './xml.js';

/** A feed before it has a form. */
export interface Feed {
  readonly title: string;
  readonly author: string;
  /** Stays the same for ever. */
  readonly id: string;
  /** Its own address, and the page that it follows; paths. */
  readonly self: string;
  readonly page: string;
  /** 'https://…' before every path; null where the public address is not known, and then paths stay paths. */
  readonly origin: string | null;
  readonly items: readonly (FeedItem & { readonly entryLabel: string })[];
  readonly gone: readonly GoneItem[];
}

const excerptLength = 200; // characters
/** Before an office has published anything, as the form demands an instant. */
const never = new Date(0);

/**
 * Atom 1.0 (RFC 4287). What was withdrawn is said by a deleted-entry (RFC 6721) of nothing but id and day, so that
 * readers drop their copy.
 */
export function atomFeed(feed: Feed): string {
  const at = addressIn(feed);
  const last = feed.items.reduce((latest, { revised_at }) => (revised_at > latest ? revised_at : latest), never);
  const lastGone = feed.gone.reduce((latest, gone) => (midnight(gone) > latest ? midnight(gone) : latest), last);
  const entries = feed.items.map(
    (item) => `<entry>
<id>urn:uuid:${item.document_id}</id>
<title>${xml(item.title)}</title>
<link rel="alternate" type="text/html" href="${xml(at(paths.document(item.document_id)))}"/>
${item.attachments
  .map(
    ({ name, type, size, digest }) =>
      `<link rel="enclosure" title="${xml(name)}" type="${xml(type)}" length="${size}" href="${xml(at(paths.file(item.document_id, digest)))}"/>\n`,
  )
  .join('')}<category term="${xml(item.entry)}" label="${xml(item.entryLabel)}"/>
<author><name>${xml(item.agency)}</name></author>
<published>${item.published_at.toISOString()}</published>
<updated>${item.revised_at.toISOString()}</updated>
<summary>${xml(excerptOf(item))}</summary>
</entry>
`,
  );
  const gone = feed.gone.map(
    (item) => `<at:deleted-entry ref="urn:uuid:${item.document_id}" when="${midnight(item).toISOString()}"/>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="zh-CN">
<id>${xml(feed.id)}</id>
<title>${xml(feed.title)}</title>
<author><name>${xml(feed.author)}</name></author>
<link rel="self" type="application/atom+xml" href="${xml(at(feed.self))}"/>
<link rel="alternate" type="text/html" href="${xml(at(feed.page))}"/>
<updated>${lastGone.toISOString()}</updated>
${entries.join('')}${gone.join('')}</feed>
`;
}

/** JSON Feed 1.1. It knows no withdrawal: what is gone is just not there. */
export function jsonFeed(feed: Feed): string {
  const at = addressIn(feed);
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    language: 'zh-CN',
    home_page_url: at(feed.page),
    feed_url: at(feed.self),
    authors: [{ name: feed.author }],
    items: feed.items.map((item) => ({
      id: `urn:uuid:${item.document_id}`,
      url: at(paths.document(item.document_id)),
      title: item.title,
      content_text: excerptOf(item),
      date_published: item.published_at.toISOString(),
      date_modified: item.revised_at.toISOString(),
      authors: [{ name: item.agency }],
      tags: [item.entryLabel],
      attachments: item.attachments.map(({ name, type, size, digest }) => ({
        url: at(paths.file(item.document_id, digest)),
        mime_type: type,
        title: name,
        size_in_bytes: size,
      })),
      _gongkai: { index_no: item.index_no, entry: item.entry },
    })),
  });
}

const addressIn =
  ({ origin }: Feed) =>
  (path: string) =>
    origin === null ? path : new URL(path, origin).href;

/** 内容概述, or the beginning of the text. */
function excerptOf({ summary, opening }: FeedItem): string {
  const text = (summary ?? plainText(opening.replace(/<[^>]*$/, ''))).replace(/\s+/g, ' ').trim();
  const characters = [...text];
  return characters.length > excerptLength ? `${characters.slice(0, excerptLength).join('')}…` : text;
}

/** The day of a withdrawal as an instant: its beginning in Shanghai. */
function midnight({ withdrawn_on }: GoneItem): Date {
  return new Date(`${withdrawn_on}T00:00:00+08:00`);
}
