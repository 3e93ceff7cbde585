import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summaryOf } from './summary-of.js';

const cases: [name: string, summary: string | null, opening: string, expected: string][] = [
  ['写了概述的用概述', ' 低保名单公示 ', '<p>正文。</p>', '低保名单公示'],
  ['没有写的取第一句', null, '<p>经审核，<strong>现公示</strong>如下。欢迎监督。</p>', '经审核，现公示如下。'],
  ['概述是空白的也取第一句', '  ', '<p>第一句。第二句。</p>', '第一句。'],
  ['称呼不是内容', null, '<p>各村民委员会：</p><p>请做好防汛工作。</p>', '请做好防汛工作。'],
  ['表格不是句子', null, '<table><tr><td>序号</td></tr></table><p>以上予以公示。</p>', '以上予以公示。'],
  ['只有称呼时不留空', null, '<p>各村：</p>', '各村：'],
  ['截断在标签中也不带出标签', null, '<p>甲&amp;乙</p><p class="x', '甲&乙'],
  ['没有文字的为空', null, '', ''],
  ['没有句号的长文截到一百字', null, `<p>${'长'.repeat(150)}</p>`, `${'长'.repeat(100)}…`],
];
for (const [name, summary, opening, expected] of cases)
  test(`内容概述：${name}`, () => assert.equal(summaryOf(summary, opening), expected));
