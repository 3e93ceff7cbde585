import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aSite, assertChinese, type Site } from '../../test/site.js';
import { asOffice } from '../db/connect.js';
import { openCase } from '../requests/testing/open-case.js';
import { enterCalendar } from './actions/enter-calendar.js';
import type { CalendarView, Entered } from './contract.js';
import { CalendarKeeper } from './keeper.js';
import { notice2027 } from './testing/notice-2027.js';

let site: Site;
before(async () => {
  site = await aSite();
  const waits = { number: 'SQ2026-0001', receivedOn: '2026-12-10', due: '2027-01-07', provisional: true };
  await openCase(site.world.db.owner, site.world.office, waits);
});
after(() => site.end());

const path = '/desk/api/calendar';
const view = async () => (await site.ask('GET', path, { as: 'clerk' })).json as unknown as CalendarView;
const hasYear = async (year: number) => (await view()).years.some((known) => known.year === year);

describe('放假安排的接口', () => {
  test('只有系统管理员能录入，别人录入什么也不变', async () => {
    for (const as of ['clerk', 'handler', 'leader', 'securityOfficer', 'auditor'] as const) {
      const { status, json } = await site.ask('POST', path, { as, body: notice2027 });
      assert.equal(status, 403, as);
      assertChinese(json.refused?.sentence);
    }
    assert.equal(await hasYear(2027), false);
  });

  test('填写有误的逐栏说明，自相矛盾的按一句话拒绝，什么也不变', async () => {
    const nonsense = { ...notice2027, holidays: [{ name: '元旦', from: '2027-02-30', to: '2027-01-03' }] };
    const invalid = await site.ask('POST', path, { as: 'administrator', body: nonsense });
    assert.equal(invalid.status, 422);
    assert.equal(invalid.json.invalid?.['holidays.0.from'], '没有这一天');
    const empty = await site.ask('POST', path, { as: 'administrator', body: { ...notice2027, holidays: [] } });
    assert.equal(empty.json.invalid?.holidays, '至少填写一个假期');
    const contrary = { ...notice2027, makeupDays: ['2027-01-01'] };
    const refused = await site.ask('POST', path, { as: 'administrator', body: contrary });
    assert.equal(refused.status, 409);
    assert.match(refused.json.refused?.sentence ?? '', /既放假又上班/);
    assert.equal(await hasYear(2027), false);
  });

  test('录入之后人人看得到，列出变动', async () => {
    const { status, json } = await site.ask('POST', path, { as: 'administrator', body: notice2027 });
    assert.equal(status, 200);
    const [moved] = (json as unknown as Entered).moved;
    assert.deepEqual([moved?.number, moved?.before.due, moved?.after.due], ['SQ2026-0001', '2027-01-07', '2027-01-08']);
    assert.equal(await hasYear(2027), true);
  });
});

test('另一个进程录入的，正在运行的系统过一会儿就知道', async () => {
  const { db, office, clerk } = site.world;
  const keeper = new CalendarKeeper(db.portal.kysely);
  await keeper.reload();
  const stop = keeper.watch();
  try {
    const who = { ...clerk, duties: ['administrator'] as const };
    const notice = {
      ...notice2027,
      year: 2028,
      holidays: [{ name: '元旦', from: '2028-01-01', to: '2028-01-03' }],
      makeupDays: [],
    };
    await asOffice(db.desk, office, (tx) => enterCalendar(tx, who, notice, async () => []));
    for (const until = Date.now() + 10_000; !keeper.current().hasNotice(2028) && Date.now() < until; )
      await new Promise((done) => setTimeout(done, 50));
    assert.ok(keeper.current().hasNotice(2028));
  } finally {
    stop();
  }
});
