import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annualReportDoc, annualReportSheets, narrativeBlocks } from './annual-report.js';
import { sampleTables } from './testing/sample-report.js';

test('a line that opens with （一） is a heading, or a lead where sentences follow it; 一是 stays text', () => {
  const text = '\u3000\u3000（一）主动公开情况\r\n\n（二）平台建设。公示栏16块。\n一是强化领导。\n（以下简称《条例》）';
  assert.deepEqual(narrativeBlocks(text), [
    { kind: 'heading', level: 2, text: '（一）主动公开情况' },
    { kind: 'paragraph', text: '（二）平台建设。公示栏16块。', lead: '（二）平台建设。' },
    { kind: 'paragraph', text: '一是强化领导。' },
    { kind: 'paragraph', text: '（以下简称《条例》）' },
  ]);
});

test('the report has six sections, its tables in the second, third and fourth, and closes with the office', () => {
  const report = { agency: '示范镇人民政府', year: 2020, tables: sampleTables('2019'), narrative: { other: '无' } };
  const doc = annualReportDoc(report);
  assert.equal(doc.title, '示范镇人民政府2020年政府信息公开工作年度报告');
  const order = doc.blocks.map((block) => (block.kind === 'table' ? block.grid.key : block.kind));
  assert.deepEqual(order, [
    'heading',
    'heading',
    'table2',
    'heading',
    'table3',
    'heading',
    'table4',
    'heading',
    'heading',
    'paragraph',
    'signature',
  ]);
  assert.deepEqual(doc.blocks.at(-1), { kind: 'signature', agency: '示范镇人民政府' }, 'a draft has no date');
  const sheets = annualReportSheets(report);
  assert.deepEqual(
    sheets.map((sheet) => (sheet.kind === 'grid' ? sheet.grid.key : sheet.kind)),
    ['table2', 'table3', 'table4'],
  );
});
