import path from 'node:path';
import fastifyHelmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { AppConfig } from './app.js';
import type { CalendarKeeper } from './calendars/keeper.js';
import { layCalendarRoutes } from './calendars/routes.js';
import type { Database } from './db/connect.js';
import type { FileStore } from './files/file-store.js';
import { layLedgerRoutes } from './ledger/routes.js';
import { layLoginRoutes, recogniser } from './offices/login-routes.js';
import { layOfficeRoutes } from './offices/routes.js';
import { layOfficeSettingsRoutes } from './offices/settings/routes.js';
import type { PageCache } from './portal/page-cache.js';
import { promotedDraft } from './promoted-draft.js';
import type { PortalAddress } from './publishing/channels/portal-address.js';
import { layRulesRoutes } from './publishing/guide/routes.js';
import { layPublishingRoutes } from './publishing/routes.js';
import { layReportingRoutes } from './reporting/routes.js';
import type { CaseWork } from './requests/case-work.js';
import { layRequestRoutes } from './requests/lay-routes.js';
import { recomputeOpen } from './requests/recompute-open.js';
import { unansweredRequests } from './unanswered.js';
import { verifyAll } from './verify.js';
import { serveDesk } from './web/desk-files.js';
import { type LaidRoute, StaffRoutes } from './web/staff-route.js';

export interface DeskParts {
  readonly config: AppConfig;
  readonly owner: Database;
  readonly desk: Database;
  readonly files: FileStore;
  readonly cache: PageCache;
  readonly calendars: CalendarKeeper;
  readonly work: () => CaseWork;
  readonly address: PortalAddress;
}

/** The desk: sign-in, the API of every room, and the application's files, under headers of their own. */
export async function layDesk(web: FastifyInstance, parts: DeskParts): Promise<readonly LaidRoute[]> {
  const { config, owner, desk, files, cache, calendars, work, address } = parts;
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
    layOfficeSettingsRoutes(staff, { db: desk, publicChanged });
    const calendar = () => calendars.current();
    layRulesRoutes(staff, { db: desk });
    const failed = (error: unknown) => web.log.error(error);
    const unanswered = unansweredRequests(desk);
    const sealer = work().sealer;
    layPublishingRoutes(staff, { db: desk, files, sealer, calendar, publicChanged, failed, unanswered, address });
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
