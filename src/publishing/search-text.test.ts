import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from './plain-text.js';
import { searchQuery, searchVector } from './search-text.js';

test('the vector holds single characters, pairs and whole runs, the title with weight A', () => {
  assert.equal(
    searchVector('张示范', '<p>共 450 条</p>'),
    "'张':1A '张示':1A '示':2A '示范':2A '范':3A '共':6 '450':7 '条':8",
  );
});

const texts: [why: string, html: string, text: string][] = [
  ['emphasis inside a name', '<p>张<strong>示</strong>范</p>', '\n张示范\n'],
  ['cells apart', '<td>张</td><td>三</td>', '\n张\n\n三\n'],
  ['entities', 'a&amp;b&nbsp;&#20013;&#x6587;&lt;i&gt;', 'a&b 中文<i>'],
  ['unknown and impossible entities', '&unknown;&#9999999;', '&unknown;'],
];
for (const [why, html, text] of texts) {
  test(`plain text: ${why}`, () => assert.equal(plainText(html), text));
}

const queries: [why: string, words: string, query: string | null][] = [
  ['one character', '镇', "'镇'"],
  ['two characters are one lexeme', '示范', "'示范'"],
  ['three are a phrase', '示范镇', "('示范' <1> '范镇' | '…' & '示范' & '范镇')"],
  ['words are all wanted', '低保 公示', "'低保' & '公示'"],
  ['full-width letters and digits', 'ＡＢ１２', "'ab12'"],
  [
    'a year in a 文号',
    '示政〔2020〕12号',
    "('示政' <2> '2020' <1> '12' <1> '号' | '…' & '示政' & '2020' & '12' & '号')",
  ],
  ['nothing but marks', "'\\&|!():*<->", null],
  ['nothing', '', null],
  ['blank', ' 　\t', null],
  ['a lone surrogate and NUL', '\ud800\u0000', null],
  ['quotes between letters', "a'b", "('a' <2> 'b' | '…' & 'a' & 'b')"],
];
for (const [why, words, query] of queries) {
  test(`query: ${why}`, () => assert.equal(searchQuery(words), query));
}

test('every way of writing a 文号 is one query', () => {
  const ways = [
    '示政发〔2020〕12号',
    '示政发[2020]12号',
    '示政发（2020）12号',
    '示政发(２０２０)１２号',
    '示政发【2020】12号',
  ];
  assert.equal(new Set(ways.map((way) => searchQuery(way))).size, 1);
});

test('a query of ten million characters is cut', () => {
  const query = searchQuery('示范'.repeat(5_000_000)) ?? '';
  assert.ok(query.length < 3_000, String(query.length));
});

test('a body of two million characters stays below the limit of a tsvector', () => {
  const rare = Array.from({ length: 1_000_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join(
    '',
  );
  const vector = searchVector('题', rare + '示范'.repeat(500_000));
  assert.ok(Buffer.byteLength(vector) < 4_000_000);
  assert.ok(vector.endsWith("'…'"));
});
