import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { type FileStore, folderStore } from './file-store.js';

let folder: string;
let store: FileStore;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), '公开 文件-'));
  store = folderStore(folder);
});
after(() => rm(folder, { recursive: true, force: true }));

const notice = Buffer.from('示范镇公示附件');
const digest = createHash('sha256').update(notice).digest('hex');

test('bytes are found again under their digest, and are stored once', async () => {
  assert.deepEqual(await store.put(Readable.from([notice])), { digest, size: notice.length });
  assert.deepEqual(await store.put(Readable.from([notice])), { digest, size: notice.length });
  const found = await store.get(digest);
  assert.equal(found && (await text(found)), '示范镇公示附件');
  assert.deepEqual(await readdir(path.join(folder, digest.slice(0, 2))), [digest]);
});

test('what was never stored is null, not an error', async () => {
  assert.equal(await store.get('0'.repeat(64)), null);
  assert.equal(await store.size('0'.repeat(64)), null);
  assert.equal(await store.rehash('0'.repeat(64)), null);
});

test('an upload that breaks off leaves nothing behind', async () => {
  const broken = new Readable({
    read() {
      this.push('前一半');
      this.destroy(new Error('连接中断'));
    },
  });
  await assert.rejects(store.put(broken), /连接中断/);
  assert.deepEqual(await readdir(path.join(folder, 'incoming')), []);
});

test('a byte changed on the disk is seen by rehash', async () => {
  assert.equal(await store.rehash(digest), digest);
  await appendFile(path.join(folder, digest.slice(0, 2), digest), 'x');
  assert.notEqual(await store.rehash(digest), digest);
});
