import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type RequestStage, requestStages } from '../../../src/law/request/request-state.js';
import type { CaseStep } from '../../../src/requests/case-contract.js';
import { progressOf, returnedWith } from './step-progress.js';

function step(act: string, stage: RequestStage, more: Partial<CaseStep> = {}): CaseStep {
  return {
    act,
    label: act,
    stage,
    personName: '周示例',
    toName: null,
    opinion: '',
    at: '2026-11-02T01:00:00Z',
    ...more,
  };
}

const begun = [
  step('register', 'registered', { personName: '张示范' }),
  step('assign', 'assigned', { personName: '王演示', toName: '周示例' }),
  step('beginHandling', 'handling'),
];
const case_ = { handlerName: '周示例', steps: begun };

test('every stage but an ended one has exactly one present step, in the order of the stages', () => {
  const stages = (Object.keys(requestStages) as RequestStage[]).filter((stage) => stage !== 'withdrawn');
  const present = stages.map((stage) =>
    progressOf({ ...case_, stage }).findIndex(({ standing }) => standing === 'now'),
  );
  assert.deepEqual(present, [1, 2, 2, 3, 4, 5, 6, 7, -1]);
});

test('a step that is done says who took it and when; the present one what is awaited', () => {
  const [registered, assigned, handling, check] = progressOf({ ...case_, stage: 'handling' });
  assert.deepEqual([registered?.who, assigned?.who, handling?.who], ['张示范', '王演示分给周示例', '周示例承办中']);
  assert.equal(assigned?.at, '2026-11-02T01:00:00Z');
  assert.deepEqual(check, { title: '法制审核', standing: 'open' });
});

test('a check that was returned is not shown as passed, and its opinion stands until the case is sent up again', () => {
  const returned = [
    ...begun,
    step('submitForCheck', 'legalCheck'),
    step('returnCheck', 'handling', { opinion: '补充理由' }),
  ];
  const back = { handlerName: '周示例', stage: 'handling', steps: returned } as const;
  assert.deepEqual([progressOf(back)[2]?.who, progressOf(back)[3]?.standing], ['周示例修改中', 'open']);
  assert.equal(returnedWith(back)?.opinion, '补充理由');
  const again = [...returned, step('submitForCheck', 'legalCheck')];
  assert.equal(returnedWith({ stage: 'legalCheck', steps: again }), null);
});

test('a withdrawn case stays at the step where it ended, with no present step', () => {
  const progress = progressOf({ ...case_, stage: 'withdrawn', steps: [...begun, step('withdraw', 'withdrawn')] });
  assert.deepEqual(
    progress.map(({ standing }) => standing),
    ['done', 'done', 'open', 'open', 'open', 'open', 'open', 'open'],
  );
});
