import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../day.js';
import { formOf } from '../report/form.js';
import type { CaseFacts, ItemDecision } from './item-decision.js';
import { checkItemDecision, outcomeOf, rowInYear } from './outcomes.js';
import { type OutcomeCode, outcomes } from './outcomes-data.js';

test('every row of table three that an outcome names exists, and every result row has an outcome', () => {
  for (const version of ['2019', '2021'] as const) {
    const rows = formOf(version).table3.filter(({ key, sum }) => key.startsWith('result.') && sum !== true);
    const named = new Set(outcomes.map((entry) => (version === '2019' ? entry.reportRow2019 : entry.reportRow2021)));
    assert.deepEqual([...named].sort(), rows.map(({ key }) => key).sort(), version);
  }
});

test('23 outcomes, each code once, each with an article or with a basis by hand', () => {
  assert.equal(outcomes.length, 23);
  assert.equal(new Set(outcomes.map(({ code }) => code)).size, 23);
  for (const { code, articles, requires } of outcomes) {
    const byHand = (requires as readonly string[]).includes('basisByHand');
    assert.equal(articles.length === 0, byHand, code);
    for (const article of articles) {
      assert.match(
        article,
        /^(条例第[一二三四五六七八九十]+条(第[一二三]款)?(第（[一二三四五六七]）项)?|保守国家秘密法|国办函〔2020〕109号)$/,
      );
    }
  }
});

test('review comes first for denials by 条例14、15、16条 only', () => {
  const first = outcomes.filter(({ reconsiderationFirst }) => reconsiderationFirst !== false).map(({ code }) => code);
  assert.deepEqual(first, [
    'partial',
    'denied.stateSecret',
    'denied.lawProhibited',
    'denied.safetyStability',
    'denied.thirdPartyRights',
    'denied.internalAffairs',
    'denied.processInfo',
    'denied.enforcementFile',
  ]);
});

test('an outcome is counted in the form of its year', () => {
  const table: [string, number, string | null][] = [
    ['other.overdueCorrection', 2020, 'result.other'],
    ['other.overdueCorrection', 2021, 'result.other.overdueCorrection'],
    ['unable.notHeld.notExist', 2025, 'result.unable.notHeld'],
    ['result.granted', 2025, null],
    ['denied', 2025, null],
  ];
  for (const [code, year, row] of table) assert.equal(rowInYear(code, year), row, `${code} ${year}`);
});

const search = {
  systems: '公文系统、档案管理系统',
  keywords: '示范路、改造',
  places: '档案室1号柜、建设办',
  people: '张示范、李示范',
  from: '2025-03-03',
  to: '2025-03-04',
  signatures: '张示范、李示范',
};
const full = {
  reasons: '文件含有住户的病历和住址，公开会使他人知悉其健康状况；负责的机关不能确定。',
  lawNamed: '示范法第一条',
  agencyNamed: '示范县自然资源局，0000-0000003',
  earlierReply: { docNo: '示公复〔2025〕1号', day: '2025-01-10' },
  wayToGet: '示范县人民政府门户网站政府信息公开专栏',
  search,
  deniedGrounds: ['denied.internalAffairs'],
  overObjection: { answer: 'notConcerned', reasons: '' },
} as const;
const facts: CaseFacts = {
  on: day('2025-03-05'),
  correction: 'none',
  explanation: 'none',
  thirdParty: 'none',
  fee: 'none',
};
const ready: CaseFacts = { ...facts, explanation: 'received', thirdParty: 'objected', fee: 'lapsed' };
const readyFor = (code: OutcomeCode): CaseFacts => ({
  ...ready,
  correction: code === 'other.overdueCorrection' ? 'lapsed' : 'received',
});

test('with everything that it demands, every outcome can be given', () => {
  for (const { code } of outcomes) {
    const decision: ItemDecision = { ...full, outcome: code };
    assert.deepEqual(checkItemDecision(decision, readyFor(code)), { ok: true, value: decision }, code);
  }
});

const refused = (outcome: string, change: Partial<ItemDecision>, given: Partial<CaseFacts>) => {
  const code = outcomeOf(outcome)?.code ?? 'granted';
  const checked = checkItemDecision({ ...full, ...change, outcome }, { ...readyFor(code), ...given });
  if (checked.ok) return [null, null];
  assert.match(checked.sentence, /^[^a-z]+。$/);
  return [checked.code, checked.article ?? null];
};

