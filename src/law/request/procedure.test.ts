import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Duty } from '../duties.js';
import { actsOpen } from './acts-open.js';
import { decideRequest } from './procedure.js';
import type { RequestAct, RequestActor, RequestState } from './request-state.js';
import {
  acts,
  another,
  approval,
  approved,
  assigned,
  clerk,
  consulting,
  correcting,
  correctionOver,
  decided,
  delayed,
  extended,
  filed,
  handler,
  handling,
  lapsed,
  leader,
  legalCheck,
  must,
  paying,
  people,
  person,
  registered,
  reviewer,
} from './sample-requests.js';

test('each act changes what it says', () => {
  assert.deepEqual(
    [assigned.handler, must(assigned, { kind: 'returnAssignment', reason: '误分' }, handler).handler],
    [handler.person, null],
  );
  assert.deepEqual(decided.decidedBy, [handler.person]);
  assert.deepEqual(decided.items, [
    { no: 1, decided: true },
    { no: 2, decided: true },
  ]);
  assert.deepEqual([correcting.waiting, correcting.correctionUsed], ['correction', true]);
  assert.deepEqual([paying.waiting, paying.feeUsed], ['fee', true]);
  assert.equal(must(paying, { kind: 'takePayment' }, clerk).waiting, null);
  assert.deepEqual([approved.checkedBy, approved.approvedBy], [reviewer.person, leader.person]);
  for (const state of [approval, approved]) {
    const returned = must(state, { kind: 'returnApproval', opinion: '理由不足' }, leader);
    assert.deepEqual([returned.stage, returned.checkedBy, returned.approvedBy], ['handling', null, null]);
  }
  assert.deepEqual(must(consulting, { kind: 'takeAnswer', whom: 'thirdParty' }, clerk).consultations, []);
  assert.equal(must(lapsed, { kind: 'submitForCheck' }, handler).stage, 'legalCheck');
});

const corrected = must(correcting, { kind: 'receiveCorrection' }, clerk);
const paid = must(paying, { kind: 'takePayment' }, clerk);

test('what the law and the house forbid', () => {
  const everything = (name: string) => person(name, 'handler', 'legalReviewer', 'leader', 'clerk');
  const agency = must(decided, { kind: 'consult', whom: 'agency' }, handler);
  const owing = must(decided, { kind: 'notifyCorrection' }, handler);
  const hurried = {
    ...approved,
    items: [
      { no: 1, decided: true },
      { no: 2, decided: false },
    ],
  };
  const table: [RequestState, RequestAct, RequestActor, string, string | null][] = [
    [corrected, { kind: 'notifyCorrection' }, handler, 'second-correction-notice', '条例第三十条'],
    [paid, { kind: 'notifyFee' }, handler, 'second-fee-notice', '条例第四十二条'],
    [extended, { kind: 'extend' }, leader, 'second-extension', '条例第三十三条'],
    [handling, { kind: 'delay' }, handler, 'delay-without-explanation', '条例第三十五条'],
    [delayed, { kind: 'delay' }, handler, 'second-delay', '条例第三十五条'],
    [owing, { kind: 'submitForCheck' }, handler, 'waiting', '条例第三十条'],
    [handling, { kind: 'submitForCheck' }, handler, 'item-open', '条例第三十六条'],
    [hurried, { kind: 'issue' }, handler, 'item-open', '条例第三十六条'],
    [agency, { kind: 'submitForCheck' }, handler, 'agency-awaited', '条例第三十四条'],
    [agency, { kind: 'takeAnswer', whom: 'thirdParty' }, handler, 'nobody-consulted', '条例第三十二条'],
    [consulting, { kind: 'takeAnswer', whom: 'agency' }, handler, 'nobody-consulted', '条例第三十四条'],
    [paying, { kind: 'lapse', reason: 'fee' }, handler, 'wait-not-over', '国办函〔2020〕109号'],
    [legalCheck, { kind: 'passCheck' }, everything(handler.person), 'check-own-decision', null],
    [approval, { kind: 'approve' }, everything(handler.person), 'approve-own-decision', null],
    [approval, { kind: 'approve' }, everything(reviewer.person), 'approve-own-check', null],
    [approval, { kind: 'approve' }, handler, 'no-duty', null],
    [handling, { kind: 'extend' }, handler, 'no-duty', null],
    [handling, { kind: 'decideItem', item: 2 }, another, 'not-handler', null],
    [handling, { kind: 'decideItem', item: 3 }, handler, 'no-item', null],
    [handling, { kind: 'transfer', to: handler.person, reason: '分工' }, leader, 'same-handler', null],
    [handling, { kind: 'reopenItem', item: 1, reason: ' ' }, handler, 'reason-missing', null],
    [legalCheck, { kind: 'returnCheck', opinion: '' }, reviewer, 'opinion-missing', null],
    [registered, { kind: 'assign', to: '' }, clerk, 'handler-missing', null],
  ];
  for (const [state, act, who, code, article] of table) {
    const outcome = decideRequest(state, act, who);
    assert.ok(!outcome.ok, code);
    assert.deepEqual([outcome.code, outcome.article ?? null], [code, article]);
    assert.match(outcome.sentence, /^[^a-zA-Z]+。$/);
  }
  const sentence = decideRequest(handling, { kind: 'submitForCheck' }, handler);
  assert.match(sentence.ok ? '' : sentence.sentence, /^尚有第2项未作决定/);
});

