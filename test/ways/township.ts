import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { buildDesk } from '../../scripts/build.mjs';
import { buildApp } from '../../src/app.js';
import { demoAccounts, fillDemo, foundDemo } from '../../src/demo/load.js';
import { folderStore } from '../../src/files/file-store.js';
import { readOrMakeKey, type Sealer, sealer } from '../../src/files/seal.js';
import { dayInShanghai } from '../../src/law/day.js';
import { admitPerson, type NewPerson } from '../../src/offices/found-office.js';
import { launchBrowser } from '../browser.js';
import { freshDatabase, stopSharedServer } from '../database.js';

/** Generous, since a test machine may be busy; nothing waits for it where all is well. */
const patienceMs = 60_000;

/** The demonstration township served on a port of its own, and a browser to look at it with. */
export interface Township {
  readonly origin: string;
  readonly browser: Browser;
  readonly office: string;
  readonly databaseUrl: string;
  /** Opens what the served system has sealed. */
  readonly sealer: Sealer;
  /** What the served system takes for now, in ms. */
  now(): number;
  /** Stops the machine and starts it again at the same address so many ms later, by its own clock. */
  restart(later: number): Promise<void>;
  /** A page of somebody who is not signed in. Every error that its console shows goes to `complaints`. */
  visitor(options?: BrowserContextOptions): Promise<Page>;
  /** A page of a person of the demonstration who has signed in by the sign-in page. */
  staff(login: string, options?: BrowserContextOptions): Promise<Page>;
  readonly complaints: string[];
  close(): Promise<void>;
}

/**
 * Founds and fills the demonstration township in a fresh database, with these people beside its own, serves it with the built
 * desk and starts a browser.
 */
export async function openTownship(also: readonly NewPerson[] = []): Promise<Township> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-ways-'));
  const browsing = launchBrowser();
  browsing.catch(() => undefined); // said where it is awaited
  const database = await freshDatabase();
  const office = await foundDemo(database.owner);
  const seal = sealer(await readOrMakeKey(folder));
  await fillDemo(database.owner, folderStore(join(folder, 'files')), seal, () => undefined);
  await database.owner.kysely.transaction().execute(async (tx) => {
    for (const person of also) await admitPerson(tx, office, person, dayInShanghai(Date.now()), Date.now());
  });
  const desk = buildDesk(); // once, so that a machine that starts again serves what it served before
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const start = () =>
    buildApp({
      databaseUrl: database.url,
      filesFolder: join(folder, 'files'),
      keyFolder: folder,
      office,
      desk,
      demo: demoAccounts,
      origin: null,
      now,
      log: false,
    });
  let app = await start();
  const origin = await app.web.listen({ host: '127.0.0.1', port: 0 });
  const restart = async (later: number): Promise<void> => {
    await app.close();
    ahead += later;
    app = await start();
    await app.web.listen({ host: '127.0.0.1', port: Number(new URL(origin).port) });
  };
  const browser = await browsing;
  const complaints: string[] = [];

  const visitor = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ baseURL: origin, locale: 'zh-CN', acceptDownloads: true, ...options });
    context.setDefaultTimeout(patienceMs);
    context.on('page', (page) => listen(page, complaints));
    return context.newPage();
  };
  const staff = async (login: string, options?: BrowserContextOptions): Promise<Page> => {
    const page = await visitor(options);
    await page.goto('/desk/login');
    await page.getByLabel('用户名').fill(login);
    await page.getByLabel('密码').fill(demoAccounts.password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '工作台', level: 1 }).waitFor();
    return page;
  };
  const close = async (): Promise<void> => {
    await browser.close();
    await app.close();
    await database.drop();
    await stopSharedServer();
    rmSync(folder, { recursive: true, force: true });
  };
  const { url: databaseUrl } = database;
  return { origin, browser, office, databaseUrl, sealer: seal, now, restart, visitor, staff, complaints, close };
}

function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()} ${message.text()}`);
  });
}

/** One step of a way; an error says in which it was, and the steps after it are not tried. */
export async function step(name: string, walk: () => Promise<void>): Promise<void> {
  try {
    await walk();
  } catch (error) {
    throw new Error(`在“${name}”一步：${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
