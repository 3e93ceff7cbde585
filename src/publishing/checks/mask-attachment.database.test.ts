import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { after, before, test } from 'node:test';
import { aDraft, anAttachment, aWorld, refusal, value, type World } from '../../../test/make.js';
import { paragraph, sampleWord } from '../../scanning/testing/office-files.js';
import { sampleId } from '../../scanning/testing/samples.js';
import { saveDraft } from '../actions/save-draft.js';
import type { Attachment, Saved } from '../contract.js';
import { asSigned, readRevision } from '../store.js';
import { decideFinding } from './actions/decide-finding.js';
import { checkDocument } from './check-document.js';
import { maskAttachment } from './mask-attachment.js';
import { bytesOf } from './scan-attachment.js';
import { undecided } from './undecided.js';
import { documentChecks } from './view.js';

const [one, other] = [sampleId('19800101'), sampleId('19900202')];

let world: World;
before(async () => {
  world = await aWorld();
});
after(() => world.end());

const saved = async (attachments: Attachment[]): Promise<Saved> =>
  value(await world.act((tx) => saveDraft(tx, world.files, world.clerk, aDraft({ attachments }))));
const mask = (of: Saved, digest: string) =>
  maskAttachment(world.db.desk, world.files, world.clerk, of.id, { base: of.revision, attachment: digest });
const attachmentsOf = async (of: Saved) => {
  const row = await readRevision(world.db.owner.kysely, world.office, of.id, of.revision);
  assert.ok(row);
  return asSigned(row).attachments;
};
const textOf = async (digest: string) => (await bytesOf(world.files, digest))?.toString('utf8') ?? '';

test('换成遮盖后的文件，成为新的一稿，原件不在其中；判为误报的留下', async () => {
  const kept = await anAttachment(world.files, '另一附件', '说明.txt');
  const file = await anAttachment(world.files, `甲 ${one}\n乙 ${other}\n`);
  const first = await saved([kept, file]);
  await checkDocument(world.db.desk, world.files, world.clerk, first);
  const checks = await world.act((tx) => documentChecks(tx, world.clerk, first.id, { running: null, failed: false }));
  const finding = checks?.findings.find(({ place }) => place === '第 2 行')?.id ?? '';
  const decision = { digest: first.digest, finding, verdict: 'falseAlarm' as const, reason: '这是项目编号。' };
  value(await world.act((tx) => decideFinding(tx, world.clerk, first.id, decision)));

  const second = value(await mask(first, file.digest));
  assert.equal(second.revision, 2);
  const [same, masked] = await attachmentsOf(second);
  assert.deepEqual(same, kept);
  assert.ok(masked && masked.digest !== file.digest);
  const text = await textOf(masked.digest);
  assert.ok(!text.includes(one));
  assert.ok(text.includes(other));
});

test('Word 文件遮盖以后，检查不再有发现', async () => {
  const bytes = Buffer.from(sampleWord(paragraph('户主张示范，身份证', one)));
  const { digest, size } = await world.files.put(Readable.from([bytes]));
  const first = await saved([{ name: '名单.docx', type: 'application/octet-stream', size, digest }]);
  await checkDocument(world.db.desk, world.files, world.clerk, first);
  assert.equal(await world.act((tx) => undecided(tx, world.office, first.id, 1)), 1);
  const second = value(await mask(first, digest));
  await checkDocument(world.db.desk, world.files, world.clerk, second);
  assert.equal(await world.act((tx) => undecided(tx, world.office, second.id, 2)), 0);
});

test('没有可遮盖的、带密级标志的、期间有人改过的，都不替换', async () => {
  const clean = await anAttachment(world.files, '没有个人信息', '甲.txt');
  const secret = await anAttachment(world.files, `机密★1年\n${one}`, '乙.txt');
  const file = await anAttachment(world.files, one, '丙.txt');
  const first = await saved([clean, secret, file]);
  assert.equal(refusal(await mask(first, clean.digest)).code, 'nothing-to-mask');
  assert.equal(refusal(await mask(first, secret.digest)).code, 'mask.secrecy');
  assert.equal(await mask(first, 'f'.repeat(64)), null);
  const changed = aDraft({ base: 1, title: '改过', attachments: [clean, secret, file] });
  value(await world.act((tx) => saveDraft(tx, world.files, world.otherClerk, changed, first.id)));
  assert.equal(refusal(await mask(first, file.digest)).code, 'stale-edit');
});
