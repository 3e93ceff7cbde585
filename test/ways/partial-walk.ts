import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { openZip } from '../../src/untrusted/zip.js';
import {
  askProgress,
  beginAtCounter,
  type CounterCase,
  makeDecision,
  openDecision,
  registerAtCounter,
  uploadFor,
} from './counter-steps.js';
import { serve, take, today } from './request-steps.js';
import { step, type Township } from './township.js';

const secretPhone = '15400001234';
const secretName = '样例施工队甲';
const original = `己泉村桥梁维修验收记录\n验收合格。\n经办联系电话：${secretPhone}\n报价单位：${secretName}\n`;

/** Partial disclosure with a masked copy, 不存在 with its search, and the bundle of the case (条例36、37条). */
export async function walkPartial(town: Township): Promise<void> {
  const [clerk, handler, legal, leader] = await Promise.all(
    ['xinxiyuan', 'jingban', 'fazhi', 'lingdao'].map((login) => town.staff(login)),
  );
  assert.ok(clerk && handler && legal && leader);
  let request: CounterCase = { path: '', number: '', code: '' };

  await step('两项申请，上传原件', async () => {
    request = await registerAtCounter(clerk, '陶虚构', ['己泉村桥梁维修验收记录', '己泉村桥梁维修专题会议录音']);
    await beginAtCounter(clerk, handler, request);
    await uploadFor(handler, '拟提供的原件', {
      name: '验收记录.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(original),
    });
  });
  await step('遮盖后生成处理件，原件和处理件各自保存', async () => {
    await handler.getByRole('button', { name: '处理后对外提供 验收记录.txt' }).click();
    const dialog = handler.getByRole('dialog');
    await dialog.getByText(/共检查出 \d+ 处/).waitFor();
    assert.ok(await dialog.getByRole('button', { name: '生成对外提供的文件' }).isDisabled(), '逐处选择之前不能生成');
    await dialog.getByRole('button', { name: '全部遮盖' }).click();
    await dialog.getByLabel(/还要删去的文字/).fill(secretName);
    await dialog.getByRole('button', { name: '生成对外提供的文件' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const released = handler.getByRole('region', { name: '对外提供的文件' });
    const copy = await textOf(await saved(handler, released.getByRole('button', { name: /^下载/ }).first()));
    assert.match(copy, /验收合格/);
    assert.ok(!copy.includes(secretPhone) && !copy.includes(secretName), copy);
  });
  await step('部分公开', async () => {
    const dialog = await openDecision(handler, 1, '部分公开（作区分处理）');
    await dialog
      .getByText(/^三类内部事务信息/)
      .first()
      .click();
    await dialog.getByLabel('不公开的内容').fill('经办联系电话和内部分工');
    await dialog.getByLabel('不公开的理由').fill('属于内部管理方面的信息，公开与否不影响公众权益');
    await dialog.getByLabel('区分处理说明').fill('删去相应文字，其余照原样提供');
    await makeDecision(dialog, 1);
  });
  await step('不存在：没有检索记录的作不出', async () => {
    const dialog = await openDecision(handler, 2, '经检索没有所申请信息');
    await dialog.getByRole('button', { name: '作出第 2 项的处理决定' }).click();
    await dialog.getByText('请填写检索关键词。').waitFor();
    await dialog.getByText('请填写在检索记录上签名的人。').waitFor();
    await dialog.getByLabel('检索的系统').fill('公文处理系统、档案管理系统');
    await dialog.getByLabel('检索关键词').fill('桥梁维修、会议录音');
    await dialog.getByLabel('查找的档案柜、科室').fill('综合档案室第一柜');
    await dialog.getByLabel('检索人员', { exact: true }).fill('周示例、张示范');
    for (const label of ['检索起始日期', '检索结束日期']) {
      await dialog.getByLabel(label).fill(today);
      await dialog.getByLabel(label).press('Enter');
    }
    await dialog.getByLabel('检索人员签名').fill('周示例、张示范');
    await makeDecision(dialog, 2);
  });
  await step('审核、审批、发出、送达，计入部分公开一行', async () => {
    await take(handler, '送法制审核');
    await legal.goto(request.path);
    await take(legal, '审核通过', '依据准确，程序合法，同意。');
    await leader.goto(request.path);
    await take(leader, '审批同意', '同意答复。');
    await handler.goto(request.path);
    await take(handler, '发出答复');
    await serve(handler, '政府信息公开申请答复书');
    await handler.getByText('计入“部分公开”').first().waitFor();
  });
  await step('申请人只拿到处理件', async () => {
    const applicant = await town.visitor();
    await askProgress(applicant, request);
    const reply = applicant.locator('.reply-files li').filter({ hasText: '验收记录' });
    assert.equal(await reply.count(), 1);
    const copy = await textOf(await saved(applicant, reply.getByRole('button', { name: /^下载/ })));
    assert.ok(copy.includes('验收合格') && !copy.includes(secretPhone), copy);
  });
  await step('案卷：目录与文件一一对应，摘要相符', async () => {
    await handler.goto(request.path);
    const download = await saved(handler, handler.getByRole('button', { name: '下载案卷' }));
    assertBundle(await readFile(await download.path()), request.number);
  });
}

/** What the file of a download says. */
async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

async function saved(page: Page, button: ReturnType<Page['locator']>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return download;
}

/** Every file of the bundle stands in its index with its length and digest, and nothing else does. */
function assertBundle(bytes: Buffer, number: string): void {
  const members = openZip(bytes, { entries: 500, totalBytes: 40 * 1024 * 1024 });
  assert.ok(typeof members !== 'string', String(members));
  const files = new Map(members.map(({ name, read }) => [name, read()]));
  const index = files.get('目录.txt')?.toString('utf8') ?? '';
  assert.ok(index.includes(number));
  const rows = index
    .split('\r\n')
    .filter((line) => /[0-9a-f]{64}$/.test(line))
    .map((line) => line.split('\t'));
  const listed = rows.map(([, path = '', , length = '', digest = '']) => [path, length, digest]);
  const found = [...files]
    .filter(([name]) => name !== '目录.txt')
    .map(([name, file]) => [name, String(file.length), createHash('sha256').update(file).digest('hex')]);
  assert.deepEqual(listed.sort(), found.sort());
  const holding = [...files].filter(([, file]) => file.includes(secretPhone)).map(([name]) => name.split('/')[0]);
  assert.deepEqual(holding, ['原件'], '删去的内容只在原件里');
}
