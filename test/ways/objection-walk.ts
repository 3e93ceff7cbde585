import assert from 'node:assert/strict';
import { makeDecision, openDecision, uploadFor } from './counter-steps.js';
import { serve, take } from './request-steps.js';
import { step, type Township } from './township.js';

const wanted = '丙泉村高标准农田建设项目施工合同';
const reasons = '合同价款使用财政资金，公开有利于群众监督，不公开会对公共利益造成重大影响。';

/** What a third party objected to is given out all the same: not before it was told the decision and why (条例32条). */
export async function walkObjection(town: Township): Promise<void> {
  const [handler, legal, leader] = await Promise.all(['jingban', 'fazhi', 'lingdao'].map((login) => town.staff(login)));
  assert.ok(handler && legal && leader);
  await handler.goto('/desk/requests');
  await handler.getByRole('row').filter({ hasText: wanted }).getByRole('link').first().click();
  await handler.getByRole('heading', { name: /^申请 SQ/ }).waitFor();
  const path = new URL(handler.url()).pathname;

  await step('备好要提供的文件', async () => {
    await uploadFor(handler, '拟提供的原件', {
      name: '施工合同.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('丙泉村高标准农田建设项目施工合同\n合同价款：一百二十万元。\n'),
    });
    await handler.getByRole('button', { name: '处理后对外提供 施工合同.txt' }).click();
    const dialog = handler.getByRole('dialog');
    await dialog.getByRole('button', { name: '生成对外提供的文件' }).click();
    await dialog.waitFor({ state: 'hidden' });
  });
  await step('决定公开须写明为什么不采纳第三方的意见', async () => {
    const dialog = await openDecision(handler, 1, '可以公开：提供信息或告知获取方式、途径、时间');
    await dialog.getByRole('button', { name: '作出第 1 项的处理决定' }).click();
    await dialog.getByText('请选择本机关为什么仍然决定公开。').first().waitFor();
    await dialog.getByText('不公开会对公共利益造成重大影响，决定公开').click();
    await dialog.getByLabel('告知第三方的理由').fill(reasons);
    await makeDecision(dialog, 1);
  });
  await step('审核、审批', async () => {
    await take(handler, '送法制审核');
    await legal.goto(path);
    await take(legal, '审核通过', '依据准确，程序合法，同意。');
    await leader.goto(path);
    await take(leader, '审批同意', '同意答复。');
  });
  await step('没有书面告知第三方的，不能发出；告知以后发出', async () => {
    await handler.goto(path);
    await handler.getByRole('button', { name: '发出答复', exact: true }).first().click();
    const issue = handler.getByRole('dialog');
    await issue.getByRole('button', { name: '确认发出答复' }).click();
    await issue.getByText(/应当将决定公开的内容和理由书面告知第三方/).waitFor();
    await issue.getByRole('button', { name: '制作给第三方的告知书' }).click();
    const letter = handler.getByRole('dialog').filter({ hasText: '制作其他文书' });
    assert.ok((await letter.getByLabel('公开理由').inputValue()).includes(reasons), '理由按处理决定填好');
    await letter.getByRole('button', { name: '制作', exact: true }).click();
    await letter.waitFor({ state: 'hidden' });
    await handler.getByRole('button', { name: '确认发出答复' }).click();
    await handler.getByRole('dialog').waitFor({ state: 'hidden' });
    await handler.getByRole('button', { name: /^登记送达 政府信息依申请公开告知书/ }).waitFor();
    await serve(handler, '政府信息公开申请答复书');
  });
}
