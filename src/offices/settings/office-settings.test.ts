import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { aPerson, aWorld, on, refusal, value, type World } from '../../../test/make.js';
import { publicVersion } from '../../db/public-version.js';
import { day } from '../../law/day.js';
import type { Actor } from '../../ledger/append.js';
import type { ProfileSent } from '../office-contract.js';
import { verifyOffices } from '../verify.js';
import { issueGuide } from './issue-guide.js';
import { saveProfile } from './save-profile.js';
import { guideView, officeView } from './view.js';

let world: World;
let administrator: Actor;
before(async () => {
  world = await aWorld();
  administrator = await aPerson(world.db.owner, world.office, ['administrator'], '孙样例', 'guanliyuan');
});
after(() => world.end());

const founded: ProfileSent = {
  unit: '示范镇党政办公室',
  phone: '0000-0000001',
  address: '示范县示范镇样例路1号',
  reviewBody: '示范县人民政府',
  court: '示范县人民法院',
};
const whole: ProfileSent = { ...founded, hours: '工作日8:30至12:00', fax: '无', email: 'gongkai@shifan.example' };

const save = (base: number, profile: ProfileSent, who = administrator) =>
  world.act((tx) => saveProfile(tx, who, { base, profile }));
const office = () => world.act((tx) => officeView(tx, world.office));
const guide = (today = '2020-03-05') => world.act((tx) => guideView(tx, world.office, day(today)));
const issue = async (with_: { year?: number; digest?: string } = {}, who = world.leader) => {
  const { year, digest } = await guide();
  return world.act((tx) => issueGuide(tx, who, { year, digest, ...with_ }));
};
const facts = async (kind: string) =>
  (await world.db.owner.kysely.selectFrom('fact').select(['subject', 'data']).where('kind', '=', kind).execute())
    .length;
const shown = () => publicVersion(world.db.portal.kysely, world.office);

describe('机构信息', () => {
  test('没有职责的、没有改动的、看的不是最后一版的：不保存，什么也没有变', async () => {
    const before = await shown();
    assert.equal(refusal(await save(0, whole, world.clerk)).code, 'no-duty');
    assert.equal(refusal(await save(0, founded)).code, 'unchanged');
    assert.equal(refusal(await save(1, whole)).code, 'stale');
    const { version, profile, versions } = await office();
    assert.deepEqual([version, profile, versions.length], [0, founded, 1]);
    assert.deepEqual([await facts('profileChanged'), await shown()], [0, before]);
  });

  test('保存：各版都留着，写明何人何时改了什么，记入台账，公开页面随之更新', async () => {
    const before = await shown();
    assert.deepEqual(value(await save(0, { ...whole, leader: '王演示' })), { version: 1 });
    assert.deepEqual(value(await save(1, { ...whole, leader: '' }, on(administrator, '2020-03-06'))), { version: 2 });
    const { profile, versions } = await office();
    assert.deepEqual(profile, whole);
    assert.deepEqual(
      versions.map(({ version, byName, changed }) => [version, byName, changed]),
      [
        [2, '孙样例', ['负责人']],
        [1, '孙样例', ['办公时间', '传真号码', '电子邮箱', '负责人']],
        [0, null, ['工作机构名称', '办公地址', '联系电话', '行政复议机关', '有管辖权的人民法院']],
      ],
    );
    assert.equal(await facts('profileChanged'), 2);
    assert.ok((await shown()) > before);
    assert.equal(await verifyOffices(world.db.owner.kysely), null);
  });
});

describe('公开指南', () => {
  test('缺条例12条所列内容的、年度不对的、内容变了的、没有职责的：不发布', async () => {
    const { hours: _hours, ...withoutHours } = whole;
    value(await save(2, withoutHours));
    const cases: readonly [string, Promise<Parameters<typeof refusal>[0]>][] = [
      ['guide-incomplete', issue()],
      ['other-year', issue({ year: 2021 })],
      ['changed', issue({ digest: '0'.repeat(64) })],
      ['no-duty', issue({}, administrator)],
    ];
    for (const [code, outcome] of cases) assert.equal(refusal(await outcome).code, code);
    assert.match(refusal(await issue()).sentence, /缺：办公时间/);
    assert.equal(await facts('guideIssued'), 0);
    value(await save(3, whole));
  });

  test('写有过时规定的：指出来，不发布', async () => {
    value(await save(4, { ...whole, intro: '本机关收到申请后，在15个工作日内予以答复。' }));
    assert.equal((await guide()).remarks.length, 1);
    const refused = refusal(await issue());
    assert.deepEqual([refused.code, refused.article], ['guide-outdated', '条例第三十三条']);
    value(await save(5, whole));
    assert.deepEqual((await guide()).remarks, []);
  });

  test('发布：文本固定，指纹记入台账；满一年或者信息有变动时提醒', async () => {
    assert.match((await guide()).due ?? '', /还没有发布过/);
    assert.deepEqual(value(await issue()), { issue: 1 });
    const view = await guide();
    assert.deepEqual([view.due, view.issues[0]?.byName, view.issues[0]?.digest], [null, '王演示', view.digest]);
    assert.equal(refusal(await issue()).code, 'unchanged');
    assert.match((await guide('2021-03-05')).due ?? '', /已满一年/);
    value(await save(6, { ...whole, phone: '0000-0000009' }));
    assert.match((await guide()).due ?? '', /有变动/);
    const { text } = await world.db.portal.kysely.selectFrom('public_guide').select('text').executeTakeFirstOrThrow();
    assert.match(JSON.stringify(text), /0000-0000001/);
    assert.deepEqual(value(await issue()), { issue: 2 });
    assert.equal((await guide()).due, null);
    assert.equal(await verifyOffices(world.db.owner.kysely), null);
  });
});

describe('越过系统改动的', () => {
  test('工作平台改不了各版、别处的机构和机构名称，门户看不到是谁改的', async () => {
    const desk = world.db.desk.pool;
    for (const act of [
      'update office_profile set version = 9',
      'delete from guide_issue',
      "update office set name = '别的机关'",
    ])
      await assert.rejects(desk.query(act), /permission denied/);
    const { rowCount } = await desk.query("update office set profile = '{}'"); // of no office: no row is its own
    assert.equal(rowCount, 0);
    await assert.rejects(world.db.portal.pool.query('select issued_by from guide_issue'), /permission denied/);
  });

  test('校验指得出来', async () => {
    const owner = world.db.owner.kysely;
    await sql`update office set profile = '{"unit":"别处"}'`.execute(owner);
    assert.match((await verifyOffices(owner))?.sentence ?? '', /现行的机构信息与最后一版不符/);
    await sql`update office_profile set profile = '{"unit":"别处"}' where version = 7`.execute(owner);
    assert.match((await verifyOffices(owner))?.sentence ?? '', /第7版与台账所记的不符/);
    await sql`delete from office_profile where version = 7`.execute(owner);
    await sql`update office o set profile = p.profile from office_profile p where p.version = 6`.execute(owner);
    await sql`update guide_issue set text = '{}' where issue = 1`.execute(owner);
    assert.match((await verifyOffices(owner))?.sentence ?? '', /第1次发布的指南与台账所记的不符/);
    await sql`delete from guide_issue where issue = 1`.execute(owner);
    assert.match((await verifyOffices(owner))?.sentence ?? '', /台账记有这次发布的指南，表里却没有/);
  });
});
