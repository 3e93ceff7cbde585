import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aDraft, anAttachment, anItem, aWorld, refusal, value, type World } from '../../../test/make.js';
import { officialCalendar } from '../../law/calendar.js';
import type { Actor } from '../../ledger/append.js';
import { readFacts } from '../../ledger/read.js';
import { sampleId } from '../../scanning/testing/samples.js';
import { approveDraft, reviewDraft } from '../actions/decide-step.js';
import { publishDocument } from '../actions/publish-document.js';
import { saveDraft } from '../actions/save-draft.js';
import { submitDraft } from '../actions/submit-draft.js';
import type { Draft, Saved } from '../contract.js';
import { verifyPublishing } from '../verify.js';
import { decideFinding } from './actions/decide-finding.js';
import { checkDocument } from './check-document.js';
import { undecided } from './undecided.js';
import { documentChecks } from './view.js';

const id = sampleId('19800101');
const reason = '这是项目编号。';
const passed = (digest: string) => ({ digest, verdict: 'passed' as const, opinion: '同意公开。' });

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

const save = async (draft: Partial<Draft>, of?: Saved): Promise<Saved> =>
  value(
    await world.act((tx) =>
      saveDraft(tx, world.files, world.clerk, aDraft({ ...draft, base: of?.revision ?? 0 }), of?.id),
    ),
  );
const submitted = async (draft: Partial<Draft>, of?: Saved): Promise<Saved> => {
  const saved = await save(draft, of);
  value(await world.act((tx) => submitDraft(tx, world.clerk, saved.id, saved)));
  return saved;
};
const checksOf = async (of: Saved, who: Actor = world.clerk) => {
  const checks = await world.act((tx) => documentChecks(tx, who, of.id, { running: null, failed: false }));
  assert.ok(checks);
  return checks;
};
const decide = (of: Saved, finding: string, who: Actor = world.clerk, more: object = {}) =>
  world.act((tx) =>
    decideFinding(tx, who, of.id, { digest: of.digest, finding, verdict: 'falseAlarm', reason, ...more }),
  );
const review = (of: Saved) => world.act((tx) => reviewDraft(tx, world.reviewer, of.id, passed(of.digest)));
const open = (of: Saved) => world.act((tx) => undecided(tx, world.office, of.id, of.revision));

describe('没有处理的检查发现', () => {
  test('拦住审查、审批和发布，并写明几处、在哪里', async () => {
    const saved = await submitted({ title: `公示 ${id}`, body: `<p>甲</p><p>${id}，${id}</p>` });
    assert.equal(await open(saved), 3);
    const no = refusal(await review(saved));
    assert.equal(no.code, 'checks-open');
    assert.match(no.sentence, /3 处没有处理（标题、正文第2段 2 处）/);
    const { findings } = await checksOf(saved);
    for (const finding of findings) value(await decide(saved, finding.id));
    assert.equal(await open(saved), 0);
    value(await review(saved));
  });

  test('退回不受影响', async () => {
    const saved = await submitted({ title: `公示 ${id}` });
    const returned = { digest: saved.digest, verdict: 'returned' as const, opinion: '请遮盖号码。' };
    value(await world.act((tx) => reviewDraft(tx, world.reviewer, saved.id, returned)));
  });

  test('审查以后规则变严，审批和发布同样拦住', async () => {
    const stages = [
      ['reviewed', (of: Saved) => world.act((tx) => approveDraft(tx, world.leader, of.id, passed(of.digest)))],
      [
        'approved',
        (of: Saved) => world.act((tx) => publishDocument(tx, officialCalendar, world.otherClerk, of.id, of)),
      ],
    ] as const;
    for (const [stage, act] of stages) {
      const saved = await anItem(world, stage, { title: `规则变严：${stage}` });
      const findings = JSON.stringify([{ id: 'f'.repeat(32), kind: 'idNumber', place: '正文第1段', source: 'body' }]);
      await world.db.owner.kysely
        .updateTable('check_scan')
        .set({ findings })
        .where('digest', '=', saved.digest)
        .execute();
      assert.equal(refusal(await act(saved)).code, 'checks-open');
    }
  });

  test('附件没有检查也算一处；检查以后按附件指出', async () => {
    const file = await anAttachment(world.files, `户主 张示范 ${id}`, '名单.txt');
    const saved = await submitted({ attachments: [file] });
    assert.match(refusal(await review(saved)).sentence, /1 处没有处理（附件“名单.txt”尚未检查）/);
    const told: string[] = [];
    await checkDocument(world.db.desk, world.files, world.clerk, saved, (done, total, name) => {
      told.push(`${done}/${total} ${name}`);
    });
    assert.deepEqual(told, ['0/1 名单.txt']);
    assert.match(refusal(await review(saved)).sentence, /1 处没有处理（附件“名单.txt”）/);
    await checkDocument(world.db.desk, world.files, world.clerk, saved, () => assert.fail('同一附件检查了两遍'));
  });

  test('打不开的附件不能放行，只能更换', async () => {
    const file = await anAttachment(world.files, '不是工作簿', '名单.xlsm');
    const saved = await submitted({ attachments: [file] });
    await checkDocument(world.db.desk, world.files, world.clerk, saved);
    const [finding] = (await checksOf(saved)).findings;
    assert.equal(finding?.kind, 'refused');
    assert.equal(refusal(await decide(saved, finding?.id ?? '', world.reviewer)).code, 'check-unreadable');
    assert.match(refusal(await review(saved)).sentence, /附件“名单.xlsm”不能检查/);
    const second = await submitted({ attachments: [] }, saved);
    value(await review(second));
  });
});

