import assert from 'node:assert/strict';
import { officialCalendar } from '../../src/law/calendar.js';
import { type Day, dayInChinese } from '../../src/law/day.js';
import { addWorkingDays } from '../../src/law/working-days.js';
import {
  askProgress,
  beginAtCounter,
  type CounterCase,
  makeDecision,
  openDecision,
  registerAtCounter,
  uploadFor,
} from './counter-steps.js';
import { proof, serve, today, untilIssued } from './request-steps.js';
import { step, type Township } from './township.js';

const wanted = '示范镇戊泉村灌渠维修的全部施工日志';

/** A fee from the notice to the payment and the reply, to section six; then the answer on the way to everybody (条例42、44条). */
export async function walkFee(town: Township): Promise<void> {
  const [clerk, handler, legal, leader] = await Promise.all(
    ['xinxiyuan', 'jingban', 'fazhi', 'lingdao'].map((login) => town.staff(login)),
  );
  assert.ok(clerk && handler && legal && leader);
  const applicant = await town.visitor();
  let request: CounterCase = { path: '', number: '', code: '' };

  await step('收费通知：按页数算出金额，期限暂停', async () => {
    request = await registerAtCounter(clerk, '吕虚构', [wanted]);
    await beginAtCounter(clerk, handler, request);
    await handler.getByRole('button', { name: '发出收费通知', exact: true }).click();
    const dialog = handler.getByRole('dialog');
    await dialog.getByText('按量', { exact: true }).click();
    await dialog.getByLabel('页数').fill('20');
    await dialog.getByText('在免费范围内，不收费').waitFor();
    await dialog.getByLabel('页数').fill('120');
    await dialog.getByText('应收 1100 元').waitFor();
    await dialog.getByLabel('缴纳方式').fill('示范镇财政所窗口刷卡（演示）');
    await dialog.getByRole('button', { name: '登记并制作文书' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await handler.getByText('等待申请人缴费').first().waitFor();
    await serve(handler, '政府信息公开信息处理费收费通知书');
  });
  await step('申请人上传缴费凭证', async () => {
    await askProgress(applicant, request);
    await applicant.getByText('1100元').first().waitFor();
    await applicant.getByRole('button', { name: '提交缴费凭证' }).click();
    assert.equal(await applicant.getByText('等待工作人员处理').count(), 0, '没有凭证的不收');
    await applicant.locator('#payment-files').setInputFiles(proof('缴费凭证.txt'));
    await applicant.getByRole('button', { name: '提交缴费凭证' }).click();
    await applicant.getByText('等待工作人员处理').first().waitFor();
  });
  await step('登记缴费，答复期限自次日起重新计算', async () => {
    await handler.goto(request.path);
    await handler.getByRole('button', { name: '采用', exact: true }).click();
    await handler.getByRole('dialog').getByRole('button', { name: '确认采用' }).click();
    await handler.getByRole('dialog').waitFor({ state: 'hidden' });
    const due = addWorkingDays(officialCalendar, today as Day, 20);
    assert.ok(due.ok);
    await handler.getByText(`到期日：${dayInChinese(due.value.due)}`).waitFor();
    await handler.getByRole('region', { name: '缴费凭证' }).getByText('缴费凭证1.txt').waitFor();
  });
  await step('答复', async () => {
    const dialog = await openDecision(handler, 1, '可以公开：提供信息或告知获取方式、途径、时间');
    await makeDecision(dialog, 1);
    await uploadFor(handler, '拟提供的原件', proof('施工日志.txt'));
    await handler.getByRole('button', { name: '处理后对外提供 施工日志.txt' }).click();
    const release = handler.getByRole('dialog');
    await release.getByText('没有检查出个人信息和涉密标志').waitFor();
    await release.getByRole('button', { name: '生成对外提供的文件' }).click();
    await release.waitFor({ state: 'hidden' });
    await untilIssued(handler, legal, leader, request.path);
    await serve(handler, '政府信息公开申请答复书');
  });
  await step('收费写进年度报告第六部分', async () => {
    await clerk.goto(`/desk/reports/${today.slice(0, 4)}`);
    await clerk.getByText('本年度发出收费通知1件，总金额1100元，实际收取1100元。').first().waitFor();
  });
  await step('答复选登，公众可以看到，没有申请人', async () => {
    await leader.goto(request.path);
    await leader.getByRole('button', { name: '选登答复' }).click();
    const dialog = leader.getByRole('dialog');
    await dialog.getByLabel('标题').fill('戊泉村灌渠维修施工日志');
    await dialog.getByRole('button', { name: '决定选登' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const link = leader.getByRole('link', { name: '查看门户页面' });
    await applicant.goto((await link.getAttribute('href')) ?? '');
    await applicant.getByRole('heading', { name: '戊泉村灌渠维修施工日志' }).waitFor();
    assert.doesNotMatch(await applicant.locator('body').innerText(), /吕虚构|样例街8号/);
  });
  await step('起草为主动公开，在信息公开列表里找到', async () => {
    await clerk.goto(request.path);
    await clerk.getByRole('button', { name: /申请人建议，经审核属实，起草为主动公开/ }).click();
    await clerk.getByText('已经起草为主动公开的信息').waitFor();
    await clerk.getByRole('link', { name: '信息列表' }).first().click();
    await clerk.getByRole('link', { name: '戊泉村灌渠维修施工日志' }).first().click();
    await clerk.getByRole('heading', { name: '戊泉村灌渠维修施工日志' }).first().waitFor();
    await clerk.getByRole('button', { name: '送审', exact: true }).waitFor();
  });
}
