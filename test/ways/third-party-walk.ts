import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { officialCalendar } from '../../src/law/calendar.js';
import { type Day, day } from '../../src/law/day.js';
import { addWorkingDays } from '../../src/law/working-days.js';
import { proof, today } from './request-steps.js';
import { step, type Township } from './township.js';

const wanted = '丙泉村高标准农田建设项目施工合同';

/** The third party of the demonstration answers: its days are not counted, and the evidence can be printed (条例32、33条). */
export async function walkThirdParty(town: Township): Promise<void> {
  const handler = await town.staff('jingban');

  await step('登记征求意见书的送达', async () => {
    await handler.goto('/desk/requests');
    await handler.getByRole('row').filter({ hasText: wanted }).getByRole('link').first().click();
    await handler.getByRole('heading', { name: /^申请 SQ/ }).waitFor();
    await handler.getByRole('button', { name: '登记送达 政府信息公开征求意见书', exact: true }).click();
    const dialog = handler.getByRole('dialog');
    await dialog.getByText('直接送达').click();
    await dialog.getByLabel('签收日期').fill(today);
    await dialog.getByLabel('签收日期').press('Enter');
    await dialog.locator('input[type=file]').setInputFiles(proof('送达回证.txt'));
    await dialog.locator('.ant-select').filter({ hasText: '送达回证' }).waitFor();
    await dialog.getByRole('button', { name: '登记送达' }).click();
    await dialog.waitFor({ state: 'hidden' });
  });
  await step('登记第三方的意见', async () => {
    await handler.getByRole('button', { name: '收到第三方意见', exact: true }).click();
    const dialog = handler.getByRole('dialog');
    await dialog.getByText('不同意公开', { exact: true }).click();
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await handler.getByRole('table', { name: '期限事项', exact: true }).getByText('不同意公开').waitFor();
  });
  await step('期限推算写明不计入的日期和依据', async () => {
    const derivation = handler.getByRole('table', { name: '推算过程' });
    assert.match(await derivation.innerText(), /征求第三方意见[^\n]*不计/);
    assert.ok((await handler.locator('.clock-months .is-excluded').count()) >= 4, '征求意见的日子在月历上不计入');
    const facts = handler.locator('.case-head');
    const plain = addWorkingDays(officialCalendar, await dayAfter(facts, '收到之日'), 20);
    assert.ok(plain.ok && (await dayAfter(facts, '到期日：')) > plain.value.due, '到期日顺延');
  });
  await step('打印出来只有推算表，逐段写明原因', async () => {
    await handler.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
    });
    await handler.getByRole('button', { name: '打印期限推算' }).click();
    assert.equal(await handler.locator('html').getAttribute('data-printed'), 'yes');
    await handler.emulateMedia({ media: 'print' });
    const paper = await handler.locator('body').innerText();
    assert.match(paper, /政府信息公开申请答复期限推算表/);
    assert.match(paper, /逐段日期[\s\S]*不计入[\s\S]*第三十三条/);
    assert.match(paper, /推算人：/);
    assert.doesNotMatch(paper, /案卷材料|退出登录/);
  });
}

/** The day that stands after these words. */
async function dayAfter(place: Locator, words: string): Promise<Day> {
  const text = await place.innerText();
  const [, year = '', month = '', date = ''] = new RegExp(`${words}\\s*(\\d{4})年(\\d+)月(\\d+)日`).exec(text) ?? [];
  return day(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}
