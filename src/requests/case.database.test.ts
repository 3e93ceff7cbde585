import assert from 'node:assert/strict';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { aPerson, aWorld, on, refusal, value, type World } from '../../test/make.js';
import { zipTexts } from '../documents/testing/zip-text.js';
import { officialCalendar } from '../law/calendar.js';
import { type ApplicantKind, applicantKinds } from '../law/report/form.js';
import { tally } from '../law/report/tally.js';
import type { Actor } from '../ledger/append.js';
import { readFacts } from '../ledger/read.js';
import { verifyAll } from '../verify.js';
import { concludeRemedy } from './actions/conclude-remedy.js';
import { fileRemedy } from './actions/file-remedy.js';
import { serveLetter } from './actions/serve-letter.js';
import { bundleOf } from './bundle.js';
import { remediesOf } from './remedies.js';
import { issuedCase, type MadeCase } from './testing/make-case.js';
import { verifyRequests } from './verify.js';

let world: World;
let handler: Actor;
before(async () => {
  world = await aWorld();
  handler = on(await aPerson(world.db.owner, world.office, ['handler'], '赵样例', 'jingban'), '2022-04-20');
});
after(() => world.end());

const verified = () => verifyRequests(world.db.owner.kysely, world.files);
const table3 = async (year = 2022) => tally(await world.act((tx) => readFacts(tx, world.office)), year, '2021').table3;
const cell = async (row: string, column = 0) => (await table3())[row]?.[column] as number;
const work = { calendar: officialCalendar };
type Service = Parameters<typeof serveLetter>[4];
const serve = (made: MadeCase, with_: Partial<Service> = {}, who = handler) =>
  world.act((tx) =>
    serveLetter(tx, who, work, made.id, {
      letter: made.letter,
      method: 'direct',
      day: '2022-03-11',
      proof: made.proof,
      ...with_,
    } as Service),
  );
type Block = Parameters<typeof fileRemedy>[3]['block'];
const file = ({ id: request }: { id: string }, block: Block, filedOn: string) =>
  world.act((tx) => fileRemedy(tx, handler, work, { request, block, filedOn }));
const conclude = (id: string, result: 'upheld' | 'corrected' | 'other', concludedOn = '2022-04-15') =>
  world.act((tx) => concludeRemedy(tx, handler, work, id, { result, concludedOn, lesson: '查找须留痕。' }));

describe('送达', () => {
  test('答复送达即办结：计入审批所定的一行，日期是送达之日', async () => {
    const made = await issuedCase(world, handler, { row: 'result.partial' });
    const before = await cell('result.partial');
    value(await serve(made, { method: 'post', mailNo: 'XA00000001', day: '2022-03-14' }));
    assert.equal(await cell('result.partial'), before + 1);
    const row = await world.act((tx) =>
      tx.selectFrom('request').selectAll().where('request_id', '=', made.id).executeTakeFirstOrThrow(),
    );
    assert.deepEqual([row.stage, row.closed_on, row.outcome], ['delivered', '2022-03-14', 'result.partial']);
    assert.equal(await verified(), null);
  });

  test('没有凭证、没有邮件号码、日期不对，都不能登记，也不留下痕迹', async () => {
    const made = await issuedCase(world, handler);
    const facts = (await world.act((tx) => readFacts(tx, world.office))).length;
    const no = async (with_: Partial<Service>) => refusal(await serve(made, with_)).code;
    assert.equal(await no({ proof: made.other }), 'service-no-proof');
    assert.equal(await no({ proof: '00000000-0000-4000-8000-000000000009' }), 'service-no-proof');
    assert.equal(await no({ method: 'post' }), 'service-mail-no');
    assert.equal(await no({ day: '2022-03-09' as Service['day'] }), 'service-day');
    assert.equal(await no({ day: '2022-04-21' as Service['day'] }), 'service-day');
    assert.equal(refusal(await serve(made, {}, on(world.clerk, '2022-04-20'))).code, 'duty-missing');
    assert.equal((await world.act((tx) => readFacts(tx, world.office))).length, facts);
  });

  test('别的案件的凭证不能用', async () => {
    const [made, another] = [await issuedCase(world, handler), await issuedCase(world, handler)];
    assert.equal(refusal(await serve(made, { proof: another.proof })).code, 'service-no-proof');
  });

  test('办结以后再登记送达，不能办理', async () => {
    const made = await issuedCase(world, handler);
    value(await serve(made));
    assert.equal(refusal(await serve(made)).code, 'request-closed');
  });
});

