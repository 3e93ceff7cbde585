import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { asOffice, type Database } from '../../db/connect.js';
import { migrationsDir } from '../../db/migration-files.js';
import type { FileStore } from '../../files/file-store.js';
import type { Sealer } from '../../files/seal.js';
import type { Calendar } from '../../law/calendar.js';
import type { Day } from '../../law/day.js';
import type { AssetPaths } from '../../portal/site.js';
import { CitizenAnswers } from './answers.js';
import { layApplyRoutes } from './apply-routes.js';
import { layCaseRoutes } from './case-routes.js';
import { isOwnForm } from './own-form.js';
import { citizenPaths } from './paths.js';
import { layProgressRoutes } from './progress-routes.js';

export interface CitizenDeps {
  /** A connection with the role gongkai_citizen. */
  readonly db: Database;
  readonly office: string;
  readonly sealer: Sealer;
  /** Where the files of cases lie, sealed. */
  readonly store: FileStore;
  calendar(): Calendar;
  readonly assets: AssetPaths;
  today(): Day;
  /** Milliseconds. */
  now(): number;
  /** 'https://…' where the public address is known. */
  origin(): string | null;
}

const mostBytes = 64 * 1024;

/**
 * Lays the form, the receipt, the question how it stands, and what an applicant sends on: server-rendered, complete
 * without JavaScript. No JSON is read anywhere, and files only by the one form that awaits them, behind a pass.
 * @fastify/rate-limit and @fastify/multipart must have been registered on `web`.
 */
export async function layCitizenRoutes(web: FastifyInstance, deps: CitizenDeps): Promise<void> {
  const style = readFileSync(
    path.join(path.dirname(migrationsDir()), 'src', 'requests', 'citizen', 'form.css'),
    'utf8',
  );
  const answers = new CitizenAnswers(deps, (run) => asOffice(deps.db, deps.office, run));
  await web.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    guard(scope, answers);
    scope.get(citizenPaths.style, (_request, reply) =>
      reply.type('text/css; charset=utf-8').header('cache-control', 'public, no-cache').send(style),
    );
    layApplyRoutes(scope, answers, deps);
    layProgressRoutes(scope, answers, deps);
  });
  await web.register(async (scope) => {
    scope.removeContentTypeParser(['application/json', 'text/plain', formType]);
    guard(scope, answers);
    layCaseRoutes(scope, answers, deps);
  });
}

const formType = 'application/x-www-form-urlencoded';

/** Short forms from our own pages, and answers in words to everything else. */
function guard(scope: FastifyInstance, answers: CitizenAnswers): void {
  scope.addContentTypeParser(formType, { parseAs: 'string', bodyLimit: mostBytes }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  scope.addHook('onRequest', async (request) => {
    if (request.method === 'POST' && !isOwnForm(request.headers))
      throw Object.assign(new Error('a form from elsewhere'), { statusCode: 403 });
  });
  scope.setErrorHandler((error: Error & { statusCode?: number }, request, reply) =>
    answers.fault(error, request, reply),
  );
}
