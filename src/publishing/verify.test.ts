import assert from 'node:assert/strict';
import { appendFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { aDraft, anAttachment, anItem, aWorld, bring, publishedItem, value, type World } from '../../test/make.js';
import { saveDraft } from './actions/save-draft.js';
import type { Attachment, Saved } from './contract.js';
import { revisionDigest, type Signed } from './digest.js';
import { verifyPublishing } from './verify.js';

let world: World;
let item: Saved;
let submitted: Saved;
let file: Attachment;
before(async () => {
  world = await aWorld();
  file = await anAttachment(world.files);
  item = await publishedItem(world, { attachments: [file] });
  submitted = await anItem(world, 'submitted', { title: '待审查的公示' });
  await anItem(world, 'draft', { title: '没有送审的草稿' });
  const returned = await anItem(world, 'published', { title: '已公开又在修订' });
  const next = await world.act((tx) =>
    saveDraft(tx, world.files, world.clerk, aDraft({ base: 1, title: '修订' }), returned.id),
  );
  await bring(world, value(next), 'reviewed');
});
after(() => world.end());

const found = () => verifyPublishing(world.db.owner.kysely, world.files);

/** Tampers in a transaction that is undone afterwards, so that each test starts from the same rows. */
async function afterStatement(statement: string) {
  let difference: Awaited<ReturnType<typeof found>> = null;
  const undone = world.db.owner.kysely.transaction().execute(async (tx) => {
    await sql.raw(statement).execute(tx);
    difference = await verifyPublishing(tx, world.files);
    throw new Error('undo');
  });
  await assert.rejects(undone, /undo/);
  return difference as Awaited<ReturnType<typeof found>>;
}

describe('公开信息的校验', () => {
  test('没有改动时，无论走到哪一步都没有差异', async () => {
    assert.equal(await found(), null);
  });

  const changes: readonly (readonly [what: string, statement: (id: string) => string, table: string, says: RegExp])[] =
    [
      [
        '改标题',
        (id) => `update revision set title = title || '。' where document_id = '${id}'`,
        'revision',
        /内容与指纹不符/,
      ],
      [
        '改正文',
        (id) => `update revision set body = replace(body, '评议', '审议') where document_id = '${id}'`,
        'revision',
        /内容与指纹不符/,
      ],
      [
        '改形成日期',
        (id) => `update revision set formed_on = formed_on + 1 where document_id = '${id}'`,
        'revision',
        /内容与指纹不符/,
      ],
      [
        '改渠道',
        (id) => `update revision set channels = '{website}' where document_id = '${id}'`,
        'revision',
        /内容与指纹不符/,
      ],
      [
        '改附件名',
        (id) =>
          `update revision set attachments = replace(attachments::text, '名单', '清单')::json where document_id = '${id}'`,
        'revision',
        /内容与指纹不符/,
      ],
      [
        '改状态',
        (id) => `update document set state = 'approved' where document_id = '${id}'`,
        'document',
        /状态是“approved”，台账应为“published”/,
      ],
      [
        '改索引号',
        (id) => `update document set index_no = '990101001/2020-99999' where document_id = '${id}'`,
        'document',
        /索引号是“990101001\/2020-99999”，台账应为“990101001\/2020-00001”/,
      ],
      [
        '偷偷撤下',
        (id) =>
          `update document set state = 'withdrawn', published_revision = null, withdraw_reason = '无', withdrawn_on = now() where document_id = '${id}'`,
        'document',
        /状态/,
      ],
      [
        '公开另一稿',
        (id) =>
          `insert into revision select office_id, document_id, 2, title, summary, body, entry, nature, doc_no, source, written_on, formed_on, channels, counts, attachments, author, saved_at, digest from revision where document_id = '${id}'; update document set published_revision = 2, revision = 2 where document_id = '${id}'`,
        'document',
        /状态/,
      ],
    ];
  for (const [what, statement, table, says] of changes) {
    test(`${what}：指出是哪一条`, async () => {
      const difference = await afterStatement(statement(item.id));
      assert.ok(difference, '没有发现');
      assert.equal(difference.table, table);
      assert.ok(difference.row.startsWith(item.id));
      assert.match(difference.sentence, says);
    });
  }

  test('标题和指纹一起改：与台账所记的不符', async () => {
    const { base: _, ...draft } = aDraft({ title: '改过的待审查公示' });
    const digest = revisionDigest(draft satisfies Signed);
    const difference = await afterStatement(
      `update revision set title = '${draft.title}', digest = '${digest}' where document_id = '${submitted.id}'`,
    );
    assert.ok(difference?.row.startsWith(submitted.id));
    assert.match(difference?.sentence ?? '', /与台账所记的不符/);
  });

  test('凭空多出一条已公开的信息', async () => {
    const id = '00000000-0000-4000-8000-000000000001';
    const difference = await afterStatement(
      `set constraints all deferred;
       insert into document (office_id, document_id, state, revision, author, published_revision, index_no, published_on)
         select office_id, '${id}', state, revision, author, 1, 'x', published_on from document where document_id = '${item.id}';
       insert into revision select office_id, '${id}', revision, title, summary, body, entry, nature, doc_no, source,
         written_on, formed_on, channels, counts, attachments, author, saved_at, digest from revision where document_id = '${item.id}'`,
    );
    assert.equal(difference?.row, id);
  });

  test('附件被改动一个字节', async () => {
    const place = path.join(world.filesFolder, file.digest.slice(0, 2), file.digest);
    await appendFile(place, '。');
    const changed = await found();
    assert.equal(changed?.table, 'files');
    assert.match(changed?.sentence ?? '', /附件“名单\.txt”的文件被改动过/);
    await rm(place);
    assert.match((await found())?.sentence ?? '', /附件“名单\.txt”的文件不见了/);
    await anAttachment(world.files);
    assert.equal(await found(), null);
  });
});
