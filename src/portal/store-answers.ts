import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import type { PublicAttachment } from './rows.js';

/** An answer in a list. Days are `YYYY-MM-DD`. */
export interface ListedAnswer {
  readonly answer_id: string;
  readonly title: string;
  readonly released_on: string;
}

/** A released answer; of a withdrawn one only since when and why. */
export type PublicAnswer =
  | (ListedAnswer & {
      readonly withdrawn_on: null;
      readonly question: string;
      readonly answer: string;
      readonly files: readonly PublicAttachment[];
    })
  | {
      readonly answer_id: string;
      readonly released_on: string;
      readonly withdrawn_on: string;
      readonly withdraw_reason: string;
    };

const listed = ['answer_id', 'title', 'released_on'] as const;

/** Answers that stand before the public, newest first: `skip` of them left out, and whether more follow. */
export async function listAnswers(db: Kysely<DB>, office: string, skip: number, limit: number) {
  const rows = await db
    .selectFrom('public_answer')
    .select(listed)
    .where('office_id', '=', office)
    .where('withdrawn_on', 'is', null)
    .orderBy('released_on', 'desc')
    .orderBy('answer_id')
    .offset(skip)
    .limit(limit + 1)
    .$castTo<ListedAnswer>()
    .execute();
  return { rows: rows.slice(0, limit), more: rows.length > limit };
}

/** One answer; null where there never was one under this id. */
export async function readAnswer(db: Kysely<DB>, office: string, id: string): Promise<PublicAnswer | null> {
  const query = db.selectFrom('public_answer').selectAll().where('office_id', '=', office).where('answer_id', '=', id);
  return (await query.$castTo<PublicAnswer>().executeTakeFirst()) ?? null;
}
