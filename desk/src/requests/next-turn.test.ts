import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type RequestStage, requestStages } from '../../../src/law/request/request-state.js';
import type { CaseEvent, CaseItem } from '../../../src/requests/case-contract.js';
import { nextTurn, pendingConsultations } from './next-turn.js';

const item: CaseItem = { item: 1, wanted: '预算', outcome: null, outcomeLabel: null, decision: null };
const decided: CaseItem = { ...item, outcome: 'granted' };
const event = (kind: string): CaseEvent => ({
  kind,
  day: '2026-11-02',
  days: null,
  until: null,
  answer: null,
  amount: null,
  note: '',
  letter: null,
});
const handling = {
  stage: 'handling',
  waiting: null,
  events: [],
  itemList: [item],
  letters: [],
  steps: [],
  handlerName: '周示例',
  may: [],
  rowsToChoose: [],
  clock: { pausedUntil: null },
} as const;

test('every stage says in a Chinese sentence what comes next', () => {
  for (const stage of Object.keys(requestStages) as RequestStage[]) {
    const { whose, sentence } = nextTurn({ ...handling, stage });
    assert.match(sentence, /。$/, stage);
    assert.doesNotMatch(whose + sentence, /[a-z]/i, stage);
    assert.equal(whose === '', stage === 'filed' || stage === 'withdrawn', stage);
  }
});

test('it is your turn only where you may do it', () => {
  assert.equal(nextTurn(handling).yours, false);
  assert.equal(nextTurn({ ...handling, may: ['decideItem'] }).yours, true);
  assert.equal(nextTurn({ ...handling, may: ['transfer'] }).yours, false);
});

test('an awaited correction is the turn of the applicant until its time has passed', () => {
  assert.equal(nextTurn({ ...handling, waiting: 'correction' }).whose, '申请人');
  const over = nextTurn({ ...handling, waiting: 'correction', may: ['receiveCorrection', 'lapse'] });
  assert.equal(over.whose, '承办人周示例');
  assert.match(over.sentence, /不再处理/);
  const notice = { id: '1', kind: 'correction', title: '补正告知书', docNo: '示公补〔2026〕1号', file: '1' };
  const unsent = { ...notice, issuedOn: '2026-11-02', servedBy: null, servedOn: null, mailNo: null, addressed: false };
  const untold = nextTurn({ ...handling, waiting: 'correction', may: ['lapse'], letters: [unsent] });
  assert.match(untold.sentence, /还没有登记送达/);
  assert.equal(untold.yours, false);
});

test('a case whose items are decided waits for who was asked, then goes to the legal check', () => {
  const asked = { ...handling, itemList: [decided], events: [event('thirdPartyConsulted')] };
  const letter = { id: '1', kind: 'consultThirdParty', title: '征求意见书', docNo: '示公征〔2026〕1号', file: '1' };
  const sent = { ...letter, issuedOn: '2026-11-02', servedBy: null, servedOn: null, mailNo: null, addressed: false };
  const unserved = nextTurn({ ...asked, letters: [sent] });
  assert.equal(unserved.whose, '被征求意见方');
  assert.match(unserved.sentence, /还没有登记送达/);
  const served = nextTurn({ ...asked, letters: [{ ...sent, servedBy: 'post', servedOn: '2026-11-04' }] });
  assert.match(served.sentence, /自收到征求意见书之日起算/);
  assert.deepEqual(nextTurn({ ...asked, may: ['submitForCheck'] }), {
    whose: '承办人周示例',
    sentence: '各项都已决定，点“送法制审核”。',
    yours: true,
  });
});

test('what was returned says with what opinion', () => {
  const step = {
    act: 'returnCheck',
    label: '审核退回',
    stage: 'handling',
    personName: '吴样本',
    toName: null,
  } as const;
  const steps = [{ ...step, opinion: '理由不充分，请补充。', at: '2026-11-02T01:00:00Z' }];
  const { sentence } = nextTurn({ ...handling, itemList: [decided], steps });
  assert.equal(sentence, '审核退回：“理由不充分，请补充”。需要改变决定的先“重新办理”，再送法制审核。');
});

test('an opinion is awaited as often as it was asked for and not yet answered', () => {
  const events = ['thirdPartyConsulted', 'thirdPartyConsulted', 'agencyConsulted', 'thirdPartyAnswered'].map(event);
  assert.deepEqual(pendingConsultations(events), ['thirdParty', 'agency']);
  assert.deepEqual(pendingConsultations([event('agencyConsulted'), event('agencyAnswered')]), []);
});
