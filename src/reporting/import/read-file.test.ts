import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as layouts from '../../../test/cases/reports/layouts.js';
import { pdfFile, webPage, wordFile, workbook } from '../../../test/cases/reports/packages.js';
import { sampleAgency, sampleTable2, sampleTable3, sampleTable4 } from '../../../test/cases/reports/sample.js';
import { zip } from '../../../test/cases/reports/zip.js';
import type { ImportedReport } from './imported-report.js';
import { readReportFile } from './read-file.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Encodes by turning the platform's decoder round; every character of the sample has two bytes at most. */
function toGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const pair = [lead, trail];
      if (trail !== 0x7f) codes.set(decoder.decode(new Uint8Array(pair)), pair);
    }
  }
  return new Uint8Array([...text].flatMap((char) => codes.get(char) ?? [char.charCodeAt(0)]));
}

async function read(file: Uint8Array, name: string): Promise<ImportedReport> {
  const outcome = await readReportFile(file, name);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.sentence);
  return outcome.value;
}

async function sentence(file: Uint8Array, name: string): Promise<string> {
  const outcome = await readReportFile(file, name);
  assert.equal(outcome.ok, false, 'should be refused');
  return outcome.ok ? '' : outcome.sentence;
}

describe('the same report in every file type', () => {
  const cases: readonly (readonly [name: string, file: () => Uint8Array | Promise<Uint8Array>])[] = [
    ['年报.txt', () => bytes(layouts.tabbed())],
    ['带标记.txt', () => bytes(`\ufeff${layouts.tabbed()}`)],
    ['双字节.txt', () => new Uint8Array(Buffer.from(`\ufeff${layouts.tabbed()}`, 'utf16le'))],
    ['年报.html', () => bytes(webPage())],
    ['年报.docx', wordFile],
    ['年报.xlsx', workbook],
    ['年报.pdf', () => pdfFile(layouts.raw().split('\n'))],
  ];
  for (const [name, file] of cases) {
    it(name, async () => {
      const report = await read(await file(), name);
      assert.equal(report.reason, undefined);
      assert.equal(report.agency, sampleAgency);
      assert.deepEqual(report.table3, sampleTable3);
      assert.deepEqual(report.table2, sampleTable2);
      assert.deepEqual(report.table4, sampleTable4);
      assert.equal(report.narrative.other, '无。');
    });
  }

  it('GB18030 text', async () => {
    const report = await read(toGb18030(layouts.tabbed()), '旧编码.txt');
    assert.equal(report.agency, sampleAgency);
    assert.deepEqual(report.table3, sampleTable3);
  });

  it('blank cells of a web page stay blank', async () => {
    const report = await read(bytes(webPage(true)), '空白.html');
    assert.deepEqual(report.table3.carriedOver, [1, null, null, null, null, null, 1]);
    assert.deepEqual(report.table4.litigationDirect, [null, null, null, null, null]);
  });

  it('scripts of a web page are neither read nor run', async () => {
    const report = await read(bytes(webPage()), '脚本.html');
    assert.doesNotMatch(JSON.stringify(report), /alert|document\.write/u);
  });
});

describe('bad input is refused with a plain sentence', () => {
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d];
  const noise = Uint8Array.from({ length: 4096 }, (_, at) => (at * 167 + (at >> 3) * 91 + 13) & 255);
  const big = new Uint8Array(60 * 1024 * 1024);
  const cases: readonly (readonly [name: string, file: Uint8Array, words: RegExp])[] = [
    ['空.txt', new Uint8Array(), /空的/u],
    ['空白.txt', bytes(' \n\t '), /只有空白/u],
    ['图片.txt', new Uint8Array(png), /PNG 图片/u],
    ['乱码.txt', noise, /不是文字文件|压缩包|可执行/u],
    ['旧版.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /旧版 Office/u],
    ['太大.txt', new Uint8Array(21 * 1024 * 1024).fill(0x61), /超过 20 MB/u],
    ['压缩包.zip', zip([{ name: 'a.txt', bytes: bytes('a') }]), /压缩包/u],
    ['炸弹.docx', zip([{ name: 'word/document.xml', bytes: big }]), /解压后的大小/u],
    ['谎报.docx', zip([{ name: 'word/document.xml', bytes: big, declared: 1000 }]), /已损坏/u],
    ['加密.docx', zip([{ name: 'word/document.xml', bytes: bytes('<w/>'), locked: true }]), /密码/u],
    ['宏.docx', zip([{ name: 'word/vbaProject.bin', bytes: bytes('x') }]), /宏/u],
    ['宏.docm', bytes('x'), /宏/u],
    ['损坏.docx', wordFile().subarray(0, 400), /已损坏/u],
    ['损坏.pdf', bytes('%PDF-1.4\nnothing else'), /已损坏/u],
    ['扫描.pdf', pdfFile([' ']), /扫描件/u],
    ['部件太多.docx', zip(Array.from({ length: 2001 }, (_, at) => ({ name: `p${at}`, bytes: bytes('') }))), /部件/u],
  ];
  for (const [name, file, words] of cases) it(name, async () => assert.match(await sentence(file, name), words));

  it('a text longer than any report is refused before it is recognised', async () => {
    for (const text of ['公开信息，'.repeat(350_000), '一、本年新收政府信息公开申请数量\n1\n'.repeat(90_000)]) {
      const outcome = await readReportFile(bytes(text), '长文.txt');
      assert.equal(outcome.ok ? '' : outcome.code, 'import.too-long');
    }
  });

  it('a million characters that look like table lines are read to the end', { timeout: 60_000 }, async () => {
    const report = await read(bytes('一、本年新收政府信息公开申请数量\n1\n'.repeat(50_000)), '长表.txt');
    assert.equal(report.readable, false);
  });
});
