import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { assign, decideAlreadyPublic, photo, proof, serve, take, today, untilIssued } from './request-steps.js';
import { openTownship, step, type Township } from './township.js';

let town: Township;
before(async () => {
  town = await openTownship();
});
after(() => town.close());

it('a paper request goes from the envelope to the delivered reply, the report and the shelf', async () => {
  const clerk = await town.staff('xinxiyuan');
  const handler = await town.staff('jingban');
  const legal = await town.staff('fazhi');
  const leader = await town.staff('lingdao');
  let path = '';
  let number = '';
  let code = '';

  await step('签收邮件', async () => {
    await clerk.goto('/desk/requests/mail');
    await clerk.getByLabel(/邮件号码/).fill('EMS-DEMO-7000');
    await clerk.getByLabel(/寄递企业/).fill('演示寄递企业');
    await clerk.getByRole('button', { name: '登记签收' }).click();
    await clerk.getByRole('cell', { name: 'EMS-DEMO-7000' }).waitFor();
  });
  await step('登记申请', async () => {
    const row = clerk.getByRole('row').filter({ hasText: 'EMS-DEMO-7000' });
    await row.getByRole('link', { name: '登记为申请' }).click();
    await clerk.getByText('自然人').first().click();
    await clerk.getByLabel(/^姓名/).fill('<script>alert(1)</script>');
    await clerk.getByLabel(/^通信地址/).fill('示范县样例街9号');
    await clerk.getByLabel(/第 1 项/).fill('示范镇本年度道路养护经费决算');
    await clerk.getByLabel(/交寄日期/).fill(today);
    await clerk.getByLabel(/交寄日期/).press('Enter');
    await clerk.getByText('纸质').first().click();
    await clerk.getByText('邮寄', { exact: true }).last().click();
    await clerk.getByText('收到申请之日').first().waitFor();
    await clerk.getByRole('button', { name: '登记', exact: true }).click();
    await clerk.getByRole('heading', { name: '申请登记回执' }).waitFor();
    const slip = await clerk.locator('main').innerText();
    number = /SQ\d{4}-\d{4}/.exec(slip)?.[0] ?? '';
    code = /查询码\s+([0-9A-Z]{8})/.exec(slip)?.[1] ?? '';
    assert.ok(number !== '' && code !== '', slip);
    await clerk.locator('input[type=file]').first().setInputFiles(photo);
    await clerk.getByText('信封.png').first().waitFor();
    await clerk.getByRole('link', { name: '打开这件申请' }).click();
    await clerk.getByRole('heading', { name: new RegExp(number) }).waitFor();
    path = new URL(clerk.url()).pathname;
  });
  await step('分办和承办', async () => {
    await assign(clerk);
    await handler.goto(path);
    await take(handler, '开始承办');
    await handler.getByRole('button', { name: '查看申请人信息（将留下查看记录）' }).click();
    await handler.getByText('<script>alert(1)</script>').first().waitFor();
    await decideAlreadyPublic(handler, 1);
  });
  await step('审核、审批、发出', () => untilIssued(handler, legal, leader, path));
  await step('送达和归档', async () => {
    await serve(handler, '政府信息公开申请答复书（已主动公开）');
    await take(handler, '归档');
    await handler.getByText('已归档').first().waitFor();
  });
  await step('报告里有它', async () => {
    const year = today.slice(0, 4);
    await clerk.goto(`/desk/reports/${year}`);
    const row = clerk.getByRole('row').filter({ hasText: '（一）予以公开' }).first();
    await row.getByRole('button').first().click();
    await clerk
      .getByRole('link', { name: new RegExp(number) })
      .first()
      .click();
    await clerk.getByRole('heading', { name: new RegExp(number) }).waitFor();
  });
  await step('申请人凭编号和查询码查询', async () => {
    const applicant = await town.visitor();
    await applicant.goto('/progress');
    await applicant.getByLabel(/^编号/).fill(number);
    await applicant.getByLabel(/^查询码/).fill('AAAAAAAA');
    await applicant.getByRole('button', { name: '查询', exact: true }).click();
    assert.doesNotMatch(await applicant.locator('main').innerText(), /道路养护|归档/);
    await applicant.getByLabel(/^编号/).fill(number);
    await applicant.getByLabel(/^查询码/).fill(code);
    await applicant.getByRole('button', { name: '查询', exact: true }).click();
    await applicant.getByRole('heading', { name: '办理进度' }).waitFor();
    const [download] = await Promise.all([
      applicant.waitForEvent('download'),
      applicant
        .getByRole('button', { name: /下载 PDF/ })
        .first()
        .click(),
    ]);
    assert.match(download.suggestedFilename(), /\.pdf$/);
  });
});

