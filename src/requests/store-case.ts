import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Day } from '../law/day.js';
import type { Actor } from '../ledger/append.js';

/** A case and what belongs to it, as the database has it. */
export type StoredCase = NonNullable<Awaited<ReturnType<typeof lockCase>>>;
export type StoredItem = Awaited<ReturnType<typeof readItems>>[number];
export type StoredEvent = Awaited<ReturnType<typeof readEvents>>[number];
export type StoredLetter = Awaited<ReturnType<typeof readLetters>>[number];

/** The case, locked until the transaction ends; null where there is none. */
export async function lockCase(tx: Transaction<DB>, office: string, id: string) {
  const row = await tx
    .selectFrom('request')
    .selectAll()
    .where('office_id', '=', office)
    .where('request_id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** The case as it stands, for reading; null where there is none. */
export async function readCase(db: Kysely<DB>, office: string, id: string) {
  const row = await db
    .selectFrom('request')
    .selectAll()
    .where('office_id', '=', office)
    .where('request_id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The items of a case by their number. */
export function readItems(db: Kysely<DB>, office: string, id: string) {
  return db
    .selectFrom('request_item')
    .selectAll()
    .where('office_id', '=', office)
    .where('request_id', '=', id)
    .orderBy('item')
    .execute();
}

/** The dated events of a case in the order in which they were recorded, each with the service of the letter that told it. */
export function readEvents(db: Kysely<DB>, office: string, id: string) {
  return db
    .selectFrom('request_event as e')
    .leftJoin('request_letter as l', (join) =>
      join
        .onRef('l.office_id', '=', 'e.office_id')
        .onRef('l.request_id', '=', 'e.request_id')
        .onRef('l.letter_id', '=', 'e.letter_id'),
    )
    .selectAll('e')
    .select('l.served_on')
    .where('e.office_id', '=', office)
    .where('e.request_id', '=', id)
    .orderBy('event_no')
    .execute();
}

/** The steps of a case, oldest first. */
export function readSteps(db: Kysely<DB>, office: string, id: string) {
  return db
    .selectFrom('request_step')
    .selectAll()
    .where('office_id', '=', office)
    .where('request_id', '=', id)
    .orderBy('step_no')
    .execute();
}

/** The letters of a case, oldest first. */
export function readLetters(db: Kysely<DB>, office: string, id: string) {
  return db
    .selectFrom('request_letter')
    .selectAll()
    .where('office_id', '=', office)
    .where('request_id', '=', id)
    .orderBy('issued_on')
    .orderBy('doc_no')
    .execute();
}

/** The files of a case, oldest first. */
export function readFiles(db: Kysely<DB>, office: string, id: string) {
  return db
    .selectFrom('request_file')
    .selectAll()
    .where('office_id', '=', office)
    .where('request_id', '=', id)
    .orderBy('added_at')
    .orderBy('file_id')
    .execute();
}

type Change = Partial<
  Pick<
    StoredCase,
    | 'stage'
    | 'handler'
    | 'waiting'
    | 'decided_by'
    | 'checked_by'
    | 'approved_by'
    | 'counted_row'
    | 'without_litigation'
    | 'outcome'
    | 'closed_on'
  >
>;

/** What an act changes of a case. */
export async function updateCase(tx: Transaction<DB>, who: Actor, id: string, change: Change): Promise<void> {
  await tx
    .updateTable('request')
    .set({ ...change, updated_at: new Date(who.now) })
    .where('office_id', '=', who.office)
    .where('request_id', '=', id)
    .execute();
}

/** A dated event of the clock as it is recorded; `days` are working days, `amount` yuan. */
export interface EventToKeep {
  readonly kind: string;
  readonly day: Day;
  readonly days?: number | undefined;
  readonly until?: Day | undefined;
  readonly answer?: string | undefined;
  readonly amount?: string | undefined;
  readonly note?: string;
  /** The letter that tells it, or that it is the service of. */
  readonly letter?: string | undefined;
}

/** One more dated event of the clock; events are never changed. */
export async function insertEvent(tx: Transaction<DB>, who: Actor, id: string, event: EventToKeep): Promise<void> {
  const before = await readEvents(tx, who.office, id);
  await tx
    .insertInto('request_event')
    .values({
      office_id: who.office,
      request_id: id,
      event_no: before.length + 1,
      kind: event.kind,
      day: event.day,
      days: event.days ?? null,
      until: event.until ?? null,
      answer: event.answer ?? null,
      amount: event.amount ?? null,
      note: event.note ?? '',
      letter_id: event.letter ?? null,
      recorded_by: who.person,
      recorded_at: new Date(who.now),
    })
    .execute();
}

/** One more step of the timeline, with the stage it led to. */
export async function insertStep(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  step: { act: string; stage: string; opinion?: string; to?: string },
): Promise<void> {
  const before = await readSteps(tx, who.office, id);
  await tx
    .insertInto('request_step')
    .values({
      office_id: who.office,
      request_id: id,
      step_no: before.length + 1,
      act: step.act,
      stage: step.stage,
      person: who.person,
      to_person: step.to ?? null,
      opinion: step.opinion ?? '',
      at: new Date(who.now),
    })
    .execute();
}

/** The decision on an item, or null to open it again. */
export async function updateItem(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  item: number,
  decided: { outcome: string; decision: object } | null,
): Promise<void> {
  await tx
    .updateTable('request_item')
    .set({
      outcome: decided?.outcome ?? null,
      decision: decided ? JSON.stringify(decided.decision) : null,
      decided_by: decided ? who.person : null,
      decided_at: decided ? new Date(who.now) : null,
    })
    .where('office_id', '=', who.office)
    .where('request_id', '=', id)
    .where('item', '=', item)
    .execute();
}

/** A letter that was issued; gives its id. */
export async function insertLetter(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  letter: { kind: string; docNo: string | null; file: string; day: Day; addressee?: Buffer | undefined },
): Promise<string> {
  const letterId = randomUUID();
  await tx
    .insertInto('request_letter')
    .values({
      office_id: who.office,
      request_id: id,
      letter_id: letterId,
      kind: letter.kind,
      doc_no: letter.docNo,
      file_id: letter.file,
      issued_on: letter.day,
      issued_by: who.person,
      addressee: letter.addressee ?? null,
    })
    .execute();
  return letterId;
}

/** How and when a letter was served. */
export async function updateService(
  tx: Transaction<DB>,
  who: Actor,
  id: string,
  letter: string,
  service: { served_by: string; served_on: string; mail_no: string | null; proof_file: string },
): Promise<void> {
  await tx
    .updateTable('request_letter')
    .set(service)
    .where('office_id', '=', who.office)
    .where('request_id', '=', id)
    .where('letter_id', '=', letter)
    .execute();
}
