import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { anOffice, aWorld, type World } from '../../test/make.js';
import { calendarWith } from '../calendars/load.js';
import { notice2027 } from '../calendars/testing/notice-2027.js';
import { recomputeOpen } from './recompute-open.js';
import { openCase } from './testing/open-case.js';

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

const due = async (id: string) => {
  const { due_on, due_provisional } = await world.db.owner.kysely
    .selectFrom('request')
    .select(['due_on', 'due_provisional'])
    .where('request_id', '=', id)
    .executeTakeFirstOrThrow();
  return [due_on, due_provisional];
};

const twoOn = (first: string, on: string, then: string, later: string) => [
  { kind: first, day: on },
  { kind: then, day: later },
];

describe('放假安排变动后重新计算未办结申请的到期日', () => {
  test('到期日移动的、由暂定转为确定的列出并写回；没有变动的、已办结的和别的机关的不动', async () => {
    const { owner } = world.db;
    const other = await anOffice(owner, { id: 'shifan2', name: '示范二镇人民政府', orgCode: '990101002' });
    const lay = (number: string, with_: Omit<Parameters<typeof openCase>[2], 'number'>, office = world.office) =>
      openCase(owner, office, { number, ...with_ });
    const waits = { receivedOn: '2026-12-10', due: '2027-01-07', provisional: true };
    const moves = await lay('SQ2026-0001', waits);
    const firm = await lay('SQ2026-0002', { receivedOn: '2026-11-30', due: '2026-12-28', provisional: true });
    const consulted = await lay('SQ2026-0003', {
      receivedOn: '2026-12-01',
      due: '2027-01-04',
      provisional: true,
      events: [
        { kind: 'thirdPartyConsulted', day: '2026-12-08' },
        { kind: 'explanationRequested', day: '2026-12-09' }, // 35条: no event of the clock
        { kind: 'thirdPartyAnswered', day: '2026-12-14' },
      ],
    });
    const awaited = await lay('SQ2026-0004', {
      receivedOn: '2026-12-10',
      due: null,
      provisional: false,
      events: [{ kind: 'correctionNotified', day: '2026-12-14' }],
    });
    const early = await lay('SQ2026-0005', { receivedOn: '2026-03-02', due: '2026-03-30', provisional: false });
    const closed = await lay('SQ2026-0006', { ...waits, closedOn: '2026-12-20' });
    const elsewhere = await lay('SQ2026-0001', waits, other);

    const told: [number, number][] = [];
    const calendar = calendarWith([notice2027]);
    const run = () =>
      world.act((tx) => recomputeOpen(tx, world.office, calendar, (done, total) => told.push([done, total])));
    const moved = [...(await run())].sort((a, b) => (a.number < b.number ? -1 : 1));

    assert.deepEqual(moved, [
      {
        requestId: moves,
        number: 'SQ2026-0001',
        before: { due: '2027-01-07', provisional: true },
        after: { due: '2027-01-08', provisional: false },
      },
      {
        requestId: firm,
        number: 'SQ2026-0002',
        before: { due: '2026-12-28', provisional: true },
        after: { due: '2026-12-28', provisional: false },
      },
      {
        requestId: consulted,
        number: 'SQ2026-0003',
        before: { due: '2027-01-04', provisional: true },
        after: { due: '2027-01-05', provisional: false },
      },
    ]);
    assert.deepEqual(told, [[5, 5]]);
    assert.deepEqual(await due(moves), ['2027-01-08', false]);
    assert.deepEqual(await due(firm), ['2026-12-28', false]);
    assert.deepEqual(await due(consulted), ['2027-01-05', false]);
    assert.deepEqual(await due(awaited), [null, false]);
    assert.deepEqual(await due(early), ['2026-03-30', false]);
    for (const untouched of [closed, elsewhere]) assert.deepEqual(await due(untouched), ['2027-01-07', true]);

    assert.deepEqual(await run(), [], '再算一次，没有可动的');
  });

  test('收到之日相同的，各按各的事项算；历程完全相同的结果也相同', async () => {
    const histories: [string | null, NonNullable<Parameters<typeof openCase>[2]['events']>][] = [
      ['2027-01-08', []],
      ['2027-01-15', [{ kind: 'extended', day: '2026-12-21', days: 5 }]],
      ['2027-01-29', [{ kind: 'extended', day: '2026-12-21', days: 15 }]],
      [null, [{ kind: 'feeNotified', day: '2026-12-14' }]],
      ['2027-01-19', twoOn('feeNotified', '2026-12-14', 'feePaid', '2026-12-21')],
      ['2027-01-18', twoOn('correctionNotified', '2026-12-14', 'corrected', '2026-12-18')],
      ['2027-01-14', twoOn('thirdPartyConsulted', '2026-12-21', 'thirdPartyAnswered', '2026-12-25')],
      ['2027-01-15', twoOn('thirdPartyConsulted', '2026-12-21', 'thirdPartyAnswered', '2026-12-28')],
    ];
    const laid: [string, string | null][] = [];
    for (const [index, [expected, events]] of [...histories, ...histories].entries()) {
      const number = `SQ2026-${1000 + index}`;
      const received = { number, receivedOn: '2026-12-10', due: '2026-12-30', provisional: true };
      laid.push([await openCase(world.db.owner, world.office, { ...received, events }), expected]);
    }
    await world.act((tx) => recomputeOpen(tx, world.office, calendarWith([notice2027])));
    for (const [id, expected] of laid) assert.deepEqual(await due(id), [expected, false]);
  });

  test('到期日不在任何索引里，改写时其他索引不必动', async () => {
    const { rows } = await world.db.owner.pool.query<{ indexdef: string }>(
      `select indexdef from pg_indexes where tablename = 'request'`,
    );
    assert.ok(rows.length > 0);
    assert.deepEqual(
      rows.filter(({ indexdef }) => /due_/.test(indexdef)),
      [],
    );
  });
});
