import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applicantsForPromotion, promotionSuggested } from './promotion.js';

for (const [applicants, suggested] of [
  [0, false],
  [2, false],
  [3, true],
  [10, true],
] as const)
  test(`${applicants} 个申请人：${suggested ? '建议' : '不建议'}转为主动公开（${applicantsForPromotion.article}）`, () => {
    assert.equal(promotionSuggested(applicants), suggested);
  });
