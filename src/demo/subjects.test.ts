import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countyNotices, topics } from './subjects.js';

test('health services and payments to people stand under 条例20条11项', () => {
  const entryOf = (words: string): string | undefined =>
    [...topics.map(({ title, entry }) => [title, entry]), ...countyNotices.map(({ matter, entry }) => [matter, entry])]
      .find(([title]) => title?.includes(words))
      ?.at(1);
  for (const words of ['卫生院便民服务安排', '预防接种', '家庭医生', '一卡通管理']) {
    assert.equal(entryOf(words), 'art20_11', words);
  }
});
