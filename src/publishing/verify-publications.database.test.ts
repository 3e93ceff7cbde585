import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { anItem, aWorld, on, publishedItem, value, type World } from '../../test/make.js';
import { sampleId } from '../scanning/testing/samples.js';
import { recordHandover } from './actions/record-handover.js';
import { withdrawDocument } from './actions/withdraw-document.js';
import { handoverList } from './channels/handovers.js';
import { decideFinding } from './checks/actions/decide-finding.js';
import { documentChecks } from './checks/view.js';
import { putQuestion } from './review/actions/put-question.js';
import { takeAnswer } from './review/actions/take-answer.js';
import { verifyPublishing } from './verify.js';

let world: World;
before(async () => {
  world = await aWorld();
  await publishedItem(world, { title: '一直公开的' });
  const gone = await publishedItem(world, { title: '撤下的' }, '2020-03-06');
  const reason = { reason: '内容有误' };
  const period = { receiver: 'archive' as const, from: '2020-03-01', to: '2020-03-31' };
  const { digest } = value(await world.act((tx) => handoverList(tx, world.office, period)));
  const given = { ...period, receiverName: '示范县档案馆', handedOn: '2020-04-01', digest };
  value(await world.act((tx) => recordHandover(tx, on(world.clerk, '2020-04-01'), given)));
  value(await world.act((tx) => withdrawDocument(tx, on(world.clerk, '2020-04-02'), gone.id, reason)));
  await aDecidedFinding();
  await anAnsweredQuestion();
});
after(() => world.end());

async function aDecidedFinding() {
  const saved = await anItem(world, 'submitted', { title: `项目 ${sampleId('19800101')}` });
  const state = { running: null, failed: false };
  const checks = await world.act((tx) => documentChecks(tx, world.clerk, saved.id, state));
  const finding = checks?.findings[0]?.id ?? '';
  const decided = { digest: saved.digest, finding, verdict: 'falseAlarm' as const, reason: '这是项目编号。' };
  value(await world.act((tx) => decideFinding(tx, world.clerk, saved.id, decided)));
}

async function anAnsweredQuestion() {
  const { id, digest } = await anItem(world, 'submitted', { title: '提请确定的' });
  const asked = { digest, question: '能否公开？', authority: 'superior', addressee: '示范县保密局' } as const;
  value(await world.act((tx) => putQuestion(tx, world.reviewer, id, asked)));
  const said = { digest, verdict: 'returned', opinion: '不宜公开。', on: '2020-03-05' } as const;
  value(await world.act((tx) => takeAnswer(tx, world.files, world.reviewer, id, said)));
}

/** What is found after a statement that is undone again. */
async function foundAfter(statement: string) {
  let difference: Awaited<ReturnType<typeof verifyPublishing>> = null;
  const undone = world.db.owner.kysely.transaction().execute(async (tx) => {
    await sql.raw(statement).execute(tx);
    difference = await verifyPublishing(tx, world.files, world.office);
    throw new Error('undo');
  });
  await assert.rejects(undone, /undo/);
  return difference as Awaited<ReturnType<typeof verifyPublishing>>;
}

const changed = /与台账所记的不符。$/;
const added = /不在台账里。$/;
const lost = /^台账记有.*，表里却没有。$/;

