import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import { connect } from '../../src/db/connect.js';
import { runDeliveries } from '../../src/publishing/channels/run-deliveries.js';
import { ordinaryPush } from '../../src/publishing/channels/target-address.js';
import { type CountyPlatform, openCountyPlatform } from './county-platform.js';
import { beginDraft, downloaded, openByMenu, openFromWorklist, sign, submit, typeBody } from './publish-steps.js';
import { step, type Township } from './township.js';

const title = '示范镇丁泉村饮水工程招标公告';
const commonKey = 'shifan-common-key-2020';
const minute = 60_000; // ms

/** Levels are changed, an item comes out at its hour although the machine stood still, goes to the county, the archive, and back. */
export async function channelsWay(town: Township): Promise<void> {
  const platform = await openCountyPlatform(commonKey, town.now);
  const trust = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; // the county's certificate is its own
  try {
    await walk(town, platform);
  } finally {
    if (trust === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    else process.env.NODE_TLS_REJECT_UNAUTHORIZED = trust;
    await platform.close();
  }
}

async function walk(town: Township, platform: CountyPlatform): Promise<void> {
  const clerk = await town.staff('xinxiyuan', { timezoneId: 'Asia/Shanghai' });
  const colleague = await town.staff('fabu');
  const reviewer = await town.staff('baomi');
  const leader = await town.staff('lingdao');
  const administrator = await town.staff('guanli');
  const visitor = await town.visitor();
  let page = '';

  await step('领导把自审换成由别人签署的业务审核', async () => {
    await openByMenu(leader, '审查程序');
    const first = leader.getByRole('group', { name: '第 1 级：单位自审' });
    await first.getByRole('button', { name: '删去此级' }).click();
    await leader.getByRole('button', { name: '增加一级' }).click();
    const added = leader.getByRole('group', { name: '第 1 级' });
    await added.getByLabel('名称').fill('业务审核');
    await leader.getByRole('button', { name: '保存并生效' }).click();
    await leader.getByText(/^现行第 \d+ 版，王演示于/).waitFor();
    assert.equal(await leader.getByRole('group').count(), 3);
  });

  await step('管理员填写县级平台，密钥不再显示', async () => {
    await openByMenu(administrator, '推送设置');
    await administrator.getByLabel('接收地址', { exact: true }).fill('http://zwgk.shifan.example/push');
    await administrator.getByLabel('密钥', { exact: true }).fill(commonKey);
    await administrator.getByLabel('本门户的公开网址').fill('https://www.shifan.example');
    const save = administrator.locator('form', { hasText: '接收地址' }).getByRole('button', { name: '保存' });
    await save.click();
    await administrator.getByText('请填写以 https 开头的地址').first().waitFor();
    await administrator
      .getByLabel('接收地址', { exact: true })
      .fill(`https://zwgk.shifan.example:${platform.port}/push`);
    await save.click();
    await administrator.getByText('已保存').waitFor();
    await administrator.reload();
    await administrator.getByText('原密钥不显示').waitFor();
    assert.equal(await administrator.getByLabel('密钥', { exact: true }).inputValue(), '');
  });

  await step('三级逐级签署', async () => {
    await beginDraft(clerk, title, '政府集中采购项目的目录、标准及实施情况', '公示公告');
    await typeBody(clerk, '丁泉村饮水工程已具备招标条件，现予公告。');
    await submit(clerk, '保存并送审');
    await clerk.getByRole('button', { name: '业务审核' }).waitFor();
    await openFromWorklist(colleague, title);
    await sign(colleague, '业务审核');
    await openFromWorklist(reviewer, title);
    await sign(reviewer, '保密审查');
    await openFromWorklist(leader, title);
    await sign(leader, '领导审批');
  });

  await step('定时发布，到时之前公众看不到', async () => {
    await openFromWorklist(clerk, title);
    page = new URL(clerk.url()).pathname.replace('/desk/documents/', '/content/');
    const hour = new Date((Math.floor(town.now() / (5 * minute)) + 2) * 5 * minute + 480 * minute);
    const field = clerk.getByLabel('发布的日期和时间');
    await field.fill(hour.toISOString().slice(0, 16).replace('T', ' '));
    await field.press('Enter');
    await clerk.getByRole('button', { name: '设定', exact: true }).click();
    await clerk.getByText('此前公众看不到任何内容').waitFor();
    await clerk.getByRole('link', { name: '定时发布与解读' }).click();
    await clerk.getByRole('row', { name: new RegExp(title) }).waitFor();
    assert.equal((await visitor.request.get(page)).status(), 404);
  });

  await step('停机期间到时，开机即发布', async () => {
    for (const each of [clerk, colleague, reviewer, leader, administrator]) await each.goto('about:blank');
    await town.restart(15 * minute);
    await visitor.goto('/');
    while ((await visitor.request.get(page)).status() !== 200) await visitor.waitForTimeout(200);
    await visitor.goto(page);
    await visitor.getByRole('heading', { name: title, level: 1 }).waitFor();
  });

  await step('县级平台先不接收，重试后送达，只收一次', async () => {
    platform.failNext(1);
    await deliver(town, platform);
    await clerk.goto('/desk/');
    await openByMenu(clerk, '推送状态');
    const row = clerk.getByRole('row', { name: new RegExp(title) });
    await row.getByText('县级平台答复 503，没有接收。').waitFor();
    await row.getByText('失败（重试中）').waitFor();
    await row.getByRole('button', { name: '重试' }).click();
    await clerk.getByText('即将重试').waitFor();
    await deliver(town, platform);
    await clerk.reload();
    await row.getByText('已送达').waitFor();
    assert.deepEqual([platform.seen.length, platform.seen.filter(({ signed }) => signed).length], [2, 2]);
    assert.equal(new Set(platform.seen.map(({ key }) => key)).size, 1);
    assert.ok(
      platform.seen[1]?.body.includes(title) && platform.seen[1].body.includes(`https://www.shifan.example${page}`),
    );
  });

  await step('县级平台的对照表里有它', async () => {
    const file = await downloaded(clerk, () => clerk.getByRole('link', { name: '导出表格' }).click());
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file.bytes as unknown as ArrayBuffer);
    const cells: string[] = [];
    book.worksheets[0]?.eachRow((row) => row.eachCell((cell) => cells.push(cell.text)));
    assert.ok(cells.includes('信息名称') && cells.includes(title), cells.slice(0, 20).join());
  });

  await step('订阅源里有它', async () => {
    const address = await visitor.locator('link[type="application/atom+xml"]').first().getAttribute('href');
    const feed = await visitor.request.get(address ?? '');
    assert.ok((await feed.text()).includes(title));
  });

  await step('移交档案馆，登记后不再列为尚未移交', async () => {
    await openByMenu(clerk, '移交清单');
    const pending = clerk.getByRole('table', { name: '尚未移交的公开信息' });
    await pending.getByRole('link', { name: title }).waitFor();
    const file = await downloaded(clerk, () => clerk.getByRole('link', { name: '下载表格' }).click());
    assert.match(file.name, /\.xlsx$/);
    await clerk.getByLabel('接收单位名称').fill('示范县档案馆');
    await clerk.getByRole('button', { name: '登记已移交上列信息' }).click();
    await clerk.getByText(/尚未移交 0 条/).waitFor();
    await clerk
      .getByRole('table', { name: '已登记的移交' })
      .getByRole('row', { name: /示范县档案馆/ })
      .waitFor();
  });

  await step('撤下：公众看到说明，县级平台收到撤回，订阅源不再有', async () => {
    await clerk.goto(page.replace('/content/', '/desk/documents/'));
    await clerk.getByRole('button', { name: '撤下', exact: true }).click();
    const dialog = clerk.getByRole('dialog');
    await dialog.getByLabel(/撤下原因/).fill('招标内容有变，重新公告');
    await dialog.getByRole('button', { name: '确认撤下' }).click();
    await dialog.waitFor({ state: 'hidden' });
    assert.equal((await visitor.request.get(page)).status(), 410);
    await deliver(town, platform);
    await openByMenu(clerk, '推送状态');
    await clerk
      .getByRole('row', { name: new RegExp(title) })
      .getByText('已撤回')
      .waitFor();
    assert.equal(platform.seen.length, 3);
    assert.ok(!(await (await visitor.request.get('/feeds/items.json')).text()).includes(title));
  });

  await step('领导恢复起始的审查程序', async () => {
    await leader.goto('/desk/');
    await openByMenu(leader, '审查程序');
    await leader.getByRole('button', { name: '恢复起始设置' }).click();
    await leader.getByRole('button', { name: '保存并生效' }).click();
    await leader.getByRole('group', { name: '第 1 级：单位自审' }).waitFor();
  });
}

/**
 * Sends what is due as the served system does every quarter of a minute, but to this machine, which it refuses by itself.
 * Where it was quicker, and found no such host, the next attempt is sent ahead of its time.
 */
async function deliver(town: Township, platform: CountyPlatform): Promise<void> {
  const db = connect({ url: town.databaseUrl, role: 'gongkai_desk', max: 2 });
  const bounds = { ...ordinaryPush, loopback: true, resolve: async () => ['127.0.0.1'] };
  const before = platform.seen.length;
  try {
    for (let later = 0; platform.seen.length === before && later < 20; later += 2) {
      await runDeliveries({ db, sealer: town.sealer, bounds }, town.office, () => town.now() + later * minute);
    }
  } finally {
    await db.close();
  }
  assert.equal(platform.seen.length, before + 1, 'one message went out');
}
