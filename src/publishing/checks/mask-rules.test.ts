import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskValue } from '../../scanning/mask/mask-value.js';
import { maskRulesOf } from './mask-rules.js';

const mobile = '15400000001';
// what the office has set, whether the attachment is treated more strictly, and what is left to read
const cases = [
  ['没有设置的按默认', {}, false, '154＊＊＊＊0001'],
  ['本机关只显示后两位', { mobile: { first: 0, last: 2 } }, false, '＊＊＊＊＊＊＊＊＊01'],
  ['本机关一位也不显示', { mobile: { first: 0, last: 0 } }, false, '＊＊＊＊＊＊＊＊'],
  ['本附件从严，设置不起作用', { mobile: { first: 3, last: 4 } }, true, '＊＊＊＊＊＊＊＊'],
] as const;

for (const [what, maskRules, strict, left] of cases) {
  test(what, () => assert.equal(maskValue('mobile', mobile, maskRulesOf({ maskRules }, strict)), left));
}
