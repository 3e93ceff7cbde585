import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** A file as it is chosen in the browser's dialog. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Opens a screen by its entry in the menu. */
export async function openByMenu(page: Page, name: string): Promise<void> {
  const entry = new RegExp(`^${name}\\s*(\\(\\d+\\)\\s*件待办)?$`); // some say how much waits
  await page.getByRole('navigation', { name: '工作平台菜单' }).getByRole('link', { name: entry }).click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** Opens the item from the list that waits on the person's 工作台. */
export async function openFromWorklist(page: Page, title: string): Promise<void> {
  await page.goto('/desk/');
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { name: title }).first().waitFor();
}

/** Begins a draft and fills in what every item needs but its text. */
export async function beginDraft(page: Page, title: string, entry: string, nature: string): Promise<void> {
  await openByMenu(page, '起草信息');
  await page.getByRole('textbox', { name: /^标题/ }).fill(title);
  await page.getByRole('combobox', { name: /^目录事项/ }).fill(entry);
  await choose(page, entry);
  await page.getByRole('radio', { name: nature }).check();
}

/** Takes the choice of this name from the list that has been opened. */
export async function choose(page: Page, name: string): Promise<void> {
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').getByText(name, { exact: true }).click();
}

/** Types the text of the item, in the place of what stood there. */
export async function typeBody(page: Page, text: string): Promise<void> {
  await page.locator('[contenteditable=true]').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** Attaches files and waits until each is stored. */
export async function attach(page: Page, ...files: ChosenFile[]): Promise<void> {
  await page.getByLabel('选择附件文件').setInputFiles(files);
  for (const { name } of files) await page.getByRole('link', { name }).waitFor();
}

/** Puts the item to review by this button, and signs what is asked with it, as it is proposed. */
export async function submit(page: Page, button: '送审' | '保存并送审'): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^(确认|签署并)送审$/ }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Signs the opinion of the level that the named button opens, with the first of its common phrases. */
export async function sign(page: Page, level: string): Promise<void> {
  await page.getByRole('button', { name: level, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('.phrases').getByRole('button').first().click();
  assert.notEqual(await dialog.getByLabel('意见（必填）').inputValue(), '', 'the phrase is the opinion');
  await dialog.getByRole('button', { name: '签署同意' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Publishes the item that is on the screen; gives its public address. */
export async function publish(page: Page): Promise<string> {
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  const link = page.getByRole('link', { name: '查看公开页面' });
  await link.waitFor();
  const address = (await link.getAttribute('href')) ?? '';
  assert.match(address, /^\/content\//);
  return address;
}

/** Clicks what gives a file, and reads it. */
export async function downloaded(page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(Buffer.from(piece));
  return { name: download.suggestedFilename(), bytes: Buffer.concat(pieces) };
}
