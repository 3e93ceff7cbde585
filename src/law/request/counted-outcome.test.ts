import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countedOutcome, rowLabel, rowsToChoose } from './counted-outcome.js';

const items = (...outcomes: (string | null)[]) => outcomes.map((outcome, index) => ({ item: index + 1, outcome }));

test('one request is counted in one row', () => {
  // Outcomes of the items, the approver's choice, the row or the code of the refusal.
  const table: [(string | null)[], string | undefined, string][] = [
    [['granted'], undefined, 'result.granted'],
    [['granted', 'grantedAlreadyPublic'], undefined, 'result.granted'],
    [['unable.notHeld.notExist', 'unable.notHeld.notResponsible'], undefined, 'result.unable.notHeld'],
    [['partial'], undefined, 'result.partial'],
    [['granted', 'denied.processInfo'], undefined, 'result.partial'],
    [['granted', 'partial'], undefined, 'result.partial'],
    [['partial', 'unable.needsCreation', 'notProcessed.petition'], undefined, 'result.partial'],
    [['denied.processInfo', 'unable.needsCreation'], undefined, 'row-not-chosen'],
    [['denied.processInfo', 'unable.needsCreation'], 'result.denied.processInfo', 'result.denied.processInfo'],
    [['denied.processInfo', 'unable.needsCreation'], 'result.granted', 'row-not-chosen'],
    [['granted'], 'result.granted', 'result.granted'],
    [['granted'], 'result.partial', 'row-fixed'],
    [['granted', 'denied.processInfo'], 'result.denied.processInfo', 'row-fixed'],
    [['other.overdueCorrection'], undefined, 'result.other.overdueCorrection'],
    [['granted', null], undefined, 'item-open'],
    [[], undefined, 'no-items'],
    [['某种决定'], undefined, 'outcome-not-countable'],
  ];
  for (const [outcomes, chosen, expected] of table) {
    const counted = countedOutcome(items(...outcomes), chosen);
    assert.equal(counted.ok ? counted.value : counted.code, expected, `${outcomes} ${chosen}`);
    if (!counted.ok) assert.match(counted.sentence, /^[^a-z]+。$/);
  }
});

test('the sentences name the open item and the rows to choose from', () => {
  assert.deepEqual(countedOutcome(items('granted', null)), {
    ok: false,
    code: 'item-open',
    sentence: '尚有第2项未作决定。',
    article: '条例第三十六条',
  });
  const many = countedOutcome(items('denied.processInfo', 'unable.needsCreation'));
  assert.equal(
    many.ok ? '' : many.sentence,
    '各项的处理决定不同，一件申请只计一个结果，请从“不予公开：属于四类过程性信息”、“无法提供：没有现成信息需要另行制作”中选择一个。',
  );
  assert.deepEqual(rowsToChoose(items('granted', null, 'partial')), ['result.partial']);
  assert.deepEqual(rowsToChoose(items(null)), []);
  assert.equal(rowLabel('result.partial'), '部分公开');
});
