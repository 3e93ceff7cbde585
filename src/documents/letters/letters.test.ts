import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { zipTexts } from '../testing/zip-text.js';
import { checkTemplate } from './check-template.js';
import { defaultTemplate } from './default-template.js';
import { fillLetter } from './fill-template.js';
import type { LetterKind } from './letter-kind.js';
import { letterKind, letterKinds, replyLetterOf } from './letter-kinds.js';
import { readZip } from './read-zip.js';
import { sampleValues } from './testing/sample-values.js';
import { writeZip } from './write-zip.js';

const kindOf = (key: string): LetterKind => {
  const kind = letterKind(key);
  assert.ok(kind, key);
  return kind;
};

/** The template with the document, or another part, changed. */
function changed(template: Buffer, change: (xml: string) => string, name = 'word/document.xml'): Buffer {
  const parts = readZip(template);
  assert.ok(typeof parts !== 'string');
  const given = new Map<string, Buffer | string>(parts);
  given.set(name, change(parts.get(name)?.toString('utf8') ?? ''));
  return writeZip(given);
}

const documentOf = async (file: Buffer) => (await zipTexts(file)).get('word/document.xml') ?? '';
const digest = (file: Buffer) => createHash('sha256').update(file).digest('hex');
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const withParagraph = (text: string) => (xml: string) => xml.replace('<w:body>', `<w:body>${paragraph(text)}`);

test('every default template passes the check and is filled, with no bracket left', async () => {
  assert.equal(new Set(letterKinds.map((kind) => kind.key)).size, letterKinds.length);
  for (const kind of letterKinds) {
    const template = await defaultTemplate(kind);
    const checked = checkTemplate(kind, template);
    assert.deepEqual(checked, { ok: true, value: { fields: kind.fields.map((field) => field.key) } }, kind.key);
    const filled = fillLetter(kind, template, sampleValues(kind));
    assert.ok(filled.ok, kind.key);
    const xml = await documentOf(filled.value);
    assert.doesNotMatch(xml, /[【】]/u, kind.key);
    assert.match(xml, /示范镇人民政府/u, kind.key);
  }
});

test('every reply tells the remedies and carries a 文号', () => {
  const replies = letterKinds.filter((kind) => kind.key.startsWith('reply'));
  assert.equal(replies.length, 13);
  for (const kind of replies) assert.ok(kind.remedy && kind.numbered, kind.key);
});

test('a letter to a third party does not name the applicant', () => {
  for (const key of ['consultThirdParty', 'consultConfirmation', 'thirdPartyDecision']) {
    const named = kindOf(key).fields.map((field) => field.key);
    assert.ok(!named.includes('申请人'), key);
  }
});

const outcomes: [string, string | undefined][] = [
  ['grantedAlreadyPublic', 'replyAlreadyPublic'],
  ['granted', 'replyGranted'],
  ['partial', 'replyPartial'],
  ['denied.processInfo', 'replyDenied'],
  ['denied.administrativeQuery', 'replyAdministrativeQuery'],
  ['unable.notHeld.notExist', 'replyNotExist'],
  ['unable.notHeld.notResponsible', 'replyNotResponsible'],
  ['unable.needsCreation', 'replyUnable'],
  ['notProcessed.petition', 'replyNotProcessed'],
  ['notProcessed.duplicate', 'replyDuplicate'],
  ['other.overdueFee', 'replyEnded'],
  ['other.misc', 'replyOther'],
  ['constructor', undefined],
];
for (const [outcome, key] of outcomes) {
  test(`the reply to ${outcome} is ${key ?? 'none'}`, () => assert.equal(replyLetterOf(outcome)?.key, key));
}

