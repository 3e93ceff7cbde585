import type pg from 'pg';
import { type ChainAlgorithm, genesis, link } from './chain.js';

/** A row that is not what it was, or not what the ledger says it should be. */
export interface Difference {
  readonly office: string;
  readonly table: string;
  readonly row: string;
  readonly sentence: string;
}

export interface ChainsVerified {
  readonly facts: number;
  readonly chains: number;
  readonly firstDifference?: Difference;
}

/** Facts fetched at a time: enough to keep both sides busy, small enough for a small machine. */
const batch = 20_000;

type Row = [
  seq: number,
  kind: string,
  day: string,
  recordedAt: number,
  actor: string,
  subject: string,
  data: string,
  hash: Buffer,
];

/**
 * Recomputes every office's chain from its first fact, and names the first row that differs:
 * one that was changed, taken out, put in, or cut off at the end.
 * `onProgress` hears how many facts have been read.
 */
export async function verifyChains(
  pool: pg.Pool,
  onProgress: (facts: number) => void = () => {},
): Promise<ChainsVerified> {
  const offices = await pool.query<{
    office_id: string;
    algorithm: ChainAlgorithm;
    seq: number | null;
    hash: Buffer | null;
  }>('select o.office_id, o.algorithm, c.seq, c.hash from office o left join chain c using (office_id) order by 1');
  let facts = 0;
  for (const office of offices.rows) {
    const at = (row: string, sentence: string): ChainsVerified => ({
      facts,
      chains: offices.rows.length,
      firstDifference: { office: office.office_id, table: 'fact', row, sentence },
    });
    let previous: Buffer = genesis;
    let seq = 0;
    for (;;) {
      const { rows } = await pool.query<Row>({
        text: `select seq, kind, day::text, recorded_at, actor, subject, data::text, hash
                 from fact where office_id = $1 and seq > $2 order by seq limit ${batch}`,
        values: [office.office_id, seq],
        rowMode: 'array',
      });
      for (const [rowSeq, kind, day, recordedAt, actor, subject, data, hash] of rows) {
        if (rowSeq !== seq + 1) return at(`第 ${seq + 1} 条`, `台账缺少第 ${seq + 1} 条，后面直接是第 ${rowSeq} 条`);
        const expected = link(office.algorithm, previous, {
          office: office.office_id,
          seq: rowSeq,
          kind,
          day,
          recordedAt,
          actor,
          subject,
          data,
        });
        if (!expected.equals(hash))
          return at(`第 ${rowSeq} 条`, `台账第 ${rowSeq} 条（${day}）的内容与记录时的指纹不符`);
        previous = hash;
        seq = rowSeq;
      }
      facts += rows.length;
      onProgress(facts);
      if (rows.length < batch) break;
    }
    if (office.seq === null || office.hash === null) {
      if (seq > 0) return at('链头', '台账的链头不见了');
    } else if (office.seq !== seq) {
      return at(`第 ${Math.min(office.seq, seq) + 1} 条`, `链头记着 ${office.seq} 条，台账里有 ${seq} 条`);
    } else if (!office.hash.equals(previous)) {
      return at('链头', '链头的指纹与最后一条不符');
    }
  }
  return { facts, chains: offices.rows.length };
}
