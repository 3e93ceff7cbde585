import { asOffice, type Database } from '../../db/connect.js';
import { dayInShanghai } from '../../law/day.js';
import type { refuse } from '../../law/refusal.js';
import { readSheet } from '../../untrusted/read-sheet.js';
import { receiveFile } from '../../web/receive-file.js';
import { sendFile } from '../../web/send-file.js';
import type { StaffRoutes } from '../../web/staff-route.js';
import { catalogueRoutes } from '../catalogue-contract.js';
import { discardDraft, removeRow, replaceRows, saveRow } from './actions/edit-draft.js';
import { putInForce } from './actions/put-in-force.js';
import { catalogueCoverage } from './coverage.js';
import { previewImport, sheetRefusals } from './sheet/preview.js';
import { catalogueSheet } from './sheet/write-sheet.js';
import { draftEdition, editionInForce, editionOf } from './store.js';
import { catalogueView, editionView, namedPeople, nameIn } from './view.js';

export interface CatalogueDeps {
  readonly db: Database;
  /** Called after an edition was put in force. */
  readonly publicChanged: () => void;
}

const sheetLimit = 10 * 1024 * 1024;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The routes of the catalogue: contract → act. */
export function layCatalogueRoutes(routes: StaffRoutes, { db, publicChanged }: CatalogueDeps): void {
  const answer = <T>(outcome: { ok: true; value: T } | ReturnType<typeof refuse> | null) =>
    outcome === null || !outcome.ok ? outcome : outcome.value;

  routes.add(catalogueRoutes.catalogue, ({ actor }) => asOffice(db, actor.office, (tx) => catalogueView(tx, actor)));
  routes.add(catalogueRoutes.edition, async ({ actor, params }) => {
    const version = versionOf(params.version);
    return version === null ? null : asOffice(db, actor.office, (tx) => editionView(tx, actor.office, version));
  });
  routes.add(catalogueRoutes.coverage, ({ actor }) =>
    asOffice(db, actor.office, async (tx) => ({ entries: await catalogueCoverage(tx, actor.office) })),
  );
  routes.add(catalogueRoutes.saveRow, async ({ actor, body }) =>
    answer(await asOffice(db, actor.office, (tx) => saveRow(tx, actor, body))),
  );
  routes.add(catalogueRoutes.removeRow, async ({ actor, body }) =>
    answer(await asOffice(db, actor.office, (tx) => removeRow(tx, actor, body))),
  );
  routes.add(catalogueRoutes.replaceRows, async ({ actor, body }) =>
    answer(await asOffice(db, actor.office, (tx) => replaceRows(tx, actor, body))),
  );
  routes.add(catalogueRoutes.discard, async ({ actor, body }) =>
    answer(await asOffice(db, actor.office, (tx) => discardDraft(tx, actor, body))),
  );
  routes.add(catalogueRoutes.putInForce, async ({ actor, body }) => {
    const outcome = await asOffice(db, actor.office, (tx) => putInForce(tx, actor, body));
    if (outcome?.ok) publicChanged();
    return answer(outcome);
  });
  routes.add(catalogueRoutes.preview, async ({ actor, request }) => {
    const received = await receiveFile(request, sheetLimit);
    if (!received.ok) return received;
    const sheet = await readSheet(received.value.bytes);
    if (typeof sheet === 'string') return sheetRefusals[sheet];
    return asOffice(db, actor.office, (tx) => previewImport(tx, actor, sheet));
  });
  routes.add(catalogueRoutes.file, async ({ actor, query, reply }) => {
    const made = await asOffice(db, actor.office, async (tx) => {
      const edition = await editionAsked(query.version, {
        draft: () => draftEdition(tx, actor.office),
        inForce: () => editionInForce(tx, actor.office),
        of: (version) => editionOf(tx, actor.office, version),
      });
      if (edition === null) return null;
      const office = await tx
        .selectFrom('office')
        .select('name')
        .where('office_id', '=', actor.office)
        .executeTakeFirstOrThrow();
      const title = `${office.name}政府信息公开事项标准目录（${editionWords(edition)}）`;
      const nameOf = nameIn(await namedPeople(tx, actor.office));
      return { edition, title, agency: office.name, nameOf, on: dayInShanghai(actor.now) };
    });
    if (made === null) return null;
    return sendFile(reply, await catalogueSheet(made.edition, made), { name: `${made.title}.xlsx`, type: xlsx });
  });
}

function versionOf(text: string | undefined): number | null {
  return /^\d{1,6}$/.test(text ?? '') ? Number(text) : null;
}

function editionAsked<T>(
  asked: string | undefined,
  read: { draft(): Promise<T | null>; inForce(): Promise<T>; of(version: number): Promise<T | null> },
): Promise<T | null> {
  if (asked === undefined || asked === '') return read.inForce();
  if (asked === 'draft') return read.draft();
  const version = versionOf(asked);
  return version === null ? Promise.resolve(null) : read.of(version);
}

/** '第2版，2021年…起施行' is for the page; a file's name says the version alone. */
function editionWords({ version, inForceOn }: { version: number; inForceOn: string | null }): string {
  if (version === 0) return '起始目录';
  return inForceOn === null ? `第${version}版草案` : `第${version}版`;
}
