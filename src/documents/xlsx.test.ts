import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CellObject, read, utils } from '@e965/xlsx';
import { placeCells, table3Grid } from '../law/report/grid.js';
import { annualReportSheets, reportMeta } from './annual-report.js';
import { amountContent, type DataSheet, textContent } from './sheet.js';
import { sampleTables } from './testing/sample-report.js';
import { zipTexts } from './testing/zip-text.js';
import { renderXlsx } from './xlsx.js';

const meta = { agency: '示范镇人民政府' };
const sample = (form: '2019' | '2021') => ({
  agency: meta.agency,
  year: form === '2019' ? 2020 : 2024,
  tables: sampleTables(form),
  narrative: {},
});
const readBack = (file: Buffer) => read(file, { cellNF: true, cellFormula: true });

for (const form of ['2019', '2021'] as const) {
  test(`the workbook of the form of ${form} holds the merged cells of the form and every value in its place`, async () => {
    const sheets = annualReportSheets(sample(form));
    const book = readBack(await renderXlsx(sheets, reportMeta(sample(form))));
    assert.deepEqual(book.SheetNames.length, 3);
    for (const [at, sheet] of sheets.entries()) {
      const drawn = book.Sheets[book.SheetNames[at] ?? ''];
      assert.ok(drawn && sheet.kind === 'grid');
      const above = 2;
      const merges = placeCells(sheet.grid)
        .filter(({ cell }) => (cell.colSpan ?? 1) * (cell.rowSpan ?? 1) > 1)
        .map(({ cell, row, column }) => ({
          s: { r: row + above, c: column },
          e: { r: row + above + (cell.rowSpan ?? 1) - 1, c: column + (cell.colSpan ?? 1) - 1 },
        }));
      const found = (drawn['!merges'] ?? []).filter((merge) => merge.s.r >= above).map(utils.encode_range);
      assert.deepEqual(found.sort(), merges.map(utils.encode_range).sort());
      for (const { cell, row, column } of placeCells(sheet.grid)) {
        const held: CellObject | undefined = drawn[utils.encode_cell({ r: row + above, c: column })];
        assert.equal(held?.w ?? '', cell.text, `${cell.address ?? cell.text}`);
        if (typeof cell.value === 'number') assert.deepEqual([held?.t, held?.v], ['n', cell.value]);
      }
    }
  });
}

test('an amount is a number that shows the decimals it was written with', async () => {
  const book = readBack(await renderXlsx(annualReportSheets(sample('2019')), meta));
  const sheet = book.Sheets.主动公开政府信息情况;
  const amount = Object.values(sheet ?? {}).find((cell) => cell?.v === 359.7);
  assert.deepEqual([amount?.t, amount?.w, amount?.z], ['n', '359.7000', '0.0000']);
  assert.deepEqual(amountContent('359.7'), { value: 359.7, numFmt: '0.0' });
  assert.deepEqual(amountContent('12'), { value: 12, numFmt: '0' });
  for (const text of ['/', '', '007', '1e3', '12345678901234567.8901', '=1+1', 'Infinity', '0x10']) {
    assert.equal(amountContent(text).value, text, 'what a number cannot show exactly stays text');
  }
});

test('text that begins like a formula is text in the file and stays text when it is edited', async () => {
  const hostile = [
    '=1+1',
    '+1',
    '-1+2',
    '@SUM(A1)',
    '\t=1',
    '=HYPERLINK("http://示范.invalid","点此")',
    "=cmd|' /C calc'!A0",
  ];
  const sheet: DataSheet = {
    kind: 'data',
    name: '=导出[1]',
    title: '=2+2',
    columns: [{ label: '=3+3' }, { label: '金额' }],
    rows: hostile.map((text) => [text, { amount: text }]),
  };
  const file = await renderXlsx([sheet, sheet], { agency: '=1' });
  for (const [name, xml] of await zipTexts(file)) {
    if (name.startsWith('xl/worksheets/')) assert.doesNotMatch(xml, /<f[ >]/u, name);
  }
  const book = readBack(file);
  assert.deepEqual(book.SheetNames, ['=导出1', '=导出1（2）']);
  const drawn = book.Sheets['=导出1'];
  assert.deepEqual([drawn?.A1?.v, drawn?.A2?.v], ['=2+2', '=3+3']);
  for (const [at, text] of hostile.entries()) {
    for (const column of ['A', 'B']) {
      const cell = drawn?.[`${column}${at + 3}`];
      assert.deepEqual([cell?.t, cell?.v, cell?.f, cell?.z], ['s', text, undefined, '@']);
    }
  }
});

test('a list holds numbers as numbers, blanks as blanks, and cuts what Excel cannot hold with a mark', async () => {
  const rows = [
    [1, '关于秋收工作的通知', null],
    [2, '长'.repeat(40_000), -3.5],
  ];
  const book = readBack(
    await renderXlsx(
      [{ kind: 'data', name: '台账', columns: [{ label: '序号' }, { label: '名称' }, { label: '数' }], rows }],
      meta,
    ),
  );
  const sheet = book.Sheets.台账;
  assert.deepEqual([sheet?.A2?.t, sheet?.A2?.v, sheet?.C3?.v], ['n', 1, -3.5]);
  assert.equal(sheet?.C2?.v, undefined);
  assert.equal(sheet?.B3?.v.length, 32_767);
  assert.match(String(sheet?.B3?.v), /原文过长，此处截断）$/u);
  assert.equal(textContent('普通').numFmt, 'General');
});

test('table three prints on upright A4 at the width of the page, with its head on each sheet', async () => {
  const files = await zipTexts(await renderXlsx(annualReportSheets(sample('2021')), meta));
  const xml = files.get('xl/worksheets/sheet2.xml') ?? '';
  assert.match(xml, /<pageSetup[^>]*paperSize="9"[^>]*orientation="portrait"[^>]*fitToHeight="0"/u);
  assert.match(files.get('xl/workbook.xml') ?? '', /_xlnm\.Print_Titles[^<]*<?[^<]*\$3:\$5/u);
  const heights = [...xml.matchAll(/<row r="\d+"[^>]* ht="([\d.]+)"/gu)].map((row) => Number(row[1]));
  assert.equal(heights.length, table3Grid(sampleTables('2021')).rows.length + 2);
  assert.match(files.get('docProps/core.xml') ?? '', /<dc:creator>示范镇人民政府<\/dc:creator>/u);
});
