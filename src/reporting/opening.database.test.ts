import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { tabbed } from '../../test/cases/reports/layouts.js';
import { aWorld, on, refusal, value, type World } from '../../test/make.js';
import { day } from '../law/day.js';
import { appendFacts } from '../ledger/append.js';
import { verifyAll } from '../verify.js';
import { importReport } from './actions/import-report.js';
import { saveNarrative } from './actions/save-narrative.js';
import { takeOpening } from './actions/take-opening.js';
import { behindCell } from './behind.js';
import { readReportFile } from './import/read-file.js';
import { openingView } from './opening-view.js';
import { startingNarrative } from './starting-narrative.js';
import { reportView } from './view.js';

const year = 2024;
let world: World;
let office: { id: string; name: string };
let source: string;
let stated: number[];
before(async () => {
  world = await aWorld();
  const read = value(await readReportFile(Buffer.from(tabbed()), '2023年年报.txt'));
  office = { id: world.office, name: read.agency ?? '' };
  stated = (read.table3.carriedForward ?? []).slice(0, 6).map(Number);
  source = await world.act((tx) =>
    importReport(tx, on(world.clerk, '2024-02-01'), { name: '2023年年报.txt', digest: 'c'.repeat(64) }, read),
  );
});
after(() => world.end());

const clerk = () => on(world.clerk, '2024-03-01');
const opening = () => world.act((tx) => openingView(tx, clerk(), office, year));
const differences = async () => (await opening()).columns.map(({ difference }) => difference);
const take = (seen: number[], from = source) =>
  world.act((tx) => takeOpening(tx, clerk(), office, year, { source: from, differences: seen }));
const report = () => world.act((tx) => reportView(tx, clerk(), office, year));
const codes = async () => (await report()).findings.map(({ check }) => check);

describe('上年结转', () => {
  test('导入的上年报告有结转，台账没有：检查指出，页面列出来源和各列差额', async () => {
    assert.ok(stated.some((count) => count > 0));
    assert.ok((await codes()).includes('C5'));
    const view = await opening();
    assert.deepEqual(
      [view.source?.kind, view.source?.kind === 'imported' && view.source.fileName, view.may],
      ['imported', '2023年年报.txt', true],
    );
    assert.deepEqual(await differences(), stated);
  });

  test('不是所看到的数字，或者不是所看到的报告，不带入', async () => {
    assert.equal(refusal(await take(stated.map((count) => count + 1))).code, 'figures-changed');
    assert.equal(refusal(await take(stated, '00000000-0000-4000-8000-000000000009')).code, 'figures-changed');
    assert.deepEqual(await differences(), stated);
  });

  test('两人同时带入，只带入一次；之后与上年报告相等，记录指向导入的报告', async () => {
    const outcomes = await Promise.all([take(stated), take(stated)]);
    assert.deepEqual(outcomes.map((outcome) => outcome.ok).sort(), [false, true]);
    assert.ok(!(await codes()).includes('C5'));
    const behind = await world.act((tx) => behindCell(tx, office.id, year, 'table3/carriedOver/total'));
    assert.equal(behind?.value, String(stated.reduce((sum, count) => sum + count, 0)));
    assert.ok(behind?.records.every(({ title }) => title === '导入的2023年年报“2023年年报.txt”'));
    assert.equal(refusal(await take(await differences())).code, 'opening-equal');
  });

  test('补登一件上年的申请：多出的一件可以退回，结转仍与上年报告相等', async () => {
    const column = stated.findIndex((count) => count > 0);
    const applicant = (await opening()).columns[column]?.applicant;
    assert.ok(applicant);
    const late = {
      fact: { kind: 'requestReceived', applicant } as const,
      day: day('2023-12-27'),
      subject: 'request-1',
    };
    await world.act((tx) => appendFacts(tx, clerk(), [late]));
    assert.ok((await codes()).includes('C5'));
    const now = await differences();
    assert.equal(now[column], -1);
    value(await take(now));
    assert.ok(!(await codes()).includes('C5'));
    assert.ok((await report()).tables.table3.carriedOver?.every((count) => Number(count) >= 0));
  });

  test('报告签发以后不能再带入', async () => {
    value(
      await world.act((tx) =>
        saveNarrative(tx, clerk(), year, { version: 0, narrative: startingNarrative(office.name, year) }),
      ),
    );
    await world.db.owner.kysely
      .transaction()
      .execute(async (tx) => {
        await tx
          .updateTable('report')
          .set({ state: 'signed', frozen: '{}', digest: 'x', frozen_seq: 1, signed_by: world.leader.person })
          .where('year', '=', year)
          .execute();
        const no = refusal(await takeOpening(tx, clerk(), office, year, { source, differences: stated }));
        assert.equal(no.code, 'report-signed');
        throw new Error('undo');
      })
      .catch((error: Error) => assert.equal(error.message, 'undo'));
    assert.equal((await verifyAll(world.db.owner, world.files)).firstDifference, undefined);
  });
});
