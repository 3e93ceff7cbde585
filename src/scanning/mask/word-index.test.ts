import assert from 'node:assert/strict';
import { it } from 'node:test';
import { WordIndex } from './word-index.js';

it('一遍找出许多字词各在哪里，重叠的、开头相同的、到末尾为止的都算，空的不算', () => {
  const words = ['15400001234', '154000012345', '甲', '甲泉村', '', '村15'];
  const text = '甲泉村154000012345，甲';
  const found = [...new WordIndex(words).places(text)].map(({ start, at }) => `${start} ${words[at]}`).sort();
  assert.deepEqual(found, ['0 甲', '0 甲泉村', '2 村15', '3 15400001234', '3 154000012345', '16 甲'].sort());
});

it('有没有其中之一', () => {
  const index = new WordIndex(['甲泉村民委员会名单', '乙']);
  assert.deepEqual(
    ['甲泉村民委员会', '名单：甲泉村民委员会名单', '丙乙', ''].map((text) => index.firstIn(text)),
    [null, 0, 1, null],
  );
});
