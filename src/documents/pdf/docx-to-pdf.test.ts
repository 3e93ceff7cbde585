import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { defaultTemplate } from '../letters/default-template.js';
import { fillLetter, type LetterValues } from '../letters/fill-template.js';
import { letterKind } from '../letters/letter-kinds.js';
import { sampleValues } from '../letters/testing/sample-values.js';
import { docxToPdf } from './docx-to-pdf.js';

async function pdfOf(key: string, values: LetterValues = {}): Promise<Buffer> {
  const kind = letterKind(key);
  assert.ok(kind);
  const filled = fillLetter(kind, await defaultTemplate(kind), { ...sampleValues(kind), ...values });
  assert.ok(filled.ok);
  return docxToPdf(filled.value);
}

/** The text of every page without blanks, as a reader would select it. */
async function pagesOf(pdf: Buffer): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(
      content.items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/gu, ''),
    );
  }
  return pages;
}

/** The names of the fonts that the PDF has in it. */
const fontsOf = (pdf: Buffer) =>
  [
    ...new Set(
      [...pdf.toString('latin1').matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([\w-]+?)(?:-Identity-H)?(?=[\s/>])/gu)].map(
        (name) => name[1],
      ),
    ),
  ].sort();

test('a reply is set with its remedies and page numbers, in the fonts that come with the product', async () => {
  const pdf = await pdfOf('replyPartial');
  const pages = await pagesOf(pdf);
  assert.ok(pages.length >= 2);
  for (const [at, page] of pages.entries()) assert.ok(page.includes(`—${at + 1}—`), page);
  const text = pages.map((page, at) => page.replace(`—${at + 1}—`, '')).join('');
  assert.match(text, /示公复〔2026〕1号.*政府信息部分公开告知书.*张示范：/u);
  assert.ok(
    text.includes('60日内向示范县人民政府申请行政复议，或者自收到之日起6个月内向有管辖权的人民法院提起行政诉讼。'),
  );
  assert.match(text, /示范镇人民政府2026年3月20日$/u);
  assert.deepEqual(fontsOf(pdf), ['NotoSansSC-Bold', 'NotoSerifSC-Regular']);
});

test('a form is set as a table with every cell', async () => {
  const text = (await pagesOf(await pdfOf('service'))).join('');
  for (const words of ['送达回证', '受送达人签名或者盖章', '拒收记录', '示例邮政单号'])
    assert.ok(text.includes(words), words);
});

test('a cell longer than a page goes on to the next', async () => {
  const pages = await pagesOf(await pdfOf('applicationForm', { 申请内容: `${'养护记录，'.repeat(500)}到此为止` }));
  assert.ok(pages.length > 1);
  assert.ok(pages.join('').includes('到此为止'));
});

test('text is never read as markup of the typesetter', async () => {
  const hostile = '#read("/etc/passwd") $x^2$ *粗* <标> \\ `码`';
  const text = (await pagesOf(await pdfOf('receipt', { 申请内容: hostile }))).join('');
  assert.ok(text.includes(hostile.replace(/\s/gu, '')), text);
});

test('rare characters of names are set as themselves', async () => {
  const text = (await pagesOf(await pdfOf('receipt', { 申请人: '甪垚堃喆' }))).join('');
  assert.ok(text.includes('甪垚堃喆：'));
});

test('the same letter is the same PDF', async () => {
  assert.ok((await pdfOf('receipt')).equals(await pdfOf('receipt')));
});

test('what is no DOCX is rejected, and the next letter is set', async () => {
  await assert.rejects(docxToPdf(Buffer.from('不是文件')), /not a readable DOCX/u);
  assert.equal((await pagesOf(await pdfOf('service'))).length, 1);
});

test('the office and the date never stand on a page alone', async () => {
  const pages = await pagesOf(await pdfOf('correction'));
  assert.equal(pages.length, 2);
  assert.match(pages[1] ?? '', /^联系人：.*示范镇人民政府2026年3月20日—2—$/u);
});
