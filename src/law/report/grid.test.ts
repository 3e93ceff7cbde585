import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CellValue, type FormVersion, formOf, type ReportTables } from './form.js';
import { type GridCell, type GridTable, placeCells, table2Grid, table3Grid, table3Lines, table4Grid } from './grid.js';

const seven = [1, 2, 3, 4, 5, 6, 21];

function sample(form: FormVersion): ReportTables {
  const shape = formOf(form);
  const table2: Record<string, Record<string, CellValue>> = {};
  for (const group of shape.table2) {
    for (const row of group.rows) {
      table2[`${group.key}.${row.key}`] = Object.fromEntries(
        group.columns.map((column) => [column.key, column.value === 'amount' ? '359.7000' : 0]),
      );
    }
  }
  const table3 = Object.fromEntries(shape.table3.map((row) => [row.key, seven]));
  const five = [0, 0, 0, 0, 0];
  return {
    form,
    table2,
    table3,
    table4: { review: five, litigationDirect: [1, 0, null, '/', 1], litigationAfterReview: five },
  };
}

const spans = (row: readonly GridCell[] | undefined) =>
  row?.map((cell) => `${cell.text}:${cell.colSpan ?? 1}x${cell.rowSpan ?? 1}`);
const labelled = (grid: GridTable, text: string) => grid.rows.flat().find((cell) => cell.text === text);
const figures = (grid: GridTable) => grid.rows.flat().filter((cell) => cell.address !== undefined);

for (const form of ['2019', '2021'] as const) {
  test(`the cells of the form of ${form} tile each table with no hole and no overlap`, () => {
    const tables = sample(form);
    for (const grid of [table2Grid(tables), table3Grid(tables), table4Grid(tables)]) {
      const area = placeCells(grid).reduce((sum, { cell }) => sum + (cell.colSpan ?? 1) * (cell.rowSpan ?? 1), 0);
      assert.equal(area, grid.columns.length * grid.rows.length);
    }
  });

  test(`every figure of the form of ${form} has an address of its own`, () => {
    const tables = sample(form);
    const cells = [table2Grid(tables), table3Grid(tables), table4Grid(tables)].flatMap(figures);
    assert.equal(new Set(cells.map((cell) => cell.address)).size, cells.length);
    assert.equal(cells.length, form === '2019' ? 6 + 6 + 6 + 2 + 2 + 161 + 15 : 6 + 1 + 2 + 1 + 175 + 15);
  });
}

test('table two of 2019 fills the width with three, two and two columns', () => {
  const { rows, columns } = table2Grid(sample('2019'));
  assert.equal(columns.length, 7);
  assert.deepEqual(spans(rows[0]), ['第二十条第（一）项:7x1']);
  assert.deepEqual(spans(rows[1]), ['信息内容:1x1', '本年新制作数量:2x1', '本年新公开数量:2x1', '对外公开总数量:2x1']);
  assert.deepEqual(spans(rows.at(-2)), [
    '信息内容:1x1',
    '采购项目数量:3x1',
    '采购总金额（单位：万元，保留4位小数）:3x1',
  ]);
  assert.deepEqual(spans(rows.at(-1)), ['政府集中采购:1x1', '0:3x1', '359.7000:3x1']);
  assert.deepEqual(rows.at(-1)?.at(-1), {
    text: '359.7000',
    colSpan: 3,
    address: 'table2/art20_9.centralizedProcurement/procurementAmount',
    value: '359.7000',
  });
});

test('table two of 2021 fills the width with three columns or one', () => {
  const { rows, columns } = table2Grid(sample('2021'));
  assert.equal(columns.length, 4);
  assert.deepEqual(spans(rows[1]), ['信息内容:1x1', '本年制发件数:1x1', '本年废止件数:1x1', '现行有效件数:1x1']);
  assert.deepEqual(spans(rows.at(-2)), ['信息内容:1x1', '本年收费金额（单位：万元）:3x1']);
  assert.equal(rows[2]?.[1]?.address, 'table2/art20_1.rules/issued');
});

