import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CaseFacts, ItemDecision, OverObjection } from './item-decision.js';
import { objectionUnmet, tellingTooEarly, thirdPartyUntold } from './objection.js';
import { type RequestStage, requestStages } from './request-state.js';

const interest: OverObjection = { answer: 'publicInterest', reasons: '涉及集体资金的去向' };
const noHarm: OverObjection = { answer: 'noHarm', reasons: '该价格已在中标公告中公布' };
const apart: OverObjection = { answer: 'notConcerned', reasons: '' };

describe('第三方不同意公开的，决定公开要有答复其意见的理由（条例第三十二条）', () => {
  const cases: [string, string, CaseFacts['thirdParty'], ItemDecision['overObjection'], string | null][] = [
    ['同意公开的不问', 'granted', 'consented', undefined, null],
    ['逾期未提出意见的由本机关决定', 'granted', 'silent', undefined, null],
    ['不同意而不予公开的不问', 'denied.thirdPartyRights', 'objected', undefined, null],
    ['不同意而公开的要选择', 'granted', 'objected', undefined, 'objection-open'],
    ['部分公开的也要选择', 'partial', 'objected', undefined, 'objection-open'],
    ['公共利益要写理由', 'granted', 'objected', { ...interest, reasons: ' ' }, 'objection-reasons'],
    ['理由不成立也要写理由', 'partial', 'objected', { ...noHarm, reasons: '' }, 'objection-reasons'],
    ['写明理由', 'granted', 'objected', interest, null],
    ['与第三方无关的不用写', 'partial', 'objected', apart, null],
  ];
  for (const [what, outcome, thirdParty, overObjection, code] of cases) {
    test(what, () => {
      const no = objectionUnmet({ outcome, overObjection }, { thirdParty });
      assert.equal(no?.code ?? null, code);
      if (no) assert.equal(no.article, '条例第三十二条');
    });
  }
});

describe('发出答复以前，第三方已被书面告知', () => {
  const article = '条例第三十二条';
  const cases: [string, (OverObjection | undefined)[], number, boolean, string?][] = [
    ['没有第三方', [undefined], 0, true],
    ['与第三方无关', [apart], 0, true],
    ['公共利益，没有告知', [undefined, interest], 0, false, article],
    ['公共利益，已告知', [interest], 1, true],
    ['几项涉及同一第三方，告知一次', [interest, interest], 1, true],
    ['两名第三方，只告知一名', [{ ...interest, parties: 2 }], 1, false, article],
    ['理由不成立的，条例没有写明，也要告知', [noHarm], 0, false],
  ];
  for (const [what, over, told, ok, cited] of cases) {
    test(what, () => {
      const no = thirdPartyUntold(
        over.map((overObjection) => ({ overObjection })),
        told,
      );
      assert.equal(no === null, ok);
      assert.equal(no?.article, cited);
    });
  }
});

test('审批以前没有决定可以告知', () => {
  const early = (Object.keys(requestStages) as RequestStage[]).filter((stage) => tellingTooEarly(stage) !== null);
  assert.deepEqual(early, ['registered', 'assigned', 'handling', 'legalCheck', 'approval', 'filed', 'withdrawn']);
});