test('发现太多的，列出 500 处，其余只能遮盖或者修改', async () => {
  const file = await anAttachment(world.files, `${id}\n`.repeat(502), '长名单.txt');
  const saved = await submitted({ attachments: [file] });
  await checkDocument(world.db.desk, world.files, world.clerk, saved);
  const { findings } = await checksOf(saved);
  const last = findings.at(-1);
  assert.deepEqual([findings.length, last?.kind, last?.masked], [501, 'many', '另有 2 处没有列出']);
  assert.equal(refusal(await decide(saved, last?.id ?? '')).code, 'check-many');
});

describe('密级标志', () => {
  test('起草人不能放行，保密审查员可以；由自己起草的也不可以', async () => {
    const saved = await submitted({ body: '<p>机密★1年</p>' });
    const [mark] = (await checksOf(saved)).findings;
    assert.equal(mark?.kind, 'secrecyMark');
    assert.notEqual(mark?.mayDecide, true);
    assert.equal(refusal(await decide(saved, mark?.id ?? '')).code, 'check-secrecy');
    const both: Actor = { ...world.clerk, duties: ['clerk', 'secrecyReviewer'] };
    assert.equal(refusal(await decide(saved, mark?.id ?? '', both)).code, 'check-own-secrecy');
    value(await decide(saved, mark?.id ?? '', world.reviewer));
    value(await review(saved));
  });

  test('既不起草也不审查的人什么也不能处理', async () => {
    const saved = await submitted({ title: `公示 ${id}` });
    const [finding] = (await checksOf(saved)).findings;
    assert.equal(refusal(await decide(saved, finding?.id ?? '', world.leader)).code, 'no-duty');
  });
});

describe('新的一稿', () => {
  test('文字没有变的，沿用处理并写明；变了的重新处理', async () => {
    const first = await submitted({ body: `<p>编号 ${id}</p>` });
    const [finding] = (await checksOf(first)).findings;
    value(await decide(first, finding?.id ?? ''));
    const second = await submitted({ body: `<p>新的一段</p><p>编号 ${id}</p>` }, first);
    const [same] = (await checksOf(second)).findings;
    assert.deepEqual([same?.decision?.carried, same?.decision?.revision, same?.place], [true, 1, '正文第2段']);
    value(await review(second));
    const third = await submitted({ body: `<p>身份证 ${id}</p>` }, second);
    assert.equal((await checksOf(third)).findings[0]?.decision, null);
    assert.equal(refusal(await review(third)).code, 'checks-open');
  });

  test('按旧稿或者旧结果处理的，被拒绝', async () => {
    const first = await save({ body: `<p>编号 ${id}</p>` });
    const [finding] = (await checksOf(first)).findings;
    const second = await save({ body: '<p>没有号码</p>' }, first);
    assert.equal(refusal(await decide(first, finding?.id ?? '')).code, 'check-stale');
    assert.equal(refusal(await decide(second, finding?.id ?? '')).code, 'check-stale');
    assert.deepEqual((await checksOf(second)).findings, []);
  });
});

test('台账和检查表里没有原文，台账校验仍然通过', async () => {
  const file = await anAttachment(world.files, `户主 ${id}`, '名单.txt');
  const saved = await submitted({ title: `公示 ${id}`, attachments: [file] });
  await checkDocument(world.db.desk, world.files, world.clerk, saved);
  const [finding] = (await checksOf(saved)).findings;
  value(await decide(saved, finding?.id ?? '', world.clerk, { verdict: 'mustBePublic', basis: '条例第二十条' }));
  const facts = await readFacts(world.db.owner.kysely, world.office, { subject: saved.id });
  assert.deepEqual(
    facts.map(({ kind }) => kind),
    ['submitted', 'checkRun', 'checkDecided'],
  );
  for (const table of ['fact', 'check_scan', 'check_run', 'check_decision'] as const) {
    const rows = await world.db.owner.kysely.selectFrom(table).selectAll().execute();
    assert.ok(rows.length > 0);
    assert.ok(!JSON.stringify(rows).includes(id), table);
  }
  assert.equal(await verifyPublishing(world.db.owner.kysely, world.files), null);
});
