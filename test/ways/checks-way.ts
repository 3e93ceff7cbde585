import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { word } from '../../desk/src/publishing/editor/testing/clipboard.js';
import { zipTexts } from '../../src/documents/testing/zip-text.js';
import { cell, paragraph, sampleWord, sampleWorkbook, story } from '../../src/scanning/testing/office-files.js';
import { sampleId } from '../../src/scanning/testing/samples.js';
import { attach, beginDraft, downloaded, openFromWorklist, publish, sign, submit } from './publish-steps.js';
import { step, type Township } from './township.js';

const title = '示范镇春耕补助发放公示';
const id = sampleId('19620309');
const mobile = '15400001234'; // of a range that is given to nobody, as is the area code below
const officePhone = '026-88000000';

/** A number that belongs to nobody, in the margin of a document and in a column that nobody sees. */
const list = {
  name: '补助名单.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(
    sampleWord(paragraph('春耕补助名单共三户。'), {
      'comments.xml': story('comments', `<w:comment w:id="0" w:author="甲">${paragraph(`核对证件${id}`)}</w:comment>`),
      'header1.xml': story('hdr', paragraph(`户主证件号${id}`)),
    }),
  ),
};
const table = {
  name: '发放明细.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(
    sampleWorkbook([
      {
        name: '明细',
        xml: `<cols><col min="3" max="3" width="12" hidden="1"/></cols><sheetData><row r="1">${cell('A1', '村')}${cell('B1', '金额')}${cell('C1', '手机')}</row><row r="2">${cell('A2', '丙泉村')}${cell('B2', '300元')}${cell('C2', mobile)}</row></sheetData>`,
      },
    ]),
  ),
};
const originals = [list, table].map(({ buffer }) => createHash('sha256').update(buffer).digest('hex'));

