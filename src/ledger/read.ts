import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import type { RecordedFact } from '../law/facts.js';

/** Which of an office's facts: up to a position in the chain, or only those about one record. */
export interface FactFilter {
  readonly upTo?: number;
  readonly subject?: string;
}

/** An office's facts in the order of its chain. */
export async function readFacts(db: Kysely<DB>, office: string, filter: FactFilter = {}): Promise<RecordedFact[]> {
  let query = db.selectFrom('fact').select(['seq', 'kind', 'day', 'subject', 'data']).where('office_id', '=', office);
  if (filter.upTo !== undefined) query = query.where('seq', '<=', filter.upTo);
  if (filter.subject !== undefined) query = query.where('subject', '=', filter.subject);
  const rows = await query.orderBy('seq').execute();
  return rows.map((row) => asFact(office, row));
}

/** A stored row as a fact. The kinds and shapes were ours when they were written; the chain proves that they still are. */
function asFact(
  office: string,
  row: { seq: number; kind: string; day: string; subject: string; data: unknown },
): RecordedFact {
  return {
    ...(row.data as object),
    kind: row.kind,
    seq: row.seq,
    office,
    day: row.day,
    subject: row.subject,
  } as RecordedFact;
}
