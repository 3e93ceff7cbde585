import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { anItem, aWorld, on, publishedItem, refusal, value, type World } from '../../test/make.js';
import { narrative2020 } from '../demo/narrative-2020.js';
import { tally } from '../law/report/tally.js';
import { readFacts } from '../ledger/read.js';
import { verifyAll } from '../verify.js';
import { publishReport } from './actions/publish-report.js';
import { recordBusiness } from './actions/record-business.js';
import { saveNarrative } from './actions/save-narrative.js';
import { signReport } from './actions/sign-report.js';
import type { Narrative } from './store.js';
import { verifyReporting } from './verify.js';
import { reportView } from './view.js';

const office = { id: 'shifan', name: '示范镇人民政府' };
let world: World;
before(async () => {
  world = await aWorld();
  await publishedItem(world, { nature: 'topical' });
  await publishedItem(world, { nature: 'repost', source: '示范县' });
  await publishedItem(world, { entry: 'art20_09', counts: { what: 'procurement', amount: '168.5' } });
});
after(() => world.end());

const view = (year = 2020) => world.act((tx) => reportView(tx, world.leader, office, year));
const save = (version: number, narrative: Narrative = narrative2020, year = 2020) =>
  world.act((tx) => saveNarrative(tx, on(world.clerk, '2021-01-10'), year, { version, narrative }));
const sign = (version: number, digest: string, date = '2021-01-20', year = 2020) =>
  world.act((tx) => signReport(tx, on(world.leader, date), office, year, { version, digest }));

describe('年度报告的草稿', () => {
  test('表格就是台账事实的统计', async () => {
    const report = await view();
    const facts = await readFacts(world.db.owner.kysely, office.id);
    assert.deepEqual(report.tables, tally(facts, 2020, '2019'));
    const procurement = { procurementItems: 1, procurementAmount: '168.5000' };
    assert.deepEqual(report.tables.table2['art20_9.centralizedProcurement'], procurement);
  });

  test('正文里的数字是引用，随台账变化', async () => {
    value(await save(0));
    assert.match((await view()).rendered.overview, /主动公开政府信息3条/);
    await publishedItem(world, { nature: 'notice' }, '2020-05-06');
    assert.match((await view()).rendered.overview, /主动公开政府信息4条/);
    assert.match((await view()).narrative.overview, /\{\{published\}\}条/);
  });

  test('在旧版本上保存被拒绝，已保存的不受影响', async () => {
    const { version } = await view();
    value(await save(version, { ...narrative2020, other: '甲的文字' }));
    assert.equal(refusal(await save(version, { ...narrative2020, other: '乙的文字' })).code, 'stale-edit');
    assert.equal(refusal(await save(0, { ...narrative2020, other: '丙的文字' })).code, 'stale-edit');
    assert.equal((await view()).narrative.other, '甲的文字');
    value(await save(version + 1));
  });

  test('两人同时开始同一年的报告，只有一人成功', async () => {
    const outcomes = await Promise.all([save(0, narrative2020, 2019), save(0, narrative2020, 2019)]);
    assert.equal(outcomes.filter(({ ok }) => ok).length, 1);
  });
});

