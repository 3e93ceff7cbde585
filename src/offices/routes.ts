import { dayInShanghai } from '../law/day.js';
import { actsOf } from '../law/duties.js';
import type { StaffRoutes } from '../web/staff-route.js';
import { officeRoutes } from './contract.js';

/** The signed-in person, for the desk. */
export function layOfficeRoutes(routes: StaffRoutes): void {
  routes.add(officeRoutes.me, async ({ person, actor }) => ({
    person: { id: person.id, name: person.name, unit: person.unit },
    office: { id: person.office, name: person.officeName, shortName: person.officeShortName },
    duties: person.duties,
    acts: actsOf(person.duties),
    today: dayInShanghai(actor.now),
  }));
}
