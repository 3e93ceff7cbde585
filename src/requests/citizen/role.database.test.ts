import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql, type Transaction } from 'kysely';
import { at, aWorld, type World } from '../../../test/make.js';
import { asOffice, connect, type Database } from '../../db/connect.js';
import type { DB } from '../../db/schema.js';
import { sealer } from '../../files/seal.js';
import { applicationSchema } from '../intake-contract.js';
import { keepSubmission } from './keep-submission.js';
import { openCase } from './own-case.js';

let world: World;
let citizen: Database;
before(async () => {
  world = await aWorld();
  citizen = connect({ url: world.db.url, role: 'gongkai_citizen', max: 2 });
});
after(async () => {
  await citizen.close();
  await world.end();
});

test('门户收件的角色看不到申请人，也读不回、改不了、删不了已经提交的', async () => {
  const application = applicationSchema.parse({
    applicant: { kind: 'naturalPerson', name: '张示范' },
    items: ['水质检测报告'],
    form: 'paper',
    provision: 'collect',
  });
  const sealing = sealer(Buffer.alloc(32, 7));
  const kept = await asOffice(citizen, world.office, (tx) =>
    keepSubmission(tx, sealing, world.office, application, new Date(at('2026-03-05')), 2026),
  );
  for (const query of [
    'select applicant from request',
    'select content from request_submission',
    'select * from request_submission',
    'select wanted from request_item',
    'select tokens from public_search',
    "update request_submission set state = 'accepted'",
    'delete from request_submission',
    'delete from intake_offer',
    'select name from person',
  ])
    await assert.rejects(
      asOffice(citizen, world.office, (tx) => sql.raw(query).execute(tx)),
      /permission denied/,
      query,
    );
  const own = await asOffice(citizen, world.office, (tx) =>
    tx.selectFrom('request_submission').select('number').execute(),
  );
  assert.deepEqual(own, [{ number: kept.number }]);
  const elsewhere = await asOffice(citizen, 'elsewhere', (tx) =>
    tx.selectFrom('request_submission').select('number').execute(),
  );
  assert.deepEqual(elsewhere, []);
  const { rows } = await sql<{ column_name: string }>`select column_name from information_schema.columns
    where table_name = 'public_request_progress' order by ordinal_position`.execute(world.db.owner.kysely);
  assert.deepEqual(
    rows.map((row) => row.column_name).join(' '),
    'office_id request_id number code_hash stage received_on due_on due_provisional waiting closed_on',
  );
});

test('没有打开的案件，门户收件的角色什么也看不到、添不进；打开一件也只看得到这一件，看不到写了什么', async () => {
  const owner = world.db.owner.kysely;
  const [mine, other] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
  for (const [at, id] of [mine, other].entries())
    await sql`insert into request (office_id, request_id, number, stage, applicant_kind, applicant, channel, submitted_on,
        received_on, form, provision, code_hash)
      values (${world.office}, ${id}, ${`SQ2026-000${at + 1}`}, 'issued', 'naturalPerson', 'x', 'internet', '2026-03-05',
        '2026-03-06', 'paper', 'post', 'x')`.execute(owner);
  for (const id of [mine, other])
    await sql`insert into request_item (office_id, request_id, item, wanted, outcome)
      values (${world.office}, ${id}, 1, 'x', 'granted')`.execute(owner);
  for (const id of [mine, other])
    await sql`insert into request_file (office_id, request_id, file_id, purpose, name, type, size, digest, stored, added_by, added_at)
      values (${world.office}, ${id}, ${id}, 'released', ${id}, 't', 1, 'd', 's', 'x', now())`.execute(owner);
  const as = <T>(request: string | null, run: (tx: Transaction<DB>) => Promise<T>) =>
    asOffice(citizen, world.office, async (tx) => {
      if (request !== null) await openCase(tx, request);
      return run(tx);
    });
  const add = (tx: Transaction<DB>) =>
    sql`insert into request_post (office_id, post_id, request_id, kind, content, fingerprint, sent_at)
      values (${world.office}, ${mine}, ${mine}, 'correction', 'x', 'x', now())`.execute(tx);
  const seen = async (request: string | null, table: string) =>
    (await as(request, (tx) => sql`select request_id from ${sql.table(table)}`.execute(tx))).rows;

  for (const request of [null, other]) await assert.rejects(as(request, add), /row-level security/);
  await as(mine, add);
  for (const table of ['citizen_case', 'citizen_reply_file', 'request_post']) {
    assert.deepEqual(await seen(null, table), [], table);
    assert.deepEqual(await seen(mine, table), [{ request_id: mine }], table);
  }
  assert.deepEqual(await seen(other, 'request_post'), []);
  for (const query of [
    'select content from request_post',
    "update request_post set state = 'taken'",
    'delete from request_post',
    'select name from request_post_file',
    'select name from request_file',
    'select title from released_answer',
  ])
    await assert.rejects(
      as(mine, (tx) => sql.raw(query).execute(tx)),
      /permission denied/,
      query,
    );
});
