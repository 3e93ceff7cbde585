import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BeatState, Cycle } from './heartbeat.js';
import { countColumns, type InspectedColumn } from './heartbeat-inspection.js';

const some = (count: number, state: BeatState, every: Exclude<Cycle['every'], 'days'>): InspectedColumn[] =>
  Array.from({ length: count }, (_, at) => ({ key: `${state}${every}${at}`, state, cycle: { every } }));

const cases: readonly [what: string, InspectedColumn[], news: number, late: number, empty: number, string][] = [
  ['都正常', some(9, 'fresh', 'year'), 0, 0, 0, 'clear'],
  ['即将到期不算', some(9, 'soon', 'fortnight'), 0, 0, 0, 'clear'],
  [
    '动态、公告、政策文件合计4个',
    [...some(2, 'late', 'fortnight'), ...some(2, 'late', 'halfYear')],
    4,
    4,
    0,
    'attention',
  ],
  ['合计5个即否决', [...some(2, 'late', 'fortnight'), ...some(3, 'late', 'halfYear')], 5, 5, 0, 'hit'],
  ['其他栏目9个', some(9, 'late', 'year'), 0, 9, 0, 'attention'],
  ['其他栏目10个即否决', some(10, 'late', 'year'), 0, 10, 0, 'hit'],
  ['空白4个', some(4, 'empty', 'none'), 0, 0, 4, 'attention'],
  ['空白5个即否决', some(5, 'empty', 'none'), 0, 0, 5, 'hit'],
];

for (const [what, columns, news, late, empty, result] of cases) {
  test(`栏目不更新：${what}`, () => assert.deepEqual(countColumns(columns), { news, late, empty, result }));
}
