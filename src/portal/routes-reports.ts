import type { FastifyInstance } from 'fastify';
import { annualReportTitle } from '../documents/annual-report.js';
import { fileHeaders } from './file-answer.js';
import { behind } from './narrative.js';
import { RecordsPage } from './pages/records.js';
import { ReportPage } from './pages/report.js';
import { ReportsPage } from './pages/reports.js';
import { nextPage, paths } from './paths.js';
import { type PortalRoom, pathText, queryText, readYear } from './room.js';
import { documentId, readPlace } from './rows.js';

const perPage = 30;
const recordsPerPage = 100;
const longestKey = 200;
const fileTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Annual reports, the records behind their numbers, and the same reports as files. */
export function layReportRoutes(app: FastifyInstance, { store, answers, deps }: PortalRoom): void {
  app.get(paths.reports, (request, reply) => {
    const asked = queryText(request, 'after');
    const after = asked === undefined ? undefined : readPlace(asked);
    if (after === null) return answers.notFound(request, reply);
    return answers.page(
      asked === undefined ? paths.reports : nextPage(paths.reports, asked),
      async (site) => {
        const isFirst = after === undefined;
        const wish = { entry: 'annualReports', limit: perPage, ...(isFirst ? {} : { after }) };
        const [reports, documents] = await Promise.all([isFirst ? store.reports() : [], store.list(wish)]);
        return { status: 200, page: ReportsPage({ site, reports, documents, isFirst }) };
      },
      request,
      reply,
    );
  });

  app.get('/zwgk/nianbao/:year', (request, reply) => {
    const year = readYear(pathText(request, 'year'));
    if (year === null) return answers.notFound(request, reply);
    return answers.page(
      paths.report(year),
      async (site) => {
        const report = await store.report(year);
        return report === null ? null : { status: 200, page: ReportPage({ site, report }) };
      },
      request,
      reply,
    );
  });

  app.get('/zwgk/nianbao/:year/shuju', (request, reply) => {
    const year = readYear(pathText(request, 'year'));
    const key = queryText(request, 'key');
    const asked = queryText(request, 'after');
    const after = asked === undefined ? undefined : documentId(asked);
    if (year === null || key === undefined || key.length > longestKey || after === null)
      return answers.notFound(request, reply);
    return answers.page(
      paths.records(year, key, after),
      async (site) => {
        const report = await store.report(year);
        const ids = report === null ? [] : behind(report.frozen, key);
        const start = after === undefined ? 0 : ids.indexOf(after) + 1;
        const shown = ids.slice(start, start + recordsPerPage).filter((id) => documentId(id) === id);
        if (report === null || shown.length === 0 || (after !== undefined && start === 0)) return null;
        const { listed, withdrawn } = await store.among(shown);
        const next = ids.length > start + recordsPerPage ? (shown.at(-1) ?? null) : null;
        const inOrder = [...listed].sort((a, b) => shown.indexOf(a.document_id) - shown.indexOf(b.document_id));
        const page = {
          site,
          frozen: report.frozen,
          numberKey: key,
          total: ids.length,
          listed: inOrder,
          withdrawn,
          next,
        };
        return { status: 200, page: RecordsPage({ ...page, isFirst: after === undefined }) };
      },
      request,
      reply,
    );
  });

  for (const kind of ['docx', 'xlsx'] as const) {
    app.get(`/zwgk/nianbao/:year/report.${kind}`, async (request, reply) => {
      try {
        const year = readYear(pathText(request, 'year'));
        const report = year === null ? null : await store.report(year);
        const bytes = report === null ? null : await deps.reportFile(report.year, kind);
        if (report === null || bytes === null) return answers.notFound(request, reply);
        const name = `${annualReportTitle(report.agency, report.year)}.${kind}`;
        return reply.headers(fileHeaders(name, fileTypes[kind], bytes.length)).send(bytes);
      } catch (error) {
        return answers.fault(error, request, reply);
      }
    });
  }
}
