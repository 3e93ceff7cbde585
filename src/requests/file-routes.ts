import { asOffice } from '../db/connect.js';
import { docxToPdf } from '../documents/pdf/docx-to-pdf.js';
import { dayInShanghai } from '../law/day.js';
import { mayAct } from '../law/duties.js';
import type { Actor } from '../ledger/append.js';
import { answerOutcome, withId } from '../web/answer-outcome.js';
import { receiveFile } from '../web/receive-file.js';
import { sendFile } from '../web/send-file.js';
import type { StaffRoutes } from '../web/staff-route.js';
import { addFile } from './actions/add-file.js';
import { releaseFile } from './actions/release-file.js';
import { bundleOf } from './bundle.js';
import { requestRoutes } from './contract.js';
import { clockIn } from './detail.js';
import { recordLook } from './identity.js';
import { replyPreview } from './letters/make-reply.js';
import { readLoaded } from './load.js';
import { findingsOf } from './release.js';
import type { RequestDeps } from './request-deps.js';
import { readFiles } from './store-case.js';
import { mostUpload, uploadKind } from './upload-kind.js';

const pdf = 'application/pdf';

/** The routes by which files enter a case and leave it; whoever opens one that names the applicant leaves a trace. */
export function layFileRoutes(routes: StaffRoutes, { db, work }: RequestDeps): void {
  routes.add(requestRoutes.upload, ({ actor, params, request }) =>
    withId(params.id, async (id) => {
      const received = await receiveFile(request, mostUpload);
      if (!received.ok) return received;
      const { name, bytes } = received.value;
      const type = uploadKind(name, bytes);
      if (!type.ok) return type;
      const kept = await work().files.keep(bytes);
      const file = { purpose: params.purpose ?? '', name, type: type.value };
      return answerOutcome(await asOffice(db, actor.office, (tx) => addFile(tx, actor, id, file, kept)));
    }),
  );
  routes.add(requestRoutes.file, ({ actor, params, reply }) =>
    withId(params.id, (id) =>
      withId(params.file, async (file) => {
        const found = await readFile(actor, id, file);
        return found && sendFile(reply, found.bytes, found);
      }),
    ),
  );
  routes.add(requestRoutes.releasedFile, ({ actor, params, reply }) =>
    withId(params.id, (id) =>
      withId(params.file, async (file) => {
        const rows = await asOffice(db, actor.office, (tx) => readFiles(tx, actor.office, id));
        const isReleased = rows.some(({ file_id, purpose }) => file_id === file && purpose === 'released');
        const found = isReleased ? await readFile(actor, id, file) : null;
        return found && sendFile(reply, found.bytes, found);
      }),
    ),
  );
  routes.add(requestRoutes.findings, ({ actor, params }) =>
    withId(params.id, (id) =>
      withId(params.file, async (file) =>
        answerOutcome(await asOffice(db, actor.office, (tx) => findingsOf(tx, work(), actor.office, id, file))),
      ),
    ),
  );
  routes.add(requestRoutes.release, ({ actor, params, body }) =>
    withId(params.id, (id) =>
      withId(params.file, async (file) =>
        answerOutcome(await asOffice(db, actor.office, (tx) => releaseFile(tx, actor, work(), id, file, body))),
      ),
    ),
  );
  routes.add(requestRoutes.replyDraft, ({ actor, params, reply }) =>
    withId(params.id, async (id) => {
      const named = mayAct(actor.duties, 'seeIdentity');
      const draft = await asOffice(db, actor.office, async (tx) => {
        const loaded = await readLoaded(tx, actor.office, id);
        if (!loaded) return null;
        if (named) await recordLook(tx, actor, { request: id });
        return replyPreview(tx, work(), loaded, dayInShanghai(actor.now), actor, named);
      });
      return draft?.ok ? showPdf(await docxToPdf(draft.value), '答复书草稿.pdf') : draft;

      function showPdf(bytes: Buffer, name: string) {
        return sendFile(reply, bytes, { name, type: pdf, inline: true });
      }
    }),
  );
  routes.add(requestRoutes.letterPdf, ({ actor, params, reply }) =>
    withId(params.id, (id) =>
      withId(params.letter, async (letter) => {
        const found = await readLetter(actor, id, letter);
        if (!found) return null;
        const name = found.name.replace(/\.docx$/u, '.pdf');
        return sendFile(reply, await docxToPdf(found.bytes), { name, type: pdf, inline: true });
      }),
    ),
  );
  routes.add(requestRoutes.bundle, ({ actor, params, reply }) =>
    withId(params.id, async (id) => {
      const made = await asOffice(db, actor.office, async (tx) => {
        const loaded = await readLoaded(tx, actor.office, id);
        if (!loaded) return null;
        await recordLook(tx, actor, { request: id, what: 'bundle' });
        const clock = clockIn(loaded, work().calendar, dayInShanghai(actor.now));
        const bytes = await bundleOf(tx, work().files, clock, actor.office, id);
        return bytes && { bytes, name: `${loaded.request.number}案卷.zip` };
      });
      return made && sendFile(reply, made.bytes, { name: made.name, type: 'application/zip' });
    }),
  );

  function readFile(actor: Actor, id: string, file: string) {
    return asOffice(db, actor.office, async (tx) => {
      const found = await work().files.read(tx, actor.office, id, file);
      if (found) await recordLook(tx, actor, { request: id, file });
      return found;
    });
  }

  async function readLetter(actor: Actor, id: string, letter: string) {
    const row = await asOffice(db, actor.office, (tx) =>
      tx
        .selectFrom('request_letter')
        .select('file_id')
        .where('office_id', '=', actor.office)
        .where('request_id', '=', id)
        .where('letter_id', '=', letter)
        .executeTakeFirst(),
    );
    return row ? readFile(actor, id, row.file_id) : null;
  }
}