describe('校验公开的日期、审查的经过和移交', () => {
  test('没有改动时没有差别', async () => {
    assert.equal(await verifyPublishing(world.db.owner.kysely, world.files), null);
  });
  for (const [what, statement, table, says] of [
    ['把公开日期提前', 'update document set published_on = published_on - 30', 'document', changed],
    ['改撤下日期', 'update document set withdrawn_on = withdrawn_on - 1', 'document', changed],
    [
      '给公开的加上撤下日期',
      `update document set withdrawn_on = '2020-03-09', withdraw_reason = '无'
      where published_revision is not null`,
      'document',
      changed,
    ],
    ['改一次公开的日期', 'update publication set published_on = published_on - 30', 'publication', changed],
    [
      '改公开的终止日期',
      `update publication set ended_on = '2020-03-07' where ended_on is null`,
      'publication',
      changed,
    ],
    [
      '换公布的人',
      `update publication set published_by = (select person_id from person where name = '王演示')`,
      'publication',
      changed,
    ],
    ['检索不到', 'delete from search_entry', 'search_entry', /站内检索/],
    ['删去审查记录', `delete from review where step = 'secrecy'`, 'review', lost],
    [
      '换审查的人',
      `update review set reviewer = (select person_id from person where name = '张示范') where step = 'approval'`,
      'review',
      changed,
    ],
    ['审查变成审批', `update review set step = 'approval' where step = 'secrecy'`, 'review', changed],
    [
      '换自审的人',
      `update review set reviewer = (select person_id from person where name = '王演示') where step = 'self'`,
      'review',
      changed,
    ],
    ['改审查的时刻', `update review set decided_at = decided_at - interval '1 day'`, 'review', changed],
    ['删去提请', 'delete from review_question', 'review', changed],
    ['改提请的对象', `update review_question set authority = 'secrecyAdministration'`, 'review_question', changed],
    ['改答复', `update review_question set verdict = 'passed'`, 'review', changed],
    ['删去检查发现的处理', 'delete from check_decision', 'check_decision', lost],
    ['改处理的结论', `update check_decision set verdict = 'mustBePublic', basis = '无'`, 'check_decision', changed],
    [
      '加一项处理',
      `insert into check_decision select office_id, gen_random_uuid(), document_id, revision, repeat('a', 32), verdict,
      reason, basis, person, decided_at from check_decision`,
      'check_decision',
      added,
    ],
    [
      '加一项别的信息的处理',
      `insert into check_decision select d.office_id, gen_random_uuid(), p.document_id, p.revision, d.finding, d.verdict,
      d.reason, d.basis, d.person, d.decided_at from check_decision d, publication p limit 1`,
      'check_decision',
      added,
    ],
    [
      '编造一次接收',
      `insert into delivery (office_id, document_id, revision, message, state, made_at, next_at, delivered_at)
      select office_id, document_id, revision, 'publish', 'delivered', published_at, published_at, published_at from publication limit 1`,
      'delivery',
      added,
    ],
    ['删去移交记录', 'delete from handover_item; delete from handover', 'handover', lost],
    ['改移交日期', 'update handover set handed_on = handed_on - 1', 'handover', changed],
    [
      '清单少一条',
      'delete from handover_item where document_id = (select min(document_id::text)::uuid from handover_item)',
      'handover_item',
      /清单/,
    ],
    ['改清单的指纹', `update handover set digest = repeat('f', 64)`, 'handover', changed],
  ] as const) {
    test(what, async () => {
      const difference = await foundAfter(statement);
      assert.equal(difference?.table, table);
      assert.match(difference?.sentence ?? '', says);
    });
  }

  test('台账记有理由和撤下原因的指纹时，改了查得出；没有记的不算差别', async () => {
    const told = (kind: string, key: string, digest: string) =>
      `update fact set data = jsonb_set(data::jsonb, '{${key}}', to_jsonb(${digest}))::json where kind = '${kind}';`;
    const sha256 = (text: string) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;
    const reasoned = sha256(
      `(select decision_id || E'\\n' || revision || E'\\n' || E'\\n' || reason from check_decision)`,
    );
    const cases = [
      ["update check_decision set reason = '另有理由。';", told('checkDecided', 'digest', reasoned), 'check_decision'],
      [
        "update document set withdraw_reason = '另有原因' where withdrawn_on is not null;",
        told('withdrawn', 'why', sha256("'内容有误'")),
        'document',
      ],
    ] as const;
    const before = `update fact set data = (data::jsonb - 'why' - 'digest')::json where kind in ('checkDecided', 'withdrawn');`;
    for (const [change, recorded, table] of cases) {
      assert.equal(await foundAfter(before + change), null);
      assert.equal(await foundAfter(recorded), null);
      assert.equal((await foundAfter(recorded + change))?.table, table);
    }
  });
});
