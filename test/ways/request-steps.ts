import type { Page } from 'playwright-core';

/** Today in Shanghai. */
export const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
/** A small text file, such as a proof of posting. */
export const proof = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from('交寄凭证（演示）') });
/** A picture of one pixel, in the place of the photograph of an envelope. */
export const photo = {
  name: '信封.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
    'base64',
  ),
};

/** Presses a button of the page that opens a dialog, and confirms it with the words typed into its opinion. */
export async function take(page: Page, button: string, opinion = ''): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  if (opinion !== '') await dialog.locator('textarea').last().fill(opinion);
  await dialog.getByRole('button', { name: `确认${button}` }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Gives the case to the handler. */
export async function assign(page: Page): Promise<void> {
  await page.getByRole('button', { name: '分办', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').click();
  await page.getByTitle('周示例').click();
  await dialog.getByRole('button', { name: '确认分办' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Decides an item directly as 已主动公开. */
export async function decideAlreadyPublic(page: Page, item: number): Promise<void> {
  await page.getByRole('button', { name: `开始判断第 ${item} 项` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /直接选择处理决定/ }).click();
  await dialog.getByText('所申请信息已主动公开').first().click();
  await dialog.locator('textarea').first().fill('示范镇人民政府门户网站“财政预算、决算”栏目');
  await dialog.getByRole('button', { name: `作出第 ${item} 项的处理决定` }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Handler, legal reviewer, leader and handler again, up to the issued reply. */
export async function untilIssued(handler: Page, legal: Page, leader: Page, path: string): Promise<void> {
  await take(handler, '送法制审核');
  await legal.goto(path);
  await take(legal, '审核通过', '依据准确，程序合法，同意。');
  await leader.goto(path);
  await take(leader, '审批同意', '同意答复。');
  await handler.goto(path);
  await take(handler, '发出答复');
}

/** Registers the service of the letter with this title by post, with an uploaded proof. */
export async function serve(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `登记送达 ${title}`, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('邮寄送达').click();
  await dialog.getByLabel('交邮日期').fill(today);
  await dialog.getByLabel('交邮日期').press('Enter');
  await dialog.getByLabel('邮件号码').fill('EMS-DEMO-7001');
  await dialog.locator('input[type=file]').setInputFiles(proof('交寄凭证.txt'));
  await dialog.locator('.ant-select').filter({ hasText: '交寄凭证' }).waitFor();
  await dialog.getByRole('button', { name: '登记送达' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
