import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/schema.js';
import { searchQuery } from '../publishing/search-text.js';
import { type ListedDocument, placeText, readPlace, type SearchPlace } from './rows.js';

/** A hit with the beginning of its body, for the excerpt. */
export interface Hit extends ListedDocument {
  readonly doc_no: string | null;
  readonly body_start: string;
  readonly in_title: boolean;
}

export interface Found {
  readonly rows: readonly Hit[];
  readonly next: string | null;
  /** At most `countLimit`; one more stands for "and more". */
  readonly total: number;
}

/** Hits are counted to this number and no further: nobody reads beyond, and counting all would read every vector. */
export const countLimit = 1_000;
const bodyForExcerpt = 60_000; // characters

/** Documents in which every word occurs: those with all words in the title first, then newest first. */
export async function searchDocuments(
  db: Kysely<DB>,
  officeId: string,
  words: string,
  after: SearchPlace | null,
  limit: number,
): Promise<Found> {
  const anywhere = searchQuery(words);
  const title = searchQuery(words, 'title');
  if (anywhere === null || title === null) return { rows: [], next: null, total: 0 };
  const matches = sql`s.office_id = ${officeId} and s.tokens @@ ${anywhere}::tsquery`;
  const place = after === null ? null : [after.inTitle, after.on, after.id];
  return db.transaction().execute(async (tx) => {
    // A search that takes longer than this is somebody's attack, not somebody's question.
    await sql`set local statement_timeout = '3s'`.execute(tx);
    // The planner cannot know that reading the table would unpack every vector.
    await sql`set local enable_seqscan = off`.execute(tx);
    const hits = await sql<Hit>`
      with place as materialized (
        select * from (
          select d.document_id, d.published_on, s.tokens @@ ${title}::tsquery as in_title
            from public_search s
            join public_document d on d.office_id = s.office_id and d.document_id = s.document_id
           where ${matches}
        ) hit
        ${place === null ? sql`` : placed(place)}
        order by in_title desc, published_on desc, document_id
        limit ${limit + 1}
      )
      select d.document_id, d.index_no, d.title, d.entry, d.nature, d.published_on, d.formed_on, d.summary, d.doc_no,
             left(d.body, ${bodyForExcerpt}) as body_start, place.in_title
        from place join public_document d on d.office_id = ${officeId} and d.document_id = place.document_id
       order by place.in_title desc, place.published_on desc, place.document_id`.execute(tx);
    const count = await sql<{ total: number }>`
      select count(*) as total from (select 1 from public_search s where ${matches} limit ${countLimit + 1}) hit`.execute(
      tx,
    );
    return cut(hits.rows, limit, count.rows[0]?.total ?? 0);
  });
}

function placed([inTitle, on, id]: readonly unknown[]) {
  return sql`where in_title < ${inTitle} or (in_title = ${inTitle}
    and (published_on < ${on}::date or (published_on = ${on}::date and document_id > ${id}::uuid)))`;
}

function cut(rows: readonly Hit[], limit: number, total: number): Found {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const place = last && placeText({ on: last.published_on, id: last.document_id });
  return { rows: shown, next: place === undefined ? null : `${last?.in_title ? 't' : 'b'}${place}`, total };
}

/** Reads a place among hits; null for anything but what a page of hits links to. */
export function readSearchPlace(text: string): SearchPlace | null {
  const place = /^[tb]/.test(text) ? readPlace(text.slice(1)) : null;
  return place === null ? null : { ...place, inTitle: text.startsWith('t') };
}
