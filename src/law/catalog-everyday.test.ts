import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everydayWords, everydayWordsOf } from './catalog-everyday.js';
import { startingCatalogue } from './catalog-starting.js';

const texts = startingCatalogue('示范镇人民政府').rows.map(
  ({ first, second, content }) => `${first} ${second} ${content}`,
);

test('每个通俗说法对应的规范用语，都在起始目录中', () => {
  for (const { said, official } of everydayWords) {
    for (const words of official) {
      assert.ok(
        texts.some((text) => text.includes(words)),
        `${said}：${words}`,
      );
    }
  }
});

test('按规范用语找到通俗说法，没有的为空', () => {
  assert.deepEqual(everydayWordsOf('最低生活保障初审对象名单'), ['低保']);
  assert.deepEqual(everydayWordsOf('特困人员救助供养'), ['五保']);
  assert.deepEqual(everydayWordsOf('乡镇简介'), []);
});