/** What is found in a text and its files is decided and masked, reviewed by others, and only the clean files come before the public. */
export async function checksWay(town: Township): Promise<void> {
  const clerk = await town.staff('xinxiyuan', { permissions: ['clipboard-read', 'clipboard-write'] });
  const reviewer = await town.staff('baomi');
  const leader = await town.staff('lingdao');
  const publisher = await town.staff('fabu');
  const visitor = await town.visitor();
  let page = '';

  await step('从文字处理软件粘贴正文，表格和列表还在', async () => {
    await beginDraft(clerk, title, '资金明细', '公示公告');
    await pasteWord(clerk);
    const text = clerk.locator('[contenteditable=true]');
    await text.getByRole('cell', { name: '水田' }).waitFor();
    assert.equal(await text.getByRole('listitem').count(), 3);
    assert.doesNotMatch(await text.innerHTML(), /mso|MsoNormal|隐藏的字|删去的名字|批注里的话/);
    await clerk.keyboard.press('Control+End');
    await clerk.keyboard.type(`咨询电话：${officePhone}`);
  });

  await step('附件里藏着证件号码和手机号码', async () => {
    await attach(clerk, list, table);
    await clerk.getByRole('button', { name: '保存', exact: true }).click();
    await clerk.getByText('已保存第 1 稿').waitFor();
    await clerk.getByRole('button', { name: '返回' }).click();
    await clerk.getByRole('heading', { name: title, level: 1 }).waitFor();
    await clerk.locator('#checks').getByRole('button', { name: '检查' }).click();
    await clerk.getByRole('region', { name: `附件“${list.name}”` }).waitFor();
    await clerk.getByRole('region', { name: `附件“${table.name}”` }).waitFor();
    await clerk
      .locator('#checks')
      .getByText(/还有 \d+ 处没有处理（[^尚]*）/)
      .waitFor();
    const panel = await clerk.locator('#checks').innerText();
    assert.match(panel, /批注/);
    assert.match(panel, /隐藏/);
    for (const whole of [id, mobile]) assert.ok(!panel.includes(whole), 'what was found is shown masked');
  });

  await step('没有处理完，审查不能通过', async () => {
    await submit(clerk, '送审');
    await clerk.getByRole('button', { name: '保密审查' }).waitFor();
    await openFromWorklist(reviewer, title);
    await reviewer.getByRole('button', { name: '保密审查', exact: true }).click();
    const dialog = reviewer.getByRole('dialog');
    await dialog.locator('.phrases').getByRole('button').first().click();
    await dialog.getByRole('button', { name: '签署同意' }).click();
    await dialog.getByText(/没有处理/).waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
  });

  await step('两个附件换成遮盖后的文件', async () => {
    for (const [at, { name }] of [list, table].entries()) {
      const group = clerk.getByRole('region', { name: `附件“${name}”` });
      await group.getByRole('button', { name: '以遮盖后的文件替换' }).click();
      await clerk.getByText(`保存为第 ${at + 2} 稿`).waitFor();
      await group.waitFor({ state: 'hidden' });
    }
  });

  await step('办公电话依法应当公开，写明理由和依据', async () => {
    await clerk
      .getByRole('button', { name: /^依法应当公开：/ })
      .first()
      .click();
    const dialog = clerk.getByRole('dialog');
    await dialog.getByLabel('理由').fill('本机关对外公布的办公电话');
    await dialog.getByLabel('依据').fill('条例第二十条第二项');
    await dialog.getByRole('button', { name: '记录' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await clerk.getByText(/均已处理/).waitFor();
    await submit(clerk, '送审');
    await clerk.getByRole('button', { name: '保密审查' }).waitFor();
  });

  await step('另一人以常用语审查，领导审批，起草人不能发布', async () => {
    await openFromWorklist(reviewer, title);
    await sign(reviewer, '保密审查');
    await openFromWorklist(leader, title);
    await sign(leader, '领导审批');
    await clerk.reload();
    await clerk.getByRole('button', { name: '发布', exact: true }).waitFor();
    assert.ok(await clerk.getByRole('button', { name: '发布', exact: true }).isDisabled());
  });

  await step('审查表可以打印和下载，检查和处理写在上面', async () => {
    await leader.getByRole('link', { name: '打印审查表' }).click();
    await leader.getByRole('heading', { name: '保密审查表', level: 1 }).waitFor();
    const sheet = leader.getByRole('table', { name: '政府信息公开保密审查表' });
    for (const words of ['李样例', '王演示', '条例第二十条第二项']) await sheet.getByText(words).first().waitFor();
    await leader.emulateMedia({ media: 'print' });
    assert.equal(await leader.getByRole('navigation', { name: '工作平台菜单' }).isVisible(), false);
    const pdf = await leader.pdf({ preferCSSPageSize: true });
    assert.match(pdf.toString('latin1'), /\/MediaBox \[0 0 59[45][.\d]* 84[12]/, 'A4, upright');
    await leader.emulateMedia({ media: null });
    const file = await downloaded(leader, () => leader.getByRole('link', { name: '下载 DOCX' }).click());
    const texts = [...(await zipTexts(file.bytes)).values()].join('');
    assert.ok(texts.includes(title) && texts.includes('李样例') && !texts.includes(id));
  });

  await step('由第三人发布', async () => {
    await openFromWorklist(publisher, title);
    page = await publish(publisher);
  });

  await step('公众只看到遮盖后的值', async () => {
    await visitor.goto(page);
    await visitor.getByRole('cell', { name: '水田' }).waitFor();
    const names = await visitor.locator('main a[href^="/files/"]').allInnerTexts();
    assert.equal(names.length, 2, names.join());
    for (const link of await visitor.locator('main a[href^="/files/"]').all()) {
      const answer = await visitor.request.get((await link.getAttribute('href')) ?? '');
      assert.equal(answer.status(), 200);
      const bytes = await answer.body();
      const texts = [...(await zipTexts(bytes)).values()].join('');
      for (const whole of [id, mobile]) assert.ok(!texts.includes(whole), `${whole} in ${await link.innerText()}`);
    }
  });

  await step('原来的文件，任何地址都取不到，指纹也不出现', async () => {
    const shown = await visitor.content();
    for (const digest of originals) {
      assert.ok(!shown.includes(digest));
      const paths = [`/files/${page.split('/').pop()}/${digest}`, `/desk/api/files/${digest}`, `/${digest}`];
      for (const path of paths) {
        const answer = await visitor.request.get(path);
        assert.ok([401, 403, 404].includes(answer.status()), `${path} answers ${answer.status()}`);
        assert.ok(!(await answer.text()).includes(id));
      }
      await visitor.goto(`/search?q=${digest}`);
      assert.equal(await visitor.getByRole('link', { name: title }).count(), 0);
    }
    for (const feed of ['/feeds/atom.xml', '/feeds/items.json', page]) {
      const text = await (await visitor.request.get(feed)).text();
      for (const secret of [...originals, id, mobile]) assert.ok(!text.includes(secret), `${feed} has ${secret}`);
    }
  });
}

/** Puts what Word puts on the clipboard there, and pastes it by the keyboard. */
async function pasteWord(page: Page): Promise<void> {
  await page.locator('[contenteditable=true]').click();
  await page.evaluate(async (html) => {
    const blob = new Blob([html], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': blob })]);
  }, word);
  await page.keyboard.press('Control+V');
}
