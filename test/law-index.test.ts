import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { articlesIn } from '../scripts/articles.js';
import { lawIndex } from '../scripts/law-index.js';
import { migrationsDir } from '../src/db/migration-files.js';

test('条文的各种写法都认得出来', () => {
  assert.deepEqual(articlesIn('条例26条'), ['条例第26条']);
  assert.deepEqual(articlesIn('条例第二十六条'), ['条例第26条']);
  assert.deepEqual(articlesIn('条例19、20、26条'), ['条例第19条', '条例第20条', '条例第26条']);
  assert.deepEqual(articlesIn('条例30 to 32条'), ['条例第30条', '条例第31条', '条例第32条']);
  assert.deepEqual(articlesIn('条例第二十条第（一）项'), ['条例第20条']);
  assert.deepEqual(articlesIn('土地管理法第四十七条、土地管理法实施条例第二十八条'), [
    '土地管理法第47条',
    '土地管理法实施条例第28条',
  ]);
  assert.deepEqual(articlesIn('行政复议法第五十三条、第六十二条'), ['行政复议法第53条', '行政复议法第62条']);
  assert.throws(() => articlesIn("article: '虚构法第一条'"), /虚构法/);
});

test('docs/law.md 与 src/law 一致（不一致时运行 npm run law-index）', () => {
  const written = readFileSync(path.join(path.dirname(migrationsDir()), 'docs', 'law.md'), 'utf8');
  assert.equal(written.replaceAll('\r\n', '\n'), lawIndex());
});
