import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aDraft, anAttachment, aWorld, refusal, value, type World } from '../../test/make.js';
import { officialCalendar } from '../law/calendar.js';
import { startingCatalogue } from '../law/catalog-starting.js';
import { day } from '../law/day.js';
import { saveDraft } from './actions/save-draft.js';
import { type Draft, draftSchema } from './contract.js';
import { lightOf, wasLate } from './due.js';

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

const save = (draft: Partial<Draft>) => world.act((tx) => saveDraft(tx, world.files, world.clerk, aDraft(draft)));

describe('不能保存的草稿', () => {
  test('附件没有上传过', async () => {
    const digest = 'b'.repeat(64);
    const attachments = [{ name: '名单.pdf', type: 'application/pdf', size: 3, digest }];
    const no = refusal(await save({ attachments }));
    assert.equal(no.code, 'missing-file');
    assert.match(no.sentence, /名单\.pdf/);
  });

  test('附件的大小说得不对', async () => {
    const file = await anAttachment(world.files);
    assert.equal(refusal(await save({ attachments: [{ ...file, size: file.size + 1 }] })).code, 'wrong-size');
    assert.ok(value(await save({ attachments: [file] })).id);
  });

  test('目录里没有的事项', async () => {
    assert.equal(refusal(await save({ entry: 'art99_99' })).code, 'unknown-entry');
  });

  test('去掉不允许的内容之后什么也不剩', async () => {
    assert.equal(refusal(await save({ body: '<script>公示</script>' })).code, 'empty-body');
  });

  test('被拒绝的什么也不留下', async () => {
    const count = () => world.db.owner.kysely.selectFrom('document').select('document_id').execute();
    const before = (await count()).length;
    await save({ entry: 'art99_99' });
    assert.equal((await count()).length, before);
  });

  const invalid: readonly (readonly [what: string, draft: Record<string, unknown>, field: string])[] = [
    ['没有这一天', { formedOn: '2020-02-30' }, 'formedOn'],
    ['公元零年', { formedOn: '0000-01-01' }, 'formedOn'],
    ['不是日期', { writtenOn: '2020年3月' }, 'writtenOn'],
    ['没有标题', { title: '　 ' }, 'title'],
    ['只有标记的正文', { body: '<p><br></p>' }, 'body'],
    ['不是公开渠道的文字', { channels: ['张示范'] }, 'channels.0'],
    ['同一渠道写两次', { channels: ['website', 'website'] }, 'channels'],
    ['一个渠道也没有', { channels: [] }, 'channels'],
    ['不认识的字段', { office: '别的机关' }, ''],
    ['金额带符号', { counts: { what: 'procurement', amount: '-1' } }, 'counts.amount'],
    ['件数为小数', { counts: { what: 'rule', step: 'issued', count: 1.5 } }, 'counts.count'],
  ];
  for (const [what, draft, field] of invalid) {
    test(`${what}：按字段指出`, () => {
      const { error } = draftSchema.safeParse({ ...aDraft(), ...draft });
      assert.equal(error?.issues[0]?.path.join('.'), field);
    });
  }
});

describe('期限的灯', () => {
  const formedOn = day('2020-03-02');
  const catalogue = startingCatalogue('示范镇人民政府');
  for (const [today, light, words] of [
    ['2020-03-03', 'green', '剩余19个工作日'],
    ['2020-03-23', 'green', '剩余5个工作日'],
    ['2020-03-24', 'yellow', '剩余4个工作日'],
    ['2020-03-30', 'yellow', '今日到期'],
    ['2020-03-31', 'red', '已逾期1个工作日'],
  ] as const) {
    test(`${today} 是 ${light}，并写明“${words}”`, () => {
      const due = lightOf(officialCalendar, catalogue, formedOn, 'art20_11', day(today));
      assert.deepEqual([due?.day, due?.light, due?.words], ['2020-03-30', light, words]);
    });
  }

  test('到期当日公开不算逾期，次日算', () => {
    assert.equal(wasLate(officialCalendar, catalogue, formedOn, 'art20_11', day('2020-03-30')), false);
    assert.equal(wasLate(officialCalendar, catalogue, formedOn, 'art20_11', day('2020-03-31')), true);
  });
});
