import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkReviewRules, levelsFor, type ReviewLevel, type ReviewRules } from './review-levels.js';
import { startingReview } from './review-starting.js';

const level = (with_: Partial<ReviewLevel>): ReviewLevel => ({
  key: 'unit',
  name: '单位自审',
  kind: 'check',
  bySubmitter: false,
  duty: 'clerk',
  persons: [],
  natures: null,
  phrases: { passed: [], returned: [] },
  ...with_,
});
const unit = level({});
const secrecy = level({ key: 'secrecy', name: '保密审查', kind: 'secrecy', duty: 'secrecyReviewer' });
const approval = level({ key: 'approval', name: '领导审批', kind: 'approval', duty: 'leader' });
const rules = (...levels: ReviewLevel[]): ReviewRules => ({ levels, publisherApart: true });
const secrecyArticle = '条例第十七条；保守国家秘密法实施条例第四十二条';

test('法律要求的保密审查和审批不能去掉，其余由机关自定', () => {
  const table: [string, ReviewRules, string, string?][] = [
    ['起始设置', startingReview, 'allowed'],
    ['只有保密审查和审批', rules(secrecy, approval), 'allowed'],
    ['四级', rules(unit, secrecy, level({ key: 'legal', name: '业务复核' }), approval), 'allowed'],
    ['两级审批', rules(secrecy, approval, { ...approval, key: 'head', name: '主要领导审批' }), 'allowed'],
    ['没有任何一级', rules(), 'levels-no-secrecy', secrecyArticle],
    ['没有保密审查', rules(unit, approval), 'levels-no-secrecy', secrecyArticle],
    ['保密审查只对公示', rules({ ...secrecy, natures: ['notice'] }, approval), 'levels-no-secrecy', secrecyArticle],
    ['没有审批', rules(unit, secrecy), 'levels-no-approval', '条例第十七条'],
    ['审批只对公示', rules(secrecy, { ...approval, natures: ['notice'] }), 'levels-no-approval', '条例第十七条'],
    ['审批在前', rules(approval, secrecy), 'levels-order', '条例第十七条'],
    ['最后一级是自审', rules(secrecy, approval, unit), 'levels-last', '条例第十七条'],
    ['名称重复', rules(secrecy, { ...approval, name: '保密审查' }), 'level-unsound'],
    ['没有名称', rules({ ...secrecy, name: ' ' }, approval), 'level-unsound'],
    ['编号重复', rules({ ...unit, key: 'secrecy' }, secrecy, approval), 'level-unsound'],
    ['没有适用的类别', rules({ ...unit, natures: [] }, secrecy, approval), 'level-unsound'],
    ['信息员作保密审查', rules({ ...secrecy, duty: 'clerk' }, approval), 'level-unsound'],
    ['系统管理员作自审', rules({ ...unit, duty: 'administrator' }, secrecy, approval), 'level-unsound'],
    ['保密审查由送审人签署', rules({ ...secrecy, bySubmitter: true }, approval), 'level-unsound'],
    ['第二级由送审人签署', rules(secrecy, { ...unit, bySubmitter: true }, approval), 'level-unsound'],
    [
      '两级只有同一个人',
      rules({ ...secrecy, persons: ['p1'] }, { ...approval, persons: ['p1'] }),
      'levels-same-person',
    ],
    [
      '两级共有一人，另有一人',
      rules({ ...secrecy, persons: ['p1', 'p2'] }, { ...approval, persons: ['p1'] }),
      'allowed',
    ],
  ];
  for (const [what, tried, expected, article] of table) {
    const outcome = checkReviewRules(tried);
    assert.deepEqual(outcome.ok ? ['allowed', undefined] : [outcome.code, outcome.article], [expected, article], what);
    if (!outcome.ok) assert.match(outcome.sentence, /。$/);
  }
});

test('限定信息类别的一级只对这些类别', () => {
  const some = rules({ ...unit, natures: ['notice', 'topical'] }, secrecy, approval);
  assert.deepEqual(
    levelsFor(some, 'notice').map(({ key }) => key),
    ['unit', 'secrecy', 'approval'],
  );
  assert.deepEqual(
    levelsFor(some, 'repost').map(({ key }) => key),
    ['secrecy', 'approval'],
  );
});
