import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sealer } from '../../files/seal.js';
import { readPass, writePass } from './case-pass.js';

const [sealing, another] = [sealer(Buffer.alloc(32, 7)), sealer(Buffer.alloc(32, 8))];
const pass = { request: '00000000-0000-4000-8000-000000000001', number: 'SQ2026-0001' };
const hour = 60 * 60 * 1000;
const written = writePass(sealing, 'shifan', pass, 0);

test('一小时内读得出是哪一件；到一小时就读不出', () => {
  assert.deepEqual(readPass(sealing, 'shifan', written, hour - 1), pass);
  assert.equal(readPass(sealing, 'shifan', written, hour), null);
});

test('别的机关、别的密钥、改动过的、不是通行证的，都读不出', () => {
  assert.equal(readPass(sealing, 'elsewhere', written, 0), null);
  assert.equal(readPass(another, 'shifan', written, 0), null);
  const changed = `${written.slice(0, 60)}${written[60] === 'A' ? 'B' : 'A'}${written.slice(61)}`;
  for (const text of [changed, written.slice(0, -4), '', '\0', 'x'.repeat(10_000)])
    assert.equal(readPass(sealing, 'shifan', text, 0), null, text.slice(0, 20));
  assert.ok(!written.includes('SQ2026'));
});
