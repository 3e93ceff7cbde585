import assert from 'node:assert/strict';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readOrMakeKey, sealer } from './seal.js';

const words = Buffer.from('示范申请人甲');
const one = sealer(Buffer.alloc(32, 1));

describe('sealed bytes', () => {
  it('open to what was sealed, differ each time and hold nothing of the plain text', () => {
    const sealed = one.seal(words);
    assert.deepEqual(one.open(sealed), words);
    assert.notDeepEqual(one.seal(words), sealed);
    assert.equal(sealed.includes(words), false);
    assert.deepEqual(one.open(one.seal(Buffer.alloc(0))), Buffer.alloc(0));
  });
  it('do not open when any byte was changed, when cut short, or with another key', () => {
    const sealed = one.seal(words);
    for (let place = 0; place < sealed.length; place++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
      assert.equal(one.open(changed), null, `byte ${place}`);
      assert.equal(one.open(sealed.subarray(0, place)), null, `cut at ${place}`);
    }
    assert.equal(sealer(Buffer.alloc(32, 2)).open(sealed), null);
  });
  it('a fingerprint is the same for the same bytes under one key only', () => {
    assert.deepEqual(one.fingerprint(words), one.fingerprint(Buffer.from(words)));
    assert.notDeepEqual(one.fingerprint(words), one.fingerprint(Buffer.from('示范申请人乙')));
    assert.notDeepEqual(one.fingerprint(words), sealer(Buffer.alloc(32, 2)).fingerprint(words));
  });
});

describe('the key in the data folder', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-key-'));
  });
  after(() => rm(folder, { recursive: true }));
  it('is made once, however many start together, for its owner only', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => readOrMakeKey(folder)));
    for (const key of keys) assert.deepEqual(key, keys[0]);
    assert.equal(keys[0]?.length, 32);
    assert.equal((await stat(join(folder, 'key'))).mode & 0o777, 0o600);
  });
  it('is refused where it is malformed, and is never written over', async () => {
    await writeFile(join(folder, 'key'), 'short');
    await assert.rejects(readOrMakeKey(folder), /不是有效的密钥/);
    assert.equal((await stat(join(folder, 'key'))).size, 5);
  });
});
