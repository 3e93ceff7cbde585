import { hash } from 'node:crypto';

/** SHA-256 by default; SM3 where a cryptography assessment asks for the national algorithm. */
export type ChainAlgorithm = 'sha256' | 'sm3';

/** A row of the ledger as it is hashed. `data` is the very text that is stored. */
export interface ChainedRow {
  readonly office: string;
  readonly seq: number;
  readonly kind: string;
  readonly day: string;
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
  readonly actor: string;
  readonly subject: string;
  readonly data: string;
}

/** What the first row of a chain is linked to. */
export const genesis = Buffer.alloc(32);

/**
 * The text of a row that is hashed: every one of its columns.
 * No column but `data` can hold a line break, and `data` comes last, so the text is unambiguous.
 */
export function chainedText(row: ChainedRow): string {
  return `${row.office}\n${row.seq}\n${row.kind}\n${row.day}\n${row.recordedAt}\n${row.actor}\n${row.subject}\n${row.data}`;
}

/** The same text as the database makes it of a row of `fact`: one column arrives in a third of the time of seven. */
export const chainedTextSql = "concat_ws(E'\\n', office_id, seq, kind, day, recorded_at, actor, subject, data)";

/** Bytes of UTF-8 that one unit of a text takes at most. */
const longestCharacter = 3;
const hashLength = genesis.length;

/** The hash of a row, given as its text: over the hash before it and the text. Both hashes are hexadecimal. */
export function linkText(algorithm: ChainAlgorithm, previous: string, text: string): string {
  // One call on one piece of memory, answered as text: thrice as fast as a hash object that is fed, and verifying is
  // mostly this.
  const bytes = Buffer.allocUnsafe(hashLength + text.length * longestCharacter);
  bytes.write(previous, 'hex');
  return hash(algorithm, bytes.subarray(0, hashLength + bytes.write(text, hashLength)), 'hex');
}

/** The hash of a row: over the hash before it and every one of its columns. */
export function link(algorithm: ChainAlgorithm, previous: Buffer, row: ChainedRow): Buffer {
  return Buffer.from(linkText(algorithm, previous.toString('hex'), chainedText(row)), 'hex');
}
