import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { paths } from '../../src/portal/paths.js';
import { openTownship, type Township } from './township.js';

const wide = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };

/** An address, or a list that leads to one and how the one begins; files and feeds are no pages. */
type Looked = string | { readonly from: string; readonly link: string } | 'noPage';

const portalPages: Readonly<Record<keyof typeof paths, Looked>> = {
  home: paths.home,
  column: paths.column,
  guide: paths.guide,
  guideIssue: paths.guideIssue(1),
  guideFile: 'noPage',
  rules: paths.rules,
  catalogue: paths.catalogue,
  entry: paths.entry('art20_13'),
  reports: paths.reports,
  report: paths.report(2020),
  reportFile: 'noPage',
  records: paths.records(2020, 'published'),
  request: paths.request,
  answers: paths.answers(),
  answer: 'noPage', // the demonstration has released none
  answerFile: 'noPage',
  year: paths.year(2020),
  document: { from: paths.entry('art20_13'), link: paths.document('') },
  file: 'noPage',
  search: paths.search('公示'),
  atom: 'noPage',
  jsonFeed: 'noPage',
  siteMap: paths.siteMap,
  accessibility: paths.accessibility,
};
const otherPublicPages = ['/desk/login', '/meiyou', '/apply', '/progress'];

/** Which screens of the desk are looked at as whom; `:id` stands for the first of the list. */
const deskPages = {
  clerk: [
    ...['', 'documents', 'documents/new', 'documents/:id', 'documents/:id/edit', 'documents/:id/review-sheet'],
    ...['documents/import', 'documents/repost', 'schedules', 'deliveries', 'handovers', 'closed-register', 'rescan'],
    ...['review-rules', 'catalogue', 'catalogue/print', 'heartbeat', 'heartbeat/self-check', 'guide', 'rules'],
    ...['reports', 'reports/:year', 'imports', 'business'],
  ],
  handler: [
    ...['', 'requests', 'requests/new', 'requests/mail', 'requests/submissions', 'requests/remedies'],
    ...['requests/templates', 'requests/:id'],
  ],
  administrator: ['settings/office', 'settings/channels', 'settings/calendar', 'settings/publishing'],
  auditor: ['ledger'],
} as const;

/** What may stand in Latin letters: formats of files, addresses, logins, fingerprints and how they are made, keys. */
const latin =
  /https?:\/\/\S+|\bhttps\b|\{\w+\}|www\.[\w./-]+|\b(?:SQ|WS)(?:\d{4}-\d+)?\b|[\w.-]+@[\w.-]+|\b[0-9a-f]{6,64}\b|\b(xinxiyuan|baomi|lingdao|jingban|fazhi|guanli|shenji|gongkai2020|EMS|DEMO|PNG|JPEG|Word|WPS|Excel|DOCX|XLSX|xlsx|zip|CSV|Atom|JSON|TXT|HTML|PDF|SHA|[KMG]?B|Ctrl|Tab)\b/g;

let town: Township;
let clerk: Page;
before(async () => {
  town = await openTownship();
  clerk = await town.staff('xinxiyuan');
});
after(() => town.close());

/** Opens a page and says what is wrong with it at both sizes. */
async function look(page: Page, address: string): Promise<string[]> {
  await page.setViewportSize(wide);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  if (address.startsWith('/desk')) await page.waitForLoadState('networkidle');
  const wrong = [...(await overflow(page)), ...(await english(page)), ...(await barriers(page))];
  await page.setViewportSize(phone);
  wrong.push(...(await overflow(page)), ...(await english(page)));
  return wrong.map((what) => `${address} ${what}`);
}

/** The first link of a page that begins so and leads to one of its items. */
async function firstLink(page: Page, from: string, link: string): Promise<string> {
  await page.goto(from);
  const links = page
    .locator(`main a[href^="${link}"]`)
    .and(page.locator(':not([href$="/new"], [href$="/import"], [href$="/repost"])'));
  return (await links.first().getAttribute('href')) ?? '';
}

async function overflow(page: Page): Promise<string[]> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  return (content ?? 0) > (window ?? 0) ? [`is ${content} wide in a window of ${window}`] : [];
}

async function english(page: Page): Promise<string[]> {
  // only what can be seen is meant
  const seen = await page.evaluate(() => document.body.innerText);
  const words = seen.replace(latin, '').match(/[A-Za-z]{2,}/g) ?? [];
  return words.length > 0 ? [`says ${[...new Set(words)].join(' ')}`] : [];
}

async function barriers(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 4)
          .map(({ html }) => html.slice(0, 160))
          .join(' ')}`,
    );
}

describe('every main screen fits, speaks Chinese and has no barrier', () => {
  it('the portal', async () => {
    const page = await town.visitor();
    const wrong: string[] = [];
    for (const looked of [...Object.values(portalPages), ...otherPublicPages]) {
      if (looked === 'noPage') continue;
      const address = typeof looked === 'string' ? looked : await firstLink(page, looked.from, looked.link);
      wrong.push(...(await look(page, address)));
    }
    assert.deepEqual(wrong, []);
  });

  it('the desk of a clerk', async () => {
    const item = await firstLink(clerk, '/desk/documents', '/desk/documents/');
    const wrong: string[] = [];
    for (const page of deskPages.clerk) {
      const address = `/desk/${page}`.replace('/desk/documents/:id', item).replace(':year', '2020');
      wrong.push(...(await look(clerk, address)));
    }
    wrong.push(...(await look(clerk, `/desk/reports/${new Date().getFullYear()}`)));
    assert.deepEqual(wrong, []);
  });

  it('the desk of a handler', async () => {
    const handler = await town.staff('jingban');
    const wrong: string[] = [];
    for (const address of deskPages.handler) {
      if (!address.includes(':')) wrong.push(...(await look(handler, `/desk/${address}`)));
    }
    await handler.goto('/desk/requests?filter=all');
    const links = handler.locator('main a[href^="/desk/requests/"]').filter({ hasText: /SQ\d/ });
    await links.first().waitFor();
    const cases = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const address of cases.slice(0, 3)) wrong.push(...(await look(handler, address)));
    assert.deepEqual(wrong, []);
  });

  it('the settings of the administrator', async () => {
    const administrator = await town.staff('guanli');
    const wrong: string[] = [];
    for (const address of deskPages.administrator) wrong.push(...(await look(administrator, `/desk/${address}`)));
    assert.deepEqual(wrong, []);
  });

  it('the ledger of the auditor', async () => {
    const auditor = await town.staff('shenji');
    assert.deepEqual(await look(auditor, '/desk/ledger'), []);
  });

  it('and no screen of the desk is left out', async () => {
    const router = await readFile(new URL('../../desk/src/router.tsx', import.meta.url), 'utf8');
    const routes = [...router.matchAll(/\bpath: '([^']*)'/g)]
      .map(([, path]) => path)
      .filter((path) => path !== '/' && path !== '*');
    assert.ok(routes.length > 30, 'the table is read');
    const looked = new Set<string>(Object.values(deskPages).flat());
    assert.deepEqual(
      routes.filter((path) => path !== undefined && !looked.has(path)),
      [],
    );
  });

  it('and none of them complains in the console', () => {
    assert.deepEqual(
      town.complaints.filter((line) => !(line.includes('/meiyou') && line.includes('404'))),
      [],
    );
  });
});
