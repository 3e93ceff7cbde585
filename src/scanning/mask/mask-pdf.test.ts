import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { RenderedPdf } from '../../untrusted/pdfium/document.js';
import { extractFile } from '../extract/extract-file.js';
import { scanFile } from '../scan-file.js';
import { samplePdf, scannedPdf } from '../testing/pdf-files.js';
import { samplePage } from '../testing/sample-page.js';
import { sampleId } from '../testing/samples.js';
import { type Masked, maskFile, maskScanned } from './mask-file.js';

const id = sampleId('19900307');
const shownId = `${id.slice(0, 6)}${'＊'.repeat(10)}${id.slice(16)}`;
const line = { text: `张示范，身份证号码${id}`, y: 760 };
const long = { timeout: 240_000 };

async function masked(file: Uint8Array): Promise<Masked> {
  const outcome = await maskFile(file, '甲.pdf');
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.sentence);
  return outcome.value;
}

const sentence = async (file: Uint8Array): Promise<string> => {
  const outcome = await maskFile(file, '甲.pdf');
  return outcome.ok ? '写出来了' : outcome.sentence;
};

async function textOf({ bytes }: Pick<Masked, 'bytes'>): Promise<string> {
  const outcome = await extractFile(bytes, '甲.pdf', undefined, 'told');
  assert.ok(outcome.ok);
  return outcome.value.parts.map(({ text }) => text.replace(/ /g, '')).join('\n');
}

/** How much of a part of the first page is black, 0 to 1. */
async function black({ bytes }: Pick<Masked, 'bytes'>, left: number, top: number, right: number, bottom: number) {
  const pdf = await RenderedPdf.open(bytes);
  const { width, height } = pdf.sizeOf(1);
  const { data } = await pdf.page(1, (page) => page.render(Math.round(width), Math.round(height)));
  let [dark, all] = [0, 0];
  for (let y = Math.round(top); y < bottom; y += 1) {
    for (let x = Math.round(left); x < right; x += 1) {
      all += 1;
      if ((data[(y * Math.round(width) + x) * 4 + 1] ?? 255) < 60) dark += 1;
    }
  }
  return dark / all;
}

describe('PDF：每页重新绘制，遮盖处涂黑，后面什么也不留', () => {
  it('没有嵌入字体、号码分成几段：涂黑中间十位，其余照样看得见、查得到，大小不变', long, async () => {
    const result = await masked(samplePdf({ lines: [line, { text: '本页其余文字不变', y: 700 }] }));
    const text = await textOf(result);
    assert.ok(text.includes(`张示范，身份证号码${shownId}`), text);
    assert.match(text, /本页其余文字不变/);
    // Characters of 14 points from x = 60: nine Chinese ones, six digits that stay, ten that do not, two that stay.
    const [from, top, bottom] = [60 + 9 * 14, 842 - 760 - 9, 842 - 760 - 1];
    assert.equal(await black(result, from + 6 * 14 + 8, top, from + 16 * 14 - 8, bottom), 1);
    assert.ok((await black(result, 60, top, from + 5 * 14, bottom)) < 0.5);
    const pdf = await RenderedPdf.open(result.bytes);
    assert.deepEqual(pdf.sizeOf(1), { width: 595, height: 842 });
    assert.doesNotMatch(Buffer.from(result.bytes).toString('latin1'), /SimSun|\/Info|\/Metadata|\/Annots/);
  });

  it('横过来的页：照看到的样子遮盖', long, async () => {
    const result = await masked(samplePdf({ lines: [line], rotate: 90 }));
    assert.ok((await textOf(result)).replace(/\n/g, '').includes('＊'.repeat(8)));
    const pdf = await RenderedPdf.open(result.bytes);
    assert.deepEqual(pdf.sizeOf(1), { width: 842, height: 595 });
  });

  it('黑框、白字、图形下面的文字不进入新文件', long, async () => {
    const box = '0 0 0 rg 50 690 300 30 re f';
    const white = '1 1 1 rg BT /F1 14 Tf 60 600 Td <79D881EA> Tj ET';
    const result = await masked(samplePdf({ lines: [line, { text: '框下秘文', y: 700 }], after: `${box} ${white}` }));
    const text = await textOf(result);
    assert.match(text, /张示范/);
    assert.doesNotMatch(text, /秘/);
  });

  it('批注、属性随原件一起消失，其中的号码也算遮盖了', long, async () => {
    const pdf = await PDFDocument.load(samplePdf({ lines: [{ text: '公示正文', y: 700 }] }));
    pdf.setAuthor('秘作者');
    const note = { Type: 'Annot', Subtype: 'Text', Rect: [10, 10, 20, 20], Contents: PDFString.of(`tel 15400001234`) };
    pdf.getPage(0).node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.register(pdf.context.obj(note))]));
    const result = await masked(await pdf.save());
    assert.deepEqual(result.removed, ['15400001234']);
    assert.doesNotMatch(await textOf(result), /秘|154/);
  });

  it('扫描件：认出的号码涂黑，再认时认不出', long, async () => {
    const page = await samplePage(['示范镇人民政府公示', `张示范，身份证号码：${id}`, '联系电话：15400001234']);
    const result = await masked(await scannedPdf(page));
    const again = await scanFile(result.bytes, '甲.pdf');
    assert.deepEqual(again.ok && again.value.findings, []);
    assert.match(await textOf(result), /示范镇人民政府公示/);
  });

  it('另行删去的字词', long, async () => {
    const file = samplePdf({ lines: [line] });
    const outcome = await maskScanned(file, '甲.pdf', [{ kind: 'chosen', text: '示 范' }], {}, undefined, 'told');
    assert.ok(outcome.ok, outcome.ok ? '' : outcome.sentence);
    assert.match(await textOf(outcome.value), /张＊＊，身份证/);
  });
});

describe('不能遮盖的 PDF，说明原因', () => {
  it('没有嵌入、显示不出来的字体', long, async () => {
    assert.match(await sentence(samplePdf({ lines: [line], lost: true })), /字体没有嵌入/);
  });

  it('页数太多、页面太大，很快就知道', long, async () => {
    const lines = [{ text: '甲', y: 700 }];
    const many = await maskScanned(samplePdf({ lines, pages: 900 }), '甲.pdf', [], {}, undefined, 'told');
    assert.match(many.ok ? '' : many.sentence, /900 页，超过 200 页/);
    const huge = samplePdf({ lines, size: [14_400, 14_400] });
    const outcome = await maskScanned(huge, '甲.pdf', [], {}, undefined, 'told');
    assert.match(outcome.ok ? '' : outcome.sentence, /第 1 页页面太大/);
  });
});
