import type { Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Day } from '../law/day.js';
import type { Duty } from '../law/duties.js';
import type { Fact } from '../law/facts.js';
import { type ChainAlgorithm, genesis, link } from './chain.js';

/** Who acts, for which office, and when the machine hears of it. */
export interface Recorder {
  readonly office: string;
  /** The person's id, or 'system'. */
  readonly person: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A person who acts, with the duties they hold. Today is the day it is in Shanghai at `now`. */
export interface Actor extends Recorder {
  readonly duties: readonly Duty[];
}

/** A fact about to be recorded: the day it concerns and the record it is about. */
export interface NewFact {
  readonly fact: Fact;
  readonly day: Day;
  readonly subject: string;
}

/**
 * Appends facts to the office's chain, in the transaction that changes the state they speak of.
 * The chain's head is locked, so that an office's facts come one after another.
 * Returns the position of the last one. Throws when the office has no chain: a bug.
 */
export async function appendFacts(tx: Transaction<DB>, who: Recorder, facts: readonly NewFact[]): Promise<number> {
  const head = await tx
    .selectFrom('chain')
    .innerJoin('office', 'office.office_id', 'chain.office_id')
    .select(['chain.seq', 'chain.hash', 'office.algorithm'])
    .where('chain.office_id', '=', who.office)
    .forUpdate('chain')
    .executeTakeFirstOrThrow();
  const algorithm = head.algorithm as ChainAlgorithm;
  let { seq, hash } = head;
  const rows = facts.map(({ fact, day, subject }) => {
    const { kind, ...rest } = fact;
    const data = JSON.stringify(rest);
    seq += 1;
    hash = link(algorithm, hash, {
      office: who.office,
      seq,
      kind,
      day,
      recordedAt: who.now,
      actor: who.person,
      subject,
      data,
    });
    return { office_id: who.office, seq, kind, day, recorded_at: who.now, actor: who.person, subject, data, hash };
  });
  await tx.insertInto('fact').values(rows).execute();
  await tx.updateTable('chain').set({ seq, hash }).where('office_id', '=', who.office).execute();
  return seq;
}

/** Begins an office's chain; done once, when the office is founded. */
export async function beginChain(tx: Transaction<DB>, office: string): Promise<void> {
  await tx.insertInto('chain').values({ office_id: office, seq: 0, hash: genesis }).execute();
}
