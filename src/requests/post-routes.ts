import { asOffice } from '../db/connect.js';
import type { FileStore } from '../files/file-store.js';
import { answerOutcome, withId } from '../web/answer-outcome.js';
import { sendFile } from '../web/send-file.js';
import type { StaffRoutes } from '../web/staff-route.js';
import { promoteAnswer, type SaveDraft } from './actions/promote-answer.js';
import { releaseAnswer } from './actions/release-answer.js';
import { refusePost, takePost } from './actions/take-post.js';
import { withdrawAnswer } from './actions/withdraw-answer.js';
import { postRoutes } from './post-contract.js';
import { answerDetail, releasedPerYear } from './released-answers.js';
import type { RequestDeps } from './request-deps.js';
import { listPosts, openPost, readPostFile } from './store-post.js';

export interface PostDeps extends RequestDeps {
  /** Where the files of cases lie, sealed. */
  readonly store: FileStore;
  /** Where files lie that everybody may read; may be the same folder. */
  readonly published: FileStore;
  /** Saves a draft in the room of publishing. */
  readonly saveDraft: SaveDraft;
  /** Called after an act that changed public pages has been committed. */
  readonly publicChanged: () => void;
}

/** The routes of what applicants send on, and of answers that become public: contract → act. */
export function layPostRoutes(routes: StaffRoutes, deps: PostDeps): void {
  const { db, work, store, published, saveDraft, publicChanged } = deps;
  const withPost = <T>(params: Readonly<Record<string, string>>, act: (id: string, post: string) => Promise<T>) =>
    withId(params.id, (id) => withId(params.post, (post) => act(id, post)));
  const told = <T extends { ok: boolean } | null>(outcome: T): T => {
    if (outcome?.ok) publicChanged();
    return outcome;
  };

  routes.add(postRoutes.list, ({ actor, params }) =>
    withId(params.id, async (id) => {
      const rows = await asOffice(db, actor.office, (tx) => listPosts(tx, actor.office, id));
      return rows && { rows };
    }),
  );
  routes.add(postRoutes.open, ({ actor, params }) =>
    withPost(params, (id, post) => asOffice(db, actor.office, (tx) => openPost(tx, work().sealer, actor, id, post))),
  );
  routes.add(postRoutes.file, ({ actor, params, reply }) =>
    withPost(params, async (request, post) => {
      const from = { store, sealer: work().sealer };
      const of = { request, post, no: Number(params.no) };
      const file = await asOffice(db, actor.office, (tx) => readPostFile(tx, from, actor, of));
      return file && sendFile(reply, file.bytes, file);
    }),
  );
  routes.add(postRoutes.take, ({ actor, params, body }) =>
    withPost(params, async (id, post) =>
      answerOutcome(await asOffice(db, actor.office, (tx) => takePost(tx, actor, work(), id, { post, ...body }))),
    ),
  );
  routes.add(postRoutes.refuse, ({ actor, params, body }) =>
    withPost(params, async (id, post) =>
      answerOutcome(await asOffice(db, actor.office, (tx) => refusePost(tx, actor, id, { post, ...body }))),
    ),
  );

  routes.add(postRoutes.answer, ({ actor, params }) =>
    withId(params.id, (id) => asOffice(db, actor.office, (tx) => answerDetail(tx, work(), actor.office, id))),
  );
  routes.add(postRoutes.release, ({ actor, params, body }) =>
    withId(params.id, async (id) => {
      const release = { ...work(), published };
      return answerOutcome(told(await asOffice(db, actor.office, (tx) => releaseAnswer(tx, actor, release, id, body))));
    }),
  );
  routes.add(postRoutes.withdraw, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answerOutcome(told(await asOffice(db, actor.office, (tx) => withdrawAnswer(tx, actor, work(), id, body)))),
    ),
  );
  routes.add(postRoutes.promote, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answerOutcome(await asOffice(db, actor.office, (tx) => promoteAnswer(tx, actor, work(), id, saveDraft, body))),
    ),
  );
  routes.add(postRoutes.years, async ({ actor }) => ({
    years: await asOffice(db, actor.office, (tx) => releasedPerYear(tx, actor.office)),
  }));
}
