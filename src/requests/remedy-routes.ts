import { asOffice } from '../db/connect.js';
import { answerOutcome, withId } from '../web/answer-outcome.js';
import type { StaffRoutes } from '../web/staff-route.js';
import { concludeRemedy } from './actions/conclude-remedy.js';
import { fileRemedy } from './actions/file-remedy.js';
import { remediesOf } from './remedies.js';
import { remedyRoutes } from './remedy-contract.js';
import type { RequestDeps } from './request-deps.js';

/** The routes of the register of reviews and lawsuits: contract → act. */
export function layRemedyRoutes(routes: StaffRoutes, { db, work }: RequestDeps): void {
  routes.add(remedyRoutes.remedies, ({ actor }) =>
    asOffice(db, actor.office, async (tx) => ({ rows: await remediesOf(tx, actor.office) })),
  );
  routes.add(remedyRoutes.fileRemedy, async ({ actor, body }) =>
    answerOutcome(await asOffice(db, actor.office, (tx) => fileRemedy(tx, actor, work(), body))),
  );
  routes.add(remedyRoutes.endRemedy, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answerOutcome(await asOffice(db, actor.office, (tx) => concludeRemedy(tx, actor, work(), id, body))),
    ),
  );
}
