import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { rgb } from 'pdf-lib';
import { type Scanned, scanFile } from '../scan-file.js';
import { scannedPdf } from '../testing/pdf-files.js';
import { samplePage } from '../testing/sample-page.js';
import { sampleId } from '../testing/samples.js';

const id = sampleId('19900307');
const long = { timeout: 120_000 };
const lines = ['示范镇人民政府公示', `张示范，身份证号码：${id}`];
const words = 'This page has a text of its own, which is longer than that of any scanning program.';

async function scanned(file: Uint8Array, name = '甲.pdf'): Promise<Scanned> {
  const outcome = await scanFile(file, name);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.sentence);
  return outcome.value;
}
const told = ({ findings }: Scanned) => findings.map(({ kind, place }) => [kind, place]);

describe('PDF 页面上的图片', () => {
  it('扫描页', long, async () => {
    const found = await scanned(await scannedPdf(await samplePage(lines)));
    assert.deepEqual(told(found), [['idNumber', '第 1 页图片文字第 2 行']]);
    assert.deepEqual(found.notes, []);
  });

  it('有许多文字的页，图片占了相当一部分的，图片里的文字也认', long, async () => {
    const file = await scannedPdf(await samplePage(lines), (page) => page.drawText(words, { x: 20, y: 100, size: 9 }));
    assert.deepEqual(told(await scanned(file)).at(-1)?.[0], 'idNumber');
  });

  it('图片上盖了黑框，框下的号码还在文件里，照样找到', long, async () => {
    const cover = { x: 0, y: 600, width: 595, height: 200, color: rgb(0, 0, 0) };
    const file = await scannedPdf(await samplePage(lines), (page) => page.drawRectangle(cover));
    assert.deepEqual(told(await scanned(file)), [['idNumber', '第 1 页第 2 幅图片文字第 2 行']]);
  });
});

it('旧版 Word', async () => {
  const file = await readFile(new URL('../testing/name-list.doc', import.meta.url));
  assert.deepEqual(
    told(await scanned(file, '名单.doc')).map(([kind]) => kind),
    ['idNumber', 'mobile'],
  );
});
