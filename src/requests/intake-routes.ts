import { asOffice } from '../db/connect.js';
import { answerOutcome, withId } from '../web/answer-outcome.js';
import type { StaffRoutes } from '../web/staff-route.js';
import { dismissMail } from './actions/dismiss-mail.js';
import { refuseSubmission } from './actions/refuse-submission.js';
import { registerRequest } from './actions/register-request.js';
import { signMail } from './actions/sign-mail.js';
import { intakeRoutes } from './intake-contract.js';
import { listMails } from './mails.js';
import type { RequestDeps } from './request-deps.js';
import { listSubmissions, openSubmission } from './submissions.js';

/** The routes by which applications come in: contract → act. */
export function layIntakeRoutes(routes: StaffRoutes, { db, work }: RequestDeps): void {
  routes.add(intakeRoutes.register, async ({ actor, body }) =>
    answerOutcome(await asOffice(db, actor.office, (tx) => registerRequest(tx, actor, work(), body))),
  );
  routes.add(intakeRoutes.mails, ({ actor }) => asOffice(db, actor.office, (tx) => listMails(tx, actor.office)));
  routes.add(intakeRoutes.signMail, async ({ actor, body }) =>
    answerOutcome(await asOffice(db, actor.office, (tx) => signMail(tx, actor, body))),
  );
  routes.add(intakeRoutes.dismissMail, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answerOutcome(await asOffice(db, actor.office, (tx) => dismissMail(tx, actor, id, body))),
    ),
  );
  routes.add(intakeRoutes.submissions, ({ actor }) =>
    asOffice(db, actor.office, (tx) => listSubmissions(tx, actor.office)),
  );
  routes.add(intakeRoutes.submission, ({ actor, params }) =>
    withId(params.id, (id) => asOffice(db, actor.office, (tx) => openSubmission(tx, work().sealer, actor, id))),
  );
  routes.add(intakeRoutes.refuseSubmission, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answerOutcome(await asOffice(db, actor.office, (tx) => refuseSubmission(tx, actor, id, body))),
    ),
  );
}
