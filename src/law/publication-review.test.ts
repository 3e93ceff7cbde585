import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Duty } from './duties.js';
import { decidePublication, type PublicationAct } from './publication.js';
import type { Actor } from './publication-review.js';
import { firstDraft, levelAtTurn, type PublicationState, standingWords } from './publication-state.js';
import type { ReviewLevel, ReviewRules } from './review-levels.js';
import { startingReview } from './review-starting.js';

const level = (
  key: string,
  name: string,
  kind: ReviewLevel['kind'],
  duty: Duty,
  persons: string[] = [],
): ReviewLevel => ({
  ...{ key, name, kind, duty, persons, bySubmitter: false, natures: null },
  phrases: { passed: [], returned: [] },
});
const rules: ReviewRules = {
  publisherApart: true,
  levels: [
    level('unit', '单位自审', 'check', 'clerk', ['自审人', '保密员']),
    level('secrecy', '保密审查', 'secrecy', 'secrecyReviewer'),
    level('deputy', '分管领导审批', 'approval', 'leader'),
    level('head', '主要领导审批', 'approval', 'leader', ['镇长']),
  ],
};
const all: readonly Duty[] = ['clerk', 'secrecyReviewer', 'leader'];
const by = (person: string, duties: readonly Duty[] = all): Actor => ({ person, duties });
const start: PublicationState = {
  ...firstDraft('起草人', 'd1'),
  rules,
  publishers: ['起草人', '保密员', '镇长', '发布人'],
};

const must = (state: PublicationState, act: PublicationAct, who: Actor) => {
  const outcome = decidePublication(state, act, who);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.sentence);
  return outcome.value;
};
const sent = must(start, { kind: 'submit' }, by('起草人', ['clerk']));
const checked = must(sent, { kind: 'passCheck', digest: 'd1' }, by('自审人', ['clerk']));
const reviewed = must(checked, { kind: 'passReview', digest: 'd1' }, by('保密员', ['secrecyReviewer']));
const deputy = must(reviewed, { kind: 'approve', digest: 'd1' }, by('副镇长', ['leader']));
const approved = must(deputy, { kind: 'approve', digest: 'd1' }, by('镇长', ['leader']));
const asked = must(
  checked,
  { kind: 'escalate', question: '是否属于工作秘密', addressee: '示范县保密行政管理部门' },
  by('保密员'),
);

test('四级依次签署，每一步说明在等谁', () => {
  assert.deepEqual(
    [sent, checked, reviewed, deputy, approved].map((state) => [
      state.stage,
      levelAtTurn(state)?.key,
      standingWords(state),
    ]),
    [
      ['submitted', 'unit', '待单位自审'],
      ['submitted', 'secrecy', '待保密审查'],
      ['reviewed', 'deputy', '待分管领导审批'],
      ['reviewed', 'head', '待主要领导审批'],
      ['approved', undefined, '待发布'],
    ],
  );
});

test('起始设置由送审人在送审时自审，不另设一步', () => {
  const state = must({ ...start, rules: startingReview }, { kind: 'submit' }, by('起草人', ['clerk']));
  assert.deepEqual(state.signatures, { self: { by: '起草人', digest: 'd1' } });
  assert.equal(standingWords(state), '待保密审查');
});

test('谁不能签署，为什么', () => {
  const pass = (kind: 'passCheck' | 'passReview' | 'approve') => ({ kind, digest: 'd1' }) as const;
  const table: [string, PublicationState, PublicationAct, Actor, string][] = [
    ['没有指定的人', sent, pass('passCheck'), by('他人'), 'no-duty'],
    ['指定的人没有这一级的职责', deputy, pass('approve'), by('镇长', ['clerk']), 'no-duty'],
    ['未到的一级', sent, pass('passReview'), by('保密员'), 'wrong-stage'],
    ['起草人自审', { ...sent, authors: ['自审人'] }, pass('passCheck'), by('自审人'), 'check-own-draft'],
    ['起草人审查', checked, pass('passReview'), by('起草人'), 'review-own-draft'],
    ['自审的人再作保密审查', checked, pass('passReview'), by('自审人'), 'sign-own-level'],
    ['审查的人再审批', reviewed, pass('approve'), by('保密员'), 'approve-own-review'],
    [
      '审批的人再审批',
      { ...deputy, signatures: { ...deputy.signatures, deputy: { by: '镇长', digest: 'd1' } } },
      pass('approve'),
      by('镇长'),
      'sign-own-level',
    ],
    ['旧内容', sent, { kind: 'passCheck', digest: 'd0' }, by('自审人'), 'check-stale'],
    [
      '前一级签的是旧内容',
      { ...checked, digest: 'd2' },
      { kind: 'passReview', digest: 'd2' },
      by('保密员'),
      'check-stale',
    ],
    ['退回没有理由', sent, { kind: 'returnCheck', reason: '' }, by('自审人'), 'reason-missing'],
    ['不是这一级的人退回', sent, { kind: 'returnCheck', reason: '请改' }, by('他人'), 'no-duty'],
  ];
  for (const [what, state, act, who, code] of table) {
    const outcome = decidePublication(state, act, who);
    assert.equal(outcome.ok ? 'allowed' : outcome.code, code, what);
    if (!outcome.ok) assert.match(outcome.sentence, /。$/);
  }
});