test('what a lapse ended is reopened together, and its correction or payment may come again', () => {
  const reopen: RequestAct = { kind: 'reopenItem', item: 2, reason: '申请人说明了正当理由' };
  const both = must({ ...correctionOver, items: registered.items }, { kind: 'lapse', reason: 'correction' }, handler);
  assert.deepEqual(must(both, reopen, handler).items, registered.items);
  const again = must(lapsed, reopen, handler);
  assert.deepEqual(again.items, handling.items, 'what was decided before the lapse stays decided');
  assert.deepEqual([again.waiting, again.waitOver], ['correction', true]);
  assert.deepEqual(must(again, { kind: 'lapse', reason: 'correction' }, handler), lapsed);
  assert.equal(must(again, { kind: 'receiveCorrection' }, clerk).waiting, null);
  const unpaid = must({ ...paying, waitOver: true }, { kind: 'lapse', reason: 'fee' }, handler);
  assert.equal(must(must(unpaid, reopen, handler), { kind: 'takePayment' }, clerk).waiting, null);
  const own = must(lapsed, { ...reopen, item: 1 }, handler);
  assert.deepEqual([own.waiting, own.items[1]?.lapsed], [null, 'correction']);
});

test('a consultation whose term has passed holds nothing up, and a late answer is still taken', () => {
  const silent: RequestState = { ...decided, consultations: [{ whom: 'thirdParty', lapsed: true }] };
  assert.equal(must(silent, { kind: 'submitForCheck' }, handler).stage, 'legalCheck');
  const two: RequestState = {
    ...silent,
    consultations: [...silent.consultations, { whom: 'thirdParty', lapsed: false }],
  };
  const answered = must(two, { kind: 'takeAnswer', whom: 'thirdParty' }, clerk);
  assert.deepEqual(answered.consultations, silent.consultations);
  assert.deepEqual(must(answered, { kind: 'takeAnswer', whom: 'thirdParty' }, clerk).consultations, []);
});

test('a page offers each person what that person could do', () => {
  assert.deepEqual(actsOpen(registered, leader), ['assign', 'extend']);
  assert.deepEqual(actsOpen(legalCheck, reviewer), ['passCheck', 'returnCheck']);
  assert.deepEqual(actsOpen(correctionOver, handler), [
    'transfer',
    'reopenItem',
    'withdraw',
    'prolongCorrection',
    'receiveCorrection',
    'lapse',
  ]);
  assert.deepEqual(actsOpen(filed, person('全', 'clerk', 'handler', 'legalReviewer', 'leader')), []);
});

test('no sequence of acts sends out a reply with an open item or without three different people', () => {
  const onward = ['beginHandling', 'decideItem', 'submitForCheck', 'passCheck', 'approve', 'issue', 'deliver'];
  const anyAct = fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom<RequestAct[]>(...acts, { kind: 'decideItem', item: 1 }) },
    { weight: 3, arbitrary: fc.constantFrom<RequestAct[]>(...acts.filter(({ kind }) => onward.includes(kind))) },
  );
  const all: Duty[] = ['clerk', 'handler', 'legalReviewer', 'leader'];
  const anyone = fc.constantFrom(...people.map((who) => ({ ...who, duties: all })));
  let sent = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(registered, handling, decided, legalCheck, approval),
      fc.array(fc.tuple(anyAct, anyone), { maxLength: 40 }),
      (start, steps) => {
        let state = start;
        for (const [act, who] of steps) {
          const outcome = decideRequest(state, act, who);
          if (outcome.ok) state = outcome.value;
          if (!['approved', 'issued', 'delivered', 'filed'].includes(state.stage)) continue;
          sent += 1;
          assert.ok(state.items.every((item) => item.decided));
          assert.ok(state.checkedBy !== null && state.approvedBy !== null && state.checkedBy !== state.approvedBy);
          assert.ok(!state.decidedBy.includes(state.checkedBy) && !state.decidedBy.includes(state.approvedBy));
          assert.equal(state.waiting, null);
        }
      },
    ),
    { seed: 20250303, numRuns: 300 },
  );
  assert.ok(sent > 100, `only ${sent} states beyond approval were reached`);
});
