import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LetterField } from '../../../src/documents/letters/letter-kind.js';
import { letterKind } from '../../../src/documents/letters/letter-kinds.js';
import { letterWords, officeFields, otherLetters } from './other-letters.js';

/** What the case or the office answers by itself (文号 when it is issued). */
const answered = [
  ...officeFields,
  '机关名称 申请人 申请编号 收到日期 收到依据 申请内容 到期日 落款日期 征求文号 救济告知 文号'.split(' '),
  '渠道 申请人类别 内容摘要 节点'.split(' '),
].flat();

test('every letter that the desk offers is one of the server, with its title, and asks for all that only its writer knows', () => {
  for (const { key, title, fields } of otherLetters) {
    const kind = letterKind(key);
    assert.ok(kind, key);
    assert.equal(title, kind.title);
    const asked = fields.map((field) => field.key);
    const lost = kind.fields.filter((field) => field.required && !answered.includes(field.key));
    assert.deepEqual(
      lost.filter((field) => !asked.includes(field.key)).map((field) => field.key),
      [],
      title,
    );
    for (const field of fields) {
      const known: LetterField | undefined = kind.fields.find((each) => each.key === field.key);
      assert.ok(known, `${title} has no ${field.key}`);
      assert.equal(field.needed, known.required, `${title}: ${field.key}`);
      assert.equal(field.kind === 'lines', known.items !== undefined, field.key);
      assert.ok(!answered.includes(field.key), `${title}: ${field.key} is filled in by the server`);
    }
  }
});

test('the words of a letter: days written out, lists by their lines, nothing for what was left empty', () => {
  const words = letterWords(
    [
      { key: '协办期限', kind: 'day', needed: true },
      { key: '材料', kind: 'lines', needed: true },
      { key: '协办机关', kind: 'line', needed: true },
      { key: '提供地点', kind: 'line', needed: false },
    ],
    { 协办期限: '2022-03-04', 材料: '更正请求书\n\n 身份证明 ', 协办机关: ' 示范县水利局 ', 提供地点: ' ' },
  );
  assert.deepEqual(words, {
    协办期限: '2022年3月4日',
    材料: [{ 名称: '更正请求书' }, { 名称: '身份证明' }],
    协办机关: '示范县水利局',
  });
});
