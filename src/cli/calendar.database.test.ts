import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, mock, test } from 'node:test';
import { aWorld, type World } from '../../test/make.js';
import { notice2027 } from '../calendars/testing/notice-2027.js';
import { main } from '../main-cli.js';
import { openCase } from '../requests/testing/open-case.js';

let world: World;
const given = process.env.DATABASE_URL;
before(async () => {
  world = await aWorld();
  const waits = { number: 'SQ2026-0001', receivedOn: '2026-12-10', due: '2027-01-07', provisional: true };
  await openCase(world.db.owner, world.office, waits);
});
after(() => world.end());

/** Runs the command on a file with this content: what it prints and its exit code. */
async function calendar(
  content: unknown,
  ...options: string[]
): Promise<{ text: string; told: string; code: unknown }> {
  const file = path.join(world.filesFolder, 'notice.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const printed = mock.method(console, 'log', () => undefined);
  const told = mock.method(process.stderr, 'write', () => true);
  const before = process.exitCode;
  process.exitCode = 0;
  process.env.DATABASE_URL = world.db.url;
  try {
    await main(['node', 'gongkai', 'calendar', file, ...options]);
    const lines = (calls: readonly { arguments: unknown[] }[]) => calls.map((call) => String(call.arguments[0]));
    return {
      text: lines(printed.mock.calls).join('\n'),
      told: lines(told.mock.calls).join(''),
      code: process.exitCode,
    };
  } finally {
    mock.restoreAll();
    process.exitCode = before;
    if (given === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = given;
  }
}

test('不正确的文件：退出码 2，一句话说明在哪里，什么也没有录入', async () => {
  const wrong: readonly [unknown, RegExp][] = [
    ['{', /不是正确的 JSON/],
    [{ ...notice2027, makeupDays: ['2027-13-01'] }, /“makeupDays\.0”：没有这一天。/],
    [{ ...notice2027, papers: [] }, /须写明依据的通知/],
    [{ ...notice2027, makeupDays: ['2027-10-01'] }, /既放假又上班/],
    [{ ...notice2027, note: '' }, /不应有“note”/],
  ];
  for (const [content, sentence] of wrong) {
    const { text, code } = await calendar(content);
    assert.match(text, sentence);
    assert.equal(code, 2, text);
  }
  assert.match((await calendar(notice2027, '--office', 'nowhere')).text, /没有编号为“nowhere”的机关/);
  assert.deepEqual(await world.db.owner.kysely.selectFrom('calendar_year').selectAll().execute(), []);
});

test('录入并列出变动，说明进度，记在系统名下', async () => {
  const { text, told, code } = await calendar(notice2027);
  assert.equal(code, 0);
  assert.equal(
    text,
    '已录入2027年放假安排。1件未办结申请的到期日有变动：\n  SQ2026-0001  2027-01-07（暂定） → 2027-01-08',
  );
  assert.match(told, /已重新计算 1\/1 件/);
  const json = JSON.parse((await calendar(notice2027, '--json')).text);
  assert.deepEqual(json, { year: 2027, moved: [] });
  const fact = await world.db.owner.kysely
    .selectFrom('fact')
    .select('actor')
    .where('kind', '=', 'calendarEntered')
    .execute();
  assert.deepEqual(fact, [{ actor: 'system' }, { actor: 'system' }]);
});
