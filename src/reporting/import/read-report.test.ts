import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as layouts from '../../../test/cases/reports/layouts.js';
import {
  sampleAgency,
  sampleRows,
  sampleTable2,
  sampleTable3,
  sampleTable4,
  sampleYear,
} from '../../../test/cases/reports/sample.js';
import { checkImported, readReportText } from './read-report.js';

const readable: readonly (readonly [name: string, text: string])[] = [
  ['tab-separated, with lost tabs', layouts.tabbed()],
  ['raw PDF text, labels broken around the numbers', layouts.raw()],
  ['PDF text in columns of spaces', layouts.spaced()],
  ['a cell a line', layouts.cellALine()],
  ['a cell a line with blank lines', layouts.cellALine(true)],
  ['a cell and a pipe a line', layouts.pipeAfterCell()],
  ['pipes on lines of their own', layouts.pipesAlone()],
  ['pipes within the line', layouts.pipeRows()],
  ['Markdown with stray separators', layouts.markdown()],
  ['column by column', layouts.columnByColumn()],
];

describe('one report in every layout', () => {
  for (const [name, text] of readable) {
    it(name, () => {
      const report = readReportText(text);
      assert.equal(report.reason, undefined);
      assert.deepEqual([report.agency, report.year, report.form], [sampleAgency, sampleYear, '2021']);
      assert.deepEqual(report.table3, sampleTable3);
      assert.deepEqual(Object.keys(report.table3), Object.keys(sampleTable3));
      assert.deepEqual(report.table2, sampleTable2);
      assert.deepEqual(report.table4, sampleTable4);
      assert.match(report.narrative.overview, /示范网站公开信息312条/u);
      assert.equal(report.narrative.problems, '公开栏更换不够及时，下一步固定专人负责。');
      assert.equal(report.narrative.other, '无。');
      assert.match(report.preface, /统计期限/u);
      assert.deepEqual(checkImported(report), []);
    });
  }
});

describe('blank, "/" and zero stay distinct', () => {
  const rows = sampleRows.map((row) =>
    row.key === 'carriedOver'
      ? { ...row, cells: ['1', '', '/', '0', '', '', '1'] }
      : row.key === 'result.unable.needsCreation'
        ? { ...row, cells: ['', '', '', '', '', '', ''] }
        : row,
  );
  const layoutsWithBlanks = [
    ['a cell and a pipe a line', layouts.pipeAfterCell(rows)],
    ['pipes on lines of their own', layouts.pipesAlone(rows)],
  ] as const;
  for (const [name, text] of layoutsWithBlanks) {
    it(name, () => {
      const report = readReportText(text);
      assert.equal(report.reason, undefined);
      assert.deepEqual(report.table3.carriedOver, [1, null, '/', 0, null, null, 1]);
      assert.deepEqual(
        report.table3['result.unable.needsCreation'],
        Array.from({ length: 7 }, () => null),
      );
    });
  }
});

describe('layouts that are refused with the reason', () => {
  const whole = layouts.cellALine();
  const lines = whole.split('\n');
  const cases: readonly (readonly [name: string, text: string, reason: RegExp])[] = [
    ['digits glued to labels', layouts.tabbed().replaceAll('\t', ''), /连在一起/u],
    ['repeated lines dropped by an export tool', [...new Set(lines)].join('\n'), /重复/u],
    ['cut in the middle of table three', layouts.tabbed().split('2.重复申请')[0] ?? '', /表三不完整，缺少/u],
    ['two years side by side', layouts.tabbed().replace('\t\t自然人', '\t\t2022\t2023\t增减\n\t\t自然人'), /两个年度/u],
    ['headings without tables', layouts.document([], [], []), /没有找到表格文字/u],
    ['no report at all', '今天天气很好。\n明天也是。', /没有找到/u],
    [
      'blank cells lost between lines',
      whole.replace(
        '二、上年结转政府信息公开申请数量\n1\n0\n0\n0\n0\n0\n1',
        '二、上年结转政府信息公开申请数量\n1\n\n\n\n\n\n1',
      ),
      /上年结转.*空白单元格的位置/u,
    ],
    ['a row of table three twice', whole.replace('2.重复申请', '3.要求提供公开出版物'), /不止一次|不能一一对应|次序/u],
    ['a number short in table four', layouts.tabbed().replace('0\t0\t1\t0\t1\n五、', '0\t0\t1\t0\n五、'), /表四/u],
  ];
  for (const [name, text, reason] of cases) {
    it(name, () => {
      const report = readReportText(text);
      assert.equal(report.readable, false);
      assert.match(report.reason ?? '', reason);
      assert.deepEqual([report.table2, report.table3, report.table4], [{}, {}, {}]);
    });
  }
});

describe('deviations that do not stop the reading', () => {
  it('a table two of the other form in one group is quoted, not converted', () => {
    const text = layouts
      .tabbed()
      .replace('本年制发件数\t本年废止件数\t现行有效件数', '本年新制作数量\t本年新公开数量\t对外公开总数量');
    const report = readReportText(text);
    assert.equal(report.form, '2021');
    assert.deepEqual(report.table2['art20_1.normativeDocuments'], { issued: null, repealed: null, inForce: null });
    const hybrid = report.findings.filter((finding) => finding.check === 'R2');
    assert.match(hybrid[1]?.sentence ?? '', /2、1、9/u);
  });

  it('a row that the place has added is kept as a finding', () => {
    const report = readReportText(
      layouts.tabbed().replace('行政规范性文件\t', '其他主动公开文件\t186\t86\t255\n行政规范性文件\t'),
    );
    assert.deepEqual(report.table2, sampleTable2);
    const extra = report.findings.find((finding) => finding.check === 'R3');
    assert.match(extra?.sentence ?? '', /其他主动公开文件.*186、86、255/u);
  });

  it('a missing row is blank with a finding, not zero', () => {
    const report = readReportText(layouts.tabbed().replace('行政强制\t3\n', ''));
    assert.deepEqual(report.table2['art20_6.administrativeCompulsion'], { decisions: null });
    assert.ok(report.findings.some((finding) => finding.check === 'R4'));
  });

  it('a single row （六）其他处理 is result.other in the 2021 form', () => {
    const text = layouts
      .tabbed()
      .split('\n')
      .filter((line) => !/逾期未按收费|3\.其他/u.test(line))
      .map((line) => line.replace(/（六）其他处理\t1\.申请人.*公开申请\t/u, '（六）其他处理\t'))
      .join('\n');
    const report = readReportText(text);
    assert.deepEqual(report.table3['result.other'], [1, 0, 0, 0, 0, 1, 2]);
    assert.equal(Object.keys(report.table3).length, 23);
  });

  it('numerals of sections do not matter', () => {
    const text = layouts
      .tabbed()
      .replace('二、主动公开政府信息情况', '一、主动公开政府信息情况')
      .replace('三、收到和处理', '二、收到和处理')
      .replace('四、政府信息公开行政复议', '三、政府信息公开行政复议');
    assert.deepEqual(readReportText(text).table3, sampleTable3);
  });
});
