import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { patternOfWords, placesOfWords, wordSearch } from './chosen-words.js';
import { maskTargets } from './mask-text.js';

const masked = (words: string, text: string) => maskTargets(text, [{ kind: 'chosen', text: words }], {});

describe('要删去的文字', () => {
  const cases: readonly (readonly [words: string, text: string, shown: string])[] = [
    ['张示范', '由张示范、李样例承包', '由＊＊＊、李样例承包'],
    ['张示范', '由张 示\u3000范承包', '由＊＊＊承包'],
    ['张示范', '由张\u200b示范承包', '由＊＊＊承包'],
    ['甲泉Ab公司', '甲泉ａB公司', '＊＊＊＊＊＊'],
    ['(a+b)*', '记作（ａ+b)*', '记作＊＊＊＊＊＊'],
    ['2021', '2 021、12021、2021', '2 021、1＊＊＊＊、＊＊＊＊'],
    ['00001234567', '0000-1234567、0000 1234567', '0000-1234567、＊＊＊＊＊＊＊＊'],
    ['王演示', '张示范', '张示范'],
    [' ', '甲 乙', '甲 乙'],
  ];
  for (const [words, text, shown] of cases) {
    it(`${words}：${text}`, () => assert.equal(masked(words, text), shown));
  }

  it('位置按原文计', () => {
    assert.deepEqual(placesOfWords(patternOfWords('示范'), '甲示 范乙'), [{ start: 1, end: 4 }]);
  });

  it('核对时隔着单元格、换行也能找到，短数字只认连写的', () => {
    const holds = wordSearch('张\t示\n范，编号 20 21');
    assert.deepEqual(['张示范', '示 范', '李样例', '2021', '20', '编号2021', ''].map(holds), [
      true,
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
  });
});
