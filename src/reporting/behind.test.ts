import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { tabbed } from '../../test/cases/reports/layouts.js';
import { anItem, aWorld, on, publishedItem, refusal, value, type World } from '../../test/make.js';
import { zipTexts } from '../documents/testing/zip-text.js';
import type { Counted } from '../law/facts.js';
import { cellsOf, valueAt } from '../law/report/address.js';
import { amountOf } from '../law/report/amount.js';
import { withdrawDocument } from '../publishing/actions/withdraw-document.js';
import { verifyAll } from '../verify.js';
import { importReport } from './actions/import-report.js';
import { recordBusiness } from './actions/record-business.js';
import { behindCell, behindCount } from './behind.js';
import { listBusiness } from './business-list.js';
import { readReportFile } from './import/read-file.js';
import { listImports } from './imports-view.js';
import { renderReportFile } from './report-file.js';
import { currentReport } from './view.js';

const office = { id: 'shifan', name: '示范镇人民政府' };
let world: World;
before(async () => {
  world = await aWorld();
  const purchase = (amount: string) => ({ entry: 'art20_09', counts: { what: 'procurement' as const, amount } });
  await publishedItem(world, purchase('168.5'));
  const { id } = await publishedItem(world, purchase('1000'));
  await anItem(world, 'published', { base: 1, ...purchase('121.2001') }, '2020-04-01', id);
  await publishedItem(world, { counts: { what: 'normativeDocument', step: 'issued' }, nature: 'original' });
  const gone = await publishedItem(world, {
    counts: { what: 'normativeDocument', step: 'issued' },
    nature: 'original',
  });
  value(await world.act((tx) => withdrawDocument(tx, on(world.clerk, '2020-09-01'), gone.id, { reason: '已废止' })));
  await publishedItem(world, { nature: 'repost' });
  await record('行政许可三件', { what: 'decision', row: 'administrativeLicense', count: 3 });
  await record('行政许可二件', { what: 'decision', row: 'administrativeLicense', count: 2 });
  await record('许可项目减少', { what: 'itemList', row: 'administrativeLicense', change: -2 });
  await record('许可项目增加', { what: 'itemList', row: 'administrativeLicense', change: 7 });
  await record('收费', { what: 'feeCollected', amount: '0.0001' });
});
after(() => world.end());

const business = (title: string, counts: Counted, day = '2020-03-04') =>
  world.act((tx) => recordBusiness(tx, on(world.clerk, '2020-10-08'), { day, title, counts }));
const record = async (title: string, counts: Counted) => value(await business(title, counts));

/** '＋168.5000' and '－2' as numbers of ten-thousandths. */
const sumOf = (contributions: readonly string[]) =>
  contributions.reduce((sum, text) => sum + (text.startsWith('－') ? -1n : 1n) * amountOf(text.slice(1)), 0n);

describe('每个数字打开来都是一件件记录', () => {
  for (const year of [2020, 2021]) {
    test(`${year} 年每个不为零的格子，记录相加正好等于它`, async () => {
      const { frozen } = await world.act((tx) => currentReport(tx, office, year));
      let opened = 0;
      for (const cell of cellsOf(frozen.form)) {
        const shown = valueAt(frozen.tables, cell);
        if (shown === null || Number(shown) === 0) continue;
        const behind = await world.act((tx) => behindCell(tx, office.id, year, cell.address));
        assert.ok(behind);
        assert.equal(behind.value, String(shown));
        const negative = String(shown).startsWith('-');
        const expected = negative ? -amountOf(String(shown).slice(1)) : amountOf(String(shown));
        assert.equal(sumOf(behind.records.map(({ contribution }) => contribution)), expected, cell.place);
        assert.ok(behind.records.every(({ title }) => title !== ''));
        opened += 1;
      }
      assert.ok(opened >= (year === 2020 ? 6 : 1), `${opened} cells`);
    });
  }

  test('正文里的每个数字也是', async () => {
    const { frozen } = await world.act((tx) => currentReport(tx, office, 2020));
    for (const key of [
      'published',
      'published.original',
      'published.repostAndNotice',
      'withdrawn',
      'channel.website',
    ]) {
      const behind = await world.act((tx) => behindCount(tx, office.id, 2020, key));
      const sum = sumOf(behind?.records.map(({ contribution }) => contribution) ?? []);
      assert.equal(sum, amountOf(String(frozen.counts[key])), key);
    }
  });

  test('没有的格子和没有的数字是没有，不是零', async () => {
    for (const address of ['', 'table2/x/y', "table3/' or 1=1/total", '__proto__', 'table2/constructor/name'])
      assert.equal(await world.act((tx) => behindCell(tx, office.id, 2020, address)), null);
    assert.equal(await world.act((tx) => behindCount(tx, office.id, 2020, 'toString')), null);
  });
});

