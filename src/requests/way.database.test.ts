import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { on, refusal, value } from '../../test/make.js';
import { requestDetail } from './detail.js';
import { aCase } from './letters/testing/letter-world.js';
import { listRequests } from './list.js';
import { readCase } from './store-case.js';
import { aCaseWorld, type CaseWorld } from './testing/case-way.js';
import { verifyRequests } from './verify.js';

let way: CaseWorld;
before(async () => {
  way = await aCaseWorld();
});
after(() => way.world.end());

const kept = (id: string) => way.world.act((tx) => readCase(tx, way.world.office, id));
const detail = (who: CaseWorld['clerk'], id: string) =>
  way.world.act((tx) => requestDetail(tx, who, way.work.calendar, id));
const verified = () => verifyRequests(way.world.db.owner.kysely, way.world.files);

const notExist = {
  item: 1,
  outcome: 'unable.notHeld.notExist',
  reasons: '经检索未找到相关信息。',
  search: {
    systems: '公文系统',
    keywords: '道路规划',
    places: '综合档案室',
    people: '赵样例',
    from: '2024-03-11',
    to: '2024-03-12',
    signatures: '赵样例',
  },
};

describe('一件申请的全过程', () => {
  test('从登记到归档，每一步都留痕，台账可以还原', async () => {
    const id = await aCase(way, ['甲路规划']);
    await way.begin(id);
    value(await way.decide(way.handler, id, notExist));
    await way.issue(id);
    await way.serveAll(id, '2024-03-18');
    assert.equal(await way.stage(id), 'delivered');
    value(await way.step(way.handler, id, { act: 'file', opinion: '' }));
    const row = await kept(id);
    assert.deepEqual([row?.stage, row?.outcome, row?.closed_on], ['filed', 'result.unable.notHeld', '2024-03-18']);
    assert.equal(await verified(), null);
  });

  test('没有检索记录，不能答复不存在；有一项未决定，不能送审', async () => {
    const id = await aCase(way, ['乙路规划', '桥梁规划']);
    await way.begin(id);
    const { search: _none, ...bare } = notExist;
    assert.equal(refusal(await way.decide(way.handler, id, bare)).code, 'search-missing');
    value(await way.decide(way.handler, id, notExist));
    assert.equal(refusal(await way.step(way.handler, id, { act: 'submitForCheck', opinion: '' })).code, 'item-open');
    assert.equal(await way.stage(id), 'handling');
  });

  test('作决定的人不能审核，审核的人不能审批，没有职责的人不能分办', async () => {
    const id = await aCase(way, ['丙路规划']);
    const assign = { act: 'assign' as const, to: way.handler.person, opinion: '' };
    assert.equal(refusal(await way.step(way.legal, id, assign)).code, 'no-duty');
    assert.equal(refusal(await way.step(way.clerk, id, { ...assign, to: way.legal.person })).code, 'handler-unable');
    await way.begin(id);
    value(await way.decide(way.handler, id, notExist));
    value(await way.step(way.handler, id, { act: 'submitForCheck', opinion: '' }));
    const twice = { ...way.handler, duties: ['handler', 'legalReviewer'] as const };
    assert.equal(
      refusal(await way.step(twice, id, { act: 'passCheck', opinion: '同意。' })).code,
      'check-own-decision',
    );
  });
});

