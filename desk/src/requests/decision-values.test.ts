import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../../src/law/day.js';
import type { OutcomeEntry } from '../../../src/law/request/outcome-entry.js';
import { outcomeOf } from '../../../src/law/request/outcomes.js';
import { outcomes } from '../../../src/law/request/outcomes-data.js';
import type { CaseEvent, RequestDetail } from '../../../src/requests/case-contract.js';
import { fieldsAsked } from './decision-fields-asked.js';
import { caseLacks, type DecisionValues, decisionOf, factsShown, refusedHere } from './decision-values.js';

const today = '2022-03-10';

function detailWith(events: readonly Partial<CaseEvent>[], more: Partial<RequestDetail> = {}): RequestDetail {
  const whole = events.map((event) => ({ day: '2022-03-02', days: null, until: null, answer: null, ...event }));
  return { events: whole, waiting: null, clock: { pausedUntil: null }, ...more } as unknown as RequestDetail;
}

function entryOf(code: string): OutcomeEntry {
  const entry = outcomeOf(code);
  assert.ok(entry, code);
  return entry;
}

const keysOf = (code: string, grounds: readonly string[] = []) =>
  fieldsAsked(entryOf(code), grounds).map(({ key, needed }) => `${key}${needed ? '!' : ''}`);

test('the form asks for what the outcome demands', () => {
  assert.deepEqual(keysOf('granted'), ['wayToGet', 'reasons']);
  assert.deepEqual(keysOf('unable.notHeld.notExist'), ['search!', 'reasons']);
  assert.deepEqual(keysOf('unable.notHeld.notResponsible'), ['agencyNamed', 'reasons!']);
  assert.deepEqual(keysOf('notProcessed.duplicate'), ['earlierReply!', 'reasons']);
  assert.deepEqual(keysOf('notProcessed.petition'), ['wayToGet', 'reasons!']);
  assert.deepEqual(keysOf('other.misc'), ['lawNamed!', 'wayToGet', 'reasons!']);
  assert.deepEqual(keysOf('partial'), ['deniedGrounds!', 'distinction!']);
  const two = keysOf('partial', ['denied.lawProhibited', 'denied.processInfo']);
  assert.deepEqual(two, ['deniedGrounds!', 'withheld!', 'withheld!', 'distinction!']);
});

const filled: DecisionValues = {
  reasons: ' 含供货价格和客户名单，公开会损害其竞争地位 ',
  lawNamed: '《×××条例》第三条',
  agencyNamed: '示范县水利局',
  wayToGet: '到镇便民服务中心查阅',
  earlierReply: { docNo: '示公复〔2021〕3号', day: '2021-06-01' },
  search: {
    systems: '公文系统',
    keywords: '水渠',
    places: '档案室',
    people: '赵样例',
    from: '2022-03-02',
    to: '2022-03-04',
    signatures: '赵样例',
  },
  deniedGrounds: ['denied.processInfo'],
  withheld: { 'denied.processInfo': { content: '讨论记录', reasons: '决定作出前的讨论意见', lawNamed: '不要的' } },
  distinction: '遮盖讨论记录',
  overObjection: { answer: 'notConcerned', reasons: '不要的' },
};

test('a filled form is sent with the fields of its outcome and no others, and the page lets it pass', () => {
  const events = [
    { kind: 'correctionNotified' },
    { kind: 'corrected' },
    { kind: 'explanationRequested' },
    { kind: 'explained' },
    { kind: 'thirdPartyConsulted' },
    { kind: 'thirdPartyAnswered', answer: 'objected' as const },
  ];
  for (const { code } of outcomes) {
    const sent = decisionOf(2, entryOf(code), filled);
    const over = code === 'granted' || code === 'partial' ? ['overObjection'] : [];
    const asked = fieldsAsked(entryOf(code), filled.deniedGrounds ?? []).map(({ key }) => key);
    assert.deepEqual(
      Object.keys(sent).sort(),
      [...new Set(['item', 'outcome', 'reasons', ...asked, ...over])].sort(),
      code,
    );
    assert.equal(refusedHere(detailWith(events), sent, today), null, code);
  }
});

test('a ground of a withheld part keeps the law only where it rests on one, and needs its own reasons', () => {
  const sent = decisionOf(1, entryOf('partial'), filled);
  assert.deepEqual(sent.withheld, [
    { ground: 'denied.processInfo', content: '讨论记录', reasons: '决定作出前的讨论意见' },
  ]);
  const both = { ...filled, deniedGrounds: ['denied.processInfo', 'denied.lawProhibited'] };
  assert.equal(refusedHere(detailWith([]), decisionOf(1, entryOf('partial'), both), today)?.code, 'law-missing');
});

test('what is missing is refused on the page with its article', () => {
  const noSearch = decisionOf(1, entryOf('unable.notHeld.notExist'), { search: { systems: '公文系统' } });
  const refused = refusedHere(detailWith([]), noSearch, today);
  assert.equal(refused?.article, '条例第三十六条第（四）项');
  const echo = decisionOf(1, entryOf('denied.thirdPartyRights'), { reasons: '第三方不同意公开' });
  const asked = [{ kind: 'thirdPartyConsulted' }, { kind: 'thirdPartyAnswered', answer: 'objected' as const }];
  assert.equal(refusedHere(detailWith(asked), echo, today)?.code, 'third-party-refusal-alone');
});

test('what the case lacks for an outcome is said before anything is written', () => {
  const lacks = (code: string, detail: RequestDetail) => caseLacks(detail, entryOf(code), today)?.code ?? null;
  assert.equal(lacks('notProcessed.abusive', detailWith([])), 'explanation-not-requested');
  assert.equal(lacks('notProcessed.abusive', detailWith([{ kind: 'explanationRequested' }])), null);
  assert.equal(lacks('denied.thirdPartyRights', detailWith([])), 'third-party-not-consulted');
  assert.equal(lacks('unable.unclearAfterCorrection', detailWith([])), 'correction-missing');
  assert.equal(lacks('other.overdueCorrection', detailWith([])), 'correction-not-lapsed');
  assert.equal(lacks('other.overdueFee', detailWith([])), 'fee-not-lapsed');
  assert.equal(lacks('granted', detailWith([])), null);
});

test('the facts of the case are read from its events', () => {
  const on = day(today);
  const consulted = [{ kind: 'thirdPartyConsulted' }];
  const paused = { clock: { pausedUntil: '2022-03-23' } } as unknown as Partial<RequestDetail>;
  assert.equal(factsShown(detailWith(consulted, paused), on).thirdParty, 'awaited');
  assert.equal(factsShown(detailWith(consulted), on).thirdParty, 'silent');
  const agreed = [...consulted, { kind: 'thirdPartyAnswered', answer: 'consented' as const }];
  assert.equal(factsShown(detailWith(agreed), on).thirdParty, 'consented');
  const until = (last: string) => [{ kind: 'correctionNotified', until: last }];
  const waiting = { waiting: 'correction' as const };
  assert.equal(factsShown(detailWith(until('2022-03-09'), waiting), on).correction, 'lapsed');
  assert.equal(factsShown(detailWith(until('2022-03-10'), waiting), on).correction, 'awaited');
  assert.equal(factsShown(detailWith([{ kind: 'corrected' }]), on).correction, 'received');
});
