import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { anOffice, aPerson, refusal, value } from '../../../test/make.js';
import { asOffice } from '../../db/connect.js';
import { defaultTemplate } from '../../documents/letters/default-template.js';
import { letterKinds } from '../../documents/letters/letter-kinds.js';
import { readZip } from '../../documents/letters/read-zip.js';
import { writeZip } from '../../documents/letters/write-zip.js';
import { day } from '../../law/day.js';
import { readFacts } from '../../ledger/read.js';
import { resetTemplate, uploadTemplate } from './change-template.js';
import { listTemplates } from './list-templates.js';
import { makeLetter } from './make-letter.js';
import { aCase, aLetterWorld, kindOf, type LetterWorld, onCase, sentLetters } from './testing/letter-world.js';

let it: LetterWorld;
before(async () => {
  it = await aLetterWorld();
});
after(() => it.world.end());

const receipt = kindOf('receipt');
const edited = async (from: string, to: string) => {
  const parts = readZip(await defaultTemplate(receipt));
  assert.ok(typeof parts !== 'string');
  const name = 'word/document.xml';
  const xml = (parts.get(name) ?? '').toString();
  assert.ok(xml.includes(from));
  return writeZip(
    [...parts].map(([part, bytes]) => [part, part === name ? Buffer.from(xml.replace(from, to)) : bytes]),
  );
};
const put = (bytes: Buffer, who = it.handler) =>
  it.world.act((tx) => uploadTemplate(tx, who, it.work.templates, receipt, bytes));
const takeBack = () => it.world.act((tx) => resetTemplate(tx, it.handler, receipt));
const row = async () =>
  (await it.world.act((tx) => listTemplates(tx, it.world.office))).find(({ kind }) => kind === 'receipt');
const issued = async (wanted: string) => {
  const id = await aCase(it, [wanted]);
  const order = { kind: 'receipt', words: {}, day: day('2024-03-05') };
  value(await onCase(it, id, (tx, loaded) => makeLetter(tx, it.handler, it.work, loaded, order)));
  return (await sentLetters(it, id))[0]?.text ?? '';
};

describe('文书模板', () => {
  test('有不认识的字段、缺必备字段、不是 Word 文件的，都说明原因退回，模板不变', async () => {
    const unknown = refusal(await put(await edited('【申请人】', '【申请人】【身份证号】')));
    assert.equal(unknown.code, 'template.unknownField');
    assert.match(unknown.sentence, /不认识的字段：【身份证号】/u);
    const missing = refusal(await put(await edited('【到期日】', '近期')));
    assert.match(missing.sentence, /缺少必备的字段：【到期日】/u);
    assert.equal(refusal(await put(Buffer.from('不是文书'))).code, 'template.broken');
    assert.equal((await row())?.version, 0);
  });

  test('上传本机关的模板后，文书用它生成；恢复后又用系统自带的', async () => {
    const own = await edited('收到日期的认定依据', '我镇认定收到日期的依据');
    value(await put(own));
    assert.ok((await issued('水渠合同')).includes('我镇认定收到日期的依据：当面提交'));
    assert.equal(refusal(await put(own)).code, 'template-same');
    assert.deepEqual([(await row())?.own, (await row())?.version, (await row())?.changedBy], [true, 1, '赵样例']);
    value(await takeBack());
    assert.equal((await issued('水渠图纸')).includes('我镇'), false);
    assert.deepEqual([(await row())?.own, (await row())?.version], [false, 2]);
    assert.equal(refusal(await takeBack()).code, 'template-default');
    const facts = await it.world.act((tx) => readFacts(tx, it.world.office));
    const changes = facts.filter((fact) => fact.kind === 'templateChanged');
    assert.deepEqual(
      changes.map((fact) => [fact.letter, fact.digest === null]),
      [
        ['receipt', false],
        ['receipt', true],
      ],
    );
  });

  test('同时上传两份，先后各成一版', async () => {
    const [first, second] = [await edited('收到日期的', '甲'), await edited('收到日期的', '乙')];
    const before = (await row())?.version ?? 0;
    const versions = (await Promise.all([put(first), put(second)])).map((made) => value(made).version);
    assert.deepEqual(versions.sort(), [before + 1, before + 2]);
  });

  test('没有这项职责的不能更换，别的机关看不到也不受影响', async () => {
    assert.equal(refusal(await put(await edited('收到日期的', '丙'), it.world.clerk)).code, 'no-duty');
    const other = await anOffice(it.world.db.owner, { id: 'lingyizhen', shortName: '另一镇', orgCode: '990101002' });
    const stranger = await aPerson(it.world.db.owner, other, ['handler'], '孙样例', 'qita');
    const seen = await asOffice(it.world.db.desk, stranger.office, (tx) => listTemplates(tx, it.world.office));
    assert.equal(seen.length, letterKinds.length);
    assert.ok(seen.every(({ own, version }) => !own && version === 0));
  });
});
