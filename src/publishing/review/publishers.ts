import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import { type Duty, dutiesFor } from '../../law/duties.js';

/** Everybody of an office whose duty it is to publish, by id. */
export async function publishersOf(db: Kysely<DB>, office: string): Promise<string[]> {
  const rows = await db
    .selectFrom('duty')
    .select('person_id')
    .distinct()
    .where('office_id', '=', office)
    .where('duty', 'in', dutiesFor('publish'))
    .execute();
  return rows.map((row) => row.person_id);
}

/** Everybody of an office with the duties they hold, by name. */
export async function peopleWithDuties(db: Kysely<DB>, office: string) {
  const rows = await db
    .selectFrom('person as p')
    .innerJoin('duty as d', (join) =>
      join.onRef('d.office_id', '=', 'p.office_id').onRef('d.person_id', '=', 'p.person_id'),
    )
    .select(['p.person_id', 'p.name', 'd.duty'])
    .where('p.office_id', '=', office)
    .orderBy('p.name')
    .orderBy('p.person_id')
    .orderBy('d.duty')
    .execute();
  const people = new Map<string, { id: string; name: string; duties: Duty[] }>();
  for (const { person_id: id, name, duty } of rows) {
    const person = people.get(id) ?? { id, name, duties: [] };
    person.duties.push(duty as Duty);
    people.set(id, person);
  }
  return [...people.values()];
}
