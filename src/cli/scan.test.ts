import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it, mock } from 'node:test';
import { main } from '../main-cli.js';

let folder = '';
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-scan-'));
  await writeFile(path.join(folder, '名单.txt'), '张示范 15400001234\n');
  await writeFile(path.join(folder, '公告.txt'), '示政发〔2020〕12号\n');
  await writeFile(path.join(folder, '坏.docx'), 'PK\u0003\u0004坏');
  await writeFile(path.join(folder, '密件.txt'), '机密★10年\n');
});
after(() => rm(folder, { recursive: true, force: true }));

/** Runs a command as `npx gongkai` does; answers with its exit code and what it printed. */
async function gongkai(...args: readonly string[]): Promise<{ code: unknown; out: string; error: string }> {
  const log = mock.method(console, 'log', () => undefined);
  const complain = mock.method(console, 'error', () => undefined);
  const printed = (calls: readonly { arguments: readonly unknown[] }[]): string =>
    calls.flatMap((call) => call.arguments).join('\n');
  process.exitCode = 0;
  try {
    await main(['node', 'gongkai', ...args]);
    return { code: process.exitCode, out: printed(log.mock.calls), error: printed(complain.mock.calls) };
  } finally {
    process.exitCode = 0;
    log.mock.restore();
    complain.mock.restore();
  }
}

const file = (name: string): string => path.join(folder, name);

describe('gongkai scan', () => {
  it('发现问题时退出码为 1，JSON 里只有遮盖后的内容', async () => {
    const { code, out } = await gongkai('scan', file('名单.txt'), '--json');
    assert.equal(code, 1);
    const finding = { kind: 'mobile', place: '第 1 行', masked: '154＊＊＊＊1234', certain: true };
    assert.deepEqual(JSON.parse(out), [{ file: file('名单.txt'), findings: [finding] }]);
    assert.doesNotMatch(out, /15400001234/u);
  });

  it('没有问题时退出码为 0', async () => {
    const { code, out } = await gongkai('scan', file('公告.txt'));
    assert.equal(code, 0);
    assert.match(out, /没有发现问题。/u);
  });

  it('有文件读不了时退出码为 2，其余照常列出', async () => {
    const { code, out } = await gongkai('scan', file('名单.txt'), file('坏.docx'), file('没有.txt'), '--json');
    assert.equal(code, 2);
    const told = JSON.parse(out) as { refused?: string; findings: unknown[] }[];
    assert.deepEqual(
      told.map(({ findings }) => findings.length),
      [1, 0, 0],
    );
    assert.match(told[1]?.refused ?? '', /已损坏/u);
    assert.match(told[2]?.refused ?? '', /没有找到文件/u);
  });

  it('用中文列出种类、位置和遮盖后的内容', async () => {
    const { out } = await gongkai('scan', file('名单.txt'));
    assert.match(out, /发现 1 处：\n {2}\[手机号码\] 第 1 行：154＊＊＊＊1234/u);
  });
});

describe('gongkai mask', () => {
  it('写出干净的新文件，不留别的文件', async () => {
    const { code, out } = await gongkai('mask', file('名单.txt'), '-o', file('新.txt'));
    assert.equal(code, 0);
    assert.match(out, /遮盖 1 项内容/u);
    assert.equal(await readFile(file('新.txt'), 'utf8'), '张示范 154＊＊＊＊1234\n');
    assert.ok((await readdir(folder)).every((name) => !name.startsWith('.')));
  });

  it('不能遮盖时说明原因，退出码为 2，已有的文件不动', async () => {
    await writeFile(file('旧.txt'), '旧');
    const { code, error } = await gongkai('mask', file('密件.txt'), '-o', file('旧.txt'));
    assert.equal(code, 2);
    assert.match(error, /不能代替保密审查/u);
    assert.equal(await readFile(file('旧.txt'), 'utf8'), '旧');
  });

  it('不覆盖原文件', async () => {
    const { code, error } = await gongkai('mask', file('名单.txt'), '-o', file('名单.txt'));
    assert.equal(code, 2);
    assert.match(error, /不能覆盖原文件/u);
  });

  it('写不到的地方说明原因', async () => {
    const { code, error } = await gongkai('mask', file('名单.txt'), '-o', path.join(folder, '没有', '新.txt'));
    assert.equal(code, 2);
    assert.match(error, /写不到/u);
  });
});
