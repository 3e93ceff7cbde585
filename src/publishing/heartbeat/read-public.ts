import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import { checkWords } from '../../wording/check-words.js';
import { startingDictionary } from '../../wording/dictionary.js';
import { revisionTexts } from '../checks/revision-texts.js';
import { readWording } from '../checks/wording-store.js';
import type { CheckPlace } from '../heartbeat-contract.js';
import { asSigned } from '../store.js';
import { deadLinks, type Reachable } from './dead-links.js';

const batch = 200;
/** So many of the newest are read; beyond that the desk would wait too long. */
export const mostRead = 3000;

/** What reading the public items brought: links that lead nowhere, and words that are certainly wrong or outdated. */
export interface PublicRead {
  readonly read: number;
  readonly links: readonly CheckPlace[];
  readonly words: readonly CheckPlace[];
}

/** Reads the newest public items, at most `mostRead`, by the dictionary of today. */
export async function readPublic(db: Kysely<DB>, office: string, reachable: Reachable): Promise<PublicRead> {
  const rules = await wordRules(db, office);
  const links: CheckPlace[] = [];
  const words: CheckPlace[] = [];
  let read = 0;
  for (;;) {
    const rows = await nextPublic(db, office, read);
    for (const row of rows) {
      const signed = asSigned(row);
      links.push(...deadLinks({ id: row.document_id, title: row.title, body: row.body }, reachable));
      for (const { certain, place, words: found, suggestion } of checkWords(revisionTexts(signed), rules)) {
        if (!certain) continue;
        words.push({ label: `${row.title}，${place}：“${found}”，${suggestion}`, document: row.document_id });
      }
    }
    read += rows.length;
    if (rows.length < batch || read >= mostRead) return { read, links, words };
  }
}

/** The dictionary as it is now; who speaks and the attached tables are for the check of the single item. */
async function wordRules(db: Kysely<DB>, office: string) {
  const own = await readWording(db, office);
  const names = new Set(own.map(({ wrong }) => wrong));
  const dictionary = [...startingDictionary.filter(({ wrong }) => !names.has(wrong)), ...own];
  return { dictionary, speaker: null, tables: [] };
}

function nextPublic(db: Kysely<DB>, office: string, offset: number) {
  return db
    .selectFrom('document as d')
    .innerJoin('revision as r', (join) =>
      join
        .onRef('r.office_id', '=', 'd.office_id')
        .onRef('r.document_id', '=', 'd.document_id')
        .onRef('r.revision', '=', 'd.published_revision'),
    )
    .selectAll('r')
    .where('d.office_id', '=', office)
    .orderBy('d.published_on', 'desc')
    .orderBy('d.document_id')
    .offset(offset)
    .limit(batch)
    .execute();
}
