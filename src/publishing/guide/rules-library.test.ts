import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { anItem, aWorld, publishedItem, type World } from '../../../test/make.js';
import { day } from '../../law/day.js';
import { rulesLibrary } from './rules-library.js';

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

const rule = { entry: 'rules', nature: 'original' as const, channels: ['website'] };

test('制度库列出已公开的制度：文号、日期、有效性、过时的规定；没有公开的和别的栏目的不列', async () => {
  const old = await publishedItem(world, {
    ...rule,
    title: '示范镇政府信息公开工作制度',
    docNo: '示政发〔2009〕1号',
    writtenOn: '2009-03-02',
    body: '<p>收到申请后，应当在15个工作日内予以答复。</p><p>依照国务院令第492号制定。</p>',
  });
  const fresh = await publishedItem(
    world,
    {
      ...rule,
      title: '示范镇政府信息公开工作制度（2020年）',
      metadata: { validity: 'valid', relations: [{ kind: 'repeals', document: old.id }] },
    },
    '2020-03-06',
  );
  await anItem(world, 'submitted', { ...rule, title: '示范镇政府信息公开考核制度' });
  await publishedItem(world);
  const { rules } = await world.act((tx) => rulesLibrary(tx, world.office, day('2020-03-10')));
  assert.deepEqual(
    rules.map(({ id, docNo, writtenOn, validity, remarks }) => [id, docNo, writtenOn, validity, remarks.length]),
    [
      [fresh.id, null, null, '有效', 0],
      [old.id, '示政发〔2009〕1号', '2009-03-02', '废止', 2],
    ],
  );
});
