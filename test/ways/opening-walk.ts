import assert from 'node:assert/strict';
import { tabbed } from '../cases/reports/layouts.js';
import { sampleAgency, sampleYear } from '../cases/reports/sample.js';
import { today } from './request-steps.js';
import { step, type Township } from './township.js';

/** What last year's report carried forward becomes this year's opening balance, and opens to where it came from. */
export async function walkOpening(town: Township): Promise<void> {
  const clerk = await town.staff('xinxiyuan');
  const year = Number(today.slice(0, 4));

  await step('导入上年年报', async () => {
    const text = tabbed()
      .replaceAll(sampleAgency, '示范镇人民政府')
      .replaceAll(String(sampleYear), String(year - 1));
    await clerk.getByRole('link', { name: '导入年报' }).click();
    const name = '上年年度报告.txt';
    await clerk.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await clerk.getByRole('heading', { name: `导入结果：${name}` }).waitFor();
    await clerk.getByText('示范镇人民政府', { exact: true }).first().waitFor();
  });
  await step('按上年报告带入', async () => {
    await clerk.goto(`/desk/reports/${year}`);
    const opening = clerk.getByRole('region', { name: '上年结转' });
    await opening.getByText(`依据：导入的${year - 1}年年报`).waitFor();
    await opening.getByRole('button', { name: '按上年报告带入' }).click();
    await opening.getByText('各列与上年报告一致。').waitFor();
  });
  await step('表三的“上年结转”有了数，点开有出处', async () => {
    const cell = clerk
      .getByRole('row', { name: /上年结转/ })
      .getByRole('button')
      .first();
    assert.equal(await cell.textContent(), '2');
    await cell.click();
    const drawer = clerk.getByRole('dialog');
    await drawer.getByText(/条记录得出/).waitFor();
    await drawer.getByText(/上年/).first().waitFor();
    await clerk.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
  });
}