test('起草、签署的人不发布，除非没有别人能发布', () => {
  const table: [string, PublicationState, string, string][] = [
    ['起草人', approved, '起草人', 'publish-own-draft'],
    ['保密审查的人', approved, '保密员', 'publish-own-level'],
    ['审批的人', approved, '镇长', 'publish-own-level'],
    ['别人', approved, '发布人', 'allowed'],
    ['起草人，再无别人', { ...approved, publishers: ['起草人', '镇长'] }, '起草人', 'allowed'],
    ['起草人，机关没有这样要求', { ...approved, rules: { ...rules, publisherApart: false } }, '起草人', 'allowed'],
    [
      '保密审查的人，机关没有这样要求',
      { ...approved, rules: { ...rules, publisherApart: false } },
      '保密员',
      'publish-own-level',
    ],
    ['自审的人，机关没有这样要求', { ...approved, rules: { ...rules, publisherApart: false } }, '自审人', 'allowed'],
  ];
  for (const [what, state, person, code] of table) {
    const outcome = decidePublication(state, { kind: 'publish', digest: 'd1' }, by(person));
    assert.equal(outcome.ok ? 'allowed' : outcome.code, code, what);
  }
});

test('不能确定的提请确定，收到答复前不能签署，也不能退回', () => {
  assert.equal(standingWords(asked), '提请示范县保密行政管理部门确定中');
  const article = '条例第十七条';
  const answer = { kind: 'answer', verdict: 'passed', opinion: '不属于工作秘密。' } as const;
  const question = { kind: 'escalate', question: '是否属于工作秘密', addressee: '示范县保密行政管理部门' } as const;
  const table: [string, PublicationState, PublicationAct, Actor, string, string?][] = [
    ['签署', asked, { kind: 'passReview', digest: 'd1' }, by('保密员'), 'question-open', article],
    ['退回', asked, { kind: 'returnReview', reason: '请改' }, by('保密员'), 'question-open', article],
    ['再次提请', asked, question, by('保密员'), 'question-open', article],
    ['草稿提请', start, question, by('保密员'), 'wrong-stage', article],
    ['不是这一级的人提请', checked, question, by('副镇长', ['leader']), 'no-duty'],
    ['起草人提请', checked, question, by('起草人'), 'review-own-draft'],
    ['没有问题', checked, { ...question, question: ' ' }, by('保密员'), 'question-missing', article],
    ['没有对象', checked, { ...question, addressee: '' }, by('保密员'), 'addressee-missing', article],
    ['没有提请而登记答复', checked, answer, by('保密员'), 'no-question', article],
    ['无关的人登记答复', asked, answer, by('副镇长', ['leader']), 'no-duty'],
    ['没有答复意见', asked, { ...answer, opinion: '' }, by('保密员'), 'opinion-missing'],
  ];
  for (const [what, state, act, who, code, cited] of table) {
    const outcome = decidePublication(state, act, who);
    assert.deepEqual(outcome.ok ? ['allowed'] : [outcome.code, outcome.article], [code, cited], what);
  }
});

test('答复可以公开的，仍由提请的一级签署；答复不可以的，退回', () => {
  const on = must(asked, { kind: 'answer', verdict: 'passed', opinion: '不属于工作秘密。' }, by('信息员', ['clerk']));
  assert.deepEqual([on.stage, levelAtTurn(on)?.key, on.question], ['submitted', 'secrecy', null]);
  const back = must(asked, { kind: 'answer', verdict: 'returned', opinion: '属于工作秘密。' }, by('保密员'));
  assert.deepEqual([back.stage, back.signatures, back.question], ['draft', {}, null]);
});

test('提请之后修改的，问题不再等待', () => {
  const edited = must(asked, { kind: 'edit', digest: 'd2' }, by('起草人'));
  assert.deepEqual([edited.stage, edited.signatures, edited.question], ['draft', {}, null]);
});
