import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { zipTexts } from '../../src/documents/testing/zip-text.js';
import { tabbed } from '../cases/reports/layouts.js';
import { sampleAgency, sampleYear } from '../cases/reports/sample.js';
import { openTownship, step, type Township } from './township.js';

let town: Township;
before(async () => {
  town = await openTownship();
});
after(() => town.close());

/** The first figure of a row of an official table. */
const figure = (page: Page, row: RegExp, role: 'button' | 'link') =>
  page.getByRole('row', { name: row }).getByRole(role).first();

it('opens the numbers of a report, reads another one in and takes the files home', async () => {
  const clerk = await town.staff('xinxiyuan');
  const visitor = await town.visitor();

  await step('a cell of the desk’s report opens to its records', async () => {
    await clerk.getByRole('link', { name: '本机关年报' }).click();
    await clerk.getByRole('link', { name: /2020/ }).first().click();
    const cell = figure(clerk, /政府集中采购/, 'button');
    assert.equal(await cell.textContent(), '3');
    await cell.click();
    const drawer = clerk.getByRole('dialog');
    await drawer.getByText('由 3 条记录得出').waitFor();
    const records = drawer.getByRole('table', { name: '数字背后的记录' }).getByRole('row');
    assert.equal(await records.count(), 1 + 3);
    assert.equal(await drawer.getByRole('link', { name: /采购/ }).count(), 3);
    await clerk.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
  });

  await step('a number of the public report opens to its list', async () => {
    await visitor.goto('/');
    await visitor.getByRole('link', { name: /年报/ }).first().click();
    await visitor
      .getByRole('link', { name: /2020年/ })
      .first()
      .click();
    const number = figure(visitor, /政府集中采购/, 'link');
    assert.equal(await number.textContent(), '3');
    await number.click();
    await visitor.getByRole('heading', { level: 1, name: /政府集中采购/ }).waitFor();
    assert.equal(
      await visitor
        .locator('main')
        .getByRole('link', { name: /采购结果公告/ })
        .count(),
      3,
    );
    await visitor
      .getByRole('link', { name: /采购结果公告/ })
      .first()
      .click();
    await visitor.getByText('索引号').first().waitFor();
  });

  await step('a report that does not add up is read in, with what is wrong with it', async () => {
    const text = tabbed();
    const wrong = text.replace('14\t3\t0\t0\t2\t1\t20', '14\t3\t0\t0\t2\t1\t21');
    assert.notEqual(wrong, text);
    await clerk.getByRole('link', { name: '导入年报' }).click();
    await clerk.locator('input[type=file]').setInputFiles({
      name: '示范镇年度报告.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(wrong),
    });
    await clerk.getByRole('heading', { name: '导入结果：示范镇年度报告.txt' }).waitFor();
    const main = clerk.locator('main');
    await main.getByText(sampleAgency, { exact: true }).first().waitFor();
    await main.getByText(`${sampleYear} 年`, { exact: true }).first().waitFor();
    await main.getByRole('heading', { name: /^检查结果（[1-9]\d*）$/ }).waitFor();
    await main.getByRole('heading', { name: /^错误/ }).waitFor();
    await main.getByRole('button', { name: '定位到单元格' }).first().click();
  });

  await step('a file that is no report is refused in words', async () => {
    await clerk.locator('input[type=file]').setInputFiles({
      name: '会议通知.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('定于下周一召开会议。'),
    });
    await clerk.getByText('本文件不能识别').waitFor();
  });

  await step('the report comes as Word and Excel, from the desk and from the portal', async () => {
    await clerk.goto('/desk/reports/2020');
    assert.match(await savedText(clerk, /Word/, 'word/document.xml'), /政府信息公开工作年度报告/);
    assert.match(await savedText(clerk, /Excel/, 'xl/sharedStrings.xml'), /政府集中采购/);
    await visitor.goto('/zwgk/nianbao/2020');
    assert.match(await savedText(visitor, /Word|DOCX/i, 'word/document.xml'), /政府集中采购/);
  });

  assert.deepEqual(town.complaints, []);
});

/** Follows the link that downloads, and reads one part of the file that comes. */
async function savedText(page: Page, link: RegExp, part: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).first().click();
  const file = await (await coming).path();
  return (await zipTexts(await readFile(file))).get(part) ?? '';
}
