import assert from 'node:assert/strict';
import { test } from 'node:test';
import { selfCheckDoc } from './self-check.js';

test('自查报告写明指标、结果和处理，列不完的说明还有多少', () => {
  const doc = selfCheckDoc({
    agency: '示范镇人民政府',
    on: '2020-03-05',
    summary: '触及单项否决1项。',
    items: [
      {
        title: '栏目不更新',
        weight: '单项否决',
        result: '触及',
        words: '空白5个。',
        todo: '请更新。',
        places: ['甲'],
        total: 3,
      },
      {
        title: '站点无法访问',
        weight: '单项否决',
        result: '本系统不能检查',
        words: '无。',
        todo: '',
        places: [],
        total: 0,
      },
    ],
  });
  assert.deepEqual(doc.subtitle, ['（截至2020年3月5日）']);
  const table = doc.blocks.find((block) => block.kind === 'table');
  assert.deepEqual(
    table?.grid.rows.map((row) => row[2]?.text),
    ['结果', '触及', '本系统不能检查'],
  );
  const texts = doc.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  assert.ok(texts.includes('1. 甲') && texts.includes('其余2处从略，请在系统中查看。'));
});