describe('复议、诉讼', () => {
  test('没有答复也没有超期，不能登记；超期未答复的可以', async () => {
    const made = await issuedCase(world, handler);
    assert.equal(refusal(await file(made, 'review', '2022-03-29')).code, 'remedy-too-early');
    assert.equal(refusal(await file(made, 'review', '2022-02-28')).code, 'remedy-day');
    value(await file(made, 'review', '2022-03-30'));
  });

  test('复议后起诉须先有复议', async () => {
    const made = await issuedCase(world, handler);
    value(await serve(made));
    assert.equal(refusal(await file(made, 'litigationAfterReview', '2022-04-01')).code, 'remedy-no-review');
    value(await file(made, 'review', '2022-03-20'));
    value(await file(made, 'litigationAfterReview', '2022-04-01'));
  });

  test('结果纠正：另立新案，同一申请人、同样内容，计入本年新收；结果只登记一次', async () => {
    const made = await issuedCase(world, handler);
    value(await serve(made));
    const remedy = value(await file(made, 'review', '2022-03-20'));
    const received = await cell('newReceived');
    value(await conclude(remedy.id, 'corrected'));
    assert.equal(await cell('newReceived'), received + 1);
    assert.equal(refusal(await conclude(remedy.id, 'upheld')).code, 'remedy-concluded');
    const [row] = await world.act((tx) => remediesOf(tx, world.office, made.id));
    assert.ok(row?.newRequest);
    const opened = await world.act((tx) =>
      tx
        .selectFrom('request')
        .innerJoin('request_item', 'request_item.request_id', 'request.request_id')
        .select(['corrects', 'stage', 'received_on', 'applicant', 'wanted'])
        .where('request.request_id', '=', row.newRequest)
        .executeTakeFirstOrThrow(),
    );
    assert.deepEqual(opened, {
      corrects: made.id,
      stage: 'registered',
      received_on: '2022-04-15',
      applicant: Buffer.from('密'),
      wanted: '预算',
    });
    assert.equal(await verified(), null);
  });
});

describe('案卷', () => {
  test('目录列全每个文件和指纹，文件名重复或者想跳出目录也不会覆盖', async () => {
    const made = await issuedCase(world, handler);
    const clock = {
      remaining: 3,
      pausedUntil: null,
      derivation: [
        { article: '条例33条', sentence: '自收到之日起算', from: '2022-03-01', to: '2022-03-29', counted: 20 },
      ],
      days: [],
    };
    const bytes = { read: async () => ({ name: '', type: 'text/plain', bytes: Buffer.from('正文') }) };
    const make = () => world.act((tx) => bundleOf(tx, bytes, clock, world.office, made.id));
    const zip = await make();
    assert.ok(zip);
    const texts = await zipTexts(zip);
    assert.equal(texts.size, 7);
    const index = texts.get('目录.txt') ?? '';
    for (const name of texts.keys()) assert.ok(name === '目录.txt' || index.includes(name), name);
    assert.ok([...texts.keys()].every((name) => !name.includes('..')));
    assert.match(texts.get('期限推算.txt') ?? '', /自收到之日起算（条例33条；2022-03-01至2022-03-29，计20个工作日）/);
    assert.match(texts.get('流转记录.txt') ?? '', /赵样例/);
    assert.deepEqual(await make(), zip);
  });
});

