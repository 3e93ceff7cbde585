import { Readable } from 'node:stream';
import { asOffice, type Database } from '../../db/connect.js';
import { renderDocx } from '../../documents/docx.js';
import { reviewSheetDoc, reviewSheetTitle } from '../../documents/review-sheet.js';
import type { FileStore } from '../../files/file-store.js';
import { type Outcome, refuse } from '../../law/refusal.js';
import { receiveFile } from '../../web/receive-file.js';
import { sendFile } from '../../web/send-file.js';
import type { StaffRoutes } from '../../web/staff-route.js';
import { decideLevel } from '../actions/decide-step.js';
import { reviewRoutes } from '../review-contract.js';
import { putQuestion } from './actions/put-question.js';
import { setRules } from './actions/set-rules.js';
import { takeAnswer } from './actions/take-answer.js';
import { reviewSettings } from './settings-view.js';
import { reviewSheet } from './sheet.js';

const uploadLimit = 50 * 1024 * 1024;
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The routes of review: levels, decisions, questions to authorities, and the sheet. */
export function layReviewRoutes(
  routes: StaffRoutes,
  { db, files }: { readonly db: Database; readonly files: FileStore },
): void {
  const withId = <T>(id: string | undefined, act: (id: string) => Promise<T>) =>
    id && uuid.test(id) ? act(id) : Promise.resolve(null);
  const answer = <T>(outcome: Outcome<T> | null) => (outcome?.ok ? outcome.value : outcome);

  routes.add(reviewRoutes.settings, ({ actor }) => asOffice(db, actor.office, (tx) => reviewSettings(tx, actor)));
  routes.add(reviewRoutes.setRules, async ({ actor, body }) =>
    answer(await asOffice(db, actor.office, (tx) => setRules(tx, actor, body))),
  );
  routes.add(reviewRoutes.decide, ({ actor, params, body }) =>
    withId(params.id, async (id) => answer(await asOffice(db, actor.office, (tx) => decideLevel(tx, actor, id, body)))),
  );
  routes.add(reviewRoutes.escalate, ({ actor, params, body }) =>
    withId(params.id, async (id) => answer(await asOffice(db, actor.office, (tx) => putQuestion(tx, actor, id, body)))),
  );
  routes.add(reviewRoutes.answer, ({ actor, params, body }) =>
    withId(params.id, async (id) =>
      answer(await asOffice(db, actor.office, (tx) => takeAnswer(tx, files, actor, id, body))),
    ),
  );
  routes.add(reviewRoutes.answerFile, async ({ request }) => {
    const received = await receiveFile(request, uploadLimit);
    if (!received.ok) return received;
    const { name, type, bytes } = received.value;
    if (bytes.length === 0) return refuse('empty-file', '这个文件是空的，请检查后重新上传。');
    const { digest, size } = await files.put(Readable.from([bytes]));
    return { name, type, size, digest };
  });
  routes.add(reviewRoutes.sheet, ({ actor, params }) =>
    withId(params.id, (id) => asOffice(db, actor.office, (tx) => reviewSheet(tx, actor, id))),
  );
  routes.add(reviewRoutes.sheetFile, ({ actor, params, reply }) =>
    withId(params.id, async (id) => {
      const sheet = await asOffice(db, actor.office, (tx) => reviewSheet(tx, actor, id));
      if (sheet === null) return null;
      const name = `${reviewSheetTitle}（${sheet.title.slice(0, 60)}）.docx`;
      return sendFile(reply, await renderDocx(reviewSheetDoc(sheet)), { name, type: docx });
    }),
  );
}
