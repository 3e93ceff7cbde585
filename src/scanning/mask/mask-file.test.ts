import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { openZip } from '../../untrusted/zip.js';
import { extractFile } from '../extract/extract-file.js';
import { scanFile } from '../scan-file.js';
import { cell, paragraph, sampleWord, sampleWorkbook, story } from '../testing/office-files.js';
import { sampleId, sampleZip } from '../testing/samples.js';
import { type Masked, maskFile } from './mask-file.js';

const id = sampleId('19900307');
const shownId = `${id.slice(0, 6)}${'＊'.repeat(10)}${id.slice(16)}`;
const mobile = '15400001234';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (masked: Masked): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(masked.bytes);

async function masked(file: Uint8Array, name: string): Promise<Masked> {
  const outcome = await maskFile(file, name);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.sentence);
  return outcome.value;
}

async function sentence(file: Uint8Array, name: string): Promise<string> {
  const outcome = await maskFile(file, name);
  return outcome.ok ? '写出来了' : outcome.sentence;
}

/** Every text of the written file, one below the other. */
async function reopened({ bytes: file, name }: Masked): Promise<string> {
  const outcome = await extractFile(file, name);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.sentence);
  return outcome.value.parts.map((part) => part.text).join('\n');
}

function members({ bytes: file }: Masked): string[] {
  const opened = openZip(file);
  assert.ok(typeof opened !== 'string');
  return opened.map(({ name }) => name).sort();
}

describe('文本', () => {
  it('按种类遮盖，其余不变', async () => {
    const source = `张示范，身份证号${id}，手机${mobile}\r\n住址：示范县示范镇甲子村3组12号，邮箱 a@b.example\n`;
    const result = await masked(bytes(source), `${mobile}.txt`);
    assert.equal(
      text(result),
      `张示范，身份证号${shownId}，手机154＊＊＊＊1234\r\n住址：示范县示范镇甲子村＊＊＊＊，邮箱 ${'＊'.repeat(8)}\n`,
    );
    assert.equal(result.name, '154＊＊＊＊1234.txt');
    assert.deepEqual(new Set(result.removed), new Set([id, mobile, '示范县示范镇甲子村3组12号', 'a@b.example']));
  });

  it('规则可以更严', async () => {
    const outcome = await maskFile(bytes(id), '甲.txt', { idNumber: 'all' });
    assert.ok(outcome.ok);
    assert.equal(text(outcome.value), '＊'.repeat(8));
  });

  it('只遮盖选定的几处', async () => {
    const outcome = await maskFile(bytes(`${id} ${mobile}`), '甲.txt', {}, [{ kind: 'mobile', text: mobile }]);
    assert.ok(outcome.ok);
    assert.equal(text(outcome.value), `${id} 154＊＊＊＊1234`);
  });

  it('带标记的 UTF-8 仍带标记', async () => {
    assert.equal(text(await masked(bytes(`\ufeff${mobile}`), '甲.csv')), '\ufeff154＊＊＊＊1234');
  });

  it('换个写法仍留在原文里的，不采用', async () => {
    const outcome = await maskFile(bytes(`${id}，${id.slice(0, 6)} ${id.slice(6)}`), '甲.txt', {}, [
      { kind: 'idNumber', text: id },
    ]);
    assert.match(outcome.ok ? '' : outcome.sentence, /仍能找到居民身份证号码/u);
  });
});

