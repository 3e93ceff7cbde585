import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { on, refusal, value } from '../../test/make.js';
import { day } from '../law/day.js';
import { fileRemedy } from './actions/file-remedy.js';
import { writeLetter } from './actions/write-letter.js';
import { aCase, sentLetters } from './letters/testing/letter-world.js';
import { readCase, readEvents, readLetters } from './store-case.js';
import { aCaseWorld, type CaseWorld } from './testing/case-way.js';

let it: CaseWorld;
before(async () => {
  it = await aCaseWorld();
});

const asked = { 第三方名称: '示范企业', 涉及内容: '报价明细', 征求事项: '是否同意公开' };
const told = { 第三方意见: '不同意公开', 公开内容: '报价明细', 公开理由: '涉及集体资金的去向' };
const write = (id: string, kind: string, words: Record<string, string>, about?: string) =>
  it.world.act((tx) => writeLetter(tx, it.handler, it.work, id, { kind, words, about }));
const lettersOf = (id: string, kind: string) =>
  it.world.act(async (tx) => (await readLetters(tx, it.world.office, id)).filter((letter) => letter.kind === kind));

describe('第三方不同意公开而决定公开（条例第三十二条）', () => {
  test('没有书面告知第三方的，不能发出答复；告知书由征求意见书填写名称，不写申请人', async () => {
    const id = await aCase(it, ['示范企业的报价明细']);
    await it.begin(id);
    value(await it.event(it.handler, id, { kind: 'thirdPartyConsulted', day: day('2024-03-15'), words: asked }));
    value(await it.event(it.handler, id, { kind: 'thirdPartyAnswered', day: day('2024-03-15'), answer: 'objected' }));
    const granted = { item: 1, outcome: 'partial', reasons: '', deniedGrounds: ['denied.internalAffairs'] };
    const partial = {
      ...granted,
      withheld: [{ ground: 'denied.internalAffairs', content: '经办人分工', reasons: '属于内部分工' }],
      distinction: '遮盖',
    };
    assert.equal(refusal(await it.decide(it.handler, id, partial)).code, 'objection-open');
    const decision = {
      item: 1,
      outcome: 'grantedAlreadyPublic',
      reasons: '',
      wayToGet: '门户网站',
      overObjection: { answer: 'publicInterest' as const, reasons: '涉及集体资金的去向' },
    };
    value(await it.decide(it.handler, id, decision));
    assert.equal(
      refusal(await write(id, 'thirdPartyDecision', { 第三方名称: '示范企业', ...told })).code,
      'telling-too-early',
    );
    await assert.rejects(it.issue(id), /书面告知第三方/);
    assert.equal(await it.stage(id), 'approved');
    const no = refusal(await it.step(it.handler, id, { act: 'issue', opinion: '' }));
    assert.deepEqual([no.code, no.article], ['third-party-untold', '条例第三十二条']);

    const [consulted] = await lettersOf(id, 'consultThirdParty');
    value(await write(id, 'thirdPartyDecision', told, consulted?.letter_id));
    const sent = (await sentLetters(it, id)).find(({ kind }) => kind === 'thirdPartyDecision');
    assert.match(sent?.text ?? '', new RegExp(`示范企业：.*${consulted?.doc_no}.*涉及集体资金的去向`, 'u'));
    value(await it.step(it.handler, id, { act: 'issue', opinion: '' }));
    const events = await it.world.act((tx) => readEvents(tx, it.world.office, id));
    assert.equal(events[0]?.letter_id, consulted?.letter_id);
  });

  test('送达回证的受送达人、文书名称和文号由系统按所送达的文书填写', async () => {
    const id = await aCase(it, ['甲泉村账目']);
    value(await write(id, 'assist', { 协办机关: '示范站', 协办事项: '查找', 协办期限: '2024年3月20日' }));
    const [assist] = await lettersOf(id, 'assist');
    const words = { 送达方式: '直接送达', 送达地点: '示范站' };
    value(await write(id, 'service', words, assist?.letter_id));
    const text = (await sentLetters(it, id)).find(({ kind }) => kind === 'service')?.text ?? '';
    for (const part of ['示范站', '协办函', assist?.doc_no ?? '无号']) assert.ok(text.includes(part), part);
    const twice = { ...words, 受送达人: '别人' };
    assert.equal(refusal(await write(id, 'service', twice, assist?.letter_id)).code, 'letter.knownWord');
  });
});

