import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guideText } from '../law/guide/guide-text.js';
import { guideDoc } from './guide.js';

const text = guideText('示范镇人民政府', { unit: '示范镇党政办公室', phone: '0000-0000001' });

test('指南成文：五个部分，工作机构逐行，发布的有落款日期和指纹，未发布的没有', () => {
  const doc = guideDoc('示范镇人民政府', text, { on: '2020-03-05', digest: 'ab' });
  assert.equal(doc.title, '示范镇人民政府政府信息公开指南');
  assert.equal(doc.blocks.filter(({ kind }) => kind === 'heading').length, 5);
  const words = doc.blocks.map((block) => ('text' in block ? block.text : ''));
  assert.ok(words.includes('联系电话：0000-0000001'));
  assert.ok(words.some((line) => line.startsWith('1.申请人的姓名或者名称')));
  assert.deepEqual(doc.blocks.at(-1), { kind: 'signature', agency: '示范镇人民政府', date: '2020年3月5日' });
  assert.match(doc.meta.description ?? '', /ab/);
  const draft = guideDoc('示范镇人民政府', text, null);
  assert.deepEqual(draft.blocks.at(-1), { kind: 'signature', agency: '示范镇人民政府' });
});
