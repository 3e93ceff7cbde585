import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detect } from './detect.js';

const found: readonly (readonly [text: string, written: readonly string[]])[] = [
  ['张某，男，8岁，就读于示范小学三年级', ['8岁', '小学三年级']],
  ['李示范（女，十二周岁）', ['十二周岁']],
  ['该生17周岁，就读示范中学高三年级', ['17周岁', '中学高三年级']],
  ['王示例\t示范镇中心幼儿园大班\t5岁', ['幼儿园大班', '5岁']],
  ['赵样本在示范小学3年级2班就读', ['小学3年级2班']],
];

describe('年龄和就读的班级', () => {
  for (const [text, written] of found) {
    it(text, () =>
      assert.deepEqual(
        detect(text).map((one) => [one.kind, one.text]),
        written.map((one) => ['minor', one]),
      ),
    );
  }
});

describe('不是某个未成年人', () => {
  for (const text of [
    '张示范，男，58岁',
    '李示范，男，18岁',
    '0-6岁，免费体检',
    '6岁以下免票，年满16周岁的居民',
    '张示范：60周岁以上老人补贴',
    '示范小学三年级语文教研组',
    '张示范任示范小学三年级教师',
    '示范中学高一年级招生',
    '示范小学三年级语文组开展教研活动，学校共有45名12岁以下学生。',
  ]) {
    it(text, () => assert.deepEqual(detect(text), []));
  }
});
