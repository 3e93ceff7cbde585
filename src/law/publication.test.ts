import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Duty } from './duties.js';
import { decidePublication, type PublicationAct } from './publication.js';
import { firstDraft, type PublicationState, type Signature } from './publication-state.js';

const all: readonly Duty[] = ['clerk', 'secrecyReviewer', 'leader'];
const clerk = { person: '张示范', duties: ['clerk'] as const };
const reviewer = { person: '李示范', duties: ['secrecyReviewer'] as const };
const leader = { person: '王示范', duties: ['leader'] as const };
const anyone = { person: '赵示范', duties: all };

const must = (state: PublicationState, act: PublicationAct, who: { person: string; duties: readonly Duty[] }) => {
  const outcome = decidePublication(state, act, who);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.sentence);
  return outcome.value;
};
const draft = firstDraft(clerk.person, 'd1');
const submitted = must(draft, { kind: 'submit' }, clerk);
const reviewed = must(submitted, { kind: 'passReview', digest: 'd1' }, reviewer);
const approved = must(reviewed, { kind: 'approve', digest: 'd1' }, leader);
const published = must(approved, { kind: 'publish', digest: 'd1' }, clerk);
const withdrawn = must(published, { kind: 'withdraw', reason: '内容有误' }, leader);
const replaced = must(published, { kind: 'replace', replacedBy: 'doc-2' }, leader);
const states = { draft, submitted, reviewed, approved, published, withdrawn, replaced };

test('the way out runs from draft to published', () => {
  for (const [stage, state] of Object.entries(states)) assert.equal(state.stage, stage);
  assert.deepEqual(published.standing, { revision: 1, digest: 'd1' });
});

// Every act from every stage: the next stage, or the code of the refusal.
const acts: PublicationAct[] = [
  { kind: 'submit' },
  { kind: 'passReview', digest: 'd1' },
  { kind: 'returnReview', reason: '请改' },
  { kind: 'approve', digest: 'd1' },
  { kind: 'returnApproval', reason: '请改' },
  { kind: 'publish', digest: 'd1' },
  { kind: 'edit', digest: 'd2' },
  { kind: 'withdraw', reason: '内容有误' },
  { kind: 'replace', replacedBy: 'doc-2' },
];
const no = 'wrong-stage';
const none = 'not-published';
const gone = 'withdrawn';
const end = 'replaced';
const walk: Record<keyof typeof states, string[]> = {
  //          送审         审查        退回    审批        退回    发布         修改     撤下         替换
  draft: ['submitted', no, no, no, no, no, 'draft', none, none],
  submitted: [no, 'reviewed', 'draft', no, no, no, 'draft', none, none],
  reviewed: [no, no, no, 'approved', 'draft', no, 'draft', none, none],
  approved: [no, no, no, no, no, 'published', 'draft', none, none],
  published: [no, no, no, no, no, no, 'draft', 'withdrawn', 'replaced'],
  withdrawn: [no, no, no, no, no, no, gone, none, none],
  replaced: [end, end, end, end, end, end, end, end, end],
};

test('every act from every stage goes on or is refused', () => {
  for (const [stage, expected] of Object.entries(walk)) {
    acts.forEach((act, index) => {
      const outcome = decidePublication(states[stage as keyof typeof states], act, anyone);
      assert.equal(outcome.ok ? outcome.value.stage : outcome.code, expected[index], `${stage} ${act.kind}`);
      assert.equal(
        outcome.ok,
        ![no, none].includes(expected[index] ?? '') && !['withdrawn', 'replaced'].includes(stage),
      );
      if (!outcome.ok) assert.match(outcome.sentence, /。$/);
    });
  }
});

