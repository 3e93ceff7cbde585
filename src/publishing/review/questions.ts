import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Verdict } from '../../law/facts.js';
import type { AnswerFile, Authority, ReviewQuestion } from '../review-contract.js';

/** The question about exactly this text that is not answered yet. */
export async function openQuestion(db: Kysely<DB>, office: string, id: string, digest: string) {
  const row = await db
    .selectFrom('review_question')
    .select(['question_id', 'level', 'addressee', 'revision'])
    .where('office_id', '=', office)
    .where('document_id', '=', id)
    .where('digest', '=', digest)
    .where('verdict', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Everything that was asked about a document, newest first. */
export async function questionsOf(db: Kysely<DB>, office: string, id: string): Promise<readonly ReviewQuestion[]> {
  const rows = await db
    .selectFrom('review_question as q')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'q.office_id').onRef('p.person_id', '=', 'q.asked_by'),
    )
    .leftJoin('person as r', (join) =>
      join.onRef('r.office_id', '=', 'q.office_id').onRef('r.person_id', '=', 'q.recorded_by'),
    )
    .selectAll('q')
    .select(['p.name as asked_by_name', 'r.name as recorded_by_name'])
    .where('q.office_id', '=', office)
    .where('q.document_id', '=', id)
    .orderBy('q.asked_at', 'desc')
    .orderBy('q.question_id')
    .execute();
  return rows.map((row) => ({
    id: row.question_id,
    revision: row.revision,
    digest: row.digest,
    levelName: row.level_name,
    question: row.question,
    authority: row.authority as Authority,
    addressee: row.addressee,
    askedByName: row.asked_by_name,
    askedAt: row.asked_at.toISOString(),
    answer:
      row.recorded_at === null
        ? null
        : {
            verdict: row.verdict as Verdict,
            opinion: row.answer ?? '',
            on: row.answered_on ?? '',
            file: row.answer_file as AnswerFile | null,
            recordedByName: row.recorded_by_name ?? '',
            recordedAt: row.recorded_at.toISOString(),
          },
  }));
}

/** Keeps the answer to a question. */
export async function keepAnswer(
  tx: Transaction<DB>,
  office: string,
  question: string,
  answer: { verdict: Verdict; opinion: string; on: string; file: AnswerFile | null; by: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('review_question')
    .set({
      verdict: answer.verdict,
      answer: answer.opinion,
      answered_on: answer.on,
      answer_file: answer.file === null ? null : JSON.stringify(answer.file),
      recorded_by: answer.by,
      recorded_at: answer.at,
    })
    .where('office_id', '=', office)
    .where('question_id', '=', question)
    .execute();
}
