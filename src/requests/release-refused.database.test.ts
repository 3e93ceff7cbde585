import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PDFDocument } from 'pdf-lib';
import { aPerson, aWorld, on, refusal, value, type World } from '../../test/make.js';
import type { Actor } from '../ledger/append.js';
import { extractFile } from '../scanning/extract/extract-file.js';
import { paragraph, sampleWord } from '../scanning/testing/office-files.js';
import type { CaseWork } from './case-work.js';
import { handledCase, releaseWork } from './testing/release-case.js';

let world: World;
let handler: Actor;
let other: Actor;
let work: CaseWork;
before(async () => {
  world = await aWorld();
  handler = on(await aPerson(world.db.owner, world.office, ['handler'], '赵样例', 'jingban'), '2022-03-05');
  other = on(await aPerson(world.db.owner, world.office, ['handler'], '钱样例', 'jingban2'), '2022-03-05');
  work = releaseWork(world);
});
after(() => world.end());

const nothing = { decisions: [], remove: [] };
const text = Buffer.from('甲泉村承包面积 3 亩。');

describe('只有本案的原件能处理后对外提供', () => {
  test('别的案件的文件、没有的文件：等于没有', async () => {
    const [made, another] = [await handledCase(world, work, handler), await handledCase(world, work, handler)];
    const foreign = await another.add('甲.txt', text);
    assert.equal(await made.release(foreign, nothing), null);
    assert.equal(await made.findings(foreign), null);
    assert.equal(await made.release('00000000-0000-4000-8000-000000000009', nothing), null);
    value(await another.release(foreign, nothing));
  });

  test('不是原件、不到或者过了时候、不是承办人：不能办理，也不留下痕迹', async () => {
    const made = await handledCase(world, work, handler);
    const original = await made.add('甲.txt', text);
    const code = async (file: string, by = handler) => refusal(await made.release(file, nothing, by)).code;
    for (const purpose of ['identity', 'search', 'other', 'letter']) {
      assert.equal(await code(await made.add('甲.txt', text, purpose)), 'release-no-original');
    }
    assert.equal(await code(original, other), 'not-handler');
    assert.equal(await code(original, world.clerk), 'no-duty');
    for (const stage of ['registered', 'assigned', 'issued', 'delivered', 'filed', 'withdrawn']) {
      const late = await handledCase(world, work, handler, stage);
      assert.equal(refusal(await late.release(await late.add('甲.txt', text), nothing)).code, 'wrong-stage', stage);
    }
    const { rows } = await world.db.owner.pool.query('select 1 from request_release where request_id = $1', [made.id]);
    assert.equal(rows.length, 0);
  });

  test('再处理一次，先前的作废：每份原件只有一份对外提供，数据库不许改成别的', async () => {
    const made = await handledCase(world, work, handler);
    const original = await made.add('甲.txt', text);
    const first = value(await made.release(original, nothing)).id;
    const second = value(await made.release(original, { ...nothing, remove: ['甲泉'] })).id;
    const purposes = await world.act((tx) =>
      tx
        .selectFrom('request_file')
        .select(['file_id', 'purpose'])
        .where('request_id', '=', made.id)
        .where('made_from', '=', original)
        .execute(),
    );
    assert.deepEqual(Object.fromEntries(purposes.map(({ file_id, purpose }) => [file_id, purpose])), {
      [first]: 'superseded',
      [second]: 'released',
    });
    const change = (file: string, purpose: string) =>
      world.act((tx) =>
        tx.updateTable('request_file').set({ purpose }).where('file_id', '=', file).executeTakeFirstOrThrow(),
      );
    await assert.rejects(change(second, 'other'), /row-level security/);
    assert.equal((await change(first, 'released')).numUpdatedRows, 0n);
    assert.equal((await change(original, 'superseded')).numUpdatedRows, 0n);
  });
});

describe('不能处理的文件，说明原因和办法', () => {
  test('过大的不打开；损坏的、带密级标志的，不生成', async () => {
    const made = await handledCase(world, work, handler);
    const huge = await made.add('大.docx', text);
    await world.db.owner.pool.query('update request_file set size = 314572800 where file_id = $1', [huge]);
    assert.match(refusal(await made.release(huge, nothing)).sentence, /300 MB，超过 50 MB/);
    assert.match(refusal(await made.findings(huge)).sentence, /300 MB，超过 50 MB/);
    const broken = await made.add('坏.docx', sampleWord(paragraph('甲')).subarray(0, 200));
    assert.match(refusal(await made.findings(broken)).sentence, /已损坏/);
    const secret = await made.add('密.txt', Buffer.from('机密★10年\n正文'));
    const decisions = value(await made.findings(secret)).findings.map(({ id }) => ({ finding: id, reason: '已解密' }));
    for (const [how, says] of [
      ['keep', /不得对外提供/],
      ['mask', /不得对外提供/],
    ] as const) {
      const input = { decisions: decisions.map((one) => ({ ...one, how })), remove: [] };
      assert.match(refusal(await made.release(secret, input)).sentence, says);
    }
  });

  test('PDF 逐页重新绘制，删去的字词、属性和修改以前的版本都不在新文件里；带脚本的不处理', async () => {
    const made = await handledCase(world, work, handler);
    const pdf = await PDFDocument.create();
    pdf.setAuthor('秘作者');
    pdf.addPage().drawText('Area 3 mu, of which the western field measures two');
    const bytes = Buffer.from(await pdf.save());
    const changed = Buffer.concat([bytes, bytes.subarray(bytes.lastIndexOf('startxref'))]);
    const original = await made.add('示意图.pdf', changed);
    assert.deepEqual(value(await made.findings(original)).findings, []);
    const { id } = value(await made.release(original, { ...nothing, remove: ['western'] }));
    const released = (await made.read(id))?.bytes ?? Buffer.alloc(0);
    const { parts } = value(await extractFile(released, '示意图.pdf', undefined, 'told'));
    const text = parts.map((part) => part.text).join('\n');
    assert.match(text, /Area 3 mu, of which the ＊+ field/);
    assert.doesNotMatch(text, /western|秘作者/);
    pdf.addJavaScript('甲', 'app.alert(1)');
    const scripted = await made.add('脚本.pdf', Buffer.from(await pdf.save()));
    assert.match(refusal(await made.release(scripted, nothing)).sentence, /带有脚本/);
  });
});
