import type { OfficeProfile } from '../offices/profile.js';

/** What the public may see, exactly as the `public_*` views give it. Days are `YYYY-MM-DD`. */
export interface PublicOfficeRow {
  readonly name: string;
  readonly short_name: string;
  readonly profile: OfficeProfile;
}

/** A line of a list. */
export interface ListedDocument {
  readonly document_id: string;
  readonly index_no: string;
  readonly title: string;
  readonly entry: string;
  readonly nature: Nature;
  readonly published_on: string;
  /** 生成日期 of 条例12条: the day the information came into being or changed. */
  readonly formed_on: string;
  /** 内容概述 of 条例12条. */
  readonly summary: string | null;
}
export type Nature = 'original' | 'repost' | 'notice' | 'topical';

export interface PublicAttachment {
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly digest: string;
}

/** The revision that stands before the public. */
export interface PublicDocumentRow extends ListedDocument {
  readonly published_at: Date;
  readonly revised_on: string;
  /** Sanitised HTML. */
  readonly body: string;
  readonly doc_no: string | null;
  readonly source: string | null;
  readonly written_on: string | null;
  readonly attachments: readonly PublicAttachment[];
  readonly agency: string;
}

/** What is left of a withdrawn item. */
export interface TombstoneRow {
  readonly document_id: string;
  readonly index_no: string | null;
  readonly published_on: string | null;
  readonly withdrawn_on: string | null;
  readonly withdraw_reason: string;
  readonly replaced_by: string | null;
  readonly agency: string;
}

export interface HistoryRow {
  readonly revision: number;
  readonly published_on: string;
  readonly ended_on: string | null;
}

/** A place in a list, newest first: the last line that was shown. */
export interface Place {
  readonly on: string;
  readonly id: string;
}

/** A place among the hits: title hits come first. */
export interface SearchPlace extends Place {
  readonly inTitle: boolean;
}

export interface Listed<Row> {
  readonly rows: readonly Row[];
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null;
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const uuidShape = new RegExp(`^${uuid}$`);
const placeShape = new RegExp(`^(\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))_(${uuid})$`);

/** The id of a document as an address may carry it, in small letters; null for anything else. */
export function documentId(text: string): string | null {
  const small = text.toLowerCase();
  return uuidShape.test(small) ? small : null;
}

/** Writes a place for an address. */
export function placeText(place: Place): string {
  return `${place.on}_${place.id}`;
}

/** Reads a place; null for anything but what `placeText` writes, so that nothing else reaches the database. */
export function readPlace(text: string): Place | null {
  const [, on, id] = placeShape.exec(text) ?? [];
  // 31 February has the shape of a day but is none, and PostgreSQL would refuse it.
  if (on === undefined || id === undefined) return null;
  const time = Date.parse(`${on}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(on) ? { on, id } : null;
}
