import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { table2Grid, table3Grid } from '../law/report/grid.js';
import { ReportTable } from './report-table.js';
import { sampleTables } from './testing/sample-report.js';

const count = (html: string, part: string) => html.split(part).length - 1;

test('table three is a table with a caption, headed rows and merged cells', () => {
  const html = renderToStaticMarkup(createElement(ReportTable, { grid: table3Grid(sampleTables('2021')) }));
  assert.match(html, /^<table class="report-table report-table-table3"><caption>/);
  assert.match(html, /<th scope="row" class="is-vertical" rowSpan="22">三、本年度办理结果<\/th>/);
  assert.match(html, /<th scope="col" colSpan="5">法人或其他组织<\/th>/);
  assert.equal(count(html, '<td class="is-figure"'), 175);
  assert.equal(count(html, '<col '), 10);
  assert.doesNotMatch(html, /style=/, 'a strict content security policy forbids style attributes');
});

test('each band of table two is a body of its own, headed by its item of article 20', () => {
  const html = renderToStaticMarkup(createElement(ReportTable, { grid: table2Grid(sampleTables('2019')) }));
  assert.equal(count(html, '<tbody>'), 5);
  assert.equal(count(html, 'scope="rowgroup"'), 5);
  assert.doesNotMatch(html, /<thead>/);
});

test('the caller draws the figures, and only them', () => {
  const html = renderToStaticMarkup(
    createElement(ReportTable, {
      grid: table2Grid(sampleTables('2021')),
      renderCell: (cell) => createElement('a', { href: `#${cell.address}` }, cell.text),
    }),
  );
  assert.equal(count(html, '<a href='), 10);
  assert.match(html, /<a href="#table2\/art20_1\.rules\/issued">0<\/a>/);
});
