import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readHead } from './read-head.js';

const sheet = (...rows: readonly (readonly string[])[]) => rows.map((cells, index) => ({ number: index + 1, cells }));
const item = ['低保公示', '社会救助', '2020-03-02', '示政〔2020〕1号', '公示'];

describe('导入表的表头', () => {
  const flat = ['名称', '目录事项', '生成日期', '文号', '体裁'];
  for (const [what, rows] of [
    ['一行', [flat, item]],
    ['上面有标题和说明', [['信息导入'], ['填表说明'], flat, item]],
    ['两行：合并的分组标题在上，各列在下', [['基本信息', '', '', '文件信息', ''], flat, item]],
    [
      '两行：名称等竖向合并在上，分组的各列在下',
      [['名称*', '目录事项', '生成日期', '文件信息', ''], ['', '', '', '文号', '体裁'], item],
    ],
    [
      '两行：名称在下，其余竖向合并在上',
      [['事项', '目录事项', '生成日期', '文号', '体裁'], ['名称', '', '', '', ''], item],
    ],
  ] as const) {
    test(what, () => {
      const head = readHead(sheet(...rows));
      assert.ok('labels' in head, JSON.stringify(head));
      assert.deepEqual(head.labels.slice(0, 5), flat);
      assert.deepEqual(
        head.below.map(({ cells }) => cells),
        [item],
      );
    });
  }

  for (const [what, rows, row, words] of [
    ['没有表头', [['标题'], item], 0, /没有找到表头/],
    [
      '三行',
      [['名称', '目录事项', '文件信息', ''], ['', '', '生成日期', ''], ['', '', '', '文号'], item],
      3,
      /第 3 行看起来仍是表头.*第 1 行至第 3 行/,
    ],
    [
      '两行合起来仍缺',
      [['名称', '文件信息', ''], ['', '文号', '体裁'], item],
      2,
      /表头缺少：目录事项、生成日期（第 1 行和第 2 行合为一个表头）/,
    ],
    ['重复的列', [['名称', '目录事项', '生成日期', '文号', '文号'], item], 1, /“文号”出现了两次。/],
  ] as const) {
    test(what, () => {
      const head = readHead(sheet(...rows));
      assert.ok('sentence' in head);
      assert.equal(head.row, row);
      assert.match(head.sentence, words);
    });
  }

  test('名称空着的信息不当作表头', () => {
    const head = readHead(sheet(flat, ['', '社会救助', '2020-03-02', '', '公示']));
    assert.ok('labels' in head);
    assert.equal(head.below.length, 1);
  });
});
