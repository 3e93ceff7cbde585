import { asOffice, type Database } from '../db/connect.js';
import type { FileStore } from '../files/file-store.js';
import { dayInShanghai, yearOf } from '../law/day.js';
import type { Outcome } from '../law/refusal.js';
import { formForYear } from '../law/report/form.js';
import type { Person } from '../offices/sessions.js';
import { sendFile } from '../web/send-file.js';
import type { Call, StaffRoutes } from '../web/staff-route.js';
import { publishReport } from './actions/publish-report.js';
import { recordBusiness } from './actions/record-business.js';
import { saveNarrative } from './actions/save-narrative.js';
import { signReport } from './actions/sign-report.js';
import { takeOpening } from './actions/take-opening.js';
import { behindCell, behindCount } from './behind.js';
import { countedInWords, listBusiness } from './business-list.js';
import { type ReportRow, reportingRoutes } from './contract.js';
import { layImportRoutes } from './import-routes.js';
import { openingRoutes } from './opening-contract.js';
import { openingView } from './opening-view.js';
import { type ReportFileKind, renderReportFile, reportFileName, reportFileTypes } from './report-file.js';
import { listReports, yearsWithFacts } from './store.js';
import { currentReport, isReportYear, reportView } from './view.js';

export interface ReportingDeps {
  readonly db: Database;
  readonly files: FileStore;
  /** Called after an act that changed public pages has been committed. */
  readonly publicChanged: () => void;
}

/** The routes of the annual report: contract → act. */
export function layReportingRoutes(routes: StaffRoutes, deps: ReportingDeps): void {
  const { db, publicChanged } = deps;
  layImportRoutes(routes, deps);

  routes.add(reportingRoutes.reports, ({ actor }) =>
    asOffice(db, actor.office, async (tx) => {
      const [begun, recorded] = [await listReports(tx, actor.office), await yearsWithFacts(tx, actor.office)];
      const thisYear = yearOf(dayInShanghai(actor.now));
      const years = new Set([
        thisYear,
        thisYear - 1,
        ...begun.map((row) => row.year),
        ...recorded.map((row) => row.year),
      ]);
      const rows = [...years]
        .filter((year) => isReportYear(year, thisYear))
        .sort((a, b) => b - a)
        .map((year) => {
          const report = begun.find((row) => row.year === year);
          return {
            year,
            form: formForYear(year).version,
            state: (report?.state ?? 'none') as ReportRow['state'],
            facts: recorded.find((row) => row.year === year)?.facts ?? 0,
          };
        });
      return { rows };
    }),
  );

  routes.add(reportingRoutes.report, (call) =>
    ofYear(call, (year, office) => asOffice(db, office.id, (tx) => reportView(tx, call.actor, office, year))),
  );
  routes.add(reportingRoutes.cell, (call) =>
    ofYear(call, (year, office) =>
      asOffice(db, office.id, (tx) => behindCell(tx, office.id, year, call.query.address ?? '')),
    ),
  );
  routes.add(reportingRoutes.count, (call) =>
    ofYear(call, (year, office) =>
      asOffice(db, office.id, (tx) => behindCount(tx, office.id, year, call.query.key ?? '')),
    ),
  );

  /** Runs an act on the report of a year and answers with the report as it then stands. */
  const act = (
    call: Call<unknown>,
    run: (
      tx: Parameters<typeof reportView>[0] & Parameters<typeof saveNarrative>[0],
      year: number,
      office: OfficeName,
    ) => Promise<Outcome<null>>,
  ) =>
    ofYear(call, (year, office) =>
      asOffice(db, office.id, async (tx) => {
        const outcome = await run(tx, year, office);
        return outcome.ok ? reportView(tx, call.actor, office, year) : outcome;
      }),
    );
  routes.add(reportingRoutes.saveNarrative, (call) =>
    act(call, (tx, year) => saveNarrative(tx, call.actor, year, call.body)),
  );
  routes.add(openingRoutes.opening, (call) =>
    ofYear(call, (year, office) => asOffice(db, office.id, (tx) => openingView(tx, call.actor, office, year))),
  );
  routes.add(openingRoutes.takeOpening, (call) =>
    act(call, (tx, year, office) => takeOpening(tx, call.actor, office, year, call.body)),
  );
  routes.add(reportingRoutes.sign, (call) =>
    act(call, (tx, year, office) => signReport(tx, call.actor, office, year, call.body)),
  );
  routes.add(reportingRoutes.publish, async (call) => {
    const answer = await act(call, (tx, year) => publishReport(tx, call.actor, year, call.body));
    publicChanged();
    return answer;
  });

  for (const kind of ['docx', 'xlsx'] as const) {
    routes.add(reportingRoutes[kind], (call) => ofYear(call, (year, office) => sendReport(call, kind, year, office)));
  }
  async function sendReport(call: Call<unknown>, kind: ReportFileKind, year: number, office: OfficeName) {
    const { stored, frozen, digest } = await asOffice(db, office.id, (tx) => currentReport(tx, office, year));
    const bytes = await renderReportFile(frozen, kind, stored?.signed_at ? { at: stored.signed_at, digest } : null);
    return sendFile(call.reply, bytes, {
      name: reportFileName(frozen, kind, Boolean(stored?.signed_at)),
      type: reportFileTypes[kind],
    });
  }

  routes.add(reportingRoutes.business, ({ actor }) =>
    asOffice(db, actor.office, async (tx) => ({ rows: await listBusiness(tx, actor.office) })),
  );
  routes.add(reportingRoutes.recordBusiness, async ({ actor, body }) => {
    const business = { ...body, counts: body.counts as Parameters<typeof recordBusiness>[2]['counts'] };
    const outcome = await asOffice(db, actor.office, (tx) => recordBusiness(tx, actor, business));
    if (!outcome.ok) return outcome;
    return { seq: outcome.value.seq, day: business.day, title: business.title, words: countedInWords(business.counts) };
  });
}

interface OfficeName {
  readonly id: string;
  readonly name: string;
}

/** Runs something for the year in the path; a year that no form serves does not exist. */
function ofYear<T>(
  call: { params: Readonly<Record<string, string>>; person: Person; actor: { now: number } },
  run: (year: number, office: OfficeName) => Promise<T>,
) {
  const year = Number(call.params.year);
  if (!isReportYear(year, yearOf(dayInShanghai(call.actor.now)))) return Promise.resolve(null);
  return run(year, { id: call.person.office, name: call.person.officeName });
}
