import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkReviewRules } from '../../../src/law/review-levels.js';
import { startingReview } from '../../../src/law/review-starting.js';
import { levelAdded, levelMoved, phrasesOf } from './level-list.js';

const { levels } = startingReview;
const keys = (list: typeof levels) => list.map(({ key }) => key);

test('上移、下移一级，到头不动', () => {
  assert.deepEqual(keys(levelMoved(levels, 1, -1)), ['secrecy', 'self', 'approval']);
  assert.deepEqual(keys(levelMoved(levels, 1, 1)), ['self', 'approval', 'secrecy']);
  assert.deepEqual(keys(levelMoved(levels, 0, -1)), ['self', 'secrecy', 'approval']);
  assert.deepEqual(keys(levelMoved(levels, 2, 1)), ['self', 'secrecy', 'approval']);
});

test('增加的一级排在保密审查之前，编号不与已有的重复；填上名称即可保存', () => {
  const once = levelAdded(levels);
  const twice = levelAdded(once.filter(({ key }) => key !== 'self'));
  assert.deepEqual(keys(once), ['self', 'level-4', 'secrecy', 'approval']);
  assert.deepEqual(keys(twice), ['level-4', 'level-5', 'secrecy', 'approval']);
  const named = once.map((level) => (level.name === '' ? { ...level, name: '业务审核' } : level));
  assert.ok(checkReviewRules({ levels: named, publisherApart: true }).ok);
});

test('常用语每行一条，空行不算', () => {
  assert.deepEqual(phrasesOf('同意公开。\n\n  请按时限发布。 \n'), ['同意公开。', '请按时限发布。']);
});
