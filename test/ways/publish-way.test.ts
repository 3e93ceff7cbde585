import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openFromWorklist, sign, submit, typeBody } from './publish-steps.js';
import { openTownship, step, type Township } from './township.js';

const title = '示范镇丙泉村道路硬化工程公示';
const body = '丙泉村通组道路硬化工程已完工，全长三公里，现予公示。';
const amended = '丙泉村通组道路硬化工程已完工，全长三点二公里，现予公示。';

let town: Township;
before(async () => {
  town = await openTownship();
});
after(() => town.close());

it('goes from a draft to the portal and the report, and back', async () => {
  const clerk = await town.staff('xinxiyuan');
  const reviewer = await town.staff('baomi');
  const leader = await town.staff('lingdao');
  const visitor = await town.visitor();
  let publicPath = '';

  const reviewAndApprove = async (): Promise<void> => {
    await openFromWorklist(reviewer, title);
    await sign(reviewer, '保密审查');
    await openFromWorklist(leader, title);
    await sign(leader, '领导审批');
  };

  await step('the clerk drafts and submits', async () => {
    await clerk.getByRole('link', { name: '起草信息' }).click();
    await clerk.getByRole('textbox', { name: /^标题/ }).fill(title);
    await clerk.getByRole('combobox', { name: /^目录事项/ }).fill('安全生产');
    await clerk.keyboard.press('Enter');
    await clerk.getByRole('radio', { name: '公示公告' }).check();
    await typeBody(clerk, body);
    const file = { name: '工程量清单.txt', mimeType: 'text/plain', buffer: Buffer.from('三公里') };
    await clerk.getByLabel('选择附件文件').setInputFiles(file);
    await clerk.getByRole('link', { name: '工程量清单.txt' }).waitFor();
    await submit(clerk, '保存并送审');
    await clerk.getByRole('button', { name: '保密审查' }).waitFor();
    assert.ok(await clerk.getByRole('button', { name: '保密审查' }).isDisabled(), 'the author does not review');
  });

  await step('another person reviews, the leader approves, the clerk publishes', async () => {
    await reviewAndApprove();
    await openFromWorklist(clerk, title);
    await clerk.getByRole('button', { name: '发布', exact: true }).click();
    await clerk.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
    const link = clerk.getByRole('link', { name: '查看公开页面' });
    await link.waitFor();
    publicPath = (await link.getAttribute('href')) ?? '';
    assert.match(publicPath, /^\/content\//);
  });

  await step('the public reads it, with its 索引号, attachment, column and search', async () => {
    await visitor.goto(publicPath);
    await visitor.getByRole('heading', { name: title, level: 1 }).waitFor();
    const indexNo = await visitor.locator('dl', { hasText: '索引号' }).locator('dd').first().textContent();
    assert.match(indexNo ?? '', /^990101001\/20\d\d-\d{5}$/);
    assert.ok((await visitor.locator('main').textContent())?.includes(body));
    const file = await visitor.request.get(
      (await visitor.getByRole('link', { name: '工程量清单.txt' }).getAttribute('href')) ?? '',
    );
    assert.equal(await file.text(), '三公里');
    await visitor.getByLabel('搜索政府信息').fill('通组道路硬化');
    await visitor.getByRole('button', { name: '搜索' }).click();
    await visitor.getByRole('link', { name: title }).waitFor();
    await visitor.goto(publicPath);
    await visitor.getByRole('navigation', { name: '当前位置' }).getByRole('link').last().click();
    await visitor.getByRole('link', { name: title }).first().click();
    await visitor.getByRole('heading', { name: title, level: 1 }).waitFor();
  });

  await step('a number of this year’s report opens to it', async () => {
    await clerk.goto(`/desk/reports/${new Date().getFullYear()}`);
    await clerk
      .getByRole('heading', { name: /年度报告|政府信息公开/ })
      .first()
      .waitFor();
    assert.ok(await opensTo(clerk, title), 'one of the counts has the new item behind it');
  });

  await step('an edit voids the review, and what is public stays until the new text has passed', async () => {
    await openDocument(clerk, publicPath);
    await clerk.getByRole('button', { name: '编辑', exact: true }).click();
    await clerk.locator('[contenteditable=true]').waitFor();
    await typeBody(clerk, amended);
    await submit(clerk, '保存并送审');
    await clerk.getByRole('button', { name: '保密审查' }).waitFor();
    await openFromWorklist(reviewer, title);
    await sign(reviewer, '保密审查');
    await openDocument(clerk, publicPath);
    await clerk.getByRole('button', { name: '编辑', exact: true }).click();
    await clerk.getByText('此前的审查和审批不再有效').waitFor();
    await typeBody(clerk, `${amended}如有异议，请与村务公开小组联系。`);
    await clerk.getByRole('button', { name: '保存', exact: true }).click();
    await clerk.getByText('已保存第 3 稿').waitFor();
    await openDocument(clerk, publicPath);
    await clerk.getByRole('button', { name: '送审', exact: true }).waitFor();
    await leader.goto('/desk/');
    assert.equal(await leader.getByRole('link', { name: title }).count(), 0, 'nothing waits for approval any more');
    await visitor.goto(publicPath);
    assert.ok((await visitor.locator('main').textContent())?.includes(body));
  });

  await step('withdrawn, it leaves a tombstone', async () => {
    await openDocument(clerk, publicPath);
    await clerk.getByRole('button', { name: '撤下', exact: true }).click();
    const dialog = clerk.getByRole('dialog');
    await dialog.getByLabel(/撤下原因/).fill('工程量有误，核实后重新公示');
    await dialog.getByRole('button', { name: '确认撤下' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const answer = await visitor.goto(publicPath);
    assert.equal(answer?.status(), 410);
    const page = (await visitor.locator('main').textContent()) ?? '';
    assert.ok(page.includes('撤下') && !page.includes('三公里'), page);
  });

  assert.deepEqual(
    town.complaints.filter((line) => !line.includes('410')),
    [],
  );
});

async function openDocument(page: Page, publicPath: string): Promise<void> {
  await page.goto(publicPath.replace('/content/', '/desk/documents/'));
  await page.getByRole('heading', { name: title }).first().waitFor();
}

/** Opens the counts that the sections of the report offer, one after the other, until one lists the title. */
async function opensTo(page: Page, wanted: string): Promise<boolean> {
  const counts = page.getByTitle(/点击查看记录$/).filter({ hasNotText: /^0$/ });
  await counts.first().waitFor();
  const drawer = page.getByRole('dialog');
  for (let at = 0; at < (await counts.count()); at += 1) {
    await counts.nth(at).click();
    await drawer.getByText(/条记录得出/).waitFor();
    const has = (await drawer.getByRole('link', { name: wanted }).count()) > 0;
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    if (has) return true;
  }
  return false;
}
