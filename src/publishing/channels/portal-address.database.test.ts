import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aWorld, publishedItem, value, type World } from '../../../test/make.js';
import { sealer } from '../../files/seal.js';
import { mappingSheet } from './mapping.js';
import { PortalAddress, portalAddressOf } from './portal-address.js';
import { saveTarget } from './target-store.js';

const known = 'https://www.known.example';
const own = 'https://www.own.example';
let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

const table = async (origin: string | null) => {
  const wish = ['2020-01-01', '2020-12-31'] as const;
  return JSON.stringify(value(await world.act((tx) => mappingSheet(tx, world.office, ...wish, origin))).sheet);
};

test('先用机关自己设置的网址，没有设置的用系统已知的；设置后页面、对照表一同改变', async () => {
  const { id } = await publishedItem(world, { body: '<p>第一句。第二句。</p>' });
  let changes = 0;
  const address = new PortalAddress(world.db.desk, world.office, known, () => {
    changes += 1;
  });
  await address.reload();
  assert.deepEqual([address.current(), changes], [known, 0]);
  assert.ok((await table(null)).includes(`/content/${id}（公开网址未设置）`));
  assert.ok((await table(known)).includes(`"${known}/content/${id}"`));
  assert.ok((await table(known)).includes('"第一句。"'), '没有写概述的取第一句');

  const sent = {
    address: 'https://county.example/in',
    intranet: false,
    site: own,
    enabled: false,
    key: 'k'.repeat(16),
  };
  value(await world.act((tx) => saveTarget(tx, sealer(Buffer.alloc(32, 7)), world.clerk, sent)));
  assert.equal(await world.act((tx) => portalAddressOf(tx, world.office, known)), own);
  assert.equal(address.current(), known, '还没有重读');
  await address.reload();
  await address.reload();
  assert.deepEqual([address.current(), changes], [own, 1]);
  assert.ok((await table(known)).includes(`"${own}/content/${id}"`));
});
