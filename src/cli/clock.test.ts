import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, mock, test } from 'node:test';
import { main } from '../main-cli.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-clock-'));
after(() => rmSync(folder, { recursive: true }));
afterEach(() => mock.restoreAll());

/** Runs the command on a file with this content: what it prints and its exit code. */
async function clock(content: unknown, ...options: string[]) {
  const file = path.join(folder, 'case.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return run(file, ...options);
}

async function run(...words: string[]): Promise<{ text: string; code: unknown }> {
  const printed = mock.method(console, 'log', () => undefined);
  mock.method(console, 'error', () => undefined);
  const before = process.exitCode;
  process.exitCode = 0;
  await main(['node', 'gongkai', 'clock', ...words]);
  const code = process.exitCode;
  process.exitCode = before;
  const text = printed.mock.calls.map(({ arguments: [line] }) => String(line)).join('\n');
  mock.restoreAll();
  return { text, code };
}

const receipt = { channel: 'inPerson', day: '2025-02-20' };

test('一个案件的推算以 JSON 输出，字段固定', async () => {
  const { text, code } = await clock({ receipt, events: [] }, '--json', '--on', '2025-02-24');
  assert.equal(code, 0);
  assert.deepEqual(Object.keys(JSON.parse(text)), ['due', 'provisional', 'state', 'remaining', 'derivation']);
  assert.deepEqual(JSON.parse(text), {
    due: '2025-03-20',
    provisional: false,
    state: 'running',
    remaining: 18,
    derivation: [
      {
        article: '条例第三十一条',
        sentence: '2025年2月20日收到申请（当面提交），收到之日不计入，自次日起算。',
        from: '2025-02-20',
        to: '2025-02-20',
        counted: 0,
      },
      {
        article: '条例第三十三条',
        sentence: '答复期限20个工作日，本段计入20个工作日，累计20个工作日。',
        from: '2025-02-21',
        to: '2025-03-20',
        counted: 20,
      },
    ],
  });
});

test('法律不允许的事项照样输出，退出码为 0', async () => {
  const events = [{ kind: 'extended', day: '2025-03-21', days: 5 }];
  const { text, code } = await clock({ receipt, events }, '--json', '--on', '2025-03-21');
  const { refused, ...rest } = JSON.parse(text);
  assert.equal(code, 0);
  assert.deepEqual(refused, {
    event: 0,
    code: 'extension-after-term',
    sentence: '答复期限已于2025年3月20日届满，期满后不能延长答复期限。',
    article: '条例第三十三条',
  });
  assert.deepEqual([rest.due, rest.state, rest.remaining], ['2025-03-20', 'overdue', -1]);
});

test('文件可以写明口径，没有写的用默认口径', async () => {
  const { text } = await clock({ receipt, reading: { firstDay: 'onReceipt' } }, '--json');
  assert.equal(JSON.parse(text).due, '2025-03-19');
});

test('给人看的文字写明状态、暂停到哪天和每一步的依据', async () => {
  const events = [{ kind: 'thirdPartyConsulted', day: '2025-02-27' }];
  const { text, code } = await clock({ receipt, events }, '--on', '2025-03-03');
  assert.equal(code, 0);
  assert.match(text, /^到期日：2025-04-11\n2025-03-03 的状态：暂停至 2025-03-20，剩余 15 个工作日\n推算：/);
  assert.match(text, /由行政机关依条例决定是否公开；所需时间不计入答复期限。（条例第三十二条、第三十三条）/);
});

test('不正确的文件以退出码 2 和一句话拒绝', async () => {
  const event = { kind: 'replied', day: '2025-03-03' };
  const table: [unknown, string, RegExp][] = [
    ['{', 'not-json', /不是正确的 JSON。$/],
    [[], 'clock-file', /^文件内容应为一个 JSON 对象。$/],
    [{ events: [] }, 'clock-file', /^“receipt”：应写明渠道和日期。$/],
    [
      { receipt: { ...receipt, channel: 'pigeon' } },
      'clock-file',
      /^“receipt\.channel”：收到渠道应为以下之一：inPerson、/,
    ],
    [{ receipt: { ...receipt, day: '2025-02-30' } }, 'clock-file', /没有“2025-02-30”这一天/],
    [{ receipt: { ...receipt, day: 20250220 } }, 'clock-file', /日期应为文字/],
    [{ receipt: { ...receipt, day: '9999-12-31' } }, 'clock-file', /超出可以计算的2008年至2100年。$/],
    [{ receipt, event: [] }, 'clock-file', /^不应有“event”。$/],
    [{ receipt, events: {} }, 'clock-file', /^“events”：应为事件的列表。$/],
    [{ receipt, events: [event, 5] }, 'clock-file', /^第2项事件：应写明事件和日期。$/],
    [{ receipt, events: [{ ...event, kind: 'lost' }] }, 'clock-file', /^第1项事件的“kind”：事件应为以下之一：/],
    [{ receipt, events: [{ ...event, days: '5' }] }, 'clock-file', /^第1项事件的“days”：天数应为数字。$/],
    [{ receipt, events: Array(1001).fill(event) }, 'clock-file', /事件不能超过1000项。$/],
    [{ receipt, reading: { feePaymentDays: 0 } }, 'clock-file', /^“reading\.feePaymentDays”：缴费天数至少为1。$/],
    [' '.repeat(1024 * 1024 + 1), 'file-too-large', /超过 1 MB/],
  ];
  for (const [content, refusedAs, sentence] of table) {
    const asJson = await clock(content, '--json');
    const { refused } = JSON.parse(asJson.text);
    assert.deepEqual([asJson.code, refused.code, Object.keys(refused)], [2, refusedAs, ['code', 'sentence']]);
    assert.match(refused.sentence, sentence);
    assert.deepEqual(await clock(content), { text: refused.sentence, code: 2 });
  }
});

test('没有文件、不是文件、日期选项不正确，都是退出码 2', async () => {
  const missing = await run(path.join(folder, 'none.json'), '--json');
  assert.deepEqual([missing.code, JSON.parse(missing.text).refused.code], [2, 'no-such-file']);
  const directory = await run(folder, '--json');
  assert.deepEqual([directory.code, JSON.parse(directory.text).refused.code], [2, 'not-a-file']);
  const unreal = await clock({ receipt }, '--on', '2025-02-30', '--json');
  assert.deepEqual([unreal.code, JSON.parse(unreal.text).refused.code], [2, 'on-day']);
  assert.equal((await run()).code, 2);
});