describe('校验', () => {
  const changes: readonly (readonly [what: string, statement: string, says: RegExp])[] = [
    ['改环节', `update request set stage = 'filed' where request_id = :id`, /环节是“已归档”，台账应为“已送达”/],
    ['改结果', `update request set outcome = 'result.partial' where request_id = :id`, /办理结果/],
    ['改办结日期', `update request set closed_on = closed_on - 1 where request_id = :id`, /办结日期/],
    ['改期限事项', `update request_event set day = day - 1 where request_id = :id`, /期限事项/],
    ['加处理决定', `update request_item set outcome = 'granted' where request_id = :id`, /第 1 项的处理决定/],
    ['换文书', `update request_letter set doc_no = '示公复〔2022〕99号' where request_id = :id`, /文书/],
  ];
  for (const [what, statement, says] of changes) {
    test(`${what}：指出是哪一件`, async () => {
      const made = await issuedCase(world, handler);
      value(await serve(made));
      let difference: Awaited<ReturnType<typeof verified>> = null;
      const undone = world.db.owner.kysely.transaction().execute(async (tx) => {
        await sql.raw(statement.replace(':id', `'${made.id}'`)).execute(tx);
        difference = await verifyRequests(tx, world.files);
        throw new Error('undo');
      });
      await assert.rejects(undone, /undo/);
      const seen = difference as Awaited<ReturnType<typeof verified>>;
      assert.equal(seen?.row, made.id);
      assert.match(seen?.sentence ?? '', says);
    });
  }

  test('密文被改动一个字节，或者不见了', async () => {
    const { stored } = await world.act((tx) =>
      tx.selectFrom('request_file').select('stored').where('purpose', '=', 'letter').limit(1).executeTakeFirstOrThrow(),
    );
    const place = path.join(world.filesFolder, stored.slice(0, 2), stored);
    await appendFile(place, '。');
    assert.match((await verified())?.sentence ?? '', /答复书\.docx”的文件被改动过/);
    await rm(place);
    const all = await verifyAll(world.db.owner, world.files);
    assert.match(all.firstDifference?.sentence ?? '', /答复书\.docx”的文件不见了/);
    await writeFile(place, '答复书');
    assert.equal(await verified(), null);
  });
});

test('任意顺序的办理：表三各列都平衡，台账与各表相符', async () => {
  const kinds = applicantKinds.map(({ key }) => key);
  const act = fc.record({
    what: fc.constantFrom('open', 'serve', 'file', 'conclude'),
    which: fc.nat({ max: 3 }),
    kind: fc.constantFrom<ApplicantKind>(...kinds),
    day: fc.constantFrom('2022-03-09', '2022-03-15', '2022-04-02', '2022-04-25'),
    block: fc.constantFrom('review' as const, 'litigationDirect' as const, 'litigationAfterReview' as const),
    result: fc.constantFrom('upheld' as const, 'corrected' as const, 'other' as const),
  });
  let allowed = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
      const made = [await issuedCase(world, handler)];
      const remedies: string[] = [];
      const of = <T>(list: readonly T[], index: number) => list[index % list.length] as T;
      for (const { what, which, kind, day, block, result } of acts) {
        if (what === 'open') {
          made.push(await issuedCase(world, handler, { kind }));
          continue;
        }
        if (what === 'conclude' && remedies.length === 0) continue;
        const outcome =
          what === 'serve'
            ? await serve(of(made, which), { day: day as Service['day'] })
            : what === 'file'
              ? await file(of(made, which), block, day)
              : await conclude(of(remedies, which), result, day);
        if (outcome?.ok) allowed += 1;
        else refused += 1;
        if (what === 'file' && outcome?.ok) remedies.push(outcome.value.id);
      }
      const rows = await table3();
      for (let column = 0; column <= kinds.length; column += 1) {
        const of3 = (row: string) => rows[row]?.[column] as number;
        assert.equal(of3('newReceived') + of3('carriedOver'), of3('result.total') + of3('carriedForward'));
      }
      const open = await world.act((tx) =>
        tx.selectFrom('request').select('request_id').where('closed_on', 'is', null).execute(),
      );
      assert.equal(rows.carriedForward?.[kinds.length], open.length);
      assert.equal(await verified(), null);
    }),
    { seed: 45, numRuns: 40 },
  );
  assert.ok(allowed > 20 && refused > 20, `${allowed} allowed, ${refused} refused`);
});
