import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type FreshDatabase, freshDatabase, stopSharedServer } from '../../test/database.js';
import { type FileStore, folderStore } from '../files/file-store.js';
import { sealer } from '../files/seal.js';
import { dayInShanghai, yearOf } from '../law/day.js';
import { cellsOf, valueAt } from '../law/report/address.js';
import { amountOf } from '../law/report/amount.js';
import { columnsOn } from '../publishing/heartbeat/columns.js';
import type { FrozenReport } from '../reporting/frozen.js';
import { publishedReport } from '../reporting/published.js';
import { verifyAll } from '../verify.js';
import { fillDemo, foundDemo } from './load.js';

let db: FreshDatabase;
let folder: string;
let files: FileStore;
const seal = sealer(Buffer.alloc(32, 7));
let office: string;
let report: FrozenReport;
before(async () => {
  db = await freshDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-demo-'));
  files = folderStore(folder);
  office = await foundDemo(db.owner);
  assert.equal(await fillDemo(db.owner, files, seal, () => undefined), true);
  const found = await publishedReport(db.portal.kysely, office, 2020);
  assert.ok(found);
  report = found.frozen;
});
after(async () => {
  await db.drop();
  await rm(folder, { recursive: true, force: true });
  await stopSharedServer();
});

describe('演示乡镇 2020 年的报告', () => {
  // The report that the project began from: every cell 0, but for three purchases of 359.7 (万元) together.
  test('三张表的每一格都与原报告相等', () => {
    const row = 'art20_9.centralizedProcurement';
    for (const cell of cellsOf('2019')) {
      const shown = valueAt(report.tables, cell);
      const expected = cell.row !== row ? '0' : cell.value === 'amount' ? '359.7' : '3';
      assert.equal(amountOf(String(shown)), amountOf(expected), cell.place);
    }
    assert.equal(report.tables.table2[row]?.procurementAmount, '359.7000', '按填报要求写四位小数');
  });

  test('转发、公示 456 条，热点 132 条', () => {
    assert.equal(report.counts['published.repostAndNotice'], 456);
    assert.equal(report.counts['published.topical'], 132);
    assert.match(report.rendered.overview, /456条/);
  });

  test('下辖十五个村', async () => {
    const villages = db.owner.kysely.selectFrom('office').select('name').where('parent_id', '=', office);
    assert.equal((await villages.where('kind', '=', 'village').execute()).length, 15);
  });

  test('台账和由它得出的一切校验通过', async () => {
    assert.equal((await verifyAll(db.owner, files)).firstDifference, undefined);
  });

  test('每一种待办都有一件，最近的期限各有早晚', async () => {
    const states = await db.owner.kysely.selectFrom('document').select('state').distinct().execute();
    const expected = ['approved', 'draft', 'published', 'reviewed', 'submitted'];
    assert.deepEqual(states.map(({ state }) => state).sort(), expected);
  });

  test('今年的指南已经发布；栏目多数有信息，仍有空白；说明有已确认、待确认和退回的', async () => {
    const today = dayInShanghai(Date.now());
    const guides = await db.owner.kysely.selectFrom('guide_issue').select('year').orderBy('issue').execute();
    assert.deepEqual(
      guides.map(({ year }) => year),
      [yearOf(today) - 1, yearOf(today)],
    );
    const columns = await columnsOn(db.owner.kysely, office, today);
    const blank = columns.filter(({ state }) => state === 'empty').length;
    assert.ok(blank > 10 && blank < columns.length / 2, `${blank} / ${columns.length}`);
    const of = (key: string) => columns.find((column) => column.key === key);
    assert.ok(of('art21_05')?.statement && of('art21_06')?.waiting && of('art20_14')?.returned);
    const warned = await db.owner.kysely.selectFrom('column_warning').select('step').distinct().execute();
    assert.ok(warned.some(({ step }) => step !== 'empty'));
  });

  test('再次启动什么也不加', async () => {
    assert.equal(await foundDemo(db.owner), office);
    assert.equal(await fillDemo(db.owner, files, seal, () => undefined), false);
  });
});
