import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { openTownship, type Township } from './township.js';

const wide = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };

const portalPages = [
  ...['/', '/zwgk/', '/zwgk/zhinan', '/zwgk/zhidu', '/zwgk/fdzdgk', '/zwgk/fdzdgk/art20_13', '/zwgk/nianbao'],
  ...['/zwgk/nianbao/2020', '/zwgk/nianbao/2020/shuju?key=published', '/zwgk/yishenqing', '/zwgk/niandu/2020'],
  ...['/search?q=%E5%85%AC%E7%A4%BA', '/wangzhanditu', '/wuzhangai', '/desk/login', '/meiyou'],
  ...['/apply', '/progress', '/zwgk/yishenqing/dafu'],
];
const requestPages = ['', 'requests', 'requests/new', 'requests/mail', 'requests/submissions', 'requests/remedies'];
const deskPages = ['', 'documents', 'documents/new', 'reports', 'reports/2020', 'imports', 'business'];

/** What may stand in Latin letters: formats of files, addresses, logins, fingerprints and how they are made, keys. */
const latin =
  /https?:\/\/\S+|www\.[\w./-]+|\b(?:SQ|WS)(?:\d{4}-\d+)?\b|[\w.-]+@[\w.-]+|\b[0-9a-f]{6,64}\b|\b(xinxiyuan|baomi|lingdao|jingban|fazhi|guanli|shenji|gongkai2020|EMS|DEMO|PNG|JPEG|Word|WPS|Excel|DOCX|XLSX|TXT|HTML|PDF|SHA|[KMG]?B|Ctrl|Tab)\b/g;

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
    for (const address of portalPages) wrong.push(...(await look(page, address)));
    await page.goto('/zwgk/fdzdgk/art20_13');
    const article = await page.locator('main a[href^="/content/"]').first().getAttribute('href');
    wrong.push(...(await look(page, article ?? '')));
    assert.deepEqual(wrong, []);
  });

  it('the desk of a clerk', async () => {
    const wrong: string[] = [];
    for (const address of deskPages) wrong.push(...(await look(clerk, `/desk/${address}`)));
    wrong.push(...(await look(clerk, `/desk/reports/${new Date().getFullYear()}`)));
    await clerk.goto('/desk/documents');
    const item = await clerk
      .locator('main a[href^="/desk/documents/"]:not([href$="/new"])')
      .first()
      .getAttribute('href');
    wrong.push(...(await look(clerk, item ?? '')), ...(await look(clerk, `${item}/edit`)));
    assert.deepEqual(wrong, []);
  });

  it('the desk of a handler', async () => {
    const handler = await town.staff('jingban');
    const wrong: string[] = [];
    for (const address of [...requestPages, 'requests/templates'])
      wrong.push(...(await look(handler, `/desk/${address}`)));
    await handler.goto('/desk/requests?filter=all');
    const links = handler.locator('main a[href^="/desk/requests/"]').filter({ hasText: /SQ\d/ });
    await links.first().waitFor();
    const cases = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const address of cases.slice(0, 3)) wrong.push(...(await look(handler, address)));
    assert.deepEqual(wrong, []);
  });

  it('the calendar of the administrator', async () => {
    const administrator = await town.staff('guanli');
    assert.deepEqual(await look(administrator, '/desk/settings/calendar'), []);
  });

  it('the ledger of the auditor', async () => {
    const auditor = await town.staff('shenji');
    assert.deepEqual(await look(auditor, '/desk/ledger'), []);
  });

  it('and none of them complains in the console', () => {
    assert.deepEqual(
      town.complaints.filter((line) => !(line.includes('/meiyou') && line.includes('404'))),
      [],
    );
  });
});