const faults: [string, string, (xml: string) => string, RegExp][] = [
  ['an unknown field', 'template.unknownField', withParagraph('【申请目的】'), /不认识的字段：【申请目的】。$/u],
  [
    'a missing field',
    'template.missingField',
    (xml) => xml.replace('【救济告知】', ''),
    /缺少必备的字段：【救济告知】。$/u,
  ],
  ['a field missing in a list', 'template.missingField', (xml) => xml.replace('【数量】', ''), /【材料中的数量】。$/u],
  ['an open bracket', 'template.unclosed', withParagraph('【申请人'), /“【申请人”/u],
  ['a lone closing bracket', 'template.unclosed', withParagraph('申请人】'), /“申请人】”/u],
  [
    'a list that does not end',
    'template.unclosed',
    (xml) => xml.replace('【/材料】', ''),
    /【#材料】没有用【\/材料】结束/u,
  ],
  ['a part that was not opened', 'template.unclosed', withParagraph('【/材料】'), /没有对应的【#材料】/u],
  ['a list as a value', 'template.unclosed', withParagraph('【材料】'), /【材料】是列表/u],
  ['raw XML as a field', 'template.unknownField', withParagraph('【@申请人】'), /【@申请人】/u],
  ['another delimiter', 'template.unknownField', withParagraph('【={{ }}=】'), /不认识的字段/u],
  [
    'tracked changes',
    'template.revisions',
    (xml) => xml.replace('<w:body>', '<w:body><w:ins w:id="1"></w:ins>'),
    /修订/u,
  ],
  ['a picture', 'template.picture', (xml) => xml.replace('<w:body>', '<w:body><w:drawing></w:drawing>'), /图片/u],
  [
    'a field that fetches',
    'template.fieldCode',
    (xml) => xml.replace('<w:body>', '<w:body><w:instrText>DDEAUTO c</w:instrText>'),
    /域/u,
  ],
];
for (const [name, code, change, sentence] of faults) {
  test(`a template with ${name} is refused by name`, async () => {
    const kind = kindOf('replyGranted');
    const outcome = checkTemplate(kind, changed(await defaultTemplate(kind), change));
    assert.ok(!outcome.ok);
    assert.equal(outcome.code, code);
    assert.match(outcome.sentence, sentence);
    assert.match(outcome.sentence, /。$/u);
  });
}

test('what is no plain Word file is refused', async () => {
  const kind = kindOf('receipt');
  const template = await defaultTemplate(kind);
  const code = (bytes: Uint8Array) => {
    const outcome = checkTemplate(kind, bytes);
    return outcome.ok ? 'ok' : outcome.code;
  };
  assert.equal(code(Buffer.from('不是文件')), 'template.broken');
  assert.equal(code(template.subarray(0, 4000)), 'template.broken');
  assert.equal(code(Buffer.alloc(5 * 1024 * 1024 + 1)), 'template.large');
  assert.equal(code(changed(template, () => 'x', 'word/vbaProject.bin')), 'template.macro');
  assert.equal(code(changed(template, () => '0'.repeat(30_000_000), 'word/big.xml')), 'template.bomb');
  assert.equal(code(writeZip([['a.txt', 'a']])), 'template.broken');
  const fetching = '<Relationship Id="x" Type="t/attachedTemplate" Target="http://a.example/" TargetMode="External"/>';
  assert.equal(code(changed(template, () => fetching, 'word/_rels/settings.xml.rels')), 'template.external');
});

test('a field split into runs is still one field', async () => {
  const kind = kindOf('receipt');
  const split = changed(await defaultTemplate(kind), (xml) =>
    xml.replace('【申请人】：', '【申</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>请人】：'),
  );
  const filled = fillLetter(kind, split, sampleValues(kind));
  assert.ok(filled.ok);
  assert.match((await documentOf(filled.value)).replace(/<[^>]*>/gu, ''), /张示范：/u);
});

test('a value stays text: markup, fields and line breaks', async () => {
  const kind = kindOf('receipt');
  const hostile = '</w:t></w:r><w:br/>&【文号】\n第二行\u0000';
  const filled = fillLetter(kind, await defaultTemplate(kind), { ...sampleValues(kind), 申请内容: hostile });
  assert.ok(filled.ok);
  const xml = await documentOf(filled.value);
  assert.ok(xml.includes('&lt;/w:t&gt;&lt;/w:r&gt;&lt;w:br/&gt;&amp;【文号】'));
  assert.match(xml, /<w:br\/>.*第二行/u);
  assert.ok(!xml.includes('\u0000'));
});

test('a missing value is refused by its name, also within a list', async () => {
  const kind = kindOf('replyPartial');
  const template = await defaultTemplate(kind);
  const sentence = (values: object) => {
    const outcome = fillLetter(kind, template, { ...sampleValues(kind), ...values });
    return outcome.ok ? 'ok' : outcome.sentence;
  };
  assert.equal(sentence({ 救济告知: '  ' }), '缺少【救济告知】的内容，文书没有生成。');
  assert.equal(sentence({ 材料: [] }), '缺少【材料】的内容，文书没有生成。');
  const entry = { 序号: '1', 名称: '公告', 形式: '纸质' };
  assert.equal(sentence({ 材料: [entry] }), '缺少【材料】第1项的【数量】的内容，文书没有生成。');
  assert.equal(sentence({ 查找经过: '' }), 'ok');
});

test('the part of an optional value that is missing is left out', async () => {
  const kind = kindOf('receipt');
  const filled = fillLetter(kind, await defaultTemplate(kind), { ...sampleValues(kind), 查询码: '' });
  assert.ok(filled.ok);
  assert.doesNotMatch(await documentOf(filled.value), /查询码/u);
});

test('the same input has the same digest', async () => {
  const kind = kindOf('service');
  const [one, two] = [await defaultTemplate(kind), await defaultTemplate(kind)];
  assert.equal(digest(one), digest(two));
  const [first, second] = [one, two].map((template) => fillLetter(kind, template, sampleValues(kind)));
  assert.ok(first?.ok && second?.ok);
  assert.equal(digest(first.value), digest(second.value));
});