test('three different people write, review and approve', () => {
  const author = { person: clerk.person, duties: all };
  const table: [
    PublicationState,
    PublicationAct,
    { person: string; duties: readonly Duty[] },
    string,
    string | undefined,
  ][] = [
    [submitted, { kind: 'passReview', digest: 'd1' }, author, 'review-own-draft', undefined],
    [reviewed, { kind: 'approve', digest: 'd1' }, author, 'approve-own-draft', undefined],
    [
      reviewed,
      { kind: 'approve', digest: 'd1' },
      { person: reviewer.person, duties: all },
      'approve-own-review',
      undefined,
    ],
    [submitted, { kind: 'passReview', digest: 'd0' }, reviewer, 'review-stale', '保守国家秘密法实施条例第四十二条'],
    [reviewed, { kind: 'approve', digest: 'd0' }, leader, 'approval-stale', undefined],
    [approved, { kind: 'publish', digest: 'd0' }, clerk, 'publish-stale', '保守国家秘密法实施条例第四十二条'],
  ];
  for (const [state, act, who, code, article] of table) {
    const outcome = decidePublication(state, act, who);
    assert.ok(!outcome.ok);
    assert.deepEqual([outcome.code, outcome.article], [code, article]);
  }
});

test('whoever wrote at an unpublished text is one of its authors, also after another has changed a comma', () => {
  const changed = must(states.draft, { kind: 'edit', digest: 'd2' }, { ...clerk, person: '钱示范' });
  const sent = must(changed, { kind: 'submit' }, clerk);
  for (const person of [clerk.person, '钱示范']) {
    const outcome = decidePublication(sent, { kind: 'passReview', digest: 'd2' }, { person, duties: all });
    assert.equal(outcome.ok ? '' : outcome.code, 'review-own-draft');
  }
});

test('publishing needs review and approval of exactly the current digest', () => {
  const { signatures } = approved;
  const { self, secrecy, approval } = signatures as Record<'self' | 'secrecy' | 'approval', Signature>;
  const forged: [PublicationState, string][] = [
    [{ ...approved, signatures: { ...signatures, secrecy: { by: reviewer.person, digest: 'd0' } } }, 'review-stale'],
    [{ ...approved, signatures: { self, approval } }, 'review-stale'],
    [{ ...approved, signatures: { ...signatures, approval: { by: leader.person, digest: 'd0' } } }, 'approval-stale'],
    [{ ...approved, signatures: { self, secrecy } }, 'approval-stale'],
  ];
  for (const [state, code] of forged) {
    const outcome = decidePublication(state, { kind: 'publish', digest: 'd1' }, clerk);
    assert.equal(outcome.ok ? '' : outcome.code, code);
  }
});

test('an edit voids what was signed, and of a published document leaves the published one standing', () => {
  const edited = must(approved, { kind: 'edit', digest: 'd2' }, clerk);
  assert.deepEqual([edited.stage, edited.revision, edited.signatures], ['draft', 2, {}]);
  const revised = must(published, { kind: 'edit', digest: 'd2' }, { ...clerk, person: '钱示范' });
  assert.deepEqual([revised.stage, revised.revision, revised.authors], ['draft', 2, ['钱示范']]);
  assert.deepEqual(revised.standing, { revision: 1, digest: 'd1' });
  const down = must(revised, { kind: 'withdraw', reason: '内容有误' }, leader);
  assert.deepEqual([down.stage, down.standing], ['draft', null]);
});

test('withdrawing and returning need a reason, and every act its duty', () => {
  for (const [state, act] of [
    [published, { kind: 'withdraw', reason: ' ' }],
    [submitted, { kind: 'returnReview', reason: '' }],
    [reviewed, { kind: 'returnApproval', reason: '' }],
  ] as [PublicationState, PublicationAct][]) {
    const outcome = decidePublication(state, act, anyone);
    assert.equal(outcome.ok ? '' : outcome.code, 'reason-missing');
  }
  const outcome = decidePublication(submitted, { kind: 'passReview', digest: 'd1' }, clerk);
  assert.deepEqual(outcome, { ok: false, code: 'no-duty', sentence: '保密审查由保密审查员办理，您没有这项职责。' });
});