test('补正告知书送达太迟的，另定期限并告知，届满才能不再处理（条例第三十条）', async () => {
  const id = await aCase(it, ['不明确的信息']);
  // received on 2024-03-01, so the notice of 2024-03-08 is in time
  const early = on(it.handler, '2024-03-08');
  await it.begin(id);
  const 补正事项 = [{ 内容: '请写明文号。' }];
  const notice = {
    kind: 'correctionNotified' as const,
    day: day('2024-03-08'),
    until: '2024-03-15',
    words: { 补正事项 },
  };
  value(await it.event(early, id, notice));
  await it.serveAll(id, '2024-03-15');
  const lapse = { act: 'lapse', reason: 'correction', opinion: '' } as const;
  const late = on(it.handler, '2024-03-18');
  assert.equal(refusal(await it.step(late, id, lapse)).code, 'notice-served-late');
  const later = {
    kind: 'correctionProlonged' as const,
    day: day('2024-03-18'),
    words: { 定期理由: '因送达时期限已满' },
  };
  assert.equal(refusal(await it.event(late, id, { ...later, until: '2024-03-18' })).code, 'until-missing');
  value(await it.event(late, id, { ...later, until: '2024-03-25' }));
  const text = (await sentLetters(it, id)).find(({ kind }) => kind === 'correctionTerm')?.text ?? '';
  assert.match(text, /改定至2024年3月25日/);
  await it.serveAll(id, '2024-03-19');
  assert.equal(refusal(await it.step(on(it.handler, '2024-03-25'), id, lapse)).code, 'wait-not-over');
  value(await it.step(on(it.handler, '2024-03-26'), id, lapse));
});

test('缴费的三十日自收费通知书送达起算，逾期未缴纳的视为放弃（条例第四十二条）', async () => {
  const id = await aCase(it, ['全部会议记录']);
  await it.begin(id);
  const fee = { basis: 'page' as const, quantity: 35 };
  value(
    await it.event(it.handler, id, { kind: 'feeNotified', day: day('2024-03-15'), fee, words: { 缴纳方式: '窗口' } }),
  );
  await it.serveAll(id, '2024-04-20');
  const lapse = { act: 'lapse', reason: 'fee', opinion: '' } as const;
  assert.equal(refusal(await it.step(on(it.handler, '2024-05-20'), id, lapse)).code, 'wait-not-over');
  const late = on(it.handler, '2024-05-23');
  const paidOn = (on: string) => it.event(late, id, { kind: 'feePaid', day: day(on) });
  assert.equal(refusal(await paidOn('2024-05-22')).code, 'payment-late');
  value(await paidOn('2024-05-20'));
  const early = { request: id, block: 'review' as const, filedOn: '2024-05-23' };
  const no = refusal(await it.world.act((tx) => fileRemedy(tx, late, it.work, early)));
  assert.equal(no.code, 'remedy-too-early');
});

test('法制审核可以决定可诉性存疑的不写起诉途径，退回即取消', async () => {
  const id = await aCase(it, ['对邻居的投诉']);
  await it.begin(id);
  value(await it.decide(it.handler, id, { item: 1, outcome: 'notProcessed.petition', reasons: '内容是投诉' }));
  value(await it.step(it.handler, id, { act: 'submitForCheck', opinion: '' }));
  value(await it.step(it.legal, id, { act: 'passCheck', opinion: '同意。', withoutLitigation: true }));
  const leftOut = async () => (await it.world.act((tx) => readCase(tx, it.world.office, id)))?.without_litigation;
  assert.equal(await leftOut(), true);
  value(await it.step(it.leader, id, { act: 'returnApproval', opinion: '再看。' }));
  assert.equal(await leftOut(), false);
  value(await it.step(it.handler, id, { act: 'submitForCheck', opinion: '' }));
  value(await it.step(it.legal, id, { act: 'passCheck', opinion: '同意。', withoutLitigation: true }));
  value(await it.step(it.leader, id, { act: 'approve', opinion: '同意。' }));
  value(await it.step(it.handler, id, { act: 'issue', opinion: '' }));
  const reply = (await sentLetters(it, id)).find(({ kind }) => kind.startsWith('reply'))?.text ?? '';
  assert.ok(reply.includes('行政复议') && !reply.includes('行政诉讼'));
});
