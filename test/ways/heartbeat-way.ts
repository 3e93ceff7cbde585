import assert from 'node:assert/strict';
import { dayInChinese, dayInShanghai } from '../../src/law/day.js';
import {
  beginDraft,
  choose,
  downloaded,
  openByMenu,
  openFromWorklist,
  sign,
  submit,
  typeBody,
} from './publish-steps.js';
import { step, type Township } from './township.js';

const column = '应急预案';
const reason = '本年没有制定和修订应急预案';
const title = '示范镇戊泉村低保申请人家庭情况核对记录';
const year = 366 * 86_400_000; // ms

/** Silent columns, the self-check, the guide and its next issue, the rules, and what is not public, until a year later. */
export async function heartbeatWay(town: Township): Promise<void> {
  const clerk = await town.staff('xinxiyuan');
  const publisher = await town.staff('fabu');
  const reviewer = await town.staff('baomi');
  const leader = await town.staff('lingdao');
  const administrator = await town.staff('guanli');
  const visitor = await town.visitor();
  const today = dayInChinese(dayInShanghai(town.now()));
  const thisYear = today.slice(0, 5);

  await step('空白和逾期的栏目提醒信息员', async () => {
    await openByMenu(clerk, '栏目更新');
    await clerk.getByRole('heading', { name: /^栏目更新提醒（\d+）$/ }).waitFor();
    await clerk.getByText(/^空白栏目\d+个$/).waitFor();
    await clerk.getByRole('button', { name: '知道了：空白栏目' }).click();
    await clerk.getByText(/^空白栏目\d+个$/).waitFor({ state: 'hidden' });
  });

  await step('信息员说明暂无信息，领导确认之前公众看不到', async () => {
    await clerk.getByLabel('查找栏目').fill(column);
    const silent = clerk.getByRole('row', { name: new RegExp(`^${column}`) });
    await silent.getByText('空白栏目').waitFor();
    await silent.getByRole('button', { name: /^说明暂无信息/ }).click();
    const dialog = clerk.getByRole('dialog');
    await dialog.getByLabel(/^原因/).fill(reason);
    await dialog.getByText(`公众将看到：暂无信息产生（截至${today}）`).waitFor();
    await dialog.getByRole('button', { name: '提出说明' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await clerk.getByText(/^待确认：/).waitFor();
    await visitor.goto('/zwgk/fdzdgk');
    await visitor.getByRole('link', { name: column, exact: true }).click();
    await visitor.getByRole('heading', { name: column, level: 1 }).waitFor();
    assert.equal(await visitor.getByText('暂无信息产生').count(), 0);
  });

  await step('领导确认，门户显示说明和日期，不显示原因', async () => {
    await openByMenu(leader, '栏目更新');
    await leader.getByText(/^待确认说明（\d+）$/).click();
    const waiting = leader.getByRole('row', { name: new RegExp(`^${column}`) });
    await waiting.getByRole('button', { name: /^办理说明/ }).click();
    const dialog = leader.getByRole('dialog');
    await dialog.getByText(reason).waitFor();
    await dialog.getByRole('button', { name: '确认，对外显示' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await visitor.reload();
    await visitor.getByText(`暂无信息产生（截至${today}）`).waitFor();
    assert.equal(await visitor.getByText(reason).count(), 0);
  });

  await step('自查报告可以打印和下载', async () => {
    await openByMenu(clerk, '自查报告');
    await clerk.getByRole('table', { name: '各项指标' }).waitFor();
    await clerk.emulateMedia({ media: 'print' });
    assert.equal(await clerk.getByRole('navigation', { name: '工作平台菜单' }).isVisible(), false);
    const pdf = await clerk.pdf({ preferCSSPageSize: true });
    assert.match(pdf.toString('latin1'), /\/MediaBox \[0 0 59[45][.\d]* 84[12]/, 'A4, upright');
    await clerk.emulateMedia({ media: null });
    const file = await downloaded(clerk, () => clerk.getByRole('link', { name: '下载 DOCX' }).click());
    assert.match(file.name, /\.docx$/);
  });

  await step('机构信息变动后应当更新指南，重新发布，旧的一期仍可查阅', async () => {
    await visitor.goto('/zwgk/zhinan');
    await visitor.getByText('上午8:30至12:00').first().waitFor();
    await openByMenu(administrator, '机构信息');
    await administrator.getByLabel('办公时间').fill('工作日上午9:00至12:00，下午14:00至17:00');
    await administrator.getByRole('button', { name: '保存', exact: true }).click();
    await administrator.getByRole('button', { name: '已保存' }).waitFor();
    await openByMenu(publisher, '公开指南');
    await publisher.reload(); // what the administrator did shows at once
    await publisher.getByText(/有变动，应当及时更新指南/).waitFor();
    await publisher.getByRole('button', { name: `发布${thisYear}指南` }).click();
    await publisher.getByRole('dialog').getByRole('button', { name: '确认发布' }).click();
    await publisher.getByText('与现行指南相同。').waitFor();
    const issues = publisher.getByRole('table', { name: '已发布的指南' }).getByRole('row');
    await issues.nth(1).getByText('现行').waitFor();
    const before = issues.nth(2);
    await before.getByText('已被代替').waitFor();
    await visitor.reload();
    await visitor.getByText('上午9:00至12:00').first().waitFor();
    await visitor.goto((await before.getByRole('link', { name: '门户页面' }).getAttribute('href')) ?? '');
    await visitor.getByText('上午8:30至12:00').first().waitFor();
  });

  await step('制度库列出条例要求的制度和缺少的', async () => {
    await openByMenu(clerk, '公开制度');
    const expected = clerk.getByRole('table', { name: '应有的制度和建立情况' });
    const row = expected.getByRole('row', { name: /公开前审查制度/ });
    await row.getByText('条例第十七条').waitFor();
    await expected.getByText(`暂无（截至${today}）`).first().waitFor();
  });

  await step('不予公开的信息写明依据和理由，审查审批后列入登记册', async () => {
    await beginDraft(clerk, title, '资金明细', '本机关制作');
    await clerk.getByRole('radio', { name: '不予公开' }).check();
    await typeBody(clerk, '核对记录在案。');
    await clerk.getByRole('button', { name: '保存并送审' }).click();
    await clerk.getByText(/^填写的内容有误/).waitFor();
    await clerk.getByRole('combobox', { name: /^不公开依据/ }).click();
    await choose(clerk, '公开会损害第三方合法权益（商业秘密、个人隐私等）');
    await clerk.getByLabel(/^不公开理由/).fill('核对记录载有家庭收入和财产，公开会侵害申请人的合法权益。');
    await submit(clerk, '保存并送审');
    await clerk.getByRole('button', { name: '保密审查' }).waitFor();
    await openFromWorklist(reviewer, title);
    await sign(reviewer, '保密审查');
    await openFromWorklist(leader, title);
    await sign(leader, '领导审批');
    await openFromWorklist(publisher, title);
    await publisher.getByRole('button', { name: '列入不予公开事项登记册' }).click();
    await publisher
      .getByText(/，下次评估 /)
      .first()
      .waitFor();
    await visitor.goto(new URL(clerk.url()).pathname.replace('/desk/documents/', '/content/'));
    await visitor.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await visitor.getByText('戊泉村').count(), 0);
  });

  await step('一年后应当评估，评估后再管一年', async () => {
    for (const each of [clerk, publisher, reviewer, leader, administrator, visitor]) await each.goto('about:blank');
    await town.restart(year);
    const next = await town.staff('fabu');
    await next.getByRole('link', { name: '不予公开登记册' }).click();
    const row = next.getByRole('row', { name: new RegExp(title) });
    await row.getByText(/应评估$/).waitFor();
    await row.getByRole('button', { name: '评估' }).click();
    const dialog = next.getByRole('dialog');
    await dialog.getByLabel('评估理由（必填）').fill('情况没有变化，仍涉及个人隐私');
    await dialog.getByRole('button', { name: '保存评估' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await row.getByText(/应评估$/).waitFor({ state: 'hidden' });
    await openByMenu(next, '公开指南');
    await next
      .getByText(/已满一年，应当重新编制/)
      .first()
      .waitFor();
  });
}
