import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aDraft, aWorld, refusal, value, type World } from '../../../test/make.js';
import { sampleId } from '../../scanning/testing/samples.js';
import { saveDraft } from '../actions/save-draft.js';
import type { DecideFindings } from '../check-contract.js';
import type { Saved } from '../contract.js';
import { decideFindings } from './actions/decide-finding.js';
import { undecided } from './undecided.js';
import { documentChecks } from './view.js';

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

const ids = ['19800101', '19810101', '19820101', '19830101'].map((born) => sampleId(born));
const save = async (body: string): Promise<Saved> =>
  value(await world.act((tx) => saveDraft(tx, world.files, world.clerk, aDraft({ body }))));
const findingsIn = async ({ id }: Saved) =>
  (await world.act((tx) => documentChecks(tx, world.clerk, id, { running: null, failed: false })))?.findings ?? [];
const decide = (of: Saved, findings: readonly string[], more: Partial<DecideFindings> = {}, who = world.clerk) =>
  world.act((tx) =>
    decideFindings(tx, who, of.id, {
      ...{ digest: of.digest, findings: [...findings], verdict: 'falseAlarm', reason: '这是项目编号。' },
      ...more,
    }),
  );
const open = (of: Saved) => world.act((tx) => undecided(tx, world.office, of.id, of.revision));

describe('一次处理多处同类检查结果', () => {
  test('选中的都记下，各留一条台账；没有选的仍未处理；同一处选两次只记一次', async () => {
    const saved = await save(`<p>${ids.join('，')}</p>`);
    const found = (await findingsIn(saved)).filter(({ kind }) => kind === 'idNumber').map(({ id }) => id);
    assert.equal(found.length, 4);
    const [first = ''] = found;
    assert.deepEqual(value(await decide(saved, [...found.slice(0, 3), first])), { decided: 3 });
    assert.equal(await open(saved), 1);
    const facts = await world.act((tx) =>
      tx.selectFrom('fact').select('data').where('subject', '=', saved.id).where('kind', '=', 'checkDecided').execute(),
    );
    assert.deepEqual(
      facts.map(({ data }) => (data as { finding: string }).finding),
      found.slice(0, 3),
    );
  });

  test('不同种类、密级标志、旧稿、不存在的检查项和没有职责的人都被拒绝，一处也不记', async () => {
    const saved = await save(`<p>${ids[0]}</p><p>电话 13800138000</p><p>机密★三年</p><p>秘密★一年</p>`);
    const all = await findingsIn(saved);
    const of = (kind: string) => all.filter((one) => one.kind === kind).map(({ id }) => id);
    const [number = ''] = of('idNumber');
    assert.ok(of('mobile').length === 1 && of('secrecyMark').length === 2);
    for (const [code, asked] of [
      ['check-kinds', () => decide(saved, [number, ...of('mobile')])],
      ['check-one-by-one', () => decide(saved, of('secrecyMark'), {}, world.reviewer)],
      ['check-stale', () => decide(saved, [number], { digest: 'a'.repeat(64) })],
      ['check-stale', () => decide(saved, [number, 'f'.repeat(32)])],
      ['no-duty', () => decide(saved, [number], {}, world.leader)],
    ] as const) {
      assert.equal(refusal(await asked()).code, code);
    }
    assert.equal(await open(saved), all.length);
    const nowhere = { ...saved, id: '00000000-0000-4000-8000-000000000001' };
    assert.equal(await decide(nowhere, [number]), null);
  });
});
