import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOrderedMarker, nestedList, wordListLevel } from './word-lists.js';

test('the level of a Word list paragraph is read from its style', () => {
  assert.equal(wordListLevel('text-indent:-18.0pt;mso-list:l0 level2 lfo1'), 2);
  assert.equal(wordListLevel('mso-list:l3 level1 lfo2;color:red'), 1);
  assert.equal(wordListLevel('mso-list:Ignore'), 1);
  assert.equal(wordListLevel('mso-list:none'), null);
  assert.equal(wordListLevel('text-align:center'), null);
});

test('numbers of every kind make an ordered list, dots do not', () => {
  for (const marker of ['1.', '（一）', '2、', '①', 'a)', 'iv.', '十二、']) assert.ok(isOrderedMarker(marker), marker);
  for (const marker of ['·', '●', 'Ø', '-', '§', '']) assert.ok(!isOrderedMarker(marker), marker);
});

test('items are nested by level', () => {
  const item = (level: number, html: string, ordered = true) => ({ level, html, ordered });
  assert.equal(nestedList([item(1, '甲'), item(1, '乙')]), '<ol><li>甲</li><li>乙</li></ol>');
  assert.equal(
    nestedList([item(1, '甲'), item(2, '子', false), item(1, '乙')]),
    '<ol><li>甲<ul><li>子</li></ul></li><li>乙</li></ol>',
  );
  assert.equal(nestedList([item(2, '子'), item(1, '乙')]), '<ol><li>子</li><li>乙</li></ol>');
  assert.equal(nestedList([item(1, '甲'), item(1, '点', false)]), '<ol><li>甲</li></ol><ul><li>点</li></ul>');
});
