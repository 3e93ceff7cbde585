import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideRequest } from './procedure.js';
import { actRules } from './request-acts.js';
import { type RequestAct, type RequestState, requestStages } from './request-state.js';
import {
  acts,
  approval,
  approved,
  asked,
  assigned,
  begun,
  consulting,
  correcting,
  correctionOver,
  decided,
  delayed,
  delivered,
  explained,
  extended,
  filed,
  handler,
  handling,
  issued,
  lapsed,
  legalCheck,
  paying,
  people,
  registered,
  withdrawn,
} from './sample-requests.js';

/** Whoever is entitled to an act and, where it must be, has the request in hand. */
const entitled = (act: RequestAct, state: RequestState) =>
  people.find((who) => {
    const outcome = decideRequest(state, act, who);
    return outcome.ok || !['no-duty', 'not-handler'].includes(outcome.code);
  }) ?? handler;

const none = { takeAnswer: 'nobody-consulted', takeExplanation: 'explanation-not-asked' };
const idle = { receiveCorrection: 'not-waiting', takePayment: 'not-waiting', ...none };
const working = {
  transfer: 'assigned',
  decideItem: 'handling',
  reopenItem: 'handling',
  submitForCheck: 'item-open',
  notifyCorrection: 'handling',
  consult: 'handling',
  delay: 'delay-without-explanation',
  requireExplanation: 'handling',
  notifyFee: 'handling',
  prolongCorrection: 'not-waiting',
  lapse: 'not-waiting',
  withdraw: 'withdrawn',
  extend: 'handling',
  ...idle,
};
const halted = {
  ...working,
  decideItem: 'waiting',
  notifyCorrection: 'waiting',
  consult: 'waiting',
  delay: 'waiting',
  requireExplanation: 'waiting',
  notifyFee: 'waiting',
  extend: 'waiting',
};
type Expected = Partial<Record<RequestAct['kind'], string>>;

// Per state, the next stage or the code of the refusal; whatever is not named is refused as 'wrong-stage'.
const walk: [string, RequestState, Expected][] = [
  ['registered', registered, { assign: 'assigned', ...idle, withdraw: 'withdrawn', extend: 'registered' }],
  [
    'assigned',
    assigned,
    {
      transfer: 'assigned',
      returnAssignment: 'registered',
      beginHandling: 'handling',
      ...idle,
      withdraw: 'withdrawn',
      extend: 'assigned',
    },
  ],
  ['handling', handling, working],
  ['begun', begun, { ...working, reopenItem: 'item-not-decided' }],
  ['decided', decided, { ...working, decideItem: 'item-decided', submitForCheck: 'legalCheck' }],
  [
    'correcting',
    correcting,
    { ...halted, prolongCorrection: 'handling', receiveCorrection: 'handling', lapse: 'wait-not-over' },
  ],
  [
    'correctionOver',
    correctionOver,
    { ...halted, prolongCorrection: 'handling', receiveCorrection: 'handling', lapse: 'handling' },
  ],
  [
    'lapsed',
    lapsed,
    {
      ...working,
      decideItem: 'item-decided',
      notifyCorrection: 'second-correction-notice',
      submitForCheck: 'legalCheck',
    },
  ],
  ['paying', paying, { ...halted, takePayment: 'handling' }],
  ['asked', asked, { ...working, requireExplanation: 'explanation-asked', takeExplanation: 'handling' }],
  ['explained', explained, { ...working, requireExplanation: 'explanation-asked', delay: 'handling' }],
  ['delayed', delayed, { ...working, requireExplanation: 'explanation-asked', delay: 'second-delay' }],
  [
    'consulting',
    consulting,
    { ...working, decideItem: 'item-decided', takeAnswer: 'handling', submitForCheck: 'third-party-awaited' },
  ],
  ['extended', extended, { ...working, extend: 'second-extension' }],
  [
    'legalCheck',
    legalCheck,
    {
      passCheck: 'approval',
      returnCheck: 'handling',
      withdraw: 'withdrawn',
      extend: 'legalCheck',
      takeAnswer: 'nobody-consulted',
    },
  ],
  [
    'approval',
    approval,
    {
      approve: 'approved',
      returnApproval: 'handling',
      withdraw: 'withdrawn',
      extend: 'approval',
      takeAnswer: 'nobody-consulted',
    },
  ],
  ['approved', approved, { issue: 'issued', returnApproval: 'handling', withdraw: 'withdrawn', extend: 'approved' }],
  ['issued', issued, { deliver: 'delivered' }],
  ['delivered', delivered, { file: 'filed' }],
  ['filed', filed, {}],
  ['withdrawn', withdrawn, {}],
];

test('every act from every stage gives a new state, or a refusal with its article', () => {
  assert.deepEqual(acts.map(({ kind }) => kind).sort(), Object.keys(actRules).sort());
  assert.deepEqual([...new Set(walk.map(([, { stage }]) => stage))].sort(), Object.keys(requestStages).sort());
  const houseRules = ['item-not-decided', 'item-decided'];
  for (const [name, state, expected] of walk) {
    const otherwise = ['filed', 'withdrawn'].includes(state.stage) ? 'ended' : 'wrong-stage';
    for (const act of acts) {
      const outcome = decideRequest(state, act, entitled(act, state));
      const wanted = expected[act.kind] ?? otherwise;
      assert.equal(outcome.ok ? outcome.value.stage : outcome.code, wanted, `${name} ${act.kind}`);
      assert.equal(outcome.ok, wanted in requestStages, `${name} ${act.kind}`);
      if (outcome.ok) continue;
      assert.match(outcome.sentence, /^[^a-zA-Z]+。$/);
      assert.equal(outcome.article === undefined, houseRules.includes(outcome.code), `${name} ${act.kind} article`);
    }
  }
});
