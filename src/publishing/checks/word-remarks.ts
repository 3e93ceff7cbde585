import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import { checkWords, type WordRules } from '../../wording/check-words.js';
import { startingDictionary } from '../../wording/dictionary.js';
import { ofSpeaker } from '../../wording/whose-words.js';
import type { WordRemark } from '../check-contract.js';
import type { Signed } from '../digest.js';
import { type AttachmentWordRules, digestOfRules } from './attachment-words.js';
import type { RevisionFindings } from './findings.js';
import { revisionTexts } from './revision-texts.js';
import { readWording } from './wording-store.js';

/**
 * Remarks on the words of a revision: of its texts by the dictionary as it is now, for that takes no time; of its
 * attachments as they were last read. Errors before questions.
 */
export async function wordRemarks(
  db: Kysely<DB>,
  office: string,
  draft: Signed,
  { tables, words }: Pick<RevisionFindings, 'tables' | 'words'>,
): Promise<WordRemark[]> {
  const rules = await wordRules(db, office);
  const repost = draft.nature === 'repost';
  const own = checkWords(revisionTexts(draft), { ...rules, speaker: repost ? null : rules.speaker, tables });
  const all = [...own, ...words.filter((remark) => !repost || !ofSpeaker(remark))];
  return [...all.filter(({ certain }) => certain), ...all.filter(({ certain }) => !certain)];
}

/** What the words of an attachment are held against: without tables, for it is itself what a text is compared with. */
export async function attachmentWordRules(db: Kysely<DB>, office: string): Promise<AttachmentWordRules> {
  const rules = await wordRules(db, office);
  return { rules, digest: digestOfRules(rules) };
}

async function wordRules(db: Kysely<DB>, office: string): Promise<WordRules> {
  const { kind, short_name: shortName } = await db
    .selectFrom('office')
    .select(['kind', 'short_name'])
    .where('office_id', '=', office)
    .executeTakeFirstOrThrow();
  const own = await readWording(db, office);
  const ownNames = new Set(own.map(({ wrong }) => wrong));
  return {
    dictionary: [...startingDictionary.filter(({ wrong }) => !ownNames.has(wrong)), ...own],
    speaker: { kind, shortName },
    tables: [],
  };
}