const part = { ground: 'denied.internalAffairs', content: '考勤安排', reasons: '属于内部管理' };

test('what is missing is refused with the article that demands it', () => {
  const item4 = '条例第三十六条第（四）项';
  const item3 = '条例第三十六条第（三）项';
  const table: [string, Partial<ItemDecision>, Partial<CaseFacts>, string, string | null][] = [
    ['grantedAlreadyPublic', { wayToGet: ' ' }, {}, 'way-missing', '条例第三十六条第（一）项'],
    ['partial', { reasons: '' }, {}, 'reasons-missing', '条例第三十七条'],
    ['partial', { deniedGrounds: [] }, {}, 'grounds-missing', '条例第三十七条'],
    ['partial', { deniedGrounds: undefined }, {}, 'grounds-missing', '条例第三十七条'],
    ['partial', { deniedGrounds: ['notProcessed.petition'] }, {}, 'ground-unknown', '条例第三十七条'],
    ['partial', { deniedGrounds: ['denied.lawProhibited'], lawNamed: '' }, {}, 'law-missing', '条例第十四条'],
    [
      'partial',
      { deniedGrounds: ['denied.internalAffairs', 'denied.processInfo'] },
      {},
      'part-reasons-missing',
      '条例第三十七条',
    ],
    ['partial', { withheld: [{ ...part, reasons: '' }] }, {}, 'reasons-missing', item3],
    ['partial', { withheld: [{ ...part, content: ' ' }] }, {}, 'part-content-missing', '条例第三十七条'],
    ['partial', { withheld: [part, { ...part, ground: 'denied.processInfo' }] }, {}, 'parts-differ', '条例第三十七条'],
    ['partial', { withheld: [part] }, {}, 'distinction-missing', '条例第三十七条'],
    [
      'partial',
      { deniedGrounds: ['denied.thirdPartyRights'] },
      { thirdParty: 'none' },
      'third-party-not-consulted',
      '条例第三十二条',
    ],
    ['granted', {}, { thirdParty: 'awaited' }, 'third-party-awaited', '条例第三十二条'],
    ['partial', {}, { thirdParty: 'awaited' }, 'third-party-awaited', '条例第三十二条'],
    ['denied.stateSecret', { reasons: '' }, {}, 'reasons-missing', item3],
    ['denied.lawProhibited', { lawNamed: undefined }, {}, 'law-missing', '条例第十四条'],
    ['denied.safetyStability', { reasons: '' }, {}, 'reasons-missing', item3],
    ['denied.thirdPartyRights', { reasons: '' }, {}, 'reasons-missing', item3],
    [
      'denied.thirdPartyRights',
      { reasons: '经书面征求意见，第三方不同意公开。' },
      {},
      'third-party-refusal-alone',
      '条例第三十二条',
    ],
    [
      'denied.thirdPartyRights',
      { reasons: '因权利人明确表示拒绝公开该信息，本机关决定不予公开' },
      {},
      'third-party-refusal-alone',
      '条例第三十二条',
    ],
    ['denied.thirdPartyRights', {}, { thirdParty: 'none' }, 'third-party-not-consulted', '条例第三十二条'],
    ['denied.thirdPartyRights', {}, { thirdParty: 'awaited' }, 'third-party-awaited', '条例第三十二条'],
    ['denied.thirdPartyRights', {}, { thirdParty: 'consented' }, 'third-party-consented', '条例第十五条'],
    ['denied.internalAffairs', { reasons: '\n' }, {}, 'reasons-missing', item3],
    ['denied.processInfo', { reasons: '' }, {}, 'reasons-missing', item3],
    ['denied.enforcementFile', { reasons: '' }, {}, 'reasons-missing', item3],
    ['denied.administrativeQuery', { lawNamed: '' }, {}, 'law-missing', '条例第三十六条第（七）项'],
    ['denied.administrativeQuery', { reasons: '' }, {}, 'reasons-missing', null],
    ['unable.notHeld.notExist', { search: undefined }, {}, 'search-missing', item4],
    ['unable.notHeld.notExist', { search: { ...search, from: '2025-03-06' } }, {}, 'search-days', item4],
    ['unable.notHeld.notExist', { search: { ...search, to: '2025-03-06' } }, {}, 'search-days', item4],
    ['unable.notHeld.notExist', { search: { ...search, to: '2025-02-30' } }, {}, 'search-days', item4],
    ['unable.notHeld.notResponsible', { reasons: '' }, {}, 'reasons-missing', '条例第三十六条第（五）项'],
    [
      'unable.notHeld.notResponsible',
      { agencyNamed: '', reasons: '由其他机关制作。' },
      {},
      'agency-missing',
      '条例第三十六条第（五）项',
    ],
    ['unable.needsCreation', { reasons: '' }, {}, 'reasons-missing', null],
    ['unable.unclearAfterCorrection', {}, { correction: 'none' }, 'correction-missing', '条例第三十条'],
    ['unable.unclearAfterCorrection', {}, { correction: 'awaited' }, 'correction-missing', '条例第三十条'],
    ['notProcessed.petition', { reasons: '' }, {}, 'reasons-missing', null],
    ['notProcessed.duplicate', { earlierReply: undefined }, {}, 'earlier-reply-missing', '条例第三十六条第（六）项'],
    [
      'notProcessed.duplicate',
      { earlierReply: { docNo: '', day: '2025-01-10' } },
      {},
      'earlier-reply-missing',
      '条例第三十六条第（六）项',
    ],
    [
      'notProcessed.duplicate',
      { earlierReply: { docNo: '示公复〔2025〕9号', day: '2025-03-06' } },
      {},
      'earlier-reply-day',
      '条例第三十六条第（六）项',
    ],
    ['notProcessed.publication', { wayToGet: '' }, {}, 'way-missing', '条例第三十九条第二款'],
    ['notProcessed.abusive', {}, { explanation: 'none' }, 'explanation-not-requested', '条例第三十五条'],
    ['notProcessed.abusive', {}, { explanation: 'awaited' }, 'explanation-awaited', '条例第三十五条'],
    ['notProcessed.abusive', { reasons: '' }, {}, 'reasons-missing', '条例第三十五条'],
    ['notProcessed.confirmOrReissue', { lawNamed: '' }, {}, 'basis-missing', null],
    ['other.overdueCorrection', {}, { correction: 'awaited' }, 'correction-not-lapsed', '条例第三十条'],
    ['other.overdueFee', {}, { fee: 'awaited' }, 'fee-not-lapsed', '国办函〔2020〕109号'],
    ['other.overdueFee', {}, { on: day('2020-12-31') }, 'fee-not-in-force', '国办函〔2020〕109号'],
    ['other.misc', { lawNamed: '' }, {}, 'basis-missing', null],
    ['不存在', {}, {}, 'outcome-not-countable', null],
  ];
  for (const [outcome, change, given, code, article] of table) {
    assert.deepEqual(refused(outcome, change, given), [code, article], `${outcome} ${code}`);
  }
});

test('不存在 needs every field of the search record', () => {
  for (const key of Object.keys(search)) {
    const [code, article] = refused('unable.notHeld.notExist', { search: { ...search, [key]: ' ' } }, {});
    assert.deepEqual([code, article], ['search-incomplete', '条例第三十六条第（四）项'], key);
  }
});

test('reasons, silence and agencies that are enough', () => {
  const table: [string, Partial<ItemDecision>, Partial<CaseFacts>][] = [
    ['denied.thirdPartyRights', { reasons: '第三方不同意公开，所附图纸含未公开的生产工艺。' }, {}],
    ['denied.thirdPartyRights', {}, { thirdParty: 'silent' }],
    ['notProcessed.abusive', {}, { explanation: 'lapsed' }],
    ['unable.notHeld.notResponsible', { agencyNamed: undefined, reasons: '非本机关制作，负责的机关无法确定。' }, {}],
    ['unable.notHeld.notResponsible', { reasons: '由县自然资源局制作。' }, {}],
    ['other.overdueFee', {}, { on: day('2021-01-01'), fee: 'lapsed' }],
  ];
  for (const [outcome, change, given] of table)
    assert.deepEqual(refused(outcome, change, given), [null, null], outcome);
});
