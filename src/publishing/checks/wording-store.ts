import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { WordingEntry } from '../../wording/dictionary.js';

/** The office's own entries, by name. */
export async function readWording(db: Kysely<DB>, office: string): Promise<WordingEntry[]> {
  const rows = await db
    .selectFrom('wording_entry')
    .select(['kind', 'wrong', 'right_words', 'since', 'source'])
    .where('office_id', '=', office)
    .orderBy('kind')
    .orderBy('wrong')
    .execute();
  return rows.map(({ kind, wrong, right_words: right, since, source }) => {
    return { kind: kind as WordingEntry['kind'], wrong, right, since, source };
  });
}

/** Puts these entries in the place of all that the office had. */
export async function replaceWording(
  tx: Transaction<DB>,
  office: string,
  entries: readonly WordingEntry[],
  at: Date,
): Promise<void> {
  await tx.deleteFrom('wording_entry').where('office_id', '=', office).execute();
  const rows = entries.map(({ kind, wrong, right, since, source }) => {
    return { office_id: office, kind, wrong, right_words: right, since, source, entered_at: at };
  });
  for (let from = 0; from < rows.length; from += 1000) {
    await tx
      .insertInto('wording_entry')
      .values(rows.slice(from, from + 1000))
      .execute();
  }
}
