import { Readable } from 'node:stream';
import { asOffice } from '../db/connect.js';
import { receiveFile } from '../web/receive-file.js';
import type { StaffRoutes } from '../web/staff-route.js';
import { importReport } from './actions/import-report.js';
import { reportingRoutes } from './contract.js';
import { readReportFile } from './import/read-file.js';
import { listImports, viewOfImport } from './imports-view.js';
import type { ReportingDeps } from './routes.js';

const importLimit = 20 * 1024 * 1024;

/** The routes for reading in reports made elsewhere. */
export function layImportRoutes(routes: StaffRoutes, { db, files }: ReportingDeps): void {
  routes.add(reportingRoutes.imports, ({ actor }) =>
    asOffice(db, actor.office, async (tx) => ({ rows: await listImports(tx, actor.office) })),
  );
  routes.add(reportingRoutes.import, async ({ actor, request }) => {
    const received = await receiveFile(request, importLimit);
    if (!received.ok) return received;
    const { name, bytes } = received.value;
    const read = await readReportFile(bytes, name);
    if (!read.ok) return read;
    const { digest } = await files.put(Readable.from([bytes]));
    const id = await asOffice(db, actor.office, (tx) => importReport(tx, actor, { name, digest }, read.value));
    return viewOfImport(id, name, new Date(actor.now), read.value);
  });
}