describe('业务登记', () => {
  test('列出来的是登记时的事由和数字', async () => {
    const rows = await world.act((tx) => listBusiness(tx, office.id));
    assert.ok(rows.some(({ title, words }) => title === '行政许可三件' && words === '行政许可处理决定 3 件'));
  });

  test('还没有到的日期不能登记', async () => {
    const no = refusal(await business('预先登记', { what: 'feeCollected', amount: '1' }, '2020-10-09'));
    assert.equal(no.code, 'day-to-come');
  });
});

describe('报告的文件', () => {
  for (const kind of ['docx', 'xlsx'] as const) {
    test(`${kind} 能够打开，里面有机关名称和采购金额`, async () => {
      const { frozen } = await world.act((tx) => currentReport(tx, office, 2020));
      const bytes = await renderReportFile(frozen, kind, null);
      const text = [...(await zipTexts(bytes)).values()].join('\n');
      assert.match(text, /示范镇人民政府/);
      assert.match(text, /289\.7001/);
    });
  }
});

describe('导入的报告', () => {
  test('读得出的留存下来，并在台账里记一笔', async () => {
    const read = value(await readReportFile(Buffer.from(tabbed()), '报告.txt'));
    const file = { name: '报告.txt', digest: 'c'.repeat(64) };
    const id = await world.act((tx) => importReport(tx, world.clerk, file, read));
    const kept = (await world.act((tx) => listImports(tx, office.id))).find((row) => row.id === id);
    assert.deepEqual([kept?.year, kept?.form, kept?.readable, kept?.fileName], [2023, '2021', true, '报告.txt']);
    assert.deepEqual(kept?.tables?.table3, read.table3);
    assert.deepEqual(kept?.narrative, read.narrative);
  });

  test('读不出的也留存，写明原因，不记数字', async () => {
    const read = value(await readReportFile(Buffer.from('示范镇2023年工作总结\n没有表格。'), '总结.txt'));
    assert.equal(read.readable, false);
    const facts = () =>
      world.db.owner.kysely.selectFrom('fact').select('seq').where('kind', '=', 'reportImported').execute();
    const before = (await facts()).length;
    const file = { name: '总结.txt', digest: 'd'.repeat(64) };
    const id = await world.act((tx) => importReport(tx, world.clerk, file, read));
    const kept = (await world.act((tx) => listImports(tx, office.id))).find((row) => row.id === id);
    assert.match(kept?.reason ?? '', /\p{Script=Han}/u);
    assert.equal(kept?.tables, null);
    assert.equal((await facts()).length, before);
    assert.equal((await verifyAll(world.db.owner, world.files)).firstDifference, undefined);
  });
});

test('上年十二月成文、本年一月公开的规范性文件，算上年制作、本年公开', async () => {
  const row = async (year: number) => {
    const { frozen } = await world.act((tx) => currentReport(tx, office, year));
    const { newlyMade, issued, newlyPublished, inForce } = frozen.tables.table2['art20_1.normativeDocuments'] ?? {};
    return { made: Number(newlyMade ?? issued), published: Number(newlyPublished ?? 0), inForce: Number(inForce ?? 0) };
  };
  const before = { 2020: await row(2020), 2021: await row(2021) };
  const days = { writtenOn: '2020-12-28', formedOn: '2020-12-28' };
  const counts: Counted = { what: 'normativeDocument', step: 'issued' };
  await publishedItem(world, { ...days, counts, nature: 'original' }, '2021-01-06');
  assert.deepEqual(await row(2020), { ...before[2020], made: before[2020].made + 1 });
  assert.deepEqual(await row(2021), { ...before[2021], inForce: before[2021].inForce + 1 });
});
