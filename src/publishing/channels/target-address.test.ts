import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { postSigned, signatureOf } from './post-signed.js';
import { retryDelay } from './retry-delay.js';
import { checkTarget, ordinaryPush } from './target-address.js';
import { aReceiver, commonKey } from './testing/receiver.js';

const open = '93.184.216.34';
const to = (ips: string[]) => ({ ...ordinaryPush, resolve: async () => ips });
const cases: readonly [address: string, ips: string[], intranet: boolean, code: string | null][] = [
  ['https://xian.example.cn/push', [open], false, null],
  ['http://xian.example.cn/push', [open], false, 'push-scheme'],
  ['https://xian.example.cn/push', ['10.1.2.3'], false, 'push-private'],
  ['https://xian.example.cn/push', ['10.1.2.3'], true, null],
  ['https://xian.example.cn/push', ['fd00::1'], true, null],
  ['https://xian.example.cn/push', [open, '192.168.1.1'], false, 'push-private'],
  ['https://xian.example.cn/push', ['127.0.0.1'], true, 'push-private'],
  ['http://127.0.0.1/push', [], true, 'push-scheme'],
  ['https://xian.example.cn/push', ['169.254.169.254'], true, 'push-private'],
  ['https://[::1]/push', [], true, 'push-private'],
  ['https://[::ffff:127.0.0.1]/push', [], true, 'push-private'],
  ['https://xian.example.cn/push', [], false, 'push-name'],
  ['nirgendwo', [], false, 'push-address'],
];

describe('推送地址', () => {
  for (const [address, ips, intranet, code] of cases)
    test(`${address} → ${ips.join('、') || '无'}${intranet ? '，内网' : ''}：${code ?? '可以'}`, async () => {
      const checked = await checkTarget(address, intranet, to(ips));
      assert.equal(checked.ok ? null : checked.code, code);
    });

  test('转到别处的不跟随，算作没有接收', async () => {
    const receiver = await aReceiver(Date.now);
    receiver.plan('redirect');
    const target = { address: receiver.address, intranet: false, key: commonKey };
    const bounds = { ...ordinaryPush, loopback: true };
    const outcome = await postSigned(target, { idempotencyKey: 'k', body: '{}' }, Date.now(), bounds);
    assert.ok(!outcome.ok && outcome.sentence === '县级平台答复 307，没有接收。');
    assert.equal(receiver.seen.length, 1);
    await receiver.close();
  });

  test('签名是 HMAC-SHA256（时间戳.正文），与接收方另算的一致', () => {
    // printf '%s' '1583373600.{}' | openssl dgst -sha256 -hmac key
    const expected = '4636e72e42bfac45efc20bfe98547c8039be2e1adf7ac450753e6c1414be0d93';
    assert.equal(signatureOf('key', 1_583_373_600, '{}'), expected);
    assert.notEqual(signatureOf('key', 1_583_373_601, '{}'), expected);
  });

  test('重试间隔渐长，最长六小时', () => {
    const delays = [1, 2, 3, 4, 5, 6, 7, 8, 100].map((n) => retryDelay(n) / 60_000);
    assert.deepEqual(delays, [1, 2, 5, 15, 60, 180, 360, 360, 360]);
  });
});
