import http from 'node:http';
import path from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { CalendarKeeper } from './calendars/keeper.js';
import { layCalendarRoutes } from './calendars/routes.js';
import { connect, type Database } from './db/connect.js';
import { publicVersion } from './db/public-version.js';
import { type FileStore, folderStore } from './files/file-store.js';
import { readOrMakeKey, sealer } from './files/seal.js';
import { dayInShanghai } from './law/day.js';
import { layLedgerRoutes } from './ledger/routes.js';
import { type DemoAccounts, layLoginRoutes, recogniser } from './offices/login-routes.js';
import { layOfficeRoutes } from './offices/routes.js';
import { pinAssets } from './portal/assets.js';
import { openFrontDoor } from './portal/front-door.js';
import { PageCache } from './portal/page-cache.js';
import { registerPortal } from './portal/routes.js';
import { promotedDraft } from './promoted-draft.js';
import { layPublishingRoutes } from './publishing/routes.js';
import { publishedReport } from './reporting/published.js';
import { renderReportFile } from './reporting/report-file.js';
import { layReportingRoutes } from './reporting/routes.js';
import type { CaseWork } from './requests/case-work.js';
import { layCitizenRoutes } from './requests/citizen/routes.js';
import { CaseFiles } from './requests/files.js';
import { layRequestRoutes } from './requests/lay-routes.js';
import { recomputeOpen } from './requests/recompute-open.js';
import { watchTerms } from './requests/reminders/watch-terms.js';
import { verifyAll } from './verify.js';
import { serveDesk } from './web/desk-files.js';
import { answerErrors } from './web/errors.js';
import { type LaidRoute, StaffRoutes } from './web/staff-route.js';

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

/** How often the portal looks whether another process has changed public pages. */
const versionCheckMs = 1000;

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
  const work = (): CaseWork => ({ calendar: calendars.current(), sealer: seal, files: caseFiles, templates: files });
  const routes = await layDesk(web, { config, owner, desk, files, cache, calendars, work });
  const portalAnswers = registerPortal(web, {
    db: portal.kysely,
    officeId: config.office,
    files,
    cache,
    today: () => dayInShanghai(now()),
    origin: () => config.origin,
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
    origin: () => config.origin,
  });

  const stopWatching = watchPublicVersion(portal, config.office, cache);
  const stopAsking = calendars.watch();
  const stopReminding = watchTerms({ db: desk, work }, config.office, now, (error) => web.log.error(error));
  return {
    web,
    routes,
    files,
    publicChanged: () => cache.invalidate(),
    async close() {
      stopWatching();
      stopAsking();
      stopReminding();
      for (const door of doors) door.close();
      await web.close();
      await Promise.all([owner, desk, portal, citizen].map((connection) => connection.close()));
    },
  };
}

interface DeskParts {
  readonly config: AppConfig;
  readonly owner: Database;
  readonly desk: Database;
  readonly files: FileStore;
  readonly cache: PageCache;
  readonly calendars: CalendarKeeper;
  readonly work: () => CaseWork;
}

/** The desk: sign-in, the API of every room, and the application's files, under headers of their own. */
async function layDesk(web: FastifyInstance, parts: DeskParts): Promise<readonly LaidRoute[]> {
  const { config, owner, desk, files, cache, calendars, work } = parts;
  const recognise = recogniser(desk.kysely, config.now);
  let routes: readonly LaidRoute[] = [];
  await web.register(async (scope) => {
    await scope.register(fastifyHelmet, {
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", "'unsafe-inline'"], // antd writes its styles into the page
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'", 'data:'],
          connectSrc: ["'self'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
        },
      },
      referrerPolicy: { policy: 'same-origin' }, // with none at all a form's own origin is sent as `null`
      strictTransportSecurity: config.origin?.startsWith('https:') ?? false,
    });
    scope.addHook('onSend', async (request, reply) => {
      if (!request.url.startsWith('/desk/assets/')) reply.header('cache-control', 'no-store');
    });
    layLoginRoutes(scope, {
      db: desk.kysely,
      now: config.now,
      demo: config.demo,
      secure: config.origin?.startsWith('https:') ?? false,
    });
    const staff = new StaffRoutes(scope, recognise, config.now);
    const publicChanged = () => cache.invalidate();
    layOfficeRoutes(staff);
    const calendar = () => calendars.current();
    layPublishingRoutes(staff, { db: desk, files, calendar, publicChanged });
    layCalendarRoutes(staff, { db: desk, keeper: calendars, recompute: recomputeOpen });
    layRequestRoutes(staff, {
      db: desk,
      work,
      store: files,
      published: files,
      saveDraft: promotedDraft(files),
      publicChanged,
    });
    layReportingRoutes(staff, { db: desk, files, publicChanged });
    layLedgerRoutes(staff, { db: desk, verify: (office) => verifyAll(owner, files, { office }) });
    serveDesk(
      scope,
      config.desk.then((folder) => path.resolve(folder)),
      recognise,
    );
    routes = staff.laid;
  });
  return routes;
}

/** Throws the cached pages away when another process, such as the command line, has changed public pages. */
function watchPublicVersion(portal: Database, office: string, cache: PageCache): () => void {
  let seen: number | null = null;
  let asking = false;
  const timer = setInterval(async () => {
    if (asking) return;
    asking = true;
    const version = await publicVersion(portal.kysely, office).catch(() => null);
    asking = false;
    if (version === null) return;
    if (seen !== null && version !== seen) cache.invalidate();
    seen = version;
  }, versionCheckMs);
  timer.unref();
  return () => clearInterval(timer);
}