it('an online request goes from the form over a correction to the downloaded reply', async () => {
  const applicant = await town.visitor();
  const clerk = await town.staff('xinxiyuan');
  const handler = await town.staff('jingban');
  const legal = await town.staff('fazhi');
  const leader = await town.staff('lingdao');
  let number = '';
  let code = '';
  let path = '';

  const ask = async () => {
    await applicant.goto('/progress');
    await applicant.getByLabel(/^编号/).fill(number);
    await applicant.getByLabel(/^查询码/).fill(code);
    await applicant.getByRole('button', { name: '查询', exact: true }).click();
    await applicant.getByRole('heading', { name: '办理进度' }).waitFor();
  };

  await step('在线填写，先看已经公开的信息', async () => {
    await applicant.goto('/apply');
    await applicant.getByRole('radio', { name: '自然人' }).check();
    await applicant.getByLabel(/姓名或者名称/).fill('孔虚构');
    await applicant.getByLabel(/证件名称/).fill('居民身份证');
    await applicant.getByLabel(/证件号码/).fill('（演示）');
    await applicant.getByLabel(/联系电话/).fill('0000-0000020');
    await applicant.getByLabel(/电子邮箱/).fill('kong@shifan.example');
    await applicant.getByLabel(/所需信息/).fill('农村饮水工程');
    await applicant.getByRole('radio', { name: '电子' }).first().check();
    await applicant.getByRole('radio', { name: /电子邮件/ }).check();
    await applicant.getByRole('button', { name: '提交申请' }).click();
    const offers = applicant.getByRole('button', { name: '仍要提交' });
    if ((await offers.count()) > 0) await offers.click();
    await applicant.getByRole('heading', { name: '申请已经提交' }).waitFor();
    const slip = await applicant.locator('main').innerText();
    number = /WS\d{4}-\d{6}/.exec(slip)?.[0] ?? '';
    code = /查询码\s+([0-9A-Z]{8})/.exec(slip)?.[1] ?? '';
    assert.ok(number !== '' && code !== '', slip);
  });
  await step('确认并登记', async () => {
    await clerk.goto('/desk/requests/submissions');
    await clerk.getByRole('row').filter({ hasText: number }).getByRole('link', { name: '打开并登记' }).click();
    await clerk.getByLabel(/与申请人确认的日期/).fill(today);
    await clerk.getByLabel(/与申请人确认的日期/).press('Enter');
    await clerk.getByRole('button', { name: '登记', exact: true }).click();
    await clerk.getByRole('link', { name: '打开这件申请' }).click();
    await clerk.getByRole('button', { name: '分办', exact: true }).waitFor();
    path = new URL(clerk.url()).pathname;
    await assign(clerk);
  });
  await step('一次性告知补正', async () => {
    await handler.goto(path);
    await take(handler, '开始承办');
    await handler.getByRole('button', { name: '告知补正', exact: true }).click();
    const dialog = handler.getByRole('dialog');
    const until = new Intl.DateTimeFormat('sv-SE').format(new Date(Date.now() + 7 * 86_400_000));
    await dialog.getByLabel(/补正期限/).fill(until);
    await dialog.getByLabel(/补正期限/).press('Enter');
    await dialog.getByLabel('补正事项第 1 项').fill('请写明工程名称');
    await dialog.getByRole('button', { name: '登记并制作文书' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await handler.getByText('等待申请人补正').first().waitFor();
  });
  await step('申请人网上补正；伪装的文件不收', async () => {
    await ask();
    await applicant.getByLabel('补正的内容').fill('丁泉村农村饮水工程');
    await applicant.locator('#correction-files').setInputFiles({
      name: '说明.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('MZ this is a program'),
    });
    await applicant.getByRole('button', { name: '提交补正' }).click();
    await applicant.getByText('文件内容与扩展名不符').first().waitFor();
    await applicant.locator('#correction-files').setInputFiles(proof('说明.txt'));
    if ((await applicant.getByLabel('补正的内容').inputValue()) === '')
      await applicant.getByLabel('补正的内容').fill('丁泉村农村饮水工程');
    await applicant.getByRole('button', { name: '提交补正' }).click();
    await applicant.getByText('等待工作人员处理').first().waitFor();
  });
  await step('采用补正，作出决定，发出答复', async () => {
    await handler.goto(path);
    await handler.getByRole('button', { name: '采用', exact: true }).click();
    await handler.getByRole('dialog').getByRole('button', { name: '确认采用' }).click();
    await handler.getByRole('dialog').waitFor({ state: 'hidden' });
    await decideAlreadyPublic(handler, 1);
    await untilIssued(handler, legal, leader, path);
  });
  await step('申请人下载答复', async () => {
    await ask();
    const [download] = await Promise.all([
      applicant.waitForEvent('download'),
      applicant.getByRole('button', { name: /^下载/ }).first().click(),
    ]);
    assert.match(download.suggestedFilename(), /\.docx$/);
  });
  assert.deepEqual(
    town.complaints.filter((line) => !/\/progress(\/post)? /.test(line)),
    [],
  );
});
