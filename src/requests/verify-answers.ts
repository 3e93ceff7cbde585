import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { DB } from '../db/schema.js';
import type { FileStore } from '../files/file-store.js';
import type { Difference } from '../ledger/verify.js';

interface Released {
  readonly answer: string;
  readonly request: string;
  readonly title: string;
  readonly texts: readonly [title: string, question: string, answer: string];
  readonly files: readonly { readonly name: string; readonly type: string; readonly digest: string }[];
  readonly reason: string | null;
  /** When and by whom it was released, and when it was taken back, as in `recordedAnswers`. */
  readonly course: readonly (string | null)[];
}

/** A release as the ledger has it; digests of names and of the reason are null where the fact was recorded without. */
interface Recorded {
  readonly line: string;
  readonly names: string | null;
  readonly why: string | null;
}

const batch = 200;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * Compares every answer that was released to the public with its facts: its texts and files by the digest that was recorded,
 * its days, and who released it; and reads its files again. Says the first difference, or null.
 */
export async function verifyAnswers(db: Kysely<DB>, files: FileStore, office: string): Promise<Difference | null> {
  const recorded = await recordedAnswers(db, office);
  for await (const one of releasedAnswers(db, office)) {
    const at = { office, table: 'released_answer', row: one.answer };
    const content = JSON.stringify([...one.texts, one.files.map(({ digest }) => digest)]);
    const line = [sha256(content), ...one.course].join(' ');
    const names = sha256(JSON.stringify(one.files.map(({ name, type }) => [name, type])));
    const why = sha256(one.reason ?? '');
    const own = recorded.get(one.request);
    const place =
      own?.findIndex((told) => told.line === line && (told.names ?? names) === names && (told.why ?? why) === why) ??
      -1;
    if (own === undefined) return { ...at, sentence: `选登的答复“${one.title}”不在台账里。` };
    if (place < 0) return { ...at, sentence: `选登的答复“${one.title}”与台账所记的不符。` };
    if (own.length > 1) own.splice(place, 1);
    else recorded.delete(one.request);
    for (const { name, digest } of one.files) {
      const found = await files.rehash(digest);
      if (found === null) return { ...at, table: 'files', sentence: `选登的文件“${name}”不见了。` };
      if (found !== digest) return { ...at, table: 'files', sentence: `选登的文件“${name}”被改动过。` };
    }
  }
  const [lost] = recorded.keys();
  if (lost === undefined) return null;
  return { office, table: 'released_answer', row: lost, sentence: '台账记有选登的答复，表里却没有。' };
}

/** What the ledger says of the answers of each request: digest, day, person, and the day on which it was taken back. */
async function recordedAnswers(db: Kysely<DB>, office: string): Promise<Map<string, Recorded[]>> {
  const { rows } = await sql<Recorded & { subject: string }>`
    select subject, concat_ws(' ', digest, day, actor, coalesce(ended::text, '')) as line, names, why
      from (select subject, kind, data ->> 'digest' as digest, data ->> 'names' as names, day, actor,
                   lead(day) over course as ended, lead(data ->> 'why') over course as why
              from fact where office_id = ${office} and kind in ('answerReleased', 'answerWithdrawn')
            window course as (partition by subject order by seq)) as told
     where kind = 'answerReleased'`.execute(db);
  const recorded = new Map<string, Recorded[]>();
  for (const { subject, ...told } of rows) {
    const own = recorded.get(subject);
    if (own) own.push(told);
    else recorded.set(subject, [told]);
  }
  return recorded;
}

async function* releasedAnswers(db: Kysely<DB>, office: string): AsyncGenerator<Released> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await db
      .selectFrom('released_answer as a')
      .selectAll()
      .select(
        sql<Released['files']>`(
          select coalesce(json_agg(json_build_object('name', f.name, 'type', f.type, 'digest', f.digest) order by f.file_no), '[]'::json)
            from released_answer_file f where f.office_id = a.office_id and f.answer_id = a.answer_id)`.as('files'),
      )
      .where('office_id', '=', office)
      .where('answer_id', '>', after)
      .orderBy('answer_id')
      .limit(batch)
      .execute();
    for (const row of rows) {
      yield {
        answer: row.answer_id,
        request: row.request_id,
        title: row.title,
        texts: [row.title, row.question, row.answer],
        files: row.files,
        reason: row.withdraw_reason,
        course: [row.released_on, row.released_by, row.withdrawn_on ?? ''],
      };
    }
    const last = rows.at(-1);
    if (rows.length < batch || !last) return;
    after = last.answer_id;
  }
}