describe('期限', () => {
  test('补正以后重新起算；第二次补正不行；被拒绝的事项什么都没有改变', async () => {
    const id = await aCase(way, ['丁路规划']);
    await way.begin(id);
    assert.equal((await kept(id))?.due_on, '2024-03-29');
    const told = on(way.handler, '2024-03-11');
    const notice = {
      kind: 'correctionNotified' as const,
      day: '2024-03-11',
      words: { 补正事项: [{ 内容: '请写明道路名称' }] },
    };
    assert.equal(refusal(await way.event(told, id, notice)).code, 'until-missing');
    const late = { ...notice, day: '2024-03-14', until: '2024-03-20' };
    assert.equal(refusal(await way.event(on(way.handler, late.day), id, late)).code, 'correction-notice-late');
    assert.equal(refusal(await way.event(way.handler, id, { ...notice, until: '2024-03-20' })).code, 'notice-day');
    const missing = refusal(await way.event(told, id, { ...notice, until: '2024-03-20', words: {} }));
    assert.equal(missing.code, 'letter.missingValue');
    assert.equal((await detail(way.handler, id))?.events.length, 0);
    value(await way.event(told, id, { ...notice, until: '2024-03-20' }));
    const waiting = await detail(way.handler, id);
    assert.deepEqual([waiting?.waiting, waiting?.dueOn, waiting?.state], ['correction', null, 'paused']);
    assert.deepEqual(
      waiting?.letters.map(({ kind }) => kind),
      ['correction'],
    );
    value(await way.event(way.clerk, id, { kind: 'corrected', day: '2024-03-15' }));
    assert.equal((await kept(id))?.due_on, '2024-04-15');
    assert.equal(
      refusal(await way.event(way.handler, id, { ...notice, until: '2024-03-20' })).code,
      'second-correction-notice',
    );
    assert.equal(await verified(), null);
  });

  test('延长答复期限由负责人同意，最多二十个工作日，只能一次', async () => {
    const id = await aCase(way, ['戊路规划']);
    await way.begin(id);
    const extension = {
      kind: 'extended' as const,
      day: '2024-03-15',
      days: 20,
      words: { 延期理由: '档案需要逐件核对' },
    };
    assert.equal(refusal(await way.event(way.handler, id, extension)).code, 'no-duty');
    assert.equal(refusal(await way.event(way.leader, id, { ...extension, days: 21 })).code, 'extension-length');
    value(await way.event(way.leader, id, extension));
    assert.equal((await kept(id))?.due_on, '2024-04-28');
    assert.equal(refusal(await way.event(way.leader, id, extension)).code, 'second-extension');
  });

  test('撤回以后结案，不能再办理', async () => {
    const id = await aCase(way, ['庚路规划']);
    await way.begin(id);
    value(await way.step(way.clerk, id, { act: 'withdraw', opinion: '申请人书面撤回。' }));
    assert.deepEqual([(await kept(id))?.outcome, (await kept(id))?.closed_on], ['result.other.misc', '2024-03-15']);
    assert.equal(refusal(await way.decide(way.handler, id, notExist)).code, 'ended');
    assert.equal(await verified(), null);
  });
});

describe('收费', () => {
  test('免费范围内不能发通知；缴费后重新起算', async () => {
    const id = await aCase(way, ['辛路规划']);
    await way.begin(id);
    const notice = { kind: 'feeNotified' as const, day: '2024-03-15', words: { 缴纳方式: '到镇财政所缴纳' } };
    assert.equal(refusal(await way.event(way.handler, id, notice)).code, 'fee-missing');
    assert.equal(
      refusal(await way.event(way.handler, id, { ...notice, fee: { basis: 'page', quantity: 10 } })).code,
      'fee-nothing',
    );
    value(await way.event(way.handler, id, { ...notice, fee: { basis: 'page', quantity: 100 } }));
    const view = await detail(way.handler, id);
    assert.deepEqual([view?.waiting, view?.events[0]?.amount], ['fee', '700']);
    value(await way.event(way.clerk, id, { kind: 'feePaid', day: '2024-03-15' }));
    assert.equal((await detail(way.handler, id))?.events[1]?.amount, '700');
    assert.equal((await kept(id))?.due_on, '2024-04-15');
  });
});

describe('列表', () => {
  test('按到期日排列，可以按编号和内容查找，件数相符', async () => {
    const id = await aCase(way, ['独一无二的水渠']);
    const row = await kept(id);
    const all = await way.world.act((tx) => listRequests(tx, way.clerk, way.work.calendar, { filter: 'open' }));
    const dues = all.rows.map(({ dueOn }) => dueOn ?? '9999');
    assert.deepEqual(dues, [...dues].sort());
    assert.equal(all.counts.open, all.total);
    const found = await way.world.act((tx) =>
      listRequests(tx, way.clerk, way.work.calendar, { filter: 'all', q: '独一无二' }),
    );
    assert.deepEqual(
      found.rows.map(({ number }) => number),
      [row?.number],
    );
    assert.equal(found.rows[0]?.light.words, '剩余10个工作日');
    const odd = await way.world.act((tx) => listRequests(tx, way.clerk, way.work.calendar, { q: "%_\\'", page: '-3' }));
    assert.equal(odd.total, 0);
  });
});
