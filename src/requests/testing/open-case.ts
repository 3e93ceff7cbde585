import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '../../db/connect.js';

/** A case as the table has it, with the due day that the clock said before. */
export interface OpenCase {
  readonly number: string;
  readonly receivedOn: string;
  readonly due: string | null;
  readonly provisional: boolean;
  readonly events?: readonly { kind: string; day: string; days?: number }[];
  readonly closedOn?: string;
}

/** Lays a case down row by row, as the owner of the database. Gives its id. */
export async function openCase(owner: Database, office: string, case_: OpenCase): Promise<string> {
  const id = randomUUID();
  const { number, receivedOn, due, provisional, events = [], closedOn } = case_;
  await owner.kysely
    .insertInto('request')
    .values({
      office_id: office,
      request_id: id,
      number,
      stage: closedOn === undefined ? 'handling' : 'filed',
      applicant_kind: 'naturalPerson',
      applicant: Buffer.from('密'),
      channel: 'inPerson',
      submitted_on: receivedOn,
      received_on: receivedOn,
      form: 'paper',
      provision: 'post',
      due_on: due,
      due_provisional: provisional,
      outcome: closedOn === undefined ? null : 'result.granted',
      closed_on: closedOn ?? null,
      code_hash: createHash('sha256').update(number).digest(),
    })
    .execute();
  for (const [index, { kind, day, days }] of events.entries()) {
    await owner.kysely
      .insertInto('request_event')
      .values({
        office_id: office,
        request_id: id,
        event_no: index + 1,
        kind,
        day,
        days: days ?? null,
        recorded_by: 'system',
        recorded_at: new Date(`${day}T09:00:00+08:00`),
      })
      .execute();
  }
  return id;
}
