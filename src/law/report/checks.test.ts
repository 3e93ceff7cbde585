import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildTables } from './address.js';
import { type CheckContext, checkTables } from './checks.js';
import type { CellValue, FormVersion, ReportTables } from './form.js';
import { rollUp } from './roll-up.js';

/** Tables of zeros with these cells instead. */
const tables = (form: FormVersion, cells: Record<string, CellValue> = {}): ReportTables =>
  buildTables(
    form,
    (cell) => cells[cell.address] ?? (cell.address in cells ? null : cell.value === 'amount' ? '0' : 0),
  );
const found = (input: ReportTables, context: Partial<CheckContext> = {}): string[] =>
  checkTables(input, { year: input.form === '2019' ? 2020 : 2022, township: true, ...context }).map(
    (finding) => `${finding.check} ${finding.severity} ${finding.place}：${finding.sentence}`,
  );
const row = (name: string, kind: number, total = kind): Record<string, number> => ({
  [`table3/${name}/naturalPerson`]: kind,
  [`table3/${name}/total`]: total,
});

test('tables of zeros are right in either form', () => {
  assert.deepEqual(found(tables('2019')), []);
  assert.deepEqual(found(tables('2021')), []);
});

// What is in the tables, and what the checks say of it.
const table: [string, ReportTables, Partial<CheckContext>, string[]][] = [
  [
    '新收与办结、结转不平',
    tables('2021', { ...row('newReceived', 3), ...row('result.granted', 2), ...row('result.total', 2) }),
    {},
    [
      'C1 error 表三·自然人列：自然人列：3＋0≠2＋0（新收＋上年结转应等于办理总计＋结转下年）。',
      'C1 error 表三·总计列：总计列：3＋0≠2＋0（新收＋上年结转应等于办理总计＋结转下年）。',
    ],
  ],
  [
    '总计与分项不符',
    tables('2021', { ...row('newReceived', 2), ...row('result.partial', 1), ...row('result.total', 2) }),
    {},
    [
      'C2 error 表三·自然人列：自然人列：（七）总计填2，各项办理结果相加为1。',
      'C2 error 表三·总计列：总计列：（七）总计填2，各项办理结果相加为1。',
    ],
  ],
  [
    '行总计与各列不符',
    tables('2021', { ...row('newReceived', 1, 2), ...row('carriedForward', 1, 2) }),
    {},
    [
      'C3 error 表三·“一、本年新收政府信息公开申请数量”行：总计填2，自然人与法人或其他组织各列相加为1＋0＋0＋0＋0＋0＝1。',
      'C3 error 表三·“四、结转下年度继续办理”行：总计填2，自然人与法人或其他组织各列相加为1＋0＋0＋0＋0＋0＝1。',
    ],
  ],
  [
    '表四总计不符',
    tables('2021', { 'table4/review/upheld': 1, 'table4/review/pending': 1, 'table4/review/total': 1 }),
    {},
    ['C4 error 表四·行政复议：总计填1，维持、纠正、其他、尚未审结相加为1＋0＋0＋1＝2。'],
  ],
  [
    '上年结转与上年报告不符，换格式的年度也比',
    tables('2021'),
    { year: 2021, previous: tables('2019', row('carriedForward', 1)) },
    [
      'C5 error 表三·自然人列：自然人列：本年“上年结转”填0，上一年度报告“结转下年度继续办理”为1，两数应相等。',
      'C5 error 表三·总计列：总计列：本年“上年结转”填0，上一年度报告“结转下年度继续办理”为1，两数应相等。',
    ],
  ],
  [
    '现行有效件数接不上',
    tables('2021', { 'table2/art20_1.normativeDocuments/inForce': 3 }),
    { previous: tables('2021', { 'table2/art20_1.normativeDocuments/inForce': 5 }) },
    [
      'C6 warning 表二·行政规范性文件·现行有效件数：现行有效填3件，上年现行有效5＋本年制发0－本年废止0＝5件；有效期届满等原因造成的，请附说明。',
    ],
  ],
  [
    '上一年项目数量接不上',
    tables('2019', { 'table2/art20_5.administrativeLicense/priorYearItems': 9 }),
    {
      previous: tables('2019', {
        'table2/art20_5.administrativeLicense/priorYearItems': 10,
        'table2/art20_5.administrativeLicense/change': -2,
      }),
    },
    ['C7 warning 表二·行政许可·上一年项目数量：上一年项目数量填9项，上年报告的项目数量与增减为10＋（-2）＝8项。'],
  ],
  [
    '负数、小数和文字',
    tables('2019', {
      'table2/art20_6.administrativePenalty/decisions': -1,
      'table2/art20_6.administrativePenalty/change': -1,
      'table2/art20_6.administrativeCompulsion/decisions': 1.5,
      'table2/art20_5.administrativeLicense/decisions': '约3',
      'table2/art20_9.centralizedProcurement/procurementAmount': '三百',
    }),
    {},
    [
      'C8 error 表二·行政许可·处理决定数量：“约3”不是整数。',
      'C8 error 表二·行政处罚·处理决定数量：件数不能为负数，现填-1。',
      'C8 error 表二·行政强制·处理决定数量：“1.5”不是整数。',
      'C8 error 表二·政府集中采购·采购总金额（单位：万元，保留4位小数）：“三百”不是以万元为单位、最多4位小数的金额。',
    ],
  ],
  [
    '空白和画线',
    tables('2021', {
      'table3/carriedOver/naturalPerson': null,
      'table3/carriedOver/otherOrg': null,
      'table4/review/other': '/',
    }),
    {},
    [
      'C9 error 表三·“二、上年结转政府信息公开申请数量”：自然人、其他空白；没有发生的应填0，不留空、不画线。',
      'C9 error 表四·行政复议：其他结果填“/”；没有发生的应填0，不留空、不画线。',
    ],
  ],
  [
    '乡镇没有规章',
    tables('2021', { 'table2/art20_1.rules/issued': 2 }),
    {},
    ['C10 warning 表二·规章·本年制发件数：乡镇人民政府没有规章制定权，本格应为0，现填2。'],
  ],
  [
    '年度与格式不符',
    tables('2019'),
    { year: 2022 },
    [
      'C12 error 报告格式：2022年年度报告应使用国办公开办函〔2021〕30号格式，本报告表格是国办公开办函〔2019〕60号格式。',
    ],
  ],
  [
    '采购金额不足4位小数',
    tables('2019', {
      'table2/art20_9.centralizedProcurement/procurementItems': 3,
      'table2/art20_9.centralizedProcurement/procurementAmount': '359.7',
    }),
    {},
    ['F1 warning 表二·政府集中采购·采购总金额：采购总金额填“359.7”；表头写明保留4位小数的，应写为359.7000。'],
  ],
];

for (const [what, input, context, expected] of table) {
  test(what, () => assert.deepEqual(found(input, context), expected));
}

test('a report in the form of 2021 may give 其他处理 in one row', () => {
  const zeros = tables('2021');
  const kept = Object.entries(zeros.table3).filter(([key]) => !key.startsWith('result.other.'));
  const single = { ...zeros, table3: { ...Object.fromEntries(kept), 'result.other': [0, 0, 0, 0, 0, 0, 0] } };
  assert.deepEqual(found(single), []);
  const both = rollUp([
    { office: 'a', tables: zeros },
    { office: 'b', tables: single },
  ]);
  assert.ok(both.ok);
  assert.deepEqual(found(both.value.tables), []);
});
