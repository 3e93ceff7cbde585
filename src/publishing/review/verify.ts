import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { FileStore } from '../../files/file-store.js';
import type { Difference } from '../../ledger/verify.js';
import type { AnswerFile } from '../review-contract.js';

/** Compares every edition of an office's review rules with its fact, and rehashes the files of answers; the first difference. */
export async function verifyReview(db: Kysely<DB>, files: FileStore, office: string): Promise<Difference | null> {
  const facts = await db
    .selectFrom('fact')
    .select('data')
    .where('office_id', '=', office)
    .where('kind', '=', 'reviewLevelsSet')
    .execute();
  const recorded = new Map(
    facts.map(({ data }) => {
      const { version, digest } = data as { version: number; digest: string };
      return [version, digest];
    }),
  );
  const editions = await db
    .selectFrom('review_rules')
    .select(['version', 'digest', sql<string>`rules::text`.as('text')])
    .where('office_id', '=', office)
    .orderBy('version')
    .execute();
  for (const { version, digest, text } of editions) {
    const fact = recorded.get(version);
    recorded.delete(version);
    if (fact !== digest || createHash('sha256').update(text).digest('hex') !== fact) {
      const sentence = `第${version}版审查设置与台账所记的不符。`;
      return { office, table: 'review_rules', row: String(version), sentence };
    }
  }
  const [lost] = recorded.keys();
  if (lost !== undefined) {
    return { office, table: 'review_rules', row: String(lost), sentence: `台账记有第${lost}版审查设置，表里却没有。` };
  }
  return verifyAnswers(db, files, office);
}

async function verifyAnswers(db: Kysely<DB>, files: FileStore, office: string): Promise<Difference | null> {
  const answers = await db
    .selectFrom('review_question')
    .select(['question_id', 'answer_file'])
    .where('office_id', '=', office)
    .where('answer_file', 'is not', null)
    .orderBy('question_id')
    .execute();
  for (const { question_id: row, answer_file } of answers) {
    const { name, digest } = answer_file as AnswerFile;
    const found = await files.rehash(digest);
    const at = { office, table: 'files', row };
    if (found === null) return { ...at, sentence: `答复文件“${name}”不见了。` };
    if (found !== digest) return { ...at, sentence: `答复文件“${name}”被改动过。` };
  }
  return null;
}
