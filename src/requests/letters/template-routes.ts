import { asOffice } from '../../db/connect.js';
import { defaultTemplate } from '../../documents/letters/default-template.js';
import { fillLetter } from '../../documents/letters/fill-template.js';
import type { LetterKind } from '../../documents/letters/letter-kind.js';
import { letterKind } from '../../documents/letters/letter-kinds.js';
import { docxToPdf } from '../../documents/pdf/docx-to-pdf.js';
import { answerOutcome } from '../../web/answer-outcome.js';
import { receiveFile } from '../../web/receive-file.js';
import { sendFile } from '../../web/send-file.js';
import type { StaffRoutes } from '../../web/staff-route.js';
import type { RequestDeps } from '../request-deps.js';
import { templateRoutes } from '../template-contract.js';
import { resetTemplate, uploadTemplate } from './change-template.js';
import { docxType } from './issue-letter.js';
import { templateOf } from './letter-template.js';
import { listTemplates } from './list-templates.js';
import { sampleValues } from './sample-values.js';

const largest = 5 * 1024 * 1024;

/** The routes of the templates: contract → act. */
export function layTemplateRoutes(routes: StaffRoutes, { db, work }: RequestDeps): void {
  const inUse = (office: string, kind: LetterKind) =>
    asOffice(db, office, (tx) => templateOf(tx, work().templates, office, kind));

  routes.add(templateRoutes.list, ({ actor }) =>
    asOffice(db, actor.office, async (tx) => ({ rows: await listTemplates(tx, actor.office) })),
  );
  routes.add(templateRoutes.file, ({ actor, params, query, reply }) =>
    withKind(params.kind, async (kind) => {
      const bytes = query.of === 'default' ? await defaultTemplate(kind) : await inUse(actor.office, kind);
      return sendFile(reply, bytes, { name: `${kind.title}（模板）.docx`, type: docxType });
    }),
  );
  routes.add(templateRoutes.preview, ({ actor, params, reply }) =>
    withKind(params.kind, async (kind) => {
      const filled = fillLetter(kind, await inUse(actor.office, kind), sampleValues(kind));
      if (!filled.ok) return filled;
      const bytes = await docxToPdf(filled.value);
      return sendFile(reply, bytes, { name: `${kind.title}（样张）.pdf`, type: 'application/pdf', inline: true });
    }),
  );
  routes.add(templateRoutes.upload, ({ actor, params, request }) =>
    withKind(params.kind, async (kind) => {
      const received = await receiveFile(request, largest);
      if (!received.ok) return received;
      const { bytes } = received.value;
      return answerOutcome(
        await asOffice(db, actor.office, (tx) => uploadTemplate(tx, actor, work().templates, kind, bytes)),
      );
    }),
  );
  routes.add(templateRoutes.reset, ({ actor, params }) =>
    withKind(params.kind, async (kind) =>
      answerOutcome(await asOffice(db, actor.office, (tx) => resetTemplate(tx, actor, kind))),
    ),
  );
}

/** Runs an act on the kind of letter that an address names; null where it names none. */
function withKind<T>(key: string | undefined, act: (kind: LetterKind) => Promise<T>): Promise<T | null> {
  const kind = letterKind(key ?? '');
  return kind ? act(kind) : Promise.resolve(null);
}
