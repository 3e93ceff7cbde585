import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actsOf, type Duty } from '../../../src/law/duties.js';
import { waitingRequests } from './waiting-requests.js';

const counts = { open: 90, mine: 3, soon: 8, overdue: 7, closed: 60, all: 150 };
const list = { counts, unclaimedMail: 10, submissions: 200, posts: 4000 };

for (const [duty, expected] of [
  ['clerk', 4213],
  ['handler', 4213],
  ['leader', 3],
  ['legalReviewer', 3],
] as const satisfies readonly (readonly [Duty, number])[]) {
  test(`${duty}：待办的申请、邮件、网上提交和来件共${expected}件`, () =>
    assert.equal(waitingRequests(actsOf([duty]), list), expected));
}
