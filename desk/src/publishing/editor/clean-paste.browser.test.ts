import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { sanitiseBody } from '../../../../src/publishing/sanitise.js';
import { launchBrowser } from '../../../../test/browser.js';
import type { CleanPaste } from './clean-paste.js';
import { word, wps, wpsSheet } from './testing/clipboard.js';

let browser: Browser;
let page: Page;
before(async () => {
  const entry = path.join(path.dirname(fileURLToPath(import.meta.url)), 'clean-paste.ts');
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'paste',
  });
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
});
after(() => browser.close());

/** What is left of markup from the clipboard, in one line; the server must find nothing more to take away. */
async function pasted(html: string): Promise<CleanPaste> {
  const clean = (await page.evaluate(`paste.cleanPaste(${JSON.stringify(html)})`)) as CleanPaste;
  return { ...clean, html: clean.html.replace(/\s*\n\s*/g, '') };
}
/** Wrappers and what a browser writes otherwise than the sanitiser. */
const same = (html: string) =>
  html
    .replace(/<\/?(div|ins)>/g, '')
    .replace(/\s*\n\s*/g, '')
    .replace(/text-align: /g, 'text-align:')
    .replace(/;"/g, '"');

describe('从文字处理软件粘贴', () => {
  test('Word：标题、多级列表、合并单元格留下，样式和藏着的内容去掉', async () => {
    const { html, picturesLost } = await pasted(word);
    assert.match(html, /^<h2>示范镇春耕工作方案<\/h2><p style="text-align: center"><b>2020<\/b><b>年度<\/b><\/p>/);
    assert.match(html, /<ol><li>备好种子<ul><li>检查发芽率<\/li><\/ul><\/li><li>检修农机<\/li><\/ol>/);
    assert.match(html, /<td rowspan="2"><p>村<\/p><\/td><td colspan="2"><p>面积<\/p><\/td>/);
    assert.equal(picturesLost, 1);
    assert.match(html, /联系人<ins>甲<\/ins>/);
    assert.match(html, /<a>名单<\/a>和<a href="https:\/\/www\.example\.gov\.cn\/">网站<\/a>/);
    assert.doesNotMatch(html, /mso|class=|font|Normal|o:p|删去|隐藏|批注|clip_|file:/);
    assert.equal(same(sanitiseBody(html)).replace(/<(\/?)strong>/g, '<$1b>'), same(html));
  });

  test('WPS 文字：中文序号的列表、居中和落款的右对齐', async () => {
    const { html, picturesLost } = await pasted(wps);
    assert.match(
      html,
      /<p style="text-align: center">公示<\/p><ol><li>低保<\/li><li><b><strong>特困<\/strong><\/b><\/li><\/ol>/,
    );
    assert.match(
      html,
      /<td colspan="2"><p style="text-align: right">合计<\/p><\/td><\/tr><tr><td><p>1<\/p><\/td><td><p>2<\/p><\/td>/,
    );
    assert.match(html, /<p style="text-align: right">示范镇人民政府<\/p>/);
    assert.equal(picturesLost, 0);
    assert.doesNotMatch(html, /mso|class=|font|作者|一、/);
  });

  test('WPS 表格：合并单元格留下，隐藏的行去掉', async () => {
    const { html } = await pasted(wpsSheet);
    assert.match(html, /<td rowspan="2">户数<\/td><td colspan="2">金额<\/td>/);
    assert.match(html, /<td>1,200\.50<\/td><td>3<\/td>/);
    assert.doesNotMatch(html, /隐藏行|x:num|et3|width/);
  });
});
