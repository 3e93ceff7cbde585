import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { assign, take } from './request-steps.js';

/** A case as it was registered at the counter: where the desk shows it, and what its applicant was given. */
export interface CounterCase {
  readonly path: string;
  readonly number: string;
  readonly code: string;
}

/** Registers what a natural person hands in over the counter, to be had by electronic mail. */
export async function registerAtCounter(clerk: Page, name: string, wanted: readonly string[]): Promise<CounterCase> {
  await clerk.goto('/desk/requests/new');
  await clerk.getByLabel(/^姓名/).fill(name);
  await clerk.getByLabel(/^通信地址/).fill('示范县样例街8号');
  await clerk.getByLabel(/^电子邮箱/).fill('yangli@shifan.example');
  for (const [at, item] of wanted.entries()) {
    if (at > 0) await clerk.getByRole('button', { name: '增加一项' }).click();
    await clerk
      .getByLabel(new RegExp(`第 ${at + 1} 项`))
      .first()
      .fill(item);
  }
  await clerk.getByText('电子', { exact: true }).click();
  await clerk.getByText('电子邮件', { exact: true }).click();
  await clerk.getByRole('button', { name: '登记', exact: true }).click();
  await clerk.getByRole('heading', { name: '申请登记回执' }).waitFor();
  const slip = await clerk.locator('main').innerText();
  const number = /SQ\d{4}-\d{4}/.exec(slip)?.[0] ?? '';
  const code = /查询码\s+([0-9A-Z]{8})/.exec(slip)?.[1] ?? '';
  assert.ok(number !== '' && code !== '', slip);
  await clerk.getByRole('link', { name: '打开这件申请' }).click();
  await clerk.getByRole('heading', { name: new RegExp(number) }).waitFor();
  return { path: new URL(clerk.url()).pathname, number, code };
}

/** Gives the case to the handler, who begins with it. */
export async function beginAtCounter(clerk: Page, handler: Page, { path }: CounterCase): Promise<void> {
  await assign(clerk);
  await handler.goto(path);
  await take(handler, '开始承办');
}

/** The applicant's own page of the case. */
export async function askProgress(applicant: Page, { number, code }: CounterCase): Promise<void> {
  await applicant.goto('/progress');
  await applicant.getByLabel(/^编号/).fill(number);
  await applicant.getByLabel(/^查询码/).fill(code);
  await applicant.getByRole('button', { name: '查询', exact: true }).click();
  await applicant.getByRole('heading', { name: '办理进度' }).waitFor();
}

/** Opens the decision on an item, chosen directly by its label; gives the dialog. */
export async function openDecision(handler: Page, item: number, label: string): Promise<Locator> {
  await handler.getByRole('button', { name: `开始判断第 ${item} 项` }).click();
  const dialog = handler.getByRole('dialog');
  await dialog.getByRole('button', { name: /直接选择处理决定/ }).click();
  await dialog.getByRole('button', { name: label }).first().click();
  return dialog;
}

/** Makes the decision that stands in the dialog. */
export async function makeDecision(dialog: Locator, item: number): Promise<void> {
  await dialog.getByRole('button', { name: `作出第 ${item} 项的处理决定` }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Uploads a file into the case for a purpose, as its words say it. */
export async function uploadFor(
  page: Page,
  purpose: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await page.getByLabel('材料种类').click();
  await page.getByTitle(purpose, { exact: true }).click();
  await page.getByRole('region', { name: '上传材料' }).locator('input[type=file]').setInputFiles(file);
  await page.getByRole('region', { name: purpose }).getByText(file.name).first().waitFor();
}
