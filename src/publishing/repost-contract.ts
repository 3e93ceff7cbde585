import { z } from 'zod';
import { route } from '../web/route.js';
import { attachmentSchema, type Saved } from './contract.js';
import { webAddress } from './metadata-contract.js';

/** An item of a feed. `day` is `YYYY-MM-DD`, as the feed says it; null where it does not. */
export interface FeedItem {
  readonly title: string;
  readonly url: string;
  readonly day: string | null;
}

/** An item of a feed, with the draft or item that was made of it before. */
export interface OfferedItem extends FeedItem {
  readonly taken: string | null;
}

/** The draft that it became, and how many pictures of the page were not taken. */
export type Reposted = Saved & { readonly picturesLost: number };

const entry = z.string().min(1, '请选择目录事项');
const source = z.string().trim().min(1, '请填写来源机关').max(100, '来源不超过 100 字');
export const repostAddressSchema = z.strictObject({ url: webAddress, entry, source: source.optional() });
export const repostFileSchema = z.strictObject({
  file: attachmentSchema,
  entry,
  source,
  sourceLink: webAddress.optional(),
});

export const repostRoutes = {
  /** The items of a feed that the administrator put in; query: url. */
  feed: route<readonly OfferedItem[]>()({ method: 'GET', path: '/desk/api/repost/feed', act: 'draft', trace: 'none' }),
  address: route<Reposted>()({
    method: 'POST',
    path: '/desk/api/repost/address',
    act: 'draft',
    trace: 'revision',
    body: repostAddressSchema,
  }),
  file: route<Reposted>()({
    method: 'POST',
    path: '/desk/api/repost/file',
    act: 'draft',
    trace: 'revision',
    body: repostFileSchema,
  }),
};
