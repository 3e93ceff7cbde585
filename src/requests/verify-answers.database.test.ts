import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { aWorld, on, value, type World } from '../../test/make.js';
import type { Difference } from '../ledger/verify.js';
import { releaseAnswer } from './actions/release-answer.js';
import { withdrawAnswer } from './actions/withdraw-answer.js';
import { aCase, type CitizenWeb, citizenWeb, putReply } from './citizen/testing/citizen-web.js';
import { updateCase } from './store-case.js';
import { verifyAnswers } from './verify-answers.js';

let world: World;
let site: CitizenWeb;
before(async () => {
  world = await aWorld();
  site = await citizenWeb(world);
  const made = await aCase(world, site, '甲泉村水库调度记录');
  const files = await putReply(world, site, made.id, 'delivered', Buffer.from('%PDF-1.7\n答复'));
  await world.act((tx) =>
    updateCase(tx, site.handler, made.id, { outcome: 'result.granted', closed_on: '2026-03-19' }),
  );
  const leader = on(world.leader, '2026-03-20');
  const texts = { title: '关于水库调度记录的答复', question: '水库调度记录', answer: '予以公开。' };
  const release = (chosen: readonly string[]) =>
    world.act((tx) =>
      releaseAnswer(tx, leader, { ...site.work, published: world.files }, made.id, {
        ...texts,
        files: [...chosen],
        filesChecked: false,
      }),
    );
  value(await release([]));
  value(await world.act((tx) => withdrawAnswer(tx, leader, site.work, made.id, { reason: '补充文件。' })));
  value(await release([files.released]));
});
after(async () => {
  await site.end();
  await world.end();
});

const found = () => verifyAnswers(world.db.owner.kysely, world.files, world.office);

/** What is found after a statement that is undone again. */
async function foundAfter(statement: string) {
  let difference: Difference | null = null;
  const undone = world.db.owner.kysely.transaction().execute(async (tx) => {
    await sql.raw(statement).execute(tx);
    difference = await verifyAnswers(tx, world.files, world.office);
    throw new Error('undo');
  });
  await assert.rejects(undone, /undo/);
  return difference as Difference | null;
}

describe('校验选登的答复', () => {
  test('没有改动时没有差别，撤下又选登的也一样', async () => {
    assert.equal(await found(), null);
  });
  const standing = 'withdrawn_on is null';
  for (const [what, statement, says] of [
    [
      '改标题',
      `update released_answer set title = '关于预算的答复' where ${standing}`,
      /“关于预算的答复”与台账所记的不符。$/,
    ],
    ['改答复', `update released_answer set answer = '不予公开。' where ${standing}`, /不符。$/],
    ['换选登的文件', "update released_answer_file set digest = repeat('f', 64)", /不符。$/],
    ['删去选登的文件', 'delete from released_answer_file', /不符。$/],
    ['改选登日期', `update released_answer set released_on = released_on - 1 where ${standing}`, /不符。$/],
    [
      '悄悄撤下',
      `update released_answer set withdrawn_on = released_on, withdraw_reason = '无' where ${standing}`,
      /不符。$/,
    ],
    [
      '删去选登的答复',
      `delete from released_answer_file; delete from released_answer where ${standing}`,
      /台账记有选登的答复，表里却没有。$/,
    ],
    [
      '编造一件',
      `insert into released_answer select office_id, gen_random_uuid(), request_id, title, question, answer, released_on,
      released_by, withdrawn_on, withdraw_reason from released_answer where not (${standing})`,
      /不在台账里。$|不符。$/,
    ],
  ] as const) {
    test(what, async () => {
      const difference = await foundAfter(statement);
      assert.equal(difference?.table, 'released_answer');
      assert.match(difference?.sentence ?? '', says);
    });
  }

  test('台账记有文件名和撤下原因的指纹时，改了查得出；没有记的不算差别', async () => {
    const told = (kind: string, key: string, digest: string) =>
      `update fact set data = jsonb_set(data::jsonb, '{${key}}', to_jsonb(${digest}))::json where kind = '${kind}';`;
    const sha256 = (text: string) => `encode(sha256(convert_to('${text}', 'UTF8')), 'hex')`;
    const renamed = "update released_answer_file set name = '另一份.txt';";
    const reworded = "update released_answer set withdraw_reason = '另有原因。' where withdrawn_on is not null;";
    const names = `(case when seq = (select max(seq) from fact where kind = 'answerReleased')
      then ${sha256('[["提供的材料.txt","text/plain"]]')} else ${sha256('[]')} end)`;
    const before = `update fact set data = (data::jsonb - 'names' - 'why')::json where kind like 'answer%';`;
    assert.equal(await foundAfter(before + renamed + reworded), null);
    assert.equal(await foundAfter(told('answerReleased', 'names', names)), null);
    assert.match((await foundAfter(told('answerReleased', 'names', names) + renamed))?.sentence ?? '', /不符。$/);
    const why = told('answerWithdrawn', 'why', sha256('补充文件。'));
    assert.equal(await foundAfter(why), null);
    assert.match((await foundAfter(why + reworded))?.sentence ?? '', /不符。$/);
  });

  test('选登的文件不见了', async () => {
    const { digest } = await world.db.owner.kysely
      .selectFrom('released_answer_file')
      .select('digest')
      .executeTakeFirstOrThrow();
    await rm(path.join(world.filesFolder, digest.slice(0, 2), digest));
    assert.match((await found())?.sentence ?? '', /选登的文件“提供的材料\.txt”不见了。$/);
  });
});
