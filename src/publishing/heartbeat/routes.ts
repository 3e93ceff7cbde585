import { asOffice, type Database } from '../../db/connect.js';
import { renderDocx } from '../../documents/docx.js';
import { selfCheckDoc, selfCheckTitle } from '../../documents/self-check.js';
import { day } from '../../law/day.js';
import { inspectionResults, inspectionWeights } from '../../law/heartbeat-inspection.js';
import { answerOutcome, withId } from '../../web/answer-outcome.js';
import { sendFile } from '../../web/send-file.js';
import type { StaffRoutes } from '../../web/staff-route.js';
import { heartbeatRoutes } from '../heartbeat-contract.js';
import { confirmStatement } from './actions/confirm-statement.js';
import { returnStatement } from './actions/return-statement.js';
import { stateNothingArisen } from './actions/state-nothing-arisen.js';
import { heartbeatView } from './columns.js';
import { selfCheck, type UnansweredBefore } from './self-check.js';
import { setHeartbeat } from './settings.js';
import { tasksFor } from './tasks.js';
import { putWarningsAway } from './warnings.js';

export interface HeartbeatDeps {
  readonly db: Database;
  /** Called after a statement was confirmed. */
  readonly publicChanged: () => void;
  /** What waits for a reply in the other rooms; that part is unchecked where it is absent. */
  readonly unanswered?: UnansweredBefore;
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The routes of 栏目更新 and of the self-check. */
export function layHeartbeatRoutes(routes: StaffRoutes, { db, publicChanged, unanswered }: HeartbeatDeps): void {
  routes.add(heartbeatRoutes.columns, ({ actor }) => asOffice(db, actor.office, (tx) => heartbeatView(tx, actor)));
  routes.add(heartbeatRoutes.set, async ({ actor, body }) =>
    answerOutcome(await asOffice(db, actor.office, (tx) => setHeartbeat(tx, actor, body))),
  );
  routes.add(heartbeatRoutes.state, async ({ actor, body: { entry, asOf, reason } }) =>
    answerOutcome(
      await asOffice(db, actor.office, (tx) => stateNothingArisen(tx, actor, entry, { asOf: day(asOf), reason })),
    ),
  );
  routes.add(heartbeatRoutes.confirm, ({ actor, params }) =>
    withId(params.id, async (id) => {
      const outcome = await asOffice(db, actor.office, (tx) => confirmStatement(tx, actor, id));
      if (outcome?.ok) publicChanged();
      return answerOutcome(outcome);
    }),
  );
  routes.add(heartbeatRoutes.giveBack, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answerOutcome(await asOffice(db, actor.office, (tx) => returnStatement(tx, actor, id, body.opinion))),
    ),
  );
  routes.add(heartbeatRoutes.warnings, ({ actor }) => asOffice(db, actor.office, (tx) => tasksFor(tx, actor)));
  routes.add(heartbeatRoutes.seen, ({ actor, body }) =>
    asOffice(db, actor.office, async (tx) => ({ seen: await putWarningsAway(tx, actor, body.ids) })),
  );
  routes.add(heartbeatRoutes.selfCheck, ({ actor }) => selfCheck(db, actor, unanswered));
  routes.add(heartbeatRoutes.selfCheckFile, async ({ actor, reply }) => {
    const { items, ...head } = await selfCheck(db, actor, unanswered);
    const paper = items.map((item) => ({
      ...item,
      weight: inspectionWeights[item.weight],
      result: inspectionResults[item.result],
      places: item.places.map(({ label }) => label),
    }));
    const name = `${selfCheckTitle}（${head.on}）.docx`;
    return sendFile(reply, await renderDocx(selfCheckDoc({ ...head, items: paper })), { name, type: docx });
  });
}
