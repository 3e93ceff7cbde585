import { asOffice } from '../db/connect.js';
import { dayInShanghai } from '../law/day.js';
import { answerOutcome, withId } from '../web/answer-outcome.js';
import type { StaffRoutes } from '../web/staff-route.js';
import { enterRegister } from './actions/enter-register.js';
import { reassessClosed } from './actions/reassess-closed.js';
import { cancelSchedule, schedulePublication } from './actions/schedule-publication.js';
import { closedRegister } from './assessments.js';
import { awaitedInterpretations } from './awaited.js';
import { editionRoutes } from './edition-contract.js';
import { editionDetail } from './edition-detail.js';
import type { PublishingDeps } from './routes.js';
import { schedulesOf } from './schedule-store.js';
import { readSettings, saveSettings } from './settings.js';
import { settingsRoutes } from './settings-contract.js';

/** Relations, hours, the register of what is not public, and what the office sets for them. */
export function layEditionRoutes(routes: StaffRoutes, { db, files, calendar }: PublishingDeps): void {
  routes.add(editionRoutes.edition, ({ actor, params }) =>
    withId(params.id, (id) => asOffice(db, actor.office, (tx) => editionDetail(tx, actor, id, calendar()))),
  );
  routes.add(editionRoutes.schedule, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answerOutcome(await asOffice(db, actor.office, (tx) => schedulePublication(tx, actor, id, body))),
    ),
  );
  routes.add(editionRoutes.cancelSchedule, ({ actor, params }) =>
    withId(params.id, async (id) =>
      answerOutcome(await asOffice(db, actor.office, (tx) => cancelSchedule(tx, actor, id))),
    ),
  );
  routes.add(editionRoutes.schedules, ({ actor }) => asOffice(db, actor.office, (tx) => schedulesOf(tx, actor.office)));
  routes.add(editionRoutes.register, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answerOutcome(await asOffice(db, actor.office, (tx) => enterRegister(tx, actor, id, body))),
    ),
  );
  routes.add(editionRoutes.reassess, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answerOutcome(await asOffice(db, actor.office, (tx) => reassessClosed(tx, files, actor, id, body))),
    ),
  );
  routes.add(editionRoutes.registered, ({ actor }) =>
    asOffice(db, actor.office, (tx) => closedRegister(tx, actor.office, dayInShanghai(actor.now))),
  );
  routes.add(editionRoutes.awaited, ({ actor }) =>
    asOffice(db, actor.office, (tx) => awaitedInterpretations(tx, actor.office, calendar(), dayInShanghai(actor.now))),
  );
  routes.add(settingsRoutes.settings, ({ actor }) =>
    asOffice(db, actor.office, (tx) => readSettings(tx, actor.office)),
  );
  routes.add(settingsRoutes.saveSettings, ({ actor, body }) =>
    asOffice(db, actor.office, (tx) => saveSettings(tx, actor, body)),
  );
}
