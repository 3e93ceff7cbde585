import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import {
  beginDraft,
  downloaded,
  openByMenu,
  openFromWorklist,
  publish,
  sign,
  submit,
  typeBody,
} from './publish-steps.js';
import { step, type Township } from './township.js';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const added = { first: '安全生产', second: '丙泉村水库安全管理' };
const title = '示范镇丙泉村水库安全管理责任人公示';

/** The catalogue is edited, taken home as a workbook and brought back changed, put in force, printed, filled and read. */
export async function catalogueWay(town: Township): Promise<void> {
  const clerk = await town.staff('xinxiyuan');
  const reviewer = await town.staff('baomi');
  const leader = await town.staff('lingdao');
  const visitor = await town.visitor();

  await step('信息员另定一个事项的公开时限', async () => {
    await openByMenu(clerk, '公开目录');
    await clerk.getByText('没有在编的草案').waitFor();
    await clerk.getByLabel('查找事项').fill('政策解读');
    await clerk.getByRole('button', { name: '编辑“政府文件 / 政策解读”' }).click();
    const drawer = clerk.getByRole('dialog');
    await drawer.getByRole('radio', { name: '另定' }).check();
    await drawer.getByLabel('天数').fill('7');
    await drawer.getByRole('radio', { name: '日（自然日）' }).check();
    await drawer.getByLabel('期限依据').fill('示范县政务公开标准目录');
    await drawer.getByRole('button', { name: '保存到草案' }).click();
    await drawer.waitFor({ state: 'hidden' });
    await clerk.getByText('第 1 版草案，修改 1 项').waitFor();
  });

  await step('导出表格，改一行、加一行，再导入', async () => {
    const file = await downloaded(clerk, () => clerk.getByRole('link', { name: '导出' }).click());
    assert.match(file.name, /\.xlsx$/);
    const sheet = await changedSheet(file.bytes);
    await clerk.getByRole('button', { name: '导入' }).click();
    const dialog = clerk.getByRole('dialog');
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: '标准目录.xlsx', mimeType: xlsxType, buffer: sheet });
    await dialog.getByRole('heading', { name: /与当前相比：新增 1 项、修改 1 项$/ }).waitFor();
    await dialog.getByText('乡镇概况').first().waitFor();
    await dialog.getByRole('button', { name: '替换草案' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await clerk.getByText('第 1 版草案，新增 1 项、修改 2 项').waitFor();
  });

  await step('一份缺列的表，一行也不导入', async () => {
    await clerk.getByRole('button', { name: '导入' }).click();
    const dialog = clerk.getByRole('dialog');
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: '别的表.xlsx', mimeType: xlsxType, buffer: await otherSheet() });
    await dialog.getByText('公开依据').first().waitFor();
    assert.ok(await dialog.getByRole('button', { name: '替换草案' }).isDisabled());
    await dialog.getByRole('button', { name: '取消' }).click();
  });

  await step('编制的人不能定生效，由领导决定', async () => {
    assert.ok(await clerk.getByRole('button', { name: '生效', exact: true }).isDisabled());
    await openByMenu(leader, '公开目录');
    await leader.getByRole('button', { name: '生效', exact: true }).click();
    const dialog = leader.getByRole('dialog');
    await dialog.getByLabel('调整原因（必填）').fill('按县标准目录调整');
    await dialog.getByRole('button', { name: '确认生效' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await leader.getByText(/现行：第 1 版，\d{4}-\d\d-\d\d 起生效/).waitFor();
  });

  await step('打印的是官方样式的表，没有菜单', async () => {
    await clerk.reload(); // what another person did shows at once
    await clerk.getByText(/现行：第 1 版/).waitFor();
    await clerk.getByRole('link', { name: '打印' }).click();
    await clerk.getByRole('heading', { name: /政府信息公开事项标准目录$/, level: 2 }).waitFor();
    await clerk.getByRole('cell', { name: new RegExp(`^${added.second}`) }).waitFor();
    await clerk.emulateMedia({ media: 'print' });
    assert.equal(await clerk.getByRole('navigation', { name: '工作平台菜单' }).isVisible(), false);
    assert.equal(await clerk.getByRole('button', { name: '打印' }).isVisible(), false);
    const pdf = await clerk.pdf({ preferCSSPageSize: true });
    assert.match(pdf.toString('latin1'), /\/MediaBox \[0 0 84[12][.\d]* 59[45]/, 'A4, lying');
    await clerk.emulateMedia({ media: null });
  });

  await step('新事项下起草、审查、发布一条信息', async () => {
    await beginDraft(clerk, title, added.second, '公示公告');
    await typeBody(clerk, '丙泉村水库安全管理责任人已经明确，现予公示。');
    await submit(clerk, '保存并送审');
    await clerk.getByRole('button', { name: '保密审查' }).waitFor();
    await openFromWorklist(reviewer, title);
    await sign(reviewer, '保密审查');
    await openFromWorklist(leader, title);
    await sign(leader, '领导审批');
    const publisher = await town.staff('fabu');
    await openFromWorklist(publisher, title);
    await publish(publisher);
  });

  await step('覆盖情况里有它，打开就是它', async () => {
    await openByMenu(clerk, '公开目录');
    await clerk.getByRole('tab', { name: '覆盖情况' }).click();
    const row = await coverageOf(clerk);
    assert.match(await row.innerText(), /\d{4}-\d\d-\d\d/);
    await row.getByRole('link', { name: '1', exact: true }).click();
    await clerk.getByRole('link', { name: title }).waitFor();
  });

  await step('门户的目录里有新事项和这条信息', async () => {
    await visitor.goto('/');
    await visitor.getByRole('link', { name: '法定主动公开内容' }).first().click();
    await visitor.getByRole('link', { name: added.second }).first().click();
    await visitor.getByText('示范县安全生产标准目录').waitFor();
    await visitor.getByRole('link', { name: title }).click();
    await visitor.getByRole('heading', { name: title, level: 1 }).waitFor();
  });
}

async function coverageOf(page: Page) {
  await page.getByRole('textbox', { name: '查找事项' }).last().fill(added.second);
  const row = page.getByRole('row', { name: new RegExp(added.second) });
  await row.waitFor();
  return row;
}

/** One row renamed, one row put below the others. */
async function changedSheet(bytes: Buffer): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.worksheets[0];
  assert.ok(sheet);
  const heads = new Map<string, number>();
  let last = 0;
  sheet.eachRow((row, number) => {
    last = number;
    row.eachCell((cell, column) => {
      if (heads.has('事项编码')) return;
      heads.set(cell.text, column);
    });
    const second = heads.get('二级事项');
    if (second !== undefined && row.getCell(second).text === '乡镇简介') row.getCell(second).value = '乡镇概况';
  });
  const like = sheet.getRow(last);
  const fresh = sheet.getRow(last + 1);
  const own: Readonly<Record<string, string>> = {
    一级事项: added.first,
    二级事项: added.second,
    '公开内容（要素）': '水库名称、安全管理责任人、联系电话',
    公开依据: '示范县安全生产标准目录',
    公开时限: '自信息形成或者变更之日起20个工作日内',
    事项编码: '',
  };
  for (const [head, column] of heads) fresh.getCell(column).value = own[head] ?? like.getCell(column).value;
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function otherSheet(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('表').addRows([
    ['一级事项', '二级事项'],
    ['安全生产', '检查'],
  ]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
