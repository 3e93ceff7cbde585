import type pg from 'pg';
import { type ChainAlgorithm, chainedTextSql, genesis, linkText } from './chain.js';

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

/** What a chain says of itself: its algorithm, and its last position and hash, null where it was never begun. */
interface Head {
  readonly office_id: string;
  readonly algorithm: ChainAlgorithm;
  readonly seq: number | null;
  /** Hexadecimal, as every hash here. */
  readonly hash: string | null;
}

/** A fact as it is verified: where it stands, the text that was hashed, and the hash that was recorded. */
type Row = readonly [seq: number, text: string, hash: string];

/** Where the day stands among the lines of the text. */
const dayLine = 3;

/** Facts fetched at a time: enough to keep both sides busy, small enough for a small machine. */
const batch = 5_000;

/**
 * Recomputes every office's chain from its first fact, and names the first row that differs:
 * one that was changed, taken out, put in, or cut off at the end. Sees the ledger as it is at one instant, so that
 * it may run while facts are being appended. With `only`, one office's chain. `onProgress` hears how many facts have been read.
 */
export async function verifyChains(
  pool: pg.Pool,
  only?: string,
  onProgress: (facts: number) => void = () => {},
): Promise<ChainsVerified> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('begin isolation level repeatable read read only');
    const verified = await verifyHeads(client, only, onProgress);
    await client.query('commit');
    broken = false;
    return verified;
  } finally {
    client.release(broken);
  }
}

async function verifyHeads(
  client: pg.ClientBase,
  only: string | undefined,
  onProgress: (facts: number) => void,
): Promise<ChainsVerified> {
  const { rows: heads } = await client.query<Head>(
    `select o.office_id, o.algorithm, c.seq, encode(c.hash, 'hex') as hash
       from office o left join chain c using (office_id) where $1::text is null or office_id = $1 order by 1`,
    [only ?? null],
  );
  let facts = 0;
  for (const head of heads) {
    const before = facts;
    const { read, differs } = await verifyChain(client, head, (read) => onProgress(before + read));
    facts += read;
    if (differs) {
      return { facts, chains: heads.length, firstDifference: { office: head.office_id, table: 'fact', ...differs } };
    }
  }
  return { facts, chains: heads.length };
}

interface ChainVerified {
  readonly read: number;
  readonly differs?: { readonly row: string; readonly sentence: string };
}

async function verifyChain(
  client: pg.ClientBase,
  { office_id: office, algorithm, ...head }: Head,
  onProgress: (read: number) => void,
): Promise<ChainVerified> {
  let previous = genesis.toString('hex');
  let seq = 0;
  const differs = (row: string, sentence: string): ChainVerified => ({ read: seq, differs: { row, sentence } });
  for await (const rows of factBatches(client, office)) {
    for (const row of rows) {
      const [rowSeq, text, hash] = row;
      if (rowSeq !== seq + 1) return differs(`第 ${seq + 1} 条`, `台账缺少第 ${seq + 1} 条，后面直接是第 ${rowSeq} 条`);
      if (linkText(algorithm, previous, text) !== hash) {
        const day = text.split('\n')[dayLine];
        return differs(`第 ${rowSeq} 条`, `台账第 ${rowSeq} 条（${day}）的内容与记录时的指纹不符`);
      }
      previous = hash;
      seq = rowSeq;
    }
    onProgress(seq);
  }
  if (head.seq === null || head.hash === null) {
    if (seq > 0) return differs('链头', '台账的链头不见了');
  } else if (head.seq !== seq) {
    return differs(`第 ${Math.min(head.seq, seq) + 1} 条`, `链头记着 ${head.seq} 条，台账里有 ${seq} 条`);
  } else if (head.hash !== previous) {
    return differs('链头', '链头的指纹与最后一条不符');
  }
  return { read: seq };
}

/** An office's facts in the order of its chain. The next batch is on its way while one is being worked on. */
export async function* factBatches(client: pg.ClientBase | pg.Pool, office: string): AsyncGenerator<readonly Row[]> {
  const fetch = async (after: number): Promise<readonly Row[]> => {
    const { rows } = await client.query<[number, string, string]>({
      name: 'fact-batch',
      text: `select seq, ${chainedTextSql}, encode(hash, 'hex')
               from fact where office_id = $1 and seq > $2 order by seq limit ${batch}`,
      values: [office, after],
      rowMode: 'array',
    });
    return rows;
  };
  let next = fetch(0);
  for (;;) {
    const rows = await next;
    const last = rows.at(-1);
    const more = last !== undefined && rows.length === batch;
    if (more) {
      next = fetch(last[0]);
      next.catch(() => undefined); // told where it is awaited, if the caller goes on that far
    }
    if (rows.length > 0) yield rows;
    if (!more) return;
  }
}