describe('Word 文档', () => {
  const hidden = `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>秘隐藏</w:t></w:r></w:p>`;
  const deleted = `<w:p><w:del w:author="秘作者"><w:r><w:delText>秘删除${id}</w:delText></w:r></w:del><w:ins w:author="秘作者"><w:r><w:t>留下</w:t></w:r></w:ins></w:p>`;
  const comment = `<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>正文</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`;
  const split = `<w:p><w:r><w:t>号码：${id.slice(0, 4)}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>${id.slice(4, 11)}</w:t></w:r><w:r><w:t>${id.slice(11)}，完</w:t></w:r></w:p>`;
  const file = sampleWord(split + hidden + deleted + comment, {
    'header1.xml': story('hdr', paragraph(`电话 ${mobile}`)),
    'comments.xml': story('comments', `<w:comment w:id="0" w:author="秘批注人">${paragraph('秘批注')}</w:comment>`),
    'people.xml': story('people', '<w15:person w15:author="秘作者"/>'),
    'docProps/core.xml': '<p><dc:creator>秘创建人</dc:creator></p>',
    'docProps/thumbnail.jpeg': new Uint8Array([1]),
    'customXml/item1.xml': '<a>秘数据</a>',
  });

  it('跨格式段遮盖，批注、修订、隐藏文字、属性、自定义 XML 和缩略图都不留', async () => {
    const result = await masked(file, '甲.docx');
    const all = await reopened(result);
    assert.match(all, new RegExp(`号码：${shownId}，完`, 'u'));
    assert.match(all, /电话 154＊＊＊＊1234/u);
    assert.match(all, /留下/u);
    assert.doesNotMatch(all, /秘/u);
    assert.deepEqual(members(result), [
      '[Content_Types].xml',
      '_rels/.rels',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/header1.xml',
    ]);
    const scanned = await scanFile(result.bytes, result.name);
    assert.ok(scanned.ok && scanned.value.findings.length === 0);
  });

  it('格式仍在', async () => {
    const opened = openZip((await masked(file, '甲.docx')).bytes);
    assert.ok(typeof opened !== 'string');
    const document =
      opened
        .find(({ name }) => name === 'word/document.xml')
        ?.read()
        .toString() ?? '';
    assert.match(document, /<w:rPr><w:b\/><\/w:rPr>/u);
    assert.doesNotMatch(document, /w:ins|w:del|comment|秘/u);
  });

  it('一格一个数字的号码遮盖不了，就不采用', async () => {
    const row = [...id].map((digit) => `<w:tc>${paragraph(digit)}</w:tc>`).join('');
    assert.match(await sentence(sampleWord(`<w:tbl><w:tr>${row}</w:tr></w:tbl>`), '甲.docx'), /仍能找到/u);
  });

  it('图片重新编码，不带拍摄位置', async () => {
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } })
      .withExif({
        IFD0: { ImageDescription: '秘' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '30/1 7/1 24/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '120/1 7/1 24/1',
        },
      })
      .jpeg()
      .toBuffer();
    const alone = await masked(new Uint8Array(picture), '甲.jpg');
    assert.deepEqual((await sharp(alone.bytes).metadata()).exif, undefined);
    const inside = await masked(
      sampleWord(paragraph('甲'), { 'media/image1.jpg': new Uint8Array(picture) }),
      '甲.docx',
    );
    assert.ok(members(inside).includes('word/media/image1.jpg'));
    assert.doesNotMatch(await reopened(inside), /GPS|秘/u);
  });
});

describe('Excel 工作簿', () => {
  it('只留看得见的值', async () => {
    const rows = `<cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="1">${cell('A1', '证号')}${cell('B1', '数')}${cell('C1', '秘列')}</row><row r="2" hidden="1">${cell('A2', '秘行')}</row><row r="3">${cell('A3', id)}<c r="B3"><f>1+1</f><v>2</v></c></row></sheetData>`;
    const file = sampleWorkbook(
      [
        { name: '表', xml: rows },
        { name: '秘表', state: 'hidden', xml: `<sheetData><row r="1">${cell('A1', '秘')}</row></sheetData>` },
      ],
      { 'xl/comments1.xml': '<comments><t>秘批注</t></comments>', 'docProps/core.xml': '<p><c>秘</c></p>' },
    );
    const result = await masked(file, '甲.xlsx');
    const all = await reopened(result);
    assert.match(all, new RegExp(`${shownId}\t2`, 'u'));
    assert.doesNotMatch(all, /秘|1\+1/u);
  });
});

describe('不能遮盖的，说明原因', () => {
  const cases: readonly (readonly [name: string, file: () => Uint8Array | Promise<Uint8Array>, words: RegExp])[] = [
    ['甲.txt', () => bytes('机密★10年\n正文'), /不能代替保密审查/u],
    ['名单.doc', () => readFile(new URL('../testing/name-list.doc', import.meta.url)), /另存为 DOCX 或 XLSX/u],
    ['甲.zip', () => sampleZip([{ name: '甲.txt', content: mobile }]), /先解开/u],
    ['甲.docx', () => sampleWord(paragraph(mobile), { 'charts/chart1.xml': '<c/>' }), /图表/u],
    ['坏.docx', () => sampleWord(paragraph(mobile)).subarray(0, 200), /已损坏/u],
  ];
  for (const [name, file, words] of cases) {
    it(`${name} ${words.source}`, async () => assert.match(await sentence(await file(), name), words));
  }
});