describe('签发', () => {
  test('没有保存过的不能签发', async () => {
    assert.equal(refusal(await sign(0, 'a'.repeat(64), '2019-02-01', 2018)).code, 'report-unsaved');
  });

  test('统计期限没有届满不能签发；期限由格式规定，不引条款', async () => {
    const { version, digest } = await view();
    const no = refusal(await sign(version, digest, '2020-12-31'));
    assert.deepEqual([no.code, no.article], ['year-not-over', undefined]);
  });

  test('有错误没有改正不能签发，并说出是哪一处', async () => {
    const { version } = await view();
    value(await save(version, { ...narrative2020, problems: '〔请填写存在的问题〕' }));
    const { digest } = await view();
    const no = refusal(await sign(version + 1, digest));
    assert.equal(no.code, 'report-in-error');
    assert.match(no.sentence, /请填写存在的问题/);
    value(await save(version + 1));
  });

  test('看过之后数字变了，不能签发', async () => {
    const { version, digest } = await view();
    await publishedItem(world, { nature: 'notice' }, '2020-06-08');
    assert.equal(refusal(await sign(version, digest)).code, 'figures-changed');
    assert.equal(refusal(await sign(version - 1, (await view()).digest)).code, 'figures-changed');
    assert.equal((await view()).state, 'draft');
  });

  test('没有签发不能公布', async () => {
    const { digest } = await view();
    const act = world.act((tx) => publishReport(tx, on(world.clerk, '2021-01-21'), 2020, { digest }));
    assert.equal(refusal(await act).code, 'report-unsigned');
  });

  test('签发之后台账再有变化，签发的数字不变', async () => {
    const { version, digest, tables } = await view();
    value(await sign(version, digest));
    const late = { day: '2020-07-01', title: '补登', counts: { what: 'procurement' as const, amount: '9' } };
    value(await world.act((tx) => recordBusiness(tx, on(world.clerk, '2021-02-01'), late)));
    const { id } = await publishedItem(world, {}, '2020-08-03');
    await anItem(world, 'published', { base: 1, title: '修订' }, '2020-08-04', id);
    const after = await view();
    assert.deepEqual([after.state, after.digest], ['signed', digest]);
    assert.deepEqual(after.tables, tables);
    assert.equal((await verifyAll(world.db.owner, world.files)).firstDifference, undefined);
  });

  test('签发之后文字不能再改，也不能再签', async () => {
    const { version, digest } = await view();
    assert.equal(refusal(await save(version)).code, 'report-signed');
    assert.equal(refusal(await sign(version, digest)).code, 'report-signed');
  });

  test('公布的正是签发的那一份，公众看得见', async () => {
    const { digest, tables } = await view();
    const portal = () => world.db.portal.kysely.selectFrom('public_report').selectAll().execute();
    assert.deepEqual(await portal(), []);
    const publish = (seen: string) =>
      world.act((tx) => publishReport(tx, on(world.clerk, '2021-01-25'), 2020, { digest: seen }));
    assert.equal(refusal(await publish('b'.repeat(64))).code, 'figures-changed');
    value(await publish(digest));
    assert.equal(refusal(await publish(digest)).code, 'report-published');
    const rows = await portal();
    assert.deepEqual(
      rows.map((row) => [row.digest, (row.frozen as { tables: unknown }).tables]),
      [[digest, tables]],
    );
  });
});

describe('签发之后的校验', () => {
  const changes: readonly (readonly [what: string, statement: string, says: RegExp])[] = [
    [
      '改动冻结内容的一个字节',
      `update report set frozen = replace(frozen::text, '168.5', '168.6')::json where year = 2020`,
      /签发后的内容被改动过/,
    ],
    [
      '内容和指纹一起改',
      `update report set frozen = (frozen::text || ' ')::json, digest = encode(sha256(convert_to(frozen::text || ' ', 'UTF8')), 'hex') where year = 2020`,
      /指纹与台账所记的签发不符/,
    ],
    ['退回草稿', `update report set state = 'draft' where year = 2020`, /状态是“draft”，台账应为“published”/],
    [
      '把草稿说成已公布',
      `update report set state = 'published', frozen = '{}', digest = 'x', signed_by = gen_random_uuid() where year = 2019`,
      /状态是“published”，台账应为“draft”/,
    ],
    ['删去报告', 'delete from report where year = 2020', /报告却不见了/],
    ['截短统计到的位置', 'update report set frozen_seq = 5 where year = 2020', /重新统计的结果不符/],
  ];
  for (const [what, statement, says] of changes) {
    test(`${what}：指出是哪一年的报告`, async () => {
      const undone = world.db.owner.kysely.transaction().execute(async (tx) => {
        await sql.raw(statement).execute(tx);
        const difference = await verifyReporting(tx);
        assert.equal(difference?.table, 'report');
        assert.match(difference?.sentence ?? '', says);
        throw new Error('undo');
      });
      await assert.rejects(undone, /undo/);
    });
  }
});
