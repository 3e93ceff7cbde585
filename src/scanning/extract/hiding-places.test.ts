import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { utils, write } from '@e965/xlsx';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import sharp from 'sharp';
import { scanFile } from '../scan-file.js';
import { cell, paragraph, sampleWord, sampleWorkbook, story } from '../testing/office-files.js';
import { sampleId, sampleZip } from '../testing/samples.js';

const id = sampleId('19900307');
const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const digits = (text: string): string =>
  `<w:tr>${[...text].map((one) => `<w:tc>${paragraph(one)}</w:tc>`).join('')}</w:tr>`;
const none = paragraph('正文。');

/** The places at which the identity number was found. */
async function placesOf(file: Uint8Array, name: string): Promise<string[]> {
  const scanned = await scanFile(file, name);
  assert.ok(scanned.ok, scanned.ok ? '' : scanned.sentence);
  return scanned.value.findings.filter(({ kind }) => kind === 'idNumber').map(({ place }) => place);
}

const wordCases: readonly (readonly [what: string, file: Uint8Array, place: RegExp])[] = [
  ['正文，号码分在几个格式段', sampleWord(paragraph(id.slice(0, 5), id.slice(5, 9), id.slice(9))), /^正文第 1 段$/],
  [
    '表格',
    sampleWord(`<w:tbl><w:tr><w:tc>${paragraph('甲')}</w:tc><w:tc>${paragraph(id)}</w:tc></w:tr></w:tbl>`),
    /正文第 2 段/,
  ],
  ['表格，一格一个数字', sampleWord(`<w:tbl>${digits(id)}</w:tbl>`), /表格第 1 行/],
  [
    '文本框',
    sampleWord(`<w:p><w:r><w:pict><w:txbxContent>${paragraph(id)}</w:txbxContent></w:pict></w:r></w:p>`),
    /正文/,
  ],
  ['页眉', sampleWord(none, { 'header1.xml': story('hdr', paragraph(id)) }), /页眉/],
  ['页脚', sampleWord(none, { 'footer1.xml': story('ftr', paragraph(id)) }), /页脚/],
  ['批注', sampleWord(none, { 'comments.xml': story('comments', `<w:comment>${paragraph(id)}</w:comment>`) }), /批注/],
  [
    '脚注',
    sampleWord(none, { 'footnotes.xml': story('footnotes', `<w:footnote>${paragraph(id)}</w:footnote>`) }),
    /脚注/,
  ],
  ['尾注', sampleWord(none, { 'endnotes.xml': story('endnotes', `<w:endnote>${paragraph(id)}</w:endnote>`) }), /尾注/],
  [
    '已删除的修订',
    sampleWord(`<w:p><w:del w:author="甲"><w:r><w:delText>${id}</w:delText></w:r></w:del></w:p>`),
    /修订前/,
  ],
  ['插入的修订', sampleWord(`<w:p><w:ins w:author="甲">${run(id)}</w:ins></w:p>`), /正文/],
  ['隐藏文字', sampleWord(`<w:p>${run(id, '<w:vanish/>')}</w:p>`), /隐藏文字/],
  [
    '隔着隐藏文字的号码',
    sampleWord(`<w:p>${run(id.slice(0, 9))}${run('隔', '<w:vanish/>')}${run(id.slice(9))}</w:p>`),
    /显示的/,
  ],
  ['域代码', sampleWord(`<w:p><w:r><w:instrText>HYPERLINK ${id}</w:instrText></w:r></w:p>`), /正文/],
  ['替代文字', sampleWord(`<w:p><w:r><wp:docPr id="1" descr="${id}"/></w:r></w:p>`), /属性/],
  ['超链接', sampleWord(none, { [`x.html?id=${id}`]: '' }), /链接/],
  ['文档属性', sampleWord(none, { 'docProps/core.xml': `<p><dc:title>${id}</dc:title></p>` }), /文档属性/],
  ['自定义 XML', sampleWord(none, { 'customXml/item1.xml': `<a><b>${id}</b></a>` }), /自定义 XML/],
  [
    '全角数字',
    sampleWord(paragraph([...id].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join(''))),
    /正文/,
  ],
];

describe('Word 文档里号码藏身的每一处', () => {
  for (const [what, file, place] of wordCases) {
    it(what, async () => {
      const places = await placesOf(file, '名单.docx');
      assert.ok(
        places.some((one) => place.test(one)),
        JSON.stringify(places),
      );
    });
  }
});

