import { asOffice } from '../db/connect.js';
import { dutiesFor } from '../law/duties.js';
import { answerOutcome, withId } from '../web/answer-outcome.js';
import type { StaffRoutes } from '../web/staff-route.js';
import { decideItem } from './actions/decide-item.js';

import { recordEvent } from './actions/record-event.js';
import { serveLetter } from './actions/serve-letter.js';
import { takeStep } from './actions/take-step.js';
import { writeLetter } from './actions/write-letter.js';
import { requestRoutes } from './contract.js';
import { requestDetail } from './detail.js';
import { seeIdentity } from './identity.js';
import { listRequests } from './list.js';
import type { RequestDeps } from './request-deps.js';

/** The routes of one case and of the list of cases: contract → act. */
export function layCaseRoutes(routes: StaffRoutes, { db, work }: RequestDeps): void {
  routes.add(requestRoutes.list, ({ actor, query }) =>
    asOffice(db, actor.office, (tx) => listRequests(tx, actor, work().calendar, query)),
  );
  routes.add(requestRoutes.handlers, ({ actor }) =>
    asOffice(db, actor.office, async (tx) => ({
      people: await tx
        .selectFrom('person')
        .select(['person_id as id', 'name'])
        .where('office_id', '=', actor.office)
        .where((eb) =>
          eb.exists(
            eb
              .selectFrom('duty')
              .select('duty.duty')
              .whereRef('duty.office_id', '=', 'person.office_id')
              .whereRef('duty.person_id', '=', 'person.person_id')
              .where('duty.duty', 'in', dutiesFor('handleRequests')),
          ),
        )
        .orderBy('name')
        .execute(),
    })),
  );
  routes.add(requestRoutes.detail, ({ actor, params }) =>
    withId(params.id, (id) => asOffice(db, actor.office, (tx) => requestDetail(tx, actor, work().calendar, id))),
  );
  routes.add(requestRoutes.identity, ({ actor, params }) =>
    withId(params.id, (id) => asOffice(db, actor.office, (tx) => seeIdentity(tx, work().sealer, actor, id))),
  );
  routes.add(requestRoutes.step, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answerOutcome(await asOffice(db, actor.office, (tx) => takeStep(tx, actor, work(), id, body))),
    ),
  );
  routes.add(requestRoutes.event, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answerOutcome(await asOffice(db, actor.office, (tx) => recordEvent(tx, actor, work(), id, body))),
    ),
  );
  routes.add(requestRoutes.decide, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answerOutcome(await asOffice(db, actor.office, (tx) => decideItem(tx, actor, work(), id, body))),
    ),
  );
  routes.add(requestRoutes.letter, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answerOutcome(await asOffice(db, actor.office, (tx) => writeLetter(tx, actor, work(), id, body))),
    ),
  );
  routes.add(requestRoutes.serve, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answerOutcome(await asOffice(db, actor.office, (tx) => serveLetter(tx, actor, work(), id, body))),
    ),
  );
}
