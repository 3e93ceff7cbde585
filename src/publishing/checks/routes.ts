import { asOffice, type Database } from '../../db/connect.js';
import type { FileStore } from '../../files/file-store.js';
import type { Outcome } from '../../law/refusal.js';
import type { StaffRoutes } from '../../web/staff-route.js';
import { checkRoutes } from '../check-contract.js';
import { lockDocument } from '../store.js';
import { decideFinding, decideFindings } from './actions/decide-finding.js';
import { maskAttachment } from './mask-attachment.js';
import { countPublished, openPublished } from './rescan.js';
import type { CheckRunner } from './runner.js';
import { documentChecks } from './view.js';
import { layWordingRoutes } from './wording-routes.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The routes of the checks, their decisions and of 复查. */
export function layCheckRoutes(
  routes: StaffRoutes,
  { db, files, runner }: { readonly db: Database; readonly files: FileStore; readonly runner: CheckRunner },
): void {
  const withId = <T>(id: string | undefined, act: (id: string) => Promise<T>) =>
    id && uuid.test(id) ? act(id) : Promise.resolve(null);
  const answer = <T>(outcome: Outcome<T> | null) => (outcome?.ok ? outcome.value : outcome);

  routes.add(checkRoutes.checks, ({ actor, params }) =>
    withId(params.id, (id) =>
      asOffice(db, actor.office, (tx) => {
        const [running, failed] = [runner.progress(actor.office, id), runner.hasFailed(actor.office, id)];
        return documentChecks(tx, actor, id, { running, failed });
      }),
    ),
  );
  routes.add(checkRoutes.run, ({ actor, params }) =>
    withId(params.id, async (id) => {
      const document = await asOffice(db, actor.office, (tx) => lockDocument(tx, actor.office, id));
      return document === null ? null : { begun: runner.begin(actor, { id, revision: document.revision }) };
    }),
  );
  routes.add(checkRoutes.decide, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answer(await asOffice(db, actor.office, (tx) => decideFinding(tx, actor, id, body))),
    ),
  );
  routes.add(checkRoutes.decideMany, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answer(await asOffice(db, actor.office, (tx) => decideFindings(tx, actor, id, body))),
    ),
  );
  routes.add(checkRoutes.mask, ({ actor, params, body }) =>
    withId(params.id, async (id) => {
      const saved = await maskAttachment(db, files, actor, id, body);
      if (saved?.ok) runner.begin(actor, saved.value);
      return answer(saved);
    }),
  );
  routes.add(checkRoutes.rescan, async ({ actor }) => ({
    ...(await asOffice(db, actor.office, (tx) => countPublished(tx, actor.office))),
    running: runner.isRescanning(actor.office),
    failed: runner.hasFailed(actor.office),
    items: await openPublished(db, actor.office),
  }));
  routes.add(checkRoutes.beginRescan, async ({ actor }) => ({ begun: runner.beginRescan(actor) }));
  layWordingRoutes(routes, db);
}