const plainSheet = { name: '表', xml: `<sheetData><row r="1">${cell('A1', '甲')}</row></sheetData>` };
const sheetOf = (xml: string, state?: 'hidden' | 'veryHidden') => [
  plainSheet,
  { name: '名单', xml, ...(state && { state }) },
];
const rowXml = (attributes = ''): string => `<sheetData><row r="7"${attributes}>${cell('B7', id)}</row></sheetData>`;
const sheetCases: readonly (readonly [what: string, file: Uint8Array, place: RegExp])[] = [
  ['单元格', sampleWorkbook(sheetOf(rowXml())), /^工作表“名单”第 7 行$/],
  ['隐藏行', sampleWorkbook(sheetOf(rowXml(' hidden="1"'))), /隐藏行/],
  ['隐藏列', sampleWorkbook(sheetOf(`<cols><col min="2" max="2" hidden="1"/></cols>${rowXml()}`)), /隐藏列/],
  ['隐藏工作表', sampleWorkbook(sheetOf(rowXml(), 'hidden')), /（隐藏）第 7 行/],
  ['深度隐藏工作表', sampleWorkbook(sheetOf(rowXml(), 'veryHidden')), /（隐藏）第 7 行/],
  [
    '公式',
    sampleWorkbook(sheetOf(`<sheetData><row r="1"><c r="A1"><f>LEFT("${id}",6)</f><v>1</v></c></row></sheetData>`)),
    /公式/,
  ],
  [
    '公式的结果',
    sampleWorkbook(sheetOf(`<sheetData><row r="1"><c r="A1" t="str"><f>A2</f><v>${id}</v></c></row></sheetData>`)),
    /第 1 行/,
  ],
  ['页眉', sampleWorkbook(sheetOf(`<sheetData/><headerFooter><oddHeader>${id}</oddHeader></headerFooter>`)), /页眉/],
  [
    '批注',
    sampleWorkbook([plainSheet], {
      'xl/comments1.xml': `<comments><comment><text><r><t>${id}</t></r></text></comment></comments>`,
    }),
    /批注/,
  ],
  [
    '线程批注',
    sampleWorkbook([plainSheet], { 'xl/threadedComments/threadedComment1.xml': `<x><text>${id}</text></x>` }),
    /批注/,
  ],
  [
    '已不用的共享字符串',
    sampleWorkbook([plainSheet], { 'xl/sharedStrings.xml': `<sst><si><t>${id}</t></si></sst>` }),
    /残留/,
  ],
  [
    '图形',
    sampleWorkbook([plainSheet], {
      'xl/drawings/drawing1.xml': `<x><a:p><a:r><a:t>${id.slice(0, 4)}</a:t></a:r><a:r><a:t>${id.slice(4)}</a:t></a:r></a:p></x>`,
    }),
    /图形/,
  ],
  ['数据验证', sampleWorkbook(sheetOf(`<sheetData/><dataValidation prompt="${id}"/>`)), /属性/],
  [
    '文档属性',
    sampleWorkbook([plainSheet], { 'docProps/core.xml': `<p><dc:creator>${id}</dc:creator></p>` }),
    /文档属性/,
  ],
];

describe('Excel 工作簿里号码藏身的每一处', () => {
  for (const [what, file, place] of sheetCases) {
    it(what, async () => {
      const places = await placesOf(file, '名单.xlsx');
      assert.ok(
        places.some((one) => place.test(one)),
        JSON.stringify(places),
      );
    });
  }
});

describe('其他文件', () => {
  const text = new TextEncoder().encode(`甲\n证号：${id}\n`);

  it('文本里写明第几行', async () => assert.deepEqual(await placesOf(text, '甲.txt'), ['第 2 行']));

  it('GB18030 文本', async () => {
    const bytes = new Uint8Array([0xd6, 0xa4, 0xba, 0xc5, 0x3a, ...new TextEncoder().encode(id)]);
    assert.deepEqual(await placesOf(bytes, '甲.csv'), ['第 1 行']);
  });

  it('网页里被标签隔开的号码', async () => {
    const page = `<p>${id.slice(0, 8)}<b>${id.slice(8)}</b></p>`;
    assert.deepEqual(await placesOf(new TextEncoder().encode(page), '甲.txt'), ['网页显示的文字']);
  });

  it('文件名', async () => {
    assert.deepEqual(await placesOf(new TextEncoder().encode('甲'), `${id}.txt`), ['文件名']);
  });

  it('压缩包里的文件和文件名', async () => {
    const word = sampleWord(paragraph(id));
    const places = await placesOf(sampleZip([{ name: `甲/${id}.docx`, content: word }]), '甲.zip');
    assert.ok(
      places.includes('压缩包内的文件名') && places.some((place) => place.endsWith('正文第 1 段')),
      `${places}`,
    );
  });

  it('旧版 Excel，包括深度隐藏的工作表、批注和属性', async () => {
    const book = utils.book_new();
    const hidden = utils.aoa_to_sheet([['证号', id]]);
    utils.book_append_sheet(book, utils.aoa_to_sheet([['甲']]), '甲');
    utils.book_append_sheet(book, hidden, '乙');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
    const places = await placesOf(bytes, '甲.xls');
    assert.ok(places.includes('工作表“乙”（隐藏）第 1 行'), `${places}`);
  });

  it('PDF 的正文、批注和属性', async () => {
    const pdf = await PDFDocument.create();
    pdf.setTitle(`甲 ${id}`);
    const page = pdf.addPage();
    page.drawText(`No ${id}`);
    const note = pdf.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [10, 10, 20, 20] });
    note.set(PDFName.of('Contents'), PDFString.of(id));
    page.node.addAnnot(pdf.context.register(note));
    const places = await placesOf(await pdf.save(), '甲.pdf');
    assert.deepEqual(places, ['文档属性', '第 1 页', '第 1 页批注或表单']);
  });

  it('图片的拍摄位置和附注；没有文字的图片不留说明', async () => {
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } })
      .withExif({
        IFD0: { ImageDescription: id },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '30/1 7/1 24/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '120/1 7/1 24/1',
        },
      })
      .jpeg()
      .toBuffer();
    const scanned = await scanFile(new Uint8Array(picture), '甲.jpg');
    assert.ok(scanned.ok);
    assert.deepEqual(
      scanned.value.findings.map(({ kind, place }) => [kind, place]),
      [
        ['gps', '图片的拍摄位置'],
        ['idNumber', '图片信息'],
      ],
    );
    assert.deepEqual(scanned.value.notes, []);
    const inside = await scanFile(sampleWord(none, { 'media/image1.jpg': new Uint8Array(picture) }), '甲.docx');
    assert.ok(inside.ok && inside.value.findings.some(({ kind }) => kind === 'gps'));
  });
});
