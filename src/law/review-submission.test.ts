import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startingReview } from './review-starting.js';
import { openPointsPhrase, submissionOpinion } from './review-submission.js';

const usual = startingReview.levels[0]?.phrases.passed[0] ?? '';

test('还有没有处理的，不能签署“未发现”', () => {
  const cases: [string | undefined, number, string | null][] = [
    [undefined, 0, '提请审查。'],
    ['  ', 2, '提请审查。'],
    [usual, 0, usual],
    [usual, 1, null],
    [openPointsPhrase(3), 3, openPointsPhrase(3)],
    ['来源已核对，提请审查。', 3, '来源已核对，提请审查。'],
  ];
  for (const [given, open, signed] of cases) {
    const outcome = submissionOpinion(given, open);
    if (signed === null) assert.equal(outcome.ok ? null : outcome.code, 'opinion-untrue');
    else assert.deepEqual(outcome, { ok: true, value: signed });
  }
});
