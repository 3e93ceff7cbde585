import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  aDraft,
  anAttachment,
  anItem,
  aWorld,
  on,
  publishedItem,
  refusal,
  value,
  type World,
} from '../../../test/make.js';
import { renderDocx } from '../../documents/docx.js';
import { handoverDoc, handoverSheet } from '../../documents/handover-list.js';
import { renderXlsx } from '../../documents/xlsx.js';
import { countFor } from '../../law/report/counts.js';
import { readFacts } from '../../ledger/read.js';
import { recordHandover } from '../actions/record-handover.js';
import { withdrawDocument } from '../actions/withdraw-document.js';
import type { Receiver } from '../handover-contract.js';
import { handoverList, handoversOf } from './handovers.js';
import { mappingSheet, readMapping, saveMapping } from './mapping.js';

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

const march = { from: '2020-03-01', to: '2020-03-31' };
const list = async (receiver: Receiver = 'archive', period = march) =>
  value(await world.act((tx) => handoverList(tx, world.office, { receiver, ...period })));
const titles = async (receiver?: Receiver) => (await list(receiver)).items.map(({ title }) => title);
const record = async (change: object = {}, today = '2020-04-01') =>
  world.act(async (tx) =>
    recordHandover(tx, on(world.clerk, today), {
      receiver: 'archive',
      receiverName: '示范县档案馆',
      ...march,
      handedOn: '2020-04-01',
      digest: (await list()).digest,
      ...change,
    }),
  );

describe('向档案馆、图书馆提供公开信息（条例25条）', () => {
  test('没有可移交的不登记；期间、日期不对的不登记', async () => {
    assert.equal(refusal(await record()).article, '条例第二十五条');
    await publishedItem(world, { title: '甲', attachments: [await anAttachment(world.files)] }, '2020-03-05');
    await publishedItem(world, { title: '乙' }, '2020-03-20');
    await anItem(world, 'approved', { title: '没有公开的' }, '2020-03-06');
    await publishedItem(world, { title: '四月的', formedOn: '2020-04-01' }, '2020-04-02');
    assert.deepEqual(await titles(), ['甲', '乙']);
    assert.equal(refusal(await record({ from: '2020-03-31', to: '2020-03-01' })).code, 'handover-period');
    assert.equal(refusal(await record({}, '2020-03-30')).code, 'handover-period');
    assert.equal(refusal(await record({ handedOn: '2020-04-02' })).code, 'handover-day');
    assert.equal(refusal(await record({ handedOn: '2020-03-19' })).code, 'handover-day');
    assert.equal(refusal(await record({ digest: '0'.repeat(64) })).code, 'stale');
  });

  test('登记后不再列出，另一接收单位照列；留下事实，年报可以引用', async () => {
    const seen = await list();
    const { id } = value(await record());
    assert.deepEqual(await titles(), []);
    assert.equal((await list()).alreadyHanded, 2);
    assert.deepEqual(await titles('library'), ['甲', '乙']);
    const facts = await world.act((tx) => readFacts(tx, world.office));
    const fact = facts.find(({ subject }) => subject === id);
    assert.deepEqual(fact, {
      ...{ kind: 'handedOver', receiver: 'archive', periodFrom: march.from, periodTo: march.to, count: 2 },
      ...{ digest: seen.digest, seq: fact?.seq, office: world.office, day: '2020-04-01', subject: id },
    });
    assert.equal(countFor(facts, 2020)['handedOver.archive'], 2);
    const [row] = await world.act((tx) => handoversOf(tx, world.office));
    assert.deepEqual([row?.receiverName, row?.count, row?.personName], ['示范县档案馆', 2, '张示范']);
  });

  test('更新过的重新列入；撤下的不列', async () => {
    const one = await publishedItem(world, { title: '将更新' }, '2020-03-25');
    const two = await publishedItem(world, { title: '将撤下' }, '2020-03-25');
    value(await record());
    await anItem(world, 'published', { ...aDraft(), base: 1, title: '已更新' }, '2020-03-26', one.id);
    value(await world.act((tx) => withdrawDocument(tx, on(world.clerk, '2020-03-27'), two.id, { reason: '内容有误' })));
    assert.deepEqual(await titles(), ['已更新']);
  });

  test('清单可以导出表格和打印，带附件的指纹', async () => {
    const paper = await list('library');
    const sheet = handoverSheet(paper);
    assert.ok(sheet.kind === 'data');
    assert.equal(sheet.rows.length, paper.items.length + 1, '附件另起一行');
    const [first] = paper.items;
    assert.deepEqual(sheet.rows[0], [1, first?.indexNo, '甲', '2020-03-05', '2020-03-05', first?.digest]);
    assert.match(String(sheet.rows[1]?.[5]), /^[0-9a-f]{64}$/);
    assert.equal((await renderXlsx([sheet], { agency: '示范镇人民政府' })).subarray(0, 2).toString(), 'PK');
    const doc = handoverDoc({ ...paper, agency: '示范镇人民政府', printedOn: '2020-04-01' });
    assert.match(JSON.stringify(doc), new RegExp(paper.digest));
    assert.equal((await renderDocx(doc)).subarray(0, 2).toString(), 'PK');
  });
});

describe('县级平台对照表', () => {
  test('按设置的列和顺序，固定列照填，只有公开的', async () => {
    assert.ok((await world.act((tx) => readMapping(tx, world.office))).columns.length > 5);
    const columns = [
      { field: 'fixed', heading: '站点编号', value: '9901' },
      { field: 'title', heading: '标题' },
      { field: 'publishedOn', heading: '发文时间' },
      { field: 'attachments', heading: '附件' },
    ] as const;
    await world.act((tx) => saveMapping(tx, world.clerk, { columns: [...columns] }));
    const { sheet } = value(
      await world.act((tx) => mappingSheet(tx, world.office, '2020-03-01', '2020-03-10', 'https://www.example.gov.cn')),
    );
    assert.ok(sheet.kind === 'data');
    assert.deepEqual(
      sheet.columns.map(({ label }) => label),
      ['站点编号', '标题', '发文时间', '附件'],
    );
    assert.deepEqual(sheet.rows, [['9901', '甲', '2020-03-05', '名单.txt']]);
  });
});
