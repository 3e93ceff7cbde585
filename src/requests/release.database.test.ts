import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import sharp from 'sharp';
import { aPerson, aWorld, on, refusal, value, type World } from '../../test/make.js';
import type { Actor } from '../ledger/append.js';
import { extractFile } from '../scanning/extract/extract-file.js';
import { cell, paragraph, sampleWord, sampleWorkbook, story } from '../scanning/testing/office-files.js';
import { sampleId } from '../scanning/testing/samples.js';
import type { FileFinding } from './case-contract.js';
import type { CaseWork } from './case-work.js';
import { handledCase, releaseWork } from './testing/release-case.js';

let world: World;
let handler: Actor;
let work: CaseWork;
before(async () => {
  world = await aWorld();
  handler = on(await aPerson(world.db.owner, world.office, ['handler'], '赵样例', 'jingban'), '2022-03-05');
  work = releaseWork(world);
});
after(() => world.end());

const id = sampleId('19900307');
const mobile = '15400001234';
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const decide = (findings: readonly FileFinding[], remove: string[] = []) => ({
  decisions: findings.map(({ id: finding, kind }) =>
    kind === 'unread'
      ? { finding, how: 'keep' as const, reason: '已目视检查' }
      : { finding, how: 'mask' as const, reason: '' },
  ),
  remove,
});
async function textOf(file: { name: string; bytes: Buffer } | null): Promise<string> {
  assert.ok(file);
  return value(await extractFile(file.bytes, file.name))
    .parts.map(({ text }) => text)
    .join('\n');
}

describe('处理后对外提供', () => {
  test('DOCX：发现、另行删去的文字、批注、修订、隐藏文字、属性都不在新文件里，原件不变，台账只记指纹', async () => {
    const made = await handledCase(world, work, handler);
    const body = `<w:p><w:r><w:t>号码${id.slice(0, 7)}</w:t></w:r><w:r><w:t>${id.slice(7)}</w:t></w:r></w:p>${paragraph('承包人张 示', '范，共 3 亩。')}<w:p><w:del w:author="秘作者"><w:r><w:delText>秘删除</w:delText></w:r></w:del></w:p><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>秘隐藏</w:t></w:r></w:p>`;
    const bytes = sampleWord(body, {
      'header1.xml': story('hdr', paragraph('张示范台账')),
      'comments.xml': story('comments', `<w:comment w:id="0" w:author="秘批注人">${paragraph('秘批注')}</w:comment>`),
      'docProps/core.xml': '<p><dc:creator>秘创建人</dc:creator></p>',
    });
    const original = await made.add(`承包/${mobile}.docx`, bytes);
    const found = value(await made.findings(original));
    assert.deepEqual(found, value(await made.findings(original)));
    assert.deepEqual(found.findings.map(({ label }) => label).sort(), ['居民身份证号码', '手机号码']);
    assert.doesNotMatch(JSON.stringify(found), new RegExp(`${id}|${mobile}`));
    assert.match(refusal(await made.release(original, { decisions: [], remove: [] })).sentence, /还有 2 处没有决定/);

    const { id: released } = value(await made.release(original, decide(found.findings, ['张示范'])));
    const file = await made.read(released);
    assert.equal(file?.name, '承包_154＊＊＊＊1234.docx');
    const text = await textOf(file);
    assert.match(text, /承包人＊＊＊，共 3 亩。/u);
    assert.match(text, /＊＊＊台账/u);
    assert.doesNotMatch(text, new RegExp(`${id}|${mobile}|张示范|秘`, 'u'));
    assert.deepEqual((await made.read(original))?.bytes, Buffer.from(bytes));

    const { rows } = await world.db.owner.pool.query(
      'select f.purpose, f.made_from, f.digest, r.decisions::text as decisions, r.words from request_file f join request_release r using (office_id, request_id, file_id) where f.file_id = $1',
      [released],
    );
    const [{ decisions, ...row }] = rows;
    assert.deepEqual(row, {
      purpose: 'released',
      made_from: original,
      digest: sha256(file?.bytes ?? Buffer.alloc(0)),
      words: 1,
    });
    assert.equal(JSON.parse(decisions).length, 2);
    assert.doesNotMatch(decisions, new RegExp(`${id}|${mobile}|张示范`));
    const facts = await world.db.owner.pool.query("select data from fact where kind = 'fileReleased'");
    assert.deepEqual(facts.rows, [{ data: { digest: row.digest, from: sha256(bytes) } }]);
  });

  test('XLSX：没有要遮盖的，也另写一份，隐藏的列、表、批注、属性不在其中；数字也照样删去', async () => {
    const made = await handledCase(world, work, handler);
    const rows = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1">${cell('A1', '甲泉村')}${cell('B1', '秘列')}<c r="C1"><v>20210042</v></c></row></sheetData>`;
    const bytes = sampleWorkbook(
      [
        { name: '表', xml: rows },
        { name: '秘表', state: 'hidden', xml: `<sheetData><row r="1">${cell('A1', '秘')}</row></sheetData>` },
      ],
      { 'xl/comments1.xml': '<comments><t>秘批注</t></comments>', 'docProps/core.xml': '<p><c>秘</c></p>' },
    );
    const original = await made.add('台账.xlsx', bytes);
    const plain = value(await made.release(original, decide([])));
    const kept = await made.read(plain.id);
    assert.notEqual(sha256(kept?.bytes ?? bytes), sha256(bytes));
    assert.match(await textOf(kept), /甲泉村\t20210042/u);
    assert.doesNotMatch(await textOf(kept), /秘/u);
    const cut = value(await made.release(original, decide([], ['20210042', '甲泉'])));
    assert.match(await textOf(await made.read(cut.id)), /＊＊村\t＊{8}/u);
  });

  test('CSV 和文本：按种类遮盖，另行删去的文字含有符号也照样删去', async () => {
    const made = await handledCase(world, work, handler);
    const original = await made.add('名单.csv', Buffer.from(`村,电话\n甲泉,${mobile}\n`));
    const { findings } = value(await made.findings(original));
    const text = await textOf(await made.read(value(await made.release(original, decide(findings))).id));
    assert.match(text, /154＊＊＊＊1234/u);
    const signs = await made.add('附注.txt', Buffer.from('甲：张-示范'));
    const whole = value(await made.release(signs, decide([], ['张-示范'])));
    assert.equal((await textOf(await made.read(whole.id))).split('\n')[1], '甲：＊＊＊＊');
  });

  test('PNG：重新绘制，不带附注；看不到的内容须由人决定，字词删不了', async () => {
    const made = await handledCase(world, work, handler);
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } })
      .withExif({ IFD0: { ImageDescription: `号码 ${mobile}` } })
      .png()
      .toBuffer();
    const original = await made.add('现场.png', bytes);
    const { findings, notes } = value(await made.findings(original));
    assert.equal(notes.length, 1);
    assert.deepEqual(new Set(findings.map(({ kind }) => kind)), new Set(['mobile', 'unread']));
    assert.equal(refusal(await made.release(original, decide(findings, ['甲泉村']))).code, 'release-picture');
    const { id: released } = value(await made.release(original, decide(findings)));
    const file = await made.read(released);
    assert.equal((await sharp(file?.bytes).metadata()).exif, undefined);
  });
});