test('the merged labels of table three span as in the official form', () => {
  const of = (form: FormVersion) => {
    const grid = table3Grid(sample(form));
    const down = (text: string) => labelled(grid, text)?.rowSpan;
    return ['三、本年度办理结果', '（三）不予公开', '（四）无法提供', '（五）不予处理', '（六）其他处理'].map(down);
  };
  assert.deepEqual(of('2019'), [20, 8, 3, 5, undefined]);
  assert.deepEqual(of('2021'), [22, 8, 3, 5, 3]);
  const grid = table3Grid(sample('2019'));
  assert.equal(labelled(grid, '（六）其他处理')?.colSpan, 2);
  for (const text of ['（一）予以公开', '（七）总计']) assert.equal(labelled(grid, text)?.colSpan, 2);
  for (const text of ['一、本年新收政府信息公开申请数量', '四、结转下年度继续办理'])
    assert.equal(labelled(grid, text)?.colSpan, 3);
});

test('the head of table three is the note, the applicants, and the organisations under them', () => {
  const { rows } = table3Grid(sample('2021'));
  assert.deepEqual(spans(rows[0])?.[1], '申请人情况:7x1');
  assert.deepEqual([rows[0]?.[0]?.colSpan, rows[0]?.[0]?.rowSpan], [3, 3]);
  assert.deepEqual(spans(rows[1]), ['自然人:1x2', '法人或其他组织:5x1', '总计:1x2']);
  assert.deepEqual(
    rows[2]?.map((cell) => cell.text),
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
  );
  assert.deepEqual(
    rows[3]?.slice(1).map((cell) => cell.value),
    seven,
  );
  assert.equal(rows[3]?.[1]?.address, 'table3/newReceived/naturalPerson');
  assert.equal(rows[3]?.at(-1)?.address, 'table3/newReceived/total');
});

test('a report of 2021 that holds one row of other results is drawn with one row', () => {
  const whole = sample('2021');
  const kept = Object.entries(whole.table3).filter(([key]) => !key.startsWith('result.other.'));
  const tables = { ...whole, table3: { ...Object.fromEntries(kept), 'result.other': seven } };
  const grid = table3Grid(tables);
  assert.equal(table3Lines(tables).length, 23);
  assert.equal(labelled(grid, '三、本年度办理结果')?.rowSpan, 20);
  assert.equal(labelled(grid, '（六）其他处理')?.colSpan, 2);
  placeCells(grid);
});

test('blank, a stroke and zero stay three different things', () => {
  const row = table4Grid(sample('2019')).rows[3];
  assert.deepEqual(
    row?.slice(5, 10).map((cell) => cell.text),
    ['1', '0', '', '/', '1'],
  );
  assert.equal(row?.[0]?.address, 'table4/review/upheld');
  const empty: ReportTables = { ...sample('2019'), table2: {}, table3: {} };
  assert.ok(
    [...figures(table2Grid(empty)), ...figures(table3Grid(empty))].every(
      (cell) => cell.text === '' && cell.value === null,
    ),
  );
});

test('table four stands on fifteen columns under three rows of headings', () => {
  const { rows, columns, headerRows } = table4Grid(sample('2019'));
  assert.deepEqual([columns.length, headerRows, rows.length], [15, 3, 4]);
  assert.deepEqual(spans(rows[0]), ['行政复议:5x1', '行政诉讼:10x1']);
  assert.deepEqual(spans(rows[1])?.slice(4), ['总计:1x2', '未经复议直接起诉:5x1', '复议后起诉:5x1']);
});

test('a table whose cells do not tile is a bug and says so', () => {
  const grid: GridTable = {
    key: 'bad',
    columns: [1, 1],
    headerRows: 0,
    rows: [[{ text: 'a', rowSpan: 2 }], [{ text: 'b' }]],
  };
  assert.throws(() => placeCells(grid), /bad: row 0/);
  assert.throws(() => placeCells({ ...grid, rows: [[{ text: 'a', colSpan: 3 }]] }), /no room for a/);
});
