import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { aPerson, aWorld, on, value, type World } from '../../test/make.js';
import { zipTexts } from '../documents/testing/zip-text.js';
import { day } from '../law/day.js';
import { outcomeOf } from '../law/request/outcomes.js';
import type { Actor } from '../ledger/append.js';
import { fileRemedy } from './actions/file-remedy.js';
import { bundleOf } from './bundle.js';
import type { CaseWork } from './case-work.js';
import { insertEvent, insertStep, updateItem } from './store-case.js';
import { handledCase, releaseWork } from './testing/release-case.js';

let world: World;
let handler: Actor;
let work: CaseWork;
before(async () => {
  world = await aWorld();
  handler = on(await aPerson(world.db.owner, world.office, ['handler'], '赵样例', 'jingban'), '2022-04-05');
  work = releaseWork(world);
});
after(() => world.end());

const clock = {
  remaining: 3,
  pausedUntil: '2022-03-20',
  derivation: [{ article: '条例33条', sentence: '自收到之日起算', from: '2022-03-01', to: '2022-03-29', counted: 20 }],
  days: [
    { day: '2022-03-01', standing: 'zero' as const, ordinal: null, why: '收到申请之日', article: '条例31条' },
    { day: '2022-03-02', standing: 'counted' as const, ordinal: 1, why: '工作日', article: '条例33条' },
    { day: '2022-03-05', standing: 'rest' as const, ordinal: null, why: '周六', article: '' },
  ],
};
const search = {
  systems: '公文系统',
  keywords: '预算',
  places: '三号柜',
  people: '赵样例',
  from: '2022-03-02',
  to: '2022-03-04',
  signatures: '赵样例',
};

/** A case with an original, two files made of it, a decision with its search, an event and a lawsuit. */
async function wholeCase() {
  const made = await handledCase(world, work, handler);
  // The files that the builder lays down in the clear do not open.
  await world.db.owner.pool.query('delete from request_letter where request_id = $1', [made.id]);
  await world.db.owner.pool.query('delete from request_file where request_id = $1', [made.id]);
  const original = await made.add('面积.txt', Buffer.from('甲泉村承包面积 3 亩。'));
  for (const [minutes, remove] of [
    [1, []],
    [2, ['甲泉']],
  ] as [number, string[]][]) {
    const later = { ...handler, now: handler.now + minutes * 60_000 };
    value(await made.release(original, { decisions: [], remove }, later));
  }
  const outcome = 'unable.notHeld.notExist';
  await world.act(async (tx) => {
    await insertStep(tx, handler, made.id, { act: 'register', stage: 'registered' });
    await insertStep(tx, handler, made.id, {
      act: 'assign',
      stage: 'assigned',
      to: handler.person,
      opinion: '请\n\t办理',
    });
    await insertEvent(tx, handler, made.id, { kind: 'explanationRequested', day: day('2022-03-03') });
    await updateItem(tx, handler, made.id, 1, {
      outcome,
      decision: { outcome, reasons: '没有\r\n第9项：检索到', search },
    });
  });
  const filed = { request: made.id, block: 'review' as const, filedOn: day('2022-04-01'), caseNo: '示复〔2022〕1号' };
  value(await world.act((tx) => fileRemedy(tx, handler, work, filed)));
  return made;
}

test('案卷：原件、对外提供、已作废的分开放，决定、流转、复议用中文写全，目录的指纹与文件相符', async () => {
  const made = await wholeCase();
  const zip = await world.act((tx) => bundleOf(tx, work.files, clock, world.office, made.id));
  assert.ok(zip);
  const texts = await zipTexts(zip);
  const folders = [...texts.keys()].map((name) => name.split('/')[0]);
  assert.deepEqual(new Set(folders.filter((name) => !name?.endsWith('.txt'))), new Set(['原件', '对外提供', '已作废']));
  const of = (folder: string) => [...texts].find(([name]) => name.startsWith(`${folder}/`))?.[1];
  assert.equal(of('对外提供'), '＊＊村承包面积 3 亩。');
  assert.equal(of('原件'), '甲泉村承包面积 3 亩。');

  const index = texts.get('目录.txt') ?? '';
  assert.match(index, /“原件”文件夹中的文件未经处理/);
  for (const [name, text] of texts) {
    if (name === '目录.txt') continue;
    assert.ok(index.includes(name), name);
    assert.ok(index.includes(createHash('sha256').update(text).digest('hex')), name);
  }
  const term = texts.get('期限推算.txt') ?? '';
  assert.match(term, /期限暂停，最迟到：2022-03-20/);
  assert.match(term, /2022-03-01\t收到之日\t\t收到申请之日\t条例31条/);
  assert.match(term, /2022-03-02\t计入\t第1个工作日/);
  const course = texts.get('流转记录.txt') ?? '';
  assert.match(course, /2022-04-05\t登记\t已登记\t赵样例/);
  assert.match(course, /2022-04-05\t分办\t已分办\t赵样例\t赵样例\t请 办理\r\n/);
  assert.match(course, /2022-03-03\t要求说明理由/);
  const items = texts.get('逐项决定.txt') ?? '';
  assert.match(items, new RegExp(`处理决定：${outcomeOf('unable.notHeld.notExist')?.label}`));
  assert.match(items, /依据：条例/);
  assert.match(items, /理由：没有 第9项：检索到\r\n/);
  assert.match(items, /检索日期：2022-03-02至2022-03-04/);
  assert.match(texts.get('复议诉讼.txt') ?? '', /2022-04-01\t行政复议\t示复〔2022〕1号\t尚未审结/);
  assert.match(
    texts.get('对外文件处理记录.txt') ?? '',
    /对外提供\/003-面积\.txt\r\n原件：原件\/001-面积\.txt\r\n另行删去的字词：1处/,
  );
  for (const [name, text] of texts) {
    if (name.endsWith('.txt')) assert.doesNotMatch(text.replace(/SHA-256|[0-9a-f]{64}|\.txt/g, ''), /[a-z]{3,}/i, name);
  }
});

test('没有复议、没有对外文件的，不写空文件；没有的案件没有案卷；少了文件不出案卷', async () => {
  const made = await handledCase(world, work, handler);
  const gone = { read: async () => null };
  await assert.rejects(
    world.act((tx) => bundleOf(tx, gone, clock, world.office, made.id)),
    /is gone/,
  );
  const whole = { read: async () => ({ name: '', type: 'text/plain', bytes: Buffer.from('正文') }) };
  const zip = await world.act((tx) => bundleOf(tx, whole, clock, world.office, made.id));
  const names = [...(await zipTexts(zip ?? Buffer.alloc(0))).keys()];
  assert.ok(!names.includes('复议诉讼.txt') && !names.includes('对外文件处理记录.txt'));
  const absent = '00000000-0000-4000-8000-000000000009';
  assert.equal(await world.act((tx) => bundleOf(tx, whole, clock, world.office, absent)), null);
});
