import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { on, value } from '../../test/make.js';
import { registerRequest } from './actions/register-request.js';
import { registrationSchema } from './intake-contract.js';
import { aCaseWorld, type CaseWorld } from './testing/case-way.js';

let way: CaseWorld;
before(async () => {
  way = await aCaseWorld();
});
after(() => way.world.end());

const secrets = {
  name: '秘姓名甲',
  idNumber: '秘证件乙',
  phone: '秘电话丙',
  address: '秘地址丁',
  wanted: '秘内容戊',
  reasons: '秘理由己',
  opinion: '秘意见庚',
  note: '秘说明辛',
  party: '秘第三方壬',
} as const;

test('办完一件申请以后，台账里没有申请人和任何人写的文字；申请人信息在表里也不是明文', async () => {
  const { world, work, handler, clerk, leader } = way;
  const { name, idNumber, phone, address, wanted } = secrets;
  const input = registrationSchema.parse({
    applicant: { kind: 'naturalPerson', name, idKind: '居民身份证', idNumber, phone, address },
    items: [wanted],
    form: 'paper',
    provision: 'post',
    channel: 'inPerson',
    submittedOn: '2024-03-01',
  });
  const { id } = value(await world.act((tx) => registerRequest(tx, clerk, work, input)));
  await way.begin(id);
  const consulted = { 第三方名称: secrets.party, 涉及内容: secrets.note, 征求事项: secrets.note };
  value(
    await way.event(on(handler, '2024-03-12'), id, {
      kind: 'thirdPartyConsulted',
      day: '2024-03-12',
      words: consulted,
      note: secrets.note,
    }),
  );
  const answered = { kind: 'thirdPartyAnswered' as const, day: '2024-03-14', note: secrets.note };
  value(await way.event(clerk, id, { ...answered, answer: 'objected' }));
  value(
    await way.event(leader, id, { kind: 'extended', day: '2024-03-15', days: 5, words: { 延期理由: secrets.note } }),
  );
  const decision = { item: 1, outcome: 'grantedAlreadyPublic', reasons: secrets.reasons, wayToGet: secrets.reasons };
  value(await way.decide(handler, id, decision));
  value(await way.step(handler, id, { act: 'reopenItem', item: 1, opinion: secrets.opinion }));
  value(await way.decide(handler, id, decision));
  await way.issue(id);
  await way.serveAll(id, '2024-03-18');
  value(await way.step(handler, id, { act: 'file', opinion: secrets.opinion }));

  const facts = await sql<{ text: string }>`select coalesce(string_agg(data::text, '|'), '') as text from fact`.execute(
    world.db.owner.kysely,
  );
  const ledger = facts.rows[0]?.text ?? '';
  assert.match(ledger, /requestItemDecided|outcome/);
  for (const [what, word] of Object.entries(secrets)) assert.ok(!ledger.includes(word), `${what} stands in the ledger`);

  const row = await sql<{ text: string }>`select request::text as text from request`.execute(world.db.owner.kysely);
  const files = await sql<{ text: string }>`select request_file::text as text from request_file`.execute(
    world.db.owner.kysely,
  );
  const tables = [...row.rows, ...files.rows].map(({ text }) => text).join('\n');
  for (const word of [name, idNumber, phone, address]) {
    assert.ok(!tables.includes(word) && !tables.includes(Buffer.from(word).toString('hex')), word);
  }
});
