import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { InjectOptions } from 'fastify';
import { type App, buildApp } from '../src/app.js';
import { type Duty, duties } from '../src/law/duties.js';
import { signIn } from '../src/offices/sign-in.js';
import { aPerson, at, aWorld, password, value, type World } from './make.js';

/** The whole system on a database of its own, with one person for every duty, on 2020-03-05. */
export interface Site {
  readonly app: App;
  readonly world: World;
  /** The cookie of a person who holds just this duty. */
  cookie(duty: Duty): string;
  /** Asks as the desk does; `as` is signed in. The answer's body is parsed. */
  ask(method: InjectOptions['method'], url: string, options?: Asked): Promise<Answered>;
  /** Listens on a free port; gives the address. */
  listen(): Promise<string>;
  end(): Promise<void>;
}

interface Asked {
  readonly as?: Duty;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly json: {
    readonly refused?: { readonly code: string; readonly sentence: string; readonly article?: string };
    readonly invalid?: Readonly<Record<string, string>>;
    readonly broken?: { readonly sentence: string; readonly incident: string };
  };
}

/** The header by which the desk says that a request is its own. */
export const fromDesk = { 'x-gongkai': 'desk' } as const;

export async function aSite(): Promise<Site> {
  const world = await aWorld();
  const keyFolder = await mkdtemp(path.join(tmpdir(), 'gongkai-key-'));
  const app = await buildApp({
    databaseUrl: world.db.url,
    filesFolder: world.filesFolder,
    keyFolder,
    office: world.office,
    desk: Promise.resolve(world.filesFolder),
    demo: { accounts: [] },
    origin: null,
    now: () => at('2020-03-05'),
    log: false,
  });
  const cookies = new Map<Duty, string>();
  for (const { key } of duties) {
    await aPerson(world.db.owner, world.office, [key], `示范${key}`, key);
    const { token } = value(await signIn(world.db.desk.kysely, key, password, new Date(at('2020-03-05'))));
    cookies.set(key, `gongkai_session=${token}`);
  }
  const cookie = (duty: Duty) => cookies.get(duty) ?? '';
  return {
    app,
    world,
    cookie,
    async ask(method, url, { as, body, headers } = {}) {
      const reply = await app.web.inject({
        method,
        url,
        headers: { ...fromDesk, ...(as ? { cookie: cookie(as) } : {}), ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      } as InjectOptions);
      const isJson = String(reply.headers['content-type']).startsWith('application/json');
      return { status: reply.statusCode, text: reply.body, json: isJson ? reply.json() : {} };
    },
    async listen() {
      await app.web.listen({ host: '127.0.0.1', port: 0 });
      return `http://127.0.0.1:${(app.web.server.address() as AddressInfo).port}`;
    },
    async end() {
      await app.close();
      await world.end();
      await rm(keyFolder, { recursive: true, force: true });
    },
  };
}

/** Every message for a person is a Chinese sentence; nothing of a stack, a statement or English slips out. */
export function assertChinese(sentence: string | undefined): void {
  assert.match(sentence ?? '', /\p{Script=Han}/u);
  assert.doesNotMatch(sentence ?? '', /[a-z]{3,} [a-z]{2,}|select|Error|undefined|\bat \//);
}
