import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { AttachedTable } from '../../wording/attached-tables.js';
import { checkWords } from '../../wording/check-words.js';
import { startingDictionary } from '../../wording/dictionary.js';
import type { WordRemark } from '../check-contract.js';
import type { Signed } from '../digest.js';
import { revisionTexts } from './revision-texts.js';
import { readWording } from './wording-store.js';

/** Remarks on the words of a revision, by the dictionary as it is now; computed anew each time, for that takes no time. */
export async function wordRemarks(
  db: Kysely<DB>,
  office: string,
  draft: Signed,
  tables: readonly AttachedTable[],
): Promise<WordRemark[]> {
  const { kind, short_name: shortName } = await db
    .selectFrom('office')
    .select(['kind', 'short_name'])
    .where('office_id', '=', office)
    .executeTakeFirstOrThrow();
  const own = await readWording(db, office);
  const ownNames = new Set(own.map(({ wrong }) => wrong));
  return checkWords(revisionTexts(draft), {
    dictionary: [...startingDictionary.filter(({ wrong }) => !ownNames.has(wrong)), ...own],
    speaker: draft.nature === 'repost' ? null : { kind, shortName },
    tables,
  });
}
