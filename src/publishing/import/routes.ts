import { asOffice } from '../../db/connect.js';
import { refuse } from '../../law/refusal.js';
import { sendFile } from '../../web/send-file.js';
import type { StaffRoutes } from '../../web/staff-route.js';
import { importRoutes } from '../import-contract.js';
import type { PublishingDeps } from '../routes.js';
import type { ImportRunner } from './import-runner.js';
import { itemTemplate } from './item-columns.js';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 批量导入: begins in the background, says how far it is, and gives the empty sheet. */
export function layImportRoutes(routes: StaffRoutes, { db }: PublishingDeps, runner: ImportRunner): void {
  routes.add(importRoutes.progress, async ({ actor }) => runner.progress(actor.office));
  routes.add(importRoutes.begin, async ({ actor, body }) =>
    runner.begin(actor, body) ? { begun: true } : refuse('import-under-way', '本机关正在导入另一批信息，请等它完成。'),
  );
  routes.add(importRoutes.template, async ({ actor, reply }) => {
    const { name } = await asOffice(db, actor.office, (tx) =>
      tx.selectFrom('office').select('name').where('office_id', '=', actor.office).executeTakeFirstOrThrow(),
    );
    return sendFile(reply, await itemTemplate(name), { name: '信息批量导入表.xlsx', type: xlsx });
  });
}
