import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { type FreshDatabase, freshDatabase, stopSharedServer } from '../../test/database.js';
import { anOffice, aPerson, at } from '../../test/make.js';
import { asOffice } from '../db/connect.js';
import { day } from '../law/day.js';
import { appendFacts } from './append.js';
import { verifyChains } from './verify.js';

let db: FreshDatabase;
beforeEach(async () => {
  db = await freshDatabase();
  const office = await anOffice(db.owner);
  const clerk = await aPerson(db.owner, office, ['clerk']); // the first fact
  await asOffice(db.desk, office, (tx) =>
    appendFacts(
      tx,
      { ...clerk, now: at('2020-03-05') },
      Array.from({ length: 5 }, (_, index) => ({
        fact: { kind: 'submitted', revision: index + 1, digest: 'a'.repeat(64) },
        day: day('2020-03-05'),
        subject: `第${index + 1}件`,
      })),
    ),
  );
});
afterEach(() => db.drop());
after(stopSharedServer);

/** Every row is one that a person with access to the database could write; `names` is what the answer must name. */
const tampered: readonly (readonly [what: string, statement: string, names: RegExp])[] = [
  [
    '改动一个字节的内容',
    `update fact set data = replace(data::text, '"revision":3', '"revision":4')::json where seq = 4`,
    /第 4 条/,
  ],
  ['内容多一个空格', `update fact set data = (data::text || ' ')::json where seq = 4`, /第 4 条/],
  ['改动日期', `update fact set day = day + 1 where seq = 3`, /第 3 条/],
  ['改动记录时刻', `update fact set recorded_at = recorded_at + 1 where seq = 3`, /第 3 条/],
  ['改动经办人', `update fact set actor = 'system' where seq = 2`, /第 2 条/],
  ['改动种类', `update fact set kind = 'approved' where seq = 2`, /第 2 条/],
  ['改动所涉记录', `update fact set subject = '第9件' where seq = 5`, /第 5 条/],
  ['改动指纹', `update fact set hash = decode(repeat('00', 32), 'hex') where seq = 5`, /第 5 条/],
  ['删去中间一条', `delete from fact where seq = 3`, /第 3 条/],
  ['删去第一条', `delete from fact where seq = 1`, /第 1 条/],
  ['删去最后一条', `delete from fact where seq = 6`, /第 6 条/],
  ['删去全部', `delete from fact`, /第 1 条/],
  [
    '删去中间一条并把后面的往前移',
    `delete from fact where seq = 3; update fact set seq = seq - 1 where seq > 3`,
    /第 3 条/,
  ],
  [
    '调换两条',
    `update fact set seq = case seq when 3 then 1004 else 1003 end where seq in (3, 4); update fact set seq = seq - 1000 where seq > 1000`,
    /第 3 条/,
  ],
  [
    '补记一条',
    `insert into fact select office_id, 7, kind, day, recorded_at, actor, subject, data, hash from fact where seq = 6`,
    /第 7 条/,
  ],
  ['链头记得少', `update chain set seq = 5`, /第 6 条/],
  ['链头的指纹不同', `update chain set hash = decode(repeat('00', 32), 'hex')`, /链头/],
  ['删去链头', `delete from chain`, /链头/],
  ['换了算法', `update office set algorithm = 'sm3'`, /第 1 条/],
];

describe('手工改动数据库之后的校验', () => {
  test('没有改动时通过', async () => {
    const { firstDifference, facts } = await verifyChains(db.owner.pool);
    assert.deepEqual({ firstDifference, facts }, { firstDifference: undefined, facts: 6 });
  });

  for (const [what, statement, names] of tampered) {
    test(`${what}：不通过，并指出是哪一条`, async () => {
      await db.owner.pool.query(statement);
      const { firstDifference } = await verifyChains(db.owner.pool);
      assert.ok(firstDifference, '没有发现');
      assert.equal(firstDifference.office, 'shifan');
      assert.match(firstDifference.row, names);
      assert.match(firstDifference.sentence, /\p{Script=Han}/u);
    });
  }
});
