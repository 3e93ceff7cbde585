import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { type FreshDatabase, freshDatabase, stopSharedServer } from '../../test/database.js';
import { searchQuery, searchVector } from './search-text.js';

let database: FreshDatabase;
before(async () => {
  database = await freshDatabase();
});
after(async () => {
  await database.drop();
  await stopSharedServer();
});

async function finds(vector: string, query: string): Promise<boolean> {
  const { rows } = await sql<{ hit: boolean }>`select ${vector}::tsvector @@ ${query}::tsquery as hit`.execute(
    database.owner.kysely,
  );
  return rows[0]?.hit ?? false;
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...'张示范村低保公示〔2020〕12号\'\\|&!():*<->"\u0000 　ａＢ。\ud842\udfb7'), {
      maxLength: 60,
    })
    .map((c) => c.join('')),
);

test('any string gives literals that PostgreSQL accepts', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, async (title, words) => {
      await finds(searchVector(title, `<p>${words}</p>`, words), searchQuery(words) ?? "'无'");
    }),
    { seed: 20200305, numRuns: 300 },
  );
});

const han = fc.constantFrom(...'张王李示范镇村东沟吕店低保公示通知的一二三');
const name = fc.array(han, { minLength: 2, maxLength: 4 }).map((c) => c.join(''));
const prose = fc
  .array(fc.oneof(han, fc.constantFrom('，', '。', '12', 'A', ' ')), { maxLength: 80 })
  .map((c) => c.join(''));

test('a name of two to four characters is found wherever it stands', async () => {
  await fc.assert(
    fc.asyncProperty(prose, name, prose, async (left, wanted, right) => {
      const vector = searchVector('题', `<p>${left}${wanted}${right}</p>`);
      assert.ok(await finds(vector, searchQuery(wanted) ?? ''));
    }),
    { seed: 20200305, numRuns: 200 },
  );
});

const hits: [why: string, title: string, body: string, docNo: string | null, words: string, hit: boolean][] = [
  ['a name padded with a space', '', '张　三', null, '张三', true],
  ['a name with emphasis inside', '', '<p>张<strong>示</strong>范</p>', null, '张示范', true],
  ['not across cells', '', '<td>张示</td><td>范某</td>', null, '示范', false],
  ['not across marks', '', '张示，范某', null, '示范', false],
  ['文号 with other brackets', '', '', '示政发〔2020〕12号', '示政发[2020]12号', true],
  ['文号 without brackets', '', '', '示政发〔2020〕12号', '示政发2020 12号', true],
  ['文号 inside the text', '', '按照示政发【２０２０】 12 号文件', null, '示政发〔2020〕12号', true],
  ['another number', '', '', '示政发〔2020〕112号', '示政发〔2020〕12号', false],
  ['both words', '低保公示', '<p>东沟村</p>', null, '东沟 低保', true],
  ['one word missing', '低保公示', '<p>东沟村</p>', null, '东沟 高龄', false],
  ['not from title into body', '低保', '公示', null, '低保公示', false],
  ['a character beyond the first plane', '', '𠮷示范', null, '𠮷示', true],
];
for (const [why, title, body, docNo, words, hit] of hits) {
  test(`search: ${why}`, async () => {
    assert.equal(await finds(searchVector(title, body, docNo), searchQuery(words) ?? ''), hit);
  });
}

test('a name at the end of a body beyond every limit of positions is found', async () => {
  const vector = searchVector('题', `<p>${'示范镇的公示。'.repeat(20_000)}张末名</p>`);
  assert.ok(await finds(vector, searchQuery('张末名') ?? ''));
  assert.ok(await finds(vector, searchQuery('末名') ?? ''));
  assert.ok(!(await finds(vector, searchQuery('李末名') ?? '')));
});

test('a body of two million different characters is accepted', async () => {
  const rare = Array.from({ length: 2_000_000 }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((at * 7919 + Math.floor(at / 7)) % 20_000)),
  );
  assert.ok(await finds(searchVector('示范', rare.join('')), searchQuery('示范') ?? ''));
});

test('title hits are told apart', async () => {
  const vector = searchVector('低保', '公示');
  assert.ok(await finds(vector, searchQuery('低保', 'title') ?? ''));
  assert.ok(!(await finds(vector, searchQuery('公示', 'title') ?? '')));
});
