import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RemedyRow } from '../../../src/requests/remedy-contract.js';
import { groupsOf, yearsOf } from './remedy-words.js';

function aRemedy(id: string, filedOn: string, concludedOn: string | null = null, block = 'review'): RemedyRow {
  const result = concludedOn === null ? null : 'upheld';
  const lesson = concludedOn === null ? null : '略。';
  return {
    id,
    request: 'r',
    number: 'SQ2018-0001',
    block,
    caseNo: null,
    filedOn,
    result,
    concludedOn,
    lesson,
    newRequest: null,
  };
}

const rows = [
  aRemedy('ended in its year', '2018-03-01', '2018-06-01'),
  aRemedy('ended a year later', '2018-11-01', '2019-02-01'),
  aRemedy('pending', '2018-12-01'),
  aRemedy('brought later', '2019-05-01', '2019-07-01'),
  aRemedy('straight to court', '2019-05-02', null, 'litigationDirect'),
];
const idsOf = (year: string | null) => groupsOf(rows, year).map((group) => group.rows.map(({ id }) => id));

test('未审结的排在前面，其余按提起日期由近及远，分三类', () => {
  assert.deepEqual(idsOf(null), [
    ['pending', 'brought later', 'ended a year later', 'ended in its year'],
    ['straight to court'],
    [],
  ]);
});

test('按年度列出当年审结的和当年末没有审结的，与表四一致', () => {
  assert.deepEqual(idsOf('2018'), [['pending', 'ended a year later', 'ended in its year'], [], []]);
  assert.deepEqual(idsOf('2019'), [['pending', 'brought later', 'ended a year later'], ['straight to court'], []]);
  assert.deepEqual(idsOf('2017'), [[], [], []]);
});

test('年度从最早提起的一年到今年；没有案件时只有今年', () => {
  assert.deepEqual(yearsOf(rows, '2020-03-05'), ['2020', '2019', '2018']);
  assert.deepEqual(yearsOf([], '2020-03-05'), ['2020']);
});
