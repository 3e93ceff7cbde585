import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highlight, type SnippetPiece, snippet } from './snippet.js';

const shown = (pieces: readonly SnippetPiece[]): string =>
  pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

const titles: [why: string, title: string, words: string, marked: string][] = [
  ['a word', '农村低保公示', '低保', '农村[低保]公示'],
  ['two words', '农村低保公示', '公示 农村', '[农村]低保[公示]'],
  ['full-width as it was written', '共ＡＢ１２件', 'ab12', '共[ＡＢ１２]件'],
  ['文号 in other brackets', '见示政〔2020〕12号文', '示政[2020]12号', '见[示政〔2020〕12号]文'],
  ['a padded name', '组长：张　三', '张三', '组长：[张　三]'],
  ['beyond the first plane', '村名𠮷示', '𠮷示', '村名[𠮷示]'],
  ['nothing to look for', '低保', '***', '低保'],
  ['no hit', '低保', '高龄', '低保'],
];
for (const [why, title, words, marked] of titles) {
  test(`highlight: ${why}`, () => assert.equal(shown(highlight(title, words)), marked));
}

test('an excerpt is cut around the first hit, without tags', () => {
  const html = `<p>${'前文。'.repeat(60)}</p><p>张<strong>示范</strong>为组长</p><p>${'后文。'.repeat(60)}</p>`;
  const text = shown(snippet(html, '张示范'));
  assert.match(text, /^….*\[张示范\]为组长.*…$/);
  assert.ok(text.length < 130);
});

test('without a hit in the body the excerpt is its beginning', () => {
  assert.equal(shown(snippet('<p>示范&lt;b&gt;</p>', '别处')), '示范<b>');
});
