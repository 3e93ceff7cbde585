import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PDFDocument } from 'pdf-lib';
import { cell, paragraph, sampleWord, sampleWorkbook } from '../testing/office-files.js';
import { sampleZip } from '../testing/samples.js';
import { extractFile } from './extract-file.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const big = new Uint8Array(60 * 1024 * 1024);
const word = sampleWord(paragraph('甲'));
const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]);
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]);

async function scriptedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.addJavaScript('甲', 'app.alert(1)');
  return pdf.save({ useObjectStreams: true });
}

async function pdfWithFile(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  await pdf.attach(bytes('甲'), '甲.txt');
  return pdf.save();
}

const cases: readonly (readonly [name: string, file: () => Uint8Array | Promise<Uint8Array>, words: RegExp])[] = [
  ['空.txt', () => new Uint8Array(), /空的/u],
  ['太大.txt', () => new Uint8Array(51 * 1024 * 1024).fill(0x61), /超过 50 MB/u],
  ['../甲.txt', () => bytes('甲'), /路径符号/u],
  ['甲\u0000.txt', () => bytes('甲'), /控制字符/u],
  ['宏.docm', () => word, /宏/u],
  ['宏.docx', () => sampleWord(paragraph('甲'), { 'vbaProject.bin': '甲' }), /宏/u],
  ['宏.xlsx', () => sampleZip([{ name: 'xl/vbaProject.bin', content: '甲' }]), /宏/u],
  [
    '改了名的宏.docx',
    () =>
      sampleZip([
        {
          name: '[Content_Types].xml',
          content: '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
        },
        { name: 'word/document.xml', content: '<w/>' },
      ]),
    /宏/u,
  ],
  ['嵌入.docx', () => sampleWord(paragraph('甲'), { 'embeddings/oleObject1.bin': '甲' }), /嵌有其他文件/u],
  ['炸弹.docx', () => sampleZip([{ name: 'word/document.xml', content: big }]), /解压后的大小/u],
  [
    '炸弹.zip',
    () => sampleZip(Array.from({ length: 2001 }, (_, at) => ({ name: `${at}.txt`, content: '' }))),
    /部件数量/u,
  ],
  ['谎报.zip', () => sampleZip([{ name: '甲.txt', content: big, declared: 1000 }]), /已损坏/u],
  ['加密.zip', () => sampleZip([{ name: '甲.txt', content: '甲', locked: true }]), /密码/u],
  ['越界.zip', () => sampleZip([{ name: '../../甲.txt', content: '甲' }]), /指向别处/u],
  ['绝对.zip', () => sampleZip([{ name: '/甲.txt', content: '甲' }]), /指向别处/u],
  ['盘符.zip', () => sampleZip([{ name: 'C:\\甲.txt', content: '甲' }]), /指向别处/u],
  [
    '重名.zip',
    () =>
      sampleZip([
        { name: '甲.txt', content: '甲' },
        { name: '甲.txt', content: '乙' },
      ]),
    /已损坏/u,
  ],
  [
    '套娃.zip',
    () => sampleZip([{ name: '甲.zip', content: sampleZip([{ name: '乙.txt', content: '乙' }]) }]),
    /“甲.zip”：.*还有压缩包/u,
  ],
  ['里面有坏文件.zip', () => sampleZip([{ name: '甲.docx', content: word.subarray(0, 300) }]), /“甲.docx”：.*已损坏/u],
  ['损坏.docx', () => word.subarray(0, 300), /已损坏/u],
  ['损坏.pdf', () => bytes('%PDF-1.4\n甲'), /已损坏/u],
  ['脚本.pdf', scriptedPdf, /脚本/u],
  ['附件.pdf', pdfWithFile, /嵌有其他文件/u],
  ['不是图片.png', () => png, /不是能打开的图片/u],
  ['不是图片.jpg', () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), /不是能打开的图片/u],
  ['文字.png', () => bytes('hello'), /名称是 PNG 或 JPG 图片（\.png），内容却是文本/u],
  ['文字.JPG', () => bytes('甲乙丙'), /名称是 PNG 或 JPG 图片（\.jpg），内容却是文本/u],
  ['文字.gif', () => bytes('甲乙丙'), /名称是图片（\.gif），内容却是文本/u],
  ['文字.xlsx', () => bytes('姓名,电话'), /名称是 Excel 工作簿（\.xlsx），内容却是文本/u],
  ['网页.xls', () => bytes('<table><tr><td>甲</td></tr></table>'), /名称是 Excel 工作簿（\.xls），内容却是文本/u],
  ['网页.doc', () => bytes('<html>甲</html>'), /名称是 Word 文档（\.doc），内容却是文本/u],
  ['富文本.doc', () => bytes('{\\rtf1 甲}'), /RTF 文件/u],
  ['文字.pdf', () => bytes('甲'), /名称是 PDF 文件（\.pdf），内容却是文本/u],
  ['文字.zip', () => bytes('甲'), /名称是 ZIP 压缩包（\.zip），内容却是文本/u],
  ['文档.txt', () => word, /内容却是 ZIP 压缩包或 Office 文档/u],
  ['图片.csv', () => png, /内容却是 PNG 或 JPG 图片/u],
  ['文档.xlsx', () => word, /名称是 Excel 工作簿（\.xlsx），内容却是 Word 文档，没有检查/u],
  ['压缩包.docx', () => sampleZip([{ name: '甲.txt', content: '甲' }]), /内容却是 ZIP 压缩包/u],
  ['里面.zip', () => sampleZip([{ name: '甲/乙.png', content: '甲' }]), /“甲\/乙\.png”：文件名称是/u],
  ['损坏.doc', () => ole, /已损坏|不能识别/u],
  [
    '不认识.bin',
    () => Uint8Array.from({ length: 4096 }, (_, at) => (at * 167 + (at >> 3) * 91 + 13) & 255),
    /不能识别/u,
  ],
  ['程序.txt', () => new Uint8Array([0x4d, 0x5a, 0, 0, 0]), /可执行程序/u],
  [
    '演示.docx',
    () =>
      sampleZip([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'ppt/presentation.xml', content: '<p/>' },
      ]),
    /不是 Word/u,
  ],
];

