import { randomUUID } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { DB } from '../db/schema.js';
import type { Day } from '../law/day.js';
import { type Actor, appendFacts } from '../ledger/append.js';
import type { RegisterRow } from './edition-contract.js';

/** One assessment of what is not public. */
export interface Assessment {
  readonly id: string;
  readonly revision: number;
  readonly digest: string;
  readonly verdict: 'entered' | 'kept' | 'opened';
  readonly attribute: RegisterRow['attribute'];
  readonly ground: string;
  readonly reason: string;
  readonly on: Day;
  readonly due: Day | null;
}

/** Keeps an assessment and its fact; the reason stays out of the ledger, since it may name somebody. */
export async function insertAssessment(tx: Transaction<DB>, who: Actor, of: Assessment): Promise<void> {
  const { id, revision, digest, verdict, attribute, ground, reason, on, due } = of;
  await tx
    .insertInto('closed_assessment')
    .values({
      ...{ office_id: who.office, assessment_id: randomUUID(), document_id: id, revision, verdict, attribute, ground },
      ...{ reason, assessed_on: on, due_on: due, person: who.person, assessed_at: new Date(who.now) },
    })
    .execute();
  const fact = { kind: 'openAttributeAssessed', revision, digest, attribute, ground, verdict, due } as const;
  await appendFacts(tx, who, [{ fact, day: on, subject: id }]);
}

/** Every assessment of a document, newest first. */
export function assessmentsOf(db: Kysely<DB>, office: string, id: string) {
  return db
    .selectFrom('closed_assessment as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'a.office_id').onRef('p.person_id', '=', 'a.person'),
    )
    .select(['a.revision', 'a.verdict', 'a.attribute', 'a.ground', 'a.reason', 'a.assessed_on', 'a.due_on', 'p.name'])
    .where('a.office_id', '=', office)
    .where('a.document_id', '=', id)
    .orderBy('a.assessed_at', 'desc')
    .orderBy('a.due_on', (order) => order.desc().nullsFirst())
    .execute();
}

/**
 * 不予公开事项登记册: what was entered and neither made public nor withdrawn since, the next due first.
 */
export async function closedRegister(db: Kysely<DB>, office: string, today: Day): Promise<readonly RegisterRow[]> {
  const { rows } = await sql<{
    document_id: string;
    title: string;
    doc_no: string | null;
    entry: string;
    attribute: string;
    ground: string;
    reason: string;
    entered_on: string;
    assessed_on: string;
    due_on: string;
    assessments: number;
    name: string;
  }>`
    select last.document_id, r.title, r.doc_no, r.entry, last.attribute, last.ground, last.reason,
           last.entered_on, last.assessed_on, last.due_on, last.assessments, p.name
      from (select distinct on (document_id) a.*,
                   min(assessed_on) over (partition by document_id) as entered_on,
                   (count(*) over (partition by document_id))::int as assessments
              from closed_assessment a where office_id = ${office}
             order by document_id, assessed_at desc, due_on desc nulls first) last
      join document d on d.office_id = last.office_id and d.document_id = last.document_id
      join revision r on r.office_id = last.office_id and r.document_id = last.document_id and r.revision = last.revision
      join person p on p.office_id = last.office_id and p.person_id = last.person
     where last.verdict <> 'opened' and d.published_revision is null
     order by last.due_on, r.title`.execute(db);
  return rows.map((row) => ({
    id: row.document_id,
    title: row.title,
    docNo: row.doc_no,
    entry: row.entry,
    attribute: row.attribute as RegisterRow['attribute'],
    ground: row.ground,
    reason: row.reason,
    enteredOn: row.entered_on,
    assessedOn: row.assessed_on,
    dueOn: row.due_on,
    isDue: row.due_on <= today,
    assessments: row.assessments,
    personName: row.name,
  }));
}
