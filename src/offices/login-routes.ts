import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { migrationsDir } from '../db/migration-files.js';
import type { DB } from '../db/schema.js';
import { hostOf } from '../web/staff-route.js';
import { loginPage } from './login-page.js';
import { type Person, personOf } from './sessions.js';
import { signIn, signOut } from './sign-in.js';

const cookieName = 'gongkai_session';
const day = 24 * 3600;

/** What the login page may offer on a demonstration township; empty elsewhere. */
export interface DemoAccounts {
  readonly accounts: readonly { login: string; duty: string }[];
  readonly password?: string;
}

/** Who sends this request, by the session cookie. */
export function recogniser(db: Kysely<DB>, now: () => number) {
  return async (request: FastifyRequest): Promise<Person | null> => {
    const token = request.cookies[cookieName];
    return token ? personOf(db, token, new Date(now())) : null;
  };
}

/** Sign-in and sign-out: plain forms, no script. `secure` where the portal is reached by https. */
export function layLoginRoutes(
  app: FastifyInstance,
  deps: { db: Kysely<DB>; now: () => number; demo: DemoAccounts; secure: boolean },
): void {
  const page = (given: { sentence?: string; login?: string; next?: string } = {}) =>
    loginPage({
      ...given,
      demo: deps.demo.accounts,
      ...(deps.demo.password === undefined ? {} : { demoPassword: deps.demo.password }),
    });
  const ownForm = (request: FastifyRequest) =>
    request.headers.origin === undefined || hostOf(request.headers.origin) === request.headers.host;

  const style = readFileSync(path.join(path.dirname(migrationsDir()), 'src', 'offices', 'login.css'), 'utf8');
  app.get('/desk/login.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send(style));
  app.get('/desk/login', async (request, reply) => {
    const next = deskPage((request.query as Record<string, unknown>).next);
    return reply.type('text/html; charset=utf-8').send(page({ next }));
  });

  app.post('/desk/login', { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } }, async (request, reply) => {
    const form = (request.body ?? {}) as Record<string, unknown>;
    const login = typeof form.login === 'string' ? form.login.trim().slice(0, 60) : '';
    const password = typeof form.password === 'string' ? form.password.slice(0, 200) : '';
    const next = deskPage(form.next);
    const html = (status: number, sentence: string) =>
      reply.code(status).type('text/html; charset=utf-8').send(page({ sentence, login, next }));
    if (!ownForm(request)) return html(403, '请求不是从登录页面发出的，请重新登录');
    if (!login || !password) return html(422, '请填写用户名和密码');
    if (login.includes('\0')) return html(401, '用户名或密码不正确'); // the database knows no such text
    const outcome = await signIn(deps.db, login, password, new Date(deps.now()));
    if (!outcome.ok) return html(401, outcome.sentence);
    return reply
      .setCookie(cookieName, outcome.value.token, {
        path: '/desk',
        httpOnly: true,
        sameSite: 'lax',
        secure: deps.secure,
        maxAge: day / 2,
      })
      .redirect(next, 303);
  });

  app.post('/desk/logout', async (request, reply) => {
    const token = request.cookies[cookieName];
    if (token && ownForm(request)) await signOut(deps.db, token, new Date(deps.now()));
    return reply.clearCookie(cookieName, { path: '/desk' }).redirect('/desk/login', 303);
  });
}

/** A page of the desk to go on to; the worklist for anything that is not plainly one. */
function deskPage(given: unknown): string {
  return typeof given === 'string' && /^\/desk\/[\w\-./?=&%]{0,300}$/.test(given) && !given.includes('//')
    ? given
    : '/desk/';
}