describe('不能检查的文件，说明原因', () => {
  for (const [name, file, words] of cases) {
    it(JSON.stringify(name), { timeout: 40_000 }, async () => {
      const outcome = await extractFile(await file(), name);
      assert.match(outcome.ok ? '读出来了' : outcome.sentence, words);
    });
  }
});

describe('内容说明种类', () => {
  for (const name of ['甲', '甲.DOCX', '甲.doc', '甲.zip', '甲.2020', '甲.稿']) {
    it(`名称“${name}”的 Word 文档按 Word 读`, async () => {
      const outcome = await extractFile(word, name);
      assert.ok(outcome.ok && outcome.value.parts.some(({ place, text }) => place === '正文第 1 段' && text === '甲'));
    });
  }

  for (const name of ['甲.csv', '甲.TXT', '甲.html', '甲.constructor', '甲'])
    it(`名称“${name}”的文本按文本读`, async () => assert.ok((await extractFile(bytes('甲'), name)).ok));

  it('实体声明不展开', async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY b "${'乙'.repeat(1000)}"><!ENTITY c "&b;&b;&b;&b;">]>`;
    const sheet = sampleWorkbook(
      [{ name: '甲', xml: `<sheetData><row r="1">${cell('A1', '&c;')}</row></sheetData>` }],
      { 'xl/x.xml': `${bomb}<x>&c;</x>` },
    );
    const outcome = await extractFile(sheet, '甲.xlsx');
    assert.ok(outcome.ok && outcome.value.parts.every(({ text }) => text.length < 3000));
  });
});
