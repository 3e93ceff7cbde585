import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventSchema } from '../../../src/requests/act-contract.js';
import type { CaseEvent } from '../../../src/requests/case-contract.js';
import { type EventKind, eventForms, eventsOffered } from './event-forms.js';
import { eventBody } from './event-values.js';
import { feeInWords } from './fee-words.js';

const everything = {
  day: '2026-11-02',
  until: '2026-11-20',
  days: 20,
  answer: 'consented',
  basis: 'piece',
  quantity: 12,
  points: ['请写明文号。', '  '],
  words: { 释明: '', 第三方名称: '示范县样例建筑工程队', 缴纳方式: ' 对公账户 ' },
} as const;
const consulted: CaseEvent = {
  kind: 'thirdPartyConsulted',
  day: '2026-11-02',
  days: null,
  until: null,
  answer: null,
  amount: null,
  note: '',
  letter: null,
};

test('every kind sends what the contract takes, and nothing that it does not ask for', () => {
  for (const kind of Object.keys(eventForms) as EventKind[]) {
    const body = eventBody(kind, everything);
    assert.deepEqual(eventSchema.safeParse(body).error, undefined, kind);
    const form = eventForms[kind];
    assert.deepEqual(
      [body.until !== undefined, body.days !== undefined, body.answer !== undefined, body.fee !== undefined],
      [form.until, form.days, form.asksAnswer, form.asksFee].map((asked) => asked !== undefined),
      kind,
    );
  }
});

test('points that were left empty are not sent, nor words that the kind does not have', () => {
  assert.deepEqual(eventBody('correctionNotified', everything).words, { 补正事项: [{ 内容: '请写明文号。' }] });
  assert.deepEqual(eventBody('feeNotified', everything).words, { 缴纳方式: '对公账户' });
});

test('an answer is offered only of those who were asked', () => {
  const may = ['consult', 'takeAnswer'] as const;
  assert.deepEqual(eventsOffered({ may, events: [] }), ['thirdPartyConsulted', 'agencyConsulted']);
  assert.deepEqual(eventsOffered({ may: ['takeAnswer'], events: [consulted] }), ['thirdPartyAnswered']);
});

test('the fee is told band by band; nothing is said before basis and quantity are there', () => {
  const words = feeInWords('piece', 12, '2026-11-02');
  assert.ok(words !== null && 'yuan' in words);
  assert.equal(words.yuan, 200);
  assert.deepEqual(words.lines, [
    '第 1 至第 10 件，共 10 件，不收费',
    '第 11 至第 12 件，共 2 件，每件 100 元，计 200 元',
  ]);
  assert.equal(feeInWords(undefined, 12, '2026-11-02'), null);
  assert.equal(feeInWords('page', null, '2026-11-02'), null);
});
