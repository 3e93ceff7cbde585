import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { aPerson, aWorld, on, value, type World } from '../../test/make.js';
import { defaultTemplate } from '../documents/letters/default-template.js';
import { letterKind } from '../documents/letters/letter-kinds.js';
import { readZip } from '../documents/letters/read-zip.js';
import { writeZip } from '../documents/letters/write-zip.js';
import { officialCalendar } from '../law/calendar.js';
import type { Actor } from '../ledger/append.js';
import type { Difference } from '../ledger/verify.js';
import { addFile } from './actions/add-file.js';
import { concludeRemedy } from './actions/conclude-remedy.js';
import { dismissMail } from './actions/dismiss-mail.js';
import { fileRemedy } from './actions/file-remedy.js';
import { serveLetter } from './actions/serve-letter.js';
import { signMail } from './actions/sign-mail.js';
import { resetTemplate, uploadTemplate } from './letters/change-template.js';
import { issuedCase } from './testing/make-case.js';
import { verifyRequests } from './verify.js';

let world: World;
let handler: Actor;
const work = { calendar: officialCalendar };
before(async () => {
  world = await aWorld();
  handler = on(await aPerson(world.db.owner, world.office, ['handler'], '赵样例', 'jingban'), '2022-04-20');
  await aServedCase();
  await aMail();
  await aTemplate();
});
after(() => world.end());

async function aServedCase() {
  const made = await issuedCase(world, handler);
  const service = { letter: made.letter, method: 'direct', day: '2022-03-11', proof: made.proof } as const;
  value(await world.act((tx) => serveLetter(tx, handler, work, made.id, service)));
  const filed = { request: made.id, block: 'review', filedOn: '2022-03-20' } as const;
  const remedy = value(await world.act((tx) => fileRemedy(tx, handler, work, filed)));
  const ended = { result: 'upheld', concludedOn: '2022-04-15', lesson: '查找须留痕。' } as const;
  value(await world.act((tx) => concludeRemedy(tx, handler, work, remedy.id, ended)));
  const { digest, size } = await world.files.put(Readable.from([Buffer.from('查找记录')]));
  const file = { purpose: 'search', name: '查找记录.txt', type: 'text/plain' };
  value(await world.act((tx) => addFile(tx, handler, made.id, file, { digest, size, stored: digest })));
}

async function aMail() {
  const mail = { mailNo: 'XA00000001', carrier: '示范快递', signedOn: '2022-04-19', note: '' };
  const { id } = value(await world.act((tx) => signMail(tx, handler, mail)));
  value(await world.act((tx) => dismissMail(tx, handler, id, { reason: '是信访件' })));
}

async function aTemplate() {
  const receipt = letterKind('receipt');
  assert.ok(receipt);
  const parts = readZip(await defaultTemplate(receipt));
  assert.ok(typeof parts !== 'string');
  const own = (part: string, bytes: Buffer) =>
    part === 'word/document.xml' ? Buffer.from(bytes.toString().replace('收到日期的', '我镇收到日期的')) : bytes;
  const bytes = writeZip([...parts].map(([part, was]) => [part, own(part, was)]));
  value(await world.act((tx) => uploadTemplate(tx, handler, world.files, receipt, bytes)));
  value(await world.act((tx) => resetTemplate(tx, handler, receipt)));
}

/** What is found after a statement that is undone again. */
async function foundAfter(statement: string) {
  let difference: Difference | null = null;
  const undone = world.db.owner.kysely.transaction().execute(async (tx) => {
    await sql.raw(statement).execute(tx);
    difference = await verifyRequests(tx, world.files);
    throw new Error('undo');
  });
  await assert.rejects(undone, /undo/);
  return difference as Difference | null;
}

const changed = /与台账所记的不符。$/;
const added = /不在台账里。$/;
const lost = /^台账记有.*，表里却没有。$/;
const someoneElse = "(select person_id from person where name = '张示范')";

describe('校验申请的日期、经手人和模板', () => {
  test('没有改动时没有差别', async () => {
    assert.equal(await verifyRequests(world.db.owner.kysely, world.files), null);
  });
  for (const [what, statement, table, says] of [
    ['推迟收到日期', 'update request set received_on = received_on + 5', 'request', changed],
    ['改申请人类别', "update request set applicant_kind = 'commercialEnterprise'", 'request', changed],
    ['换流转的经手人', `update request_step set person = ${someoneElse}`, 'request_step', changed],
    ['流转记录少一步', 'delete from request_step where step_no = 2', 'request_step', lost],
    ['改文书的出具日期', 'update request_letter set issued_on = issued_on - 3', 'request_letter', changed],
    ['把送达日期提前', 'update request_letter set served_on = served_on - 1', 'request_letter', changed],
    ['改送达方式', "update request_letter set served_by = 'post', mail_no = 'XA00000002'", 'request_letter', changed],
    ['抽去收入案卷的材料', "delete from request_file where purpose = 'search'", 'request_file', lost],
    [
      '换掉收入案卷的材料',
      "update request_file set digest = repeat('f', 64) where purpose = 'search'",
      'request_file',
      lost,
    ],
    ['删去复议', 'delete from request_remedy', 'request_remedy', lost],
    ['改复议结果', "update request_remedy set result = 'other'", 'request_remedy', changed],
    ['改邮件的签收日期', 'update request_mail set signed_on = signed_on + 1', 'request_mail', changed],
    ['邮件不再标为不是申请', 'update request_mail set not_request = null', 'request_mail', lost],
    [
      '换模板的文件',
      "update letter_template set digest = repeat('f', 64) where version = 1",
      'letter_template',
      changed,
    ],
    ['删去模板的恢复', 'delete from letter_template where version = 2', 'letter_template', lost],
    [
      '加一版模板',
      `insert into letter_template select office_id, 'extension', version, digest, uploaded_by, uploaded_at
      from letter_template where version = 1`,
      'letter_template',
      added,
    ],
  ] as const) {
    test(what, async () => {
      const difference = await foundAfter(statement);
      assert.equal(difference?.table, table);
      assert.match(difference?.sentence ?? '', says);
    });
  }

  test('模板的文件被改动一个字节', async () => {
    const owner = world.db.owner.kysely;
    const { digest } = await owner
      .selectFrom('letter_template')
      .select('digest')
      .where('version', '=', 1)
      .executeTakeFirstOrThrow();
    await appendFile(path.join(world.filesFolder, String(digest).slice(0, 2), String(digest)), '。');
    const difference = await verifyRequests(owner, world.files);
    assert.match(difference?.sentence ?? '', /第1版模板的文件被改动过。$/);
  });
});
