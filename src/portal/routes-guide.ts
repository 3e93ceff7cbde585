import type { FastifyInstance } from 'fastify';
import { renderDocx } from '../documents/docx.js';
import { docxType, guideDoc } from '../documents/guide.js';
import { rulesCoverage } from '../law/guide/expected-rules.js';
import { guideText } from '../law/guide/guide-text.js';
import type { Answer } from './answer.js';
import { fileHeaders } from './file-answer.js';
import { GuidePage } from './pages/guide.js';
import { RulesPage } from './pages/rules.js';
import { nextPage, paths } from './paths.js';
import { type PortalRoom, pathText, queryText } from './room.js';
import { readPlace } from './rows.js';
import type { ColumnSite } from './site.js';
import { listGuides, type PublicGuide, readGuide, ruleDetails } from './store-guide.js';

const perPage = 30;
const longestLibrary = 500;

/** 指南 and 制度: the guide in force, the issues before it, their files, and the library of the rules. */
export function layGuideRoutes(app: FastifyInstance, { store, answers, deps }: PortalRoom): void {
  const { db, officeId } = deps;
  const shown = async (site: ColumnSite, issued: PublicGuide | null): Promise<Answer> => {
    const [documents, counts, issues] = await Promise.all([
      store.list({ entry: 'guide', limit: perPage }),
      store.countsByEntry(),
      listGuides(db, officeId),
    ]);
    const total = [...counts.values()].reduce((sum, { count }) => sum + count, 0);
    const text = issued?.text ?? guideText(site.office.name, site.office.profile);
    return { status: 200, page: GuidePage({ site, text, issued, issues, documents: documents.rows, total }) };
  };

  app.get(paths.guide, (request, reply) =>
    answers.page(
      paths.guide,
      async (site) => {
        const [inForce] = await listGuides(db, officeId);
        return shown(site, inForce === undefined ? null : await readGuide(db, officeId, inForce.issue));
      },
      request,
      reply,
    ),
  );

  app.get(paths.guideIssue(':issue'), (request, reply) => {
    const issue = readIssue(pathText(request, 'issue'));
    if (issue === null) return answers.notFound(request, reply);
    return answers.page(
      paths.guideIssue(issue),
      async (site) => {
        const issued = await readGuide(db, officeId, issue);
        return issued === null ? null : shown(site, issued);
      },
      request,
      reply,
    );
  });

  app.get(paths.guideFile(':issue'), async (request, reply) => {
    try {
      const issue = readIssue(pathText(request, 'issue'));
      const [issued, office] = await Promise.all([
        issue === null ? null : readGuide(db, officeId, issue),
        store.office(),
      ]);
      if (issued === null || office === null) return answers.notFound(request, reply);
      const { text, issued_on: on, digest, year } = issued;
      const bytes = await renderDocx(guideDoc(office.name, text, { on, digest }));
      return reply.headers(fileHeaders(`${text.title}（${year}年）.docx`, docxType, bytes.length)).send(bytes);
    } catch (error) {
      return answers.fault(error, request, reply);
    }
  });

  app.get(paths.rules, (request, reply) => {
    const asked = queryText(request, 'after');
    const after = asked === undefined ? undefined : readPlace(asked);
    if (after === null) return answers.notFound(request, reply);
    return answers.page(
      asked === undefined ? paths.rules : nextPage(paths.rules, asked),
      async (site) => {
        const isFirst = after === undefined;
        const [listed, all] = await Promise.all([
          store.list({ entry: 'rules', limit: perPage, ...(isFirst ? {} : { after }) }),
          isFirst ? store.list({ entry: 'rules', limit: longestLibrary }) : { rows: [] },
        ]);
        const details = await ruleDetails(db, officeId, listed.rows, site.today);
        return {
          status: 200,
          page: RulesPage({ site, listed, details, coverage: rulesCoverage(all.rows), isFirst }),
        };
      },
      request,
      reply,
    );
  });
}

/** The number of an issue as an address may carry it; null for anything else. */
function readIssue(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}
