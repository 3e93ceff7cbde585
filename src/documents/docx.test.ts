import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormVersion } from '../law/report/form.js';
import { type GridTable, placeCells, table2Grid, table3Grid, table4Grid } from '../law/report/grid.js';
import { annualReportDoc } from './annual-report.js';
import { chineseDate, type Doc } from './doc.js';
import { renderDocx, splitTitle } from './docx.js';
import { columnTwips } from './docx-table.js';
import { textTwips } from './gb-t-9704.js';
import { sampleTables } from './testing/sample-report.js';
import { zipTexts } from './testing/zip-text.js';

interface WordCell {
  readonly text: string;
  readonly colSpan: number;
  /** `restart` begins a merged cell, `continue` belongs to the one above. */
  readonly merge: 'restart' | 'continue' | undefined;
}

const pieces = (xml: string, tag: string) => xml.match(new RegExp(`<w:${tag}[ >].*?</w:${tag}>`, 'gsu')) ?? [];
const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t[ >][^<]*/gu)].map((part) => part[0].replace(/^[^>]*>/u, '')).join('');

function readCell(xml: string): WordCell {
  const merge = /<w:vMerge(?: w:val="(\w+)")?\/>/u.exec(xml);
  return {
    text: textOf(xml),
    colSpan: Number(/<w:gridSpan w:val="(\d+)"/u.exec(xml)?.[1] ?? 1),
    merge: merge === null ? undefined : merge[1] === 'restart' ? 'restart' : 'continue',
  };
}

const readTables = (xml: string) =>
  pieces(xml, 'tbl').map((table) => pieces(table, 'tr').map((row) => pieces(row, 'tc').map(readCell)));

/** What Word must hold for the grid: one cell for each place across, with continuing cells below a merged one. */
function expected(grid: GridTable): WordCell[][] {
  const rows = grid.rows.map((): [number, WordCell][] => []);
  for (const { cell, row, column } of placeCells(grid)) {
    const down = cell.rowSpan ?? 1;
    for (let at = row; at < row + down; at++) {
      const merge = down === 1 ? undefined : at === row ? 'restart' : 'continue';
      rows[at]?.push([column, { text: at === row ? cell.text : '', colSpan: cell.colSpan ?? 1, merge }]);
    }
  }
  return rows.map((row) => row.sort(([one], [other]) => one - other).map(([, cell]) => cell));
}

function report(form: FormVersion): Doc {
  const narrative = {
    overview: '（一）主动公开情况\n全年公开信息450条。\n（二）平台建设。镇、村两级公示栏16块。',
    other: '无',
  };
  return annualReportDoc({
    agency: '示范镇人民政府',
    year: form === '2019' ? 2020 : 2024,
    tables: sampleTables(form),
    narrative,
    signedOn: '2021-01-26',
    digest: 'sha256:0a1b',
  });
}

const documentXml = async (doc: Doc) => (await zipTexts(await renderDocx(doc))).get('word/document.xml') ?? '';

for (const form of ['2019', '2021'] as const) {
  test(`the Word file of the form of ${form} holds the three tables cell by cell, merged as in the form`, async () => {
    const tables = readTables(await documentXml(report(form)));
    const data = sampleTables(form);
    assert.deepEqual(tables, [table2Grid(data), table3Grid(data), table4Grid(data)].map(expected));
    const third = tables[1]?.flat() ?? [];
    assert.equal(third.filter((cell) => cell.merge === 'restart').length, form === '2019' ? 7 : 8);
    assert.equal(
      third.filter((cell) => cell.merge === 'continue').length,
      form === '2019' ? 4 + 19 + 7 + 2 + 4 : 4 + 21 + 7 + 2 + 4 + 2,
    );
    assert.equal(third.filter((cell) => cell.colSpan > 1).length, (form === '2019' ? 4 : 3) + 3 + 2 + 3);
  });
}

