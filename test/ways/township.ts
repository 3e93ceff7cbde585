import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { buildDesk } from '../../scripts/build.mjs';
import { buildApp } from '../../src/app.js';
import { demoAccounts, fillDemo, foundDemo } from '../../src/demo/load.js';
import { folderStore } from '../../src/files/file-store.js';
import { readOrMakeKey, sealer } from '../../src/files/seal.js';
import { launchBrowser } from '../browser.js';
import { freshDatabase, stopSharedServer } from '../database.js';

/** Generous, since a test machine may be busy; nothing waits for it where all is well. */
const patienceMs = 60_000;

/** The demonstration township served on a port of its own, and a browser to look at it with. */
export interface Township {
  readonly origin: string;
  readonly browser: Browser;
  /** A page of somebody who is not signed in. Every error that its console shows goes to `complaints`. */
  visitor(options?: BrowserContextOptions): Promise<Page>;
  /** A page of a person of the demonstration who has signed in by the sign-in page. */
  staff(login: string, options?: BrowserContextOptions): Promise<Page>;
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Founds and fills the demonstration township in a fresh database, serves it with the built desk and starts a browser. */
export async function openTownship(): Promise<Township> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-ways-'));
  const browsing = launchBrowser();
  browsing.catch(() => undefined); // said where it is awaited
  const database = await freshDatabase();
  const office = await foundDemo(database.owner);
  await fillDemo(
    database.owner,
    folderStore(join(folder, 'files')),
    sealer(await readOrMakeKey(folder)),
    () => undefined,
  );
  const app = await buildApp({
    databaseUrl: database.url,
    filesFolder: join(folder, 'files'),
    keyFolder: folder,
    office,
    desk: buildDesk(),
    demo: demoAccounts,
    origin: null,
    now: Date.now,
    log: false,
  });
  const origin = await app.web.listen({ host: '127.0.0.1', port: 0 });
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
  return { origin, browser, visitor, staff, complaints, close };
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
