import { Readable } from 'node:stream';
import { asOffice, type Database } from '../db/connect.js';
import type { FileStore } from '../files/file-store.js';
import type { Sealer } from '../files/seal.js';
import type { Calendar } from '../law/calendar.js';
import { dayInShanghai } from '../law/day.js';
import { refuse } from '../law/refusal.js';
import { answerOutcome, withId } from '../web/answer-outcome.js';
import { receiveFile } from '../web/receive-file.js';
import { sendFile } from '../web/send-file.js';
import type { StaffRoutes } from '../web/staff-route.js';
import { approveDraft, reviewDraft } from './actions/decide-step.js';
import { publishDocument } from './actions/publish-document.js';
import { saveDraft } from './actions/save-draft.js';
import { submitDraft } from './actions/submit-draft.js';
import { withdrawDocument } from './actions/withdraw-document.js';
import { layCatalogueRoutes } from './catalogue/routes.js';
import type { PortalAddress } from './channels/portal-address.js';
import { layChannelRoutes } from './channels/routes.js';
import { layCheckRoutes } from './checks/routes.js';
import { CheckRunner } from './checks/runner.js';
import { publishingRoutes } from './contract.js';
import { documentDetail } from './detail.js';
import { layEditionRoutes } from './edition-routes.js';
import { layHeartbeatRoutes } from './heartbeat/routes.js';
import type { UnansweredBefore } from './heartbeat/self-check.js';
import { ImportRunner } from './import/import-runner.js';
import { layImportRoutes } from './import/routes.js';
import { listDocuments, worklist } from './lists.js';
import { layRepostRoutes } from './repost/routes.js';
import { layReviewRoutes } from './review/routes.js';

export interface PublishingDeps {
  readonly db: Database;
  readonly files: FileStore;
  /** Seals the key that is common with the county's platform. */
  readonly sealer: Sealer;
  /** The notices of holidays as they are known now. */
  readonly calendar: () => Calendar;
  /** Called after an act that changed public pages has been committed. */
  readonly publicChanged: () => void;
  /** Told what broke in the background. */
  readonly failed: (error: unknown) => void;
  /** What waits for a reply in the other rooms, for the self-check. */
  readonly unanswered: UnansweredBefore;
  /** By which the portal is reached; told when an office sets its own. */
  readonly address: PortalAddress;
}

const uploadLimit = 50 * 1024 * 1024;

/** The routes of 主动公开: contract → act. */
export function layPublishingRoutes(routes: StaffRoutes, deps: PublishingDeps): void {
  const { db, files, calendar, publicChanged } = deps;
  const runner = new CheckRunner(db, files, deps.failed);
  layCheckRoutes(routes, { db, files, runner });
  layReviewRoutes(routes, { db, files });
  const told = <T extends { ok: boolean } | null>(outcome: T): T => {
    if (outcome?.ok) publicChanged();
    return outcome;
  };
  layCatalogueRoutes(routes, { db, publicChanged });
  layHeartbeatRoutes(routes, { db, publicChanged, unanswered: deps.unanswered });
  routes.add(publishingRoutes.worklist, ({ actor }) =>
    asOffice(db, actor.office, (tx) => worklist(tx, actor.office, actor, calendar(), dayInShanghai(actor.now))),
  );
  routes.add(publishingRoutes.documents, ({ actor, query }) =>
    asOffice(db, actor.office, (tx) => listDocuments(tx, actor.office, query, calendar(), dayInShanghai(actor.now))),
  );
  routes.add(publishingRoutes.document, ({ actor, params }) =>
    withId(params.id, (id) => asOffice(db, actor.office, (tx) => documentDetail(tx, actor, id, calendar()))),
  );
  routes.add(publishingRoutes.create, async ({ actor, body }) =>
    answerOutcome(await asOffice(db, actor.office, (tx) => saveDraft(tx, files, actor, body))),
  );
  routes.add(publishingRoutes.save, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answerOutcome(await asOffice(db, actor.office, (tx) => saveDraft(tx, files, actor, body, id))),
    ),
  );
  routes.add(publishingRoutes.submit, ({ actor, params, body }) =>
    withId(params.id, async (id) => {
      const submitted = await asOffice(db, actor.office, (tx) => submitDraft(tx, actor, id, body));
      if (submitted?.ok) runner.begin(actor, submitted.value);
      return answerOutcome(submitted);
    }),
  );
  routes.add(publishingRoutes.review, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answerOutcome(await asOffice(db, actor.office, (tx) => reviewDraft(tx, actor, id, body))),
    ),
  );
  routes.add(publishingRoutes.approve, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answerOutcome(await asOffice(db, actor.office, (tx) => approveDraft(tx, actor, id, body))),
    ),
  );
  routes.add(publishingRoutes.publish, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answerOutcome(told(await asOffice(db, actor.office, (tx) => publishDocument(tx, calendar(), actor, id, body)))),
    ),
  );
  routes.add(publishingRoutes.withdraw, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answerOutcome(told(await asOffice(db, actor.office, (tx) => withdrawDocument(tx, actor, id, body)))),
    ),
  );

  routes.add(publishingRoutes.upload, async ({ request }) => {
    const received = await receiveFile(request, uploadLimit);
    if (!received.ok) return received;
    const { name, type, bytes } = received.value;
    if (bytes.length === 0) return refuse('empty-file', '这个文件是空的，请检查后重新上传。');
    const { digest, size } = await files.put(Readable.from([bytes]));
    return { name, type, size, digest };
  });
  routes.add(publishingRoutes.file, async ({ params, query, reply }) => {
    const bytes = /^[0-9a-f]{64}$/.test(params.digest ?? '') ? await files.get(params.digest ?? '') : null;
    return bytes ? sendFile(reply, bytes, { name: query.name ?? '附件', type: 'application/octet-stream' }) : null;
  });
  layEditionRoutes(routes, deps);
  layImportRoutes(routes, deps, new ImportRunner(db, files, deps.failed));
  layRepostRoutes(routes, deps);
  layChannelRoutes(routes, deps);
}
