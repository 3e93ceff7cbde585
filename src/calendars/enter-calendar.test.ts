import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { aPerson, at, aWorld, on, refusal, value, type World } from '../../test/make.js';
import { officialCalendar, type YearCalendar } from '../law/calendar.js';
import { day } from '../law/day.js';
import type { Actor } from '../ledger/append.js';
import { recomputeOpen } from '../requests/recompute-open.js';
import { openCase } from '../requests/testing/open-case.js';
import { enterCalendar, type Recompute } from './actions/enter-calendar.js';
import { CalendarKeeper } from './keeper.js';
import { loadCalendar } from './load.js';
import { notice2027 } from './testing/notice-2027.js';
import { verifyCalendars } from './verify.js';
import { calendarView } from './view.js';

let world: World;
let administrator: Actor;
let request: string;
before(async () => {
  world = await aWorld();
  administrator = on(
    await aPerson(world.db.owner, world.office, ['administrator'], '孙样例', 'guanliyuan'),
    '2026-12-15',
  );
  const waits = { number: 'SQ2026-0001', receivedOn: '2026-12-10', due: '2027-01-07', provisional: true };
  request = await openCase(world.db.owner, world.office, waits);
});
after(() => world.end());

const enter = (notice: YearCalendar, who = administrator, recompute: Recompute = recomputeOpen) =>
  world.act((tx) => enterCalendar(tx, who, notice, recompute));
const stored = async () => {
  const db = world.db.owner.kysely;
  const { due_on, due_provisional } = await db.selectFrom('request').selectAll().executeTakeFirstOrThrow();
  const entries = await db.selectFrom('calendar_year').select('year').orderBy('version').execute();
  const facts = await db.selectFrom('fact').select('data').where('kind', '=', 'calendarEntered').execute();
  return { due: due_on, provisional: due_provisional, years: entries.map(({ year }) => year), facts: facts.length };
};
const nothing = { due: '2027-01-07', provisional: true, years: [], facts: 0 };
const wrong = (with_: Partial<YearCalendar>): YearCalendar => ({ ...notice2027, ...with_ });

describe('录入放假安排', () => {
  test('没有职责的人录入：不予办理，什么也没有变', async () => {
    assert.equal(refusal(await enter(notice2027, world.clerk)).code, 'no-duty');
    assert.deepEqual(await stored(), nothing);
  });

  const cases: readonly [string, YearCalendar, RegExp][] = [
    ['没有写明通知', wrong({ papers: ['  '] }), /须写明依据的通知/],
    [
      '更正已有的年度，没有写明通知',
      { ...wrong({ papers: [] }), year: 2026, makeupDays: [] },
      /2026年.*须写明依据的通知/,
    ],
    ['同一天既放假又上班', wrong({ makeupDays: ['2027-10-01'] }), /既放假又上班/],
    ['没有这一天', wrong({ makeupDays: ['2027-02-29'] }), /不存在/],
    ['结束早于开始', wrong({ holidays: [{ name: '元旦', from: '2027-01-03', to: '2027-01-01' }] }), /早于/],
    ['写成了别的年份', wrong({ holidays: [{ name: '元旦', from: '2025-01-01', to: '2025-01-03' }] }), /超出本年度/],
  ];
  for (const [title, notice, sentence] of cases) {
    test(`${title}：不予录入，什么也没有变`, async () => {
      assert.match(refusal(await enter(notice)).sentence, sentence);
      assert.deepEqual(await stored(), nothing);
    });
  }

  test('重新计算中途出错：通知也没有留下', async () => {
    const broken: Recompute = async (tx, office, calendar) => {
      await recomputeOpen(tx, office, calendar);
      throw new Error('断了');
    };
    await assert.rejects(enter(notice2027, administrator, broken), /断了/);
    assert.deepEqual(await stored(), nothing);
  });

  test('录入2027年：暂定的到期日移动并成为确定，列出变动，记入台账', async () => {
    const keeper = new CalendarKeeper(world.db.portal.kysely);
    await keeper.reload();
    assert.equal(keeper.current(), officialCalendar);
    assert.deepEqual(value(await enter(notice2027)), {
      year: 2027,
      moved: [
        {
          requestId: request,
          number: 'SQ2026-0001',
          before: { due: '2027-01-07', provisional: true },
          after: { due: '2027-01-08', provisional: false },
        },
      ],
    });
    assert.deepEqual(await stored(), { due: '2027-01-08', provisional: false, years: [2027], facts: 1 });
    assert.equal(keeper.current().hasNotice(2027), false);
    await keeper.reload();
    const kept = keeper.current();
    assert.equal(kept.named(day('2027-02-20'))?.kind, 'makeup');
    await keeper.reload();
    assert.equal(keeper.current(), kept, '没有变动时是同一个日历');
    assert.equal(await verifyCalendars(world.db.owner.kysely), null);
  });

  test('更正2027年：后录入的算数，先前的还在；各年度的来源列得出来', async () => {
    const holidays = notice2027.holidays.map((holiday) =>
      holiday.name === '元旦' ? { ...holiday, to: '2027-01-04' } : holiday,
    );
    const [moved] = value(await enter({ ...notice2027, holidays })).moved;
    assert.deepEqual(moved?.after, { due: '2027-01-11', provisional: false });
    assert.deepEqual((await stored()).years, [2027, 2027]);
    const calendar = await loadCalendar(world.db.portal.kysely);
    assert.equal(calendar.named(day('2027-01-04'))?.kind, 'holiday');

    const view = await world.act((tx) => calendarView(tx, day('2027-12-01')));
    assert.deepEqual(view.missing, [2028]);
    const [newest, before] = view.years;
    assert.deepEqual(newest?.entered, { at: new Date(at('2026-12-15')).toISOString(), byName: '孙样例' });
    assert.deepEqual([before?.year, before?.entered], [2026, null]);
  });

  test('录入的通知不能改、不能删；越过系统改动的，校验指得出来', async () => {
    for (const act of ['update calendar_year set year = 2030', 'delete from calendar_year'])
      await assert.rejects(world.db.desk.pool.query(act), /permission denied/);
    await assert.rejects(world.db.portal.pool.query('select entered_by from calendar_year'), /permission denied/);
    assert.equal(await verifyCalendars(world.db.owner.kysely), null);
    await sql`update calendar_year set notice = replace(notice::text, '2027-10-09', '2027-10-10')::json`.execute(
      world.db.owner.kysely,
    );
    const difference = await verifyCalendars(world.db.owner.kysely);
    assert.match(difference?.sentence ?? '', /2027年放假安排/);
  });
});
