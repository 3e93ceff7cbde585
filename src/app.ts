import http from 'node:http';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { CalendarKeeper } from './calendars/keeper.js';
import { connect } from './db/connect.js';
import { layDesk } from './desk-app.js';
import { type FileStore, folderStore } from './files/file-store.js';
import { readOrMakeKey, sealer } from './files/seal.js';
import { dayInShanghai } from './law/day.js';
import type { DemoAccounts } from './offices/login-routes.js';
import { pinAssets } from './portal/assets.js';
import { openFrontDoor } from './portal/front-door.js';
import { PageCache } from './portal/page-cache.js';
import { registerPortal } from './portal/routes.js';
import { PortalAddress } from './publishing/channels/portal-address.js';
import { maskRulesOf } from './publishing/checks/mask-rules.js';
import { readSettings } from './publishing/settings.js';
import { publishedReport } from './reporting/published.js';
import { renderReportFile } from './reporting/report-file.js';
import type { CaseWork } from './requests/case-work.js';
import { layCitizenRoutes } from './requests/citizen/routes.js';
import { CaseFiles } from './requests/files.js';
import { watchAll } from './watchers.js';
import { answerErrors } from './web/errors.js';
import type { LaidRoute } from './web/staff-route.js';

/** Everything that the system must be told; nothing of it is read from the environment below this. */
export interface AppConfig {
  /** The owner's address of the database; the desk and the portal connect with less. */
  readonly databaseUrl: string;
  /** Where uploaded bytes are kept. */
  readonly filesFolder: string;
  /** Where the key lies that seals what identifies an applicant; made the first time. */
  readonly keyFolder: string;
  /** The office whose portal this is. */
  readonly office: string;
  /** The folder of the built desk, once it is built. */
  readonly desk: Promise<string>;
  readonly demo: DemoAccounts;
  /** The address by which the public reaches the portal, e.g. `https://www.example.gov.cn`; null when not known. */
  readonly origin: string | null;
  readonly now: () => number;
  readonly log: boolean;
}

export interface App {
  readonly web: FastifyInstance;
  readonly routes: readonly LaidRoute[];
  readonly files: FileStore;
  /** Throws the cached pages away: to be called when public pages were changed past the routes. */
  publicChanged(): void;
  close(): Promise<void>;
}

/** The one constructor: lays every room's routes on a server. The caller listens. */
export async function buildApp(config: AppConfig): Promise<App> {
  const owner = connect({ url: config.databaseUrl, max: 2 });
  const desk = connect({ url: config.databaseUrl, role: 'gongkai_desk', max: 8 });
  const portal = connect({ url: config.databaseUrl, role: 'gongkai_portal', max: 8 });
  const citizen = connect({ url: config.databaseUrl, role: 'gongkai_citizen', max: 4 });
  const files = folderStore(config.filesFolder);
  const seal = sealer(await readOrMakeKey(config.keyFolder));
  const cache = new PageCache({ today: () => dayInShanghai(config.now()) });
  const { now } = config;
  const calendars = new CalendarKeeper(portal.kysely);
  await calendars.reload();
  const address = new PortalAddress(desk, config.office, config.origin, () => cache.invalidate());
  await address.reload();
  const doors: { close(): void }[] = []; // one for each server: there are two where `localhost` has two addresses

  const web = fastify({
    logger: config.log ? { level: 'warn' } : false,
    bodyLimit: 8 * 1024 * 1024, // a draft of two million characters
    trustProxy: 'loopback',
    forceCloseConnections: true,
    // An address that cannot be read at all, such as `/%E0%A4`.
    frameworkErrors: (_error, request, reply) => void nowhere(request, reply),
    // A page that was rendered before is answered ahead of everything else; nothing unreviewed was ever put there.
    serverFactory: (handler) => {
      const server = http.createServer((req, res) => void (cache.serveFromCache(req, res) || handler(req, res)));
      doors.push(openFrontDoor(server, cache));
      return server;
    },
  });
  await web.register(fastifyCookie);
  await web.register(fastifyMultipart, { limits: { files: 1, fields: 10 } });
  await web.register(fastifyRateLimit, { global: false });
  answerErrors(web);
  web.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 64 * 1024 },
    (_req, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );

  const caseFiles = new CaseFiles(files, seal);
  const work = (): CaseWork => ({
    calendar: calendars.current(),
    sealer: seal,
    files: caseFiles,
    templates: files,
    maskRules: async (db, office) => maskRulesOf(await readSettings(db, office), false),
  });
  const routes = await layDesk(web, { config, owner, desk, files, cache, calendars, work, address });
  const portalAnswers = registerPortal(web, {
    db: portal.kysely,
    officeId: config.office,
    files,
    cache,
    today: () => dayInShanghai(now()),
    origin: () => address.current(),
    reportFile: async (year, kind) => {
      const report = await publishedReport(portal.kysely, config.office, year);
      return report && renderReportFile(report.frozen, kind, { at: report.signedAt, digest: report.digest });
    },
  });

  const nowhere = (request: FastifyRequest, reply: FastifyReply) =>
    request.url.startsWith('/desk/')
      ? reply.code(404).send({ refused: { code: 'not-found', sentence: '没有这个地址。' } })
      : portalAnswers.notFound(request, reply);
  web.setNotFoundHandler(nowhere);
  await layCitizenRoutes(web, {
    db: citizen,
    office: config.office,
    sealer: seal,
    store: files,
    calendar: () => calendars.current(),
    assets: pinAssets(cache),
    today: () => dayInShanghai(now()),
    now,
    origin: () => address.current(),
  });

  const stopWatching = watchAll({
    config,
    desk,
    portal,
    cache,
    calendars,
    work,
    failed: (error) => web.log.error(error),
  });
  return {
    web,
    routes,
    files,
    publicChanged: () => cache.invalidate(),
    async close() {
      await stopWatching();
      for (const door of doors) door.close();
      await web.close();
      await Promise.all([owner, desk, portal, citizen].map((connection) => connection.close()));
    },
  };
}
