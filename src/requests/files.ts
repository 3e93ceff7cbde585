import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { FileStore } from '../files/file-store.js';
import type { Sealer } from '../files/seal.js';
import type { Actor } from '../ledger/append.js';

/** Bytes that lie sealed in the store; `digest` is that of the plain bytes. */
export interface Kept {
  readonly digest: string;
  readonly size: number;
  readonly stored: string;
}

export interface CaseFile {
  readonly purpose: string;
  readonly name: string;
  readonly type: string;
  /** The original of a masked file. */
  readonly madeFrom?: string;
}

/** The files of cases: sealed in the store, opened only by way of their case. */
export class CaseFiles {
  constructor(
    private readonly store: FileStore,
    private readonly sealer: Sealer,
  ) {}

  /** Stores bytes sealed; to be done before the transaction that speaks of them. */
  async keep(bytes: Buffer): Promise<Kept> {
    const { digest: stored } = await this.store.put(Readable.from([this.sealer.seal(bytes)]));
    return { digest: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, stored };
  }

  /** Keeps bytes and enters them in a case; gives the file's id. */
  async put(tx: Transaction<DB>, who: Actor, request: string, file: CaseFile & { bytes: Buffer }): Promise<string> {
    return insertFile(tx, who, request, file, await this.keep(file.bytes));
  }

  /** A file of this case; null where the case has none such. Throws where the bytes are not those that were put into it. */
  async read(db: Kysely<DB>, office: string, request: string, file: string) {
    const row = await db
      .selectFrom('request_file')
      .select(['name', 'type', 'stored', 'digest'])
      .where('office_id', '=', office)
      .where('request_id', '=', request)
      .where('file_id', '=', file)
      .executeTakeFirst();
    const sealed = row ? await this.store.get(row.stored) : null;
    if (!row || !sealed) return null;
    const bytes = this.sealer.open(await buffer(sealed));
    if (!bytes) throw new Error(`file ${file} of a case does not open`);
    // Other sealed bytes of ours open too: whoever can write to the tables could point there.
    const isSame = createHash('sha256').update(bytes).digest('hex') === row.digest;
    if (!isSame) throw new Error(`file ${file} of a case holds other bytes`);
    return { name: row.name, type: row.type, bytes };
  }
}

/** Enters kept bytes in a case; gives the file's id. */
export async function insertFile(tx: Transaction<DB>, who: Actor, request: string, file: CaseFile, kept: Kept) {
  const id = randomUUID();
  await tx
    .insertInto('request_file')
    .values({
      office_id: who.office,
      request_id: request,
      file_id: id,
      purpose: file.purpose,
      name: file.name,
      type: file.type,
      ...kept,
      made_from: file.madeFrom ?? null,
      added_by: who.person,
      added_at: new Date(who.now),
    })
    .execute();
  return id;
}