test('the page, the lines and the fonts are those of GB/T 9704', async () => {
  const files = await zipTexts(await renderDocx(report('2021')));
  const xml = files.get('word/document.xml') ?? '';
  assert.match(xml, /<w:pgSz w:w="11906" w:h="16838"/u);
  assert.match(xml, /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
  assert.match(xml, /w:eastAsia="方正小标宋简体"/u);
  assert.match(xml, /<w:sz w:val="44"\/>/u);
  assert.match(files.get('word/styles.xml') ?? '', /w:eastAsia="仿宋_GB2312"/u);
  assert.match(xml, /w:line="579" w:lineRule="exact"/u);
  assert.match(xml, /w:firstLine="640" w:firstLineChars="200"|w:firstLineChars="200" w:firstLine="640"/u);
  assert.match(files.get('word/settings.xml') ?? '', /<w:evenAndOddHeaders/u);
  const footers = [...files].filter(([name]) => name.startsWith('word/footer')).map(([, text]) => text);
  assert.equal(footers.length, 2);
  assert.ok(
    footers.some((text) => text.includes('w:jc w:val="right"')) &&
      footers.some((text) => text.includes('w:jc w:val="left"')),
  );
});

test('heading rows repeat and no row breaks over two pages', async () => {
  const xml = await documentXml(report('2021'));
  const rows = pieces(xml, 'tr');
  assert.equal(rows.filter((row) => /<w:cantSplit/u.test(row)).length, rows.length);
  assert.equal(rows.filter((row) => /<w:tblHeader/u.test(row)).length, 6);
});

test('the file names its title and its office, and nothing else as its maker', async () => {
  const core = (await zipTexts(await renderDocx(report('2019')))).get('docProps/core.xml') ?? '';
  assert.match(core, /<dc:title>示范镇人民政府2020年政府信息公开工作年度报告<\/dc:title>/u);
  assert.match(core, /<dc:creator>示范镇人民政府<\/dc:creator>/u);
  assert.match(core, /<cp:lastModifiedBy>示范镇人民政府<\/cp:lastModifiedBy>/u);
  assert.match(core, /签发数据摘要：sha256:0a1b/u);
  assert.doesNotMatch(core, /Un-named/u);
});

test('sections, headings and closing follow each other as in the form', async () => {
  const xml = await documentXml(report('2021'));
  const headings = pieces(xml, 'p')
    .filter((part) => part.includes('w:pStyle w:val="Heading'))
    .map(textOf);
  assert.deepEqual(headings, [
    '一、总体情况',
    '（一）主动公开情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ]);
  assert.deepEqual(pieces(xml, 'p').slice(-3).map(textOf), ['', '示范镇人民政府', '2021年1月26日']);
});

test('characters that XML forbids and marks that it reserves do not break the file', async () => {
  const text = 'a\u0000b\u000b\ud800<村>&“镇”';
  const xml = await documentXml({
    title: text,
    subtitle: [],
    blocks: [{ kind: 'paragraph', text }],
    meta: { agency: text },
  });
  assert.match(xml, /ab&lt;村&gt;&amp;“镇”/u);
});

test('the widths of the columns add up to the width of the text', () => {
  for (const columns of [
    [1, 1, 1],
    [2, 1, 1, 1, 1, 1, 1],
    [70, 105, 356, 67, 67, 67, 67, 67, 67, 67],
  ]) {
    assert.equal(
      columnTwips(columns).reduce((sum, width) => sum + width, 0),
      textTwips,
    );
  }
});

test('a long title breaks before its year, a date has no leading zeros', () => {
  assert.deepEqual(splitTitle('示范镇2020年政府信息公开工作年度报告'), ['示范镇2020年政府信息公开工作年度报告']);
  assert.deepEqual(splitTitle('示范镇人民政府2020年政府信息公开工作年度报告'), [
    '示范镇人民政府',
    '2020年政府信息公开工作年度报告',
  ]);
  assert.equal(chineseDate('2021-01-06'), '2021年1月6日');
  assert.throws(() => chineseDate('1月6日'));
});
