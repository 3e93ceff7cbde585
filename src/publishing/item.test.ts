import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Day, day } from '../law/day.js';
import type { Fact } from '../law/facts.js';
import { type FormVersion, formForYear } from '../law/report/form.js';
import { recorded } from '../law/report/sample-facts.js';
import { tally } from '../law/report/tally.js';
import type { Signed } from './digest.js';
import { itemOf, itemTakenBack, standingItem } from './item.js';

const draft = (writtenOn?: string, counts?: Signed['counts']): Signed => ({
  ...{ title: '示范办法', body: '<p>正文</p>', entry: 'art20_01', nature: 'original' },
  ...{ formedOn: '2019-12-28', channels: ['website'], attachments: [] },
  ...(writtenOn === undefined ? {} : { writtenOn }),
  ...(counts === undefined ? {} : { counts }),
});
const issued = { what: 'normativeDocument', step: 'issued' } as const;

test('only a counted item carries the day it was made', () => {
  assert.equal(itemOf(draft('2019-12-28', issued)).madeOn, '2019-12-28');
  assert.equal(itemOf(draft(undefined, issued)).madeOn, undefined);
  assert.equal(itemOf(draft('2019-12-28')).madeOn, undefined);
});

/** The facts of a document published on 2020-01-06 and revised on 2021-03-01. */
function revised(first?: string, second?: string) {
  const out = (item: ReturnType<typeof itemOf>): Fact => ({
    ...{ kind: 'published', revision: 1, digest: 'd1', indexNo: 'SF/2020-1' },
    item,
  });
  const before: [string, string, Fact] = ['2020-01-06', 'doc', out(itemOf(draft(first, issued)))];
  const standing = standingItem(recorded([before]));
  assert.ok(standing);
  const on: Day = day('2021-03-01');
  return recorded([
    before,
    [on, 'doc', { kind: 'superseded', revision: 1, item: itemTakenBack(standing) }],
    [on, 'doc', out(itemOf(draft(second, issued), standing))],
  ]);
}

test('a revision counts once, in the year of its 成文日期, and never below nothing', () => {
  // 成文日期 of the first and of the revised version; 新制作 or 制发 of 2019, 2020 and 2021.
  const table: [string | undefined, string | undefined, number[]][] = [
    [undefined, undefined, [0, 1, 0]],
    ['2019-12-28', '2019-12-28', [1, 0, 0]],
    ['2019-12-28', undefined, [1, 0, 0]],
    [undefined, '2019-12-28', [1, 0, 0]],
    ['2019-12-28', '2021-02-20', [0, 0, 1]],
  ];
  for (const [first, second, expected] of table) {
    const facts = revised(first, second);
    const made = [2019, 2020, 2021].map((year) => {
      const form: FormVersion = formForYear(year).version;
      const row = tally(facts, year, form).table2['art20_1.normativeDocuments'];
      return row?.newlyMade ?? row?.issued;
    });
    assert.deepEqual(made, expected, `${first} ${second}`);
  }
});
