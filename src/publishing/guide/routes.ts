import { asOffice, type Database } from '../../db/connect.js';
import { dayInShanghai } from '../../law/day.js';
import type { StaffRoutes } from '../../web/staff-route.js';
import { rulesRoutes } from '../rules-contract.js';
import { rulesLibrary } from './rules-library.js';

/** The library of the rules. */
export function layRulesRoutes(routes: StaffRoutes, { db }: { readonly db: Database }): void {
  routes.add(rulesRoutes.rules, ({ actor }) =>
    asOffice(db, actor.office, (tx) => rulesLibrary(tx, actor.office, dayInShanghai(actor.now))),
  );
}
