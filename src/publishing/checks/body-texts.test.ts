import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aDraft } from '../../../test/make.js';
import { sampleId } from '../../scanning/testing/samples.js';
import { bodyTexts } from './body-texts.js';
import { scanTexts } from './scan-texts.js';

const key = 'a'.repeat(64);
const id = sampleId('19800101');
const places = (body: string) => scanTexts(key, aDraft({ body })).map(({ kind, place }) => `${kind} ${place}`);

test('段落按有文字的计数，表格按行列', () => {
  const cells = '<tr><th>姓名</th><th>身份证号</th></tr><tr><td>张示范</td><td>';
  assert.deepEqual(places(`<p>甲</p><p> </p><p>乙<strong>${id.slice(0, 9)}</strong>${id.slice(9)}</p>`), [
    'idNumber 正文第2段',
  ]);
  assert.deepEqual(places(`<p>甲</p><table>${cells}<p>${id}</p></td></tr></table>`), ['idNumber 表格第2行第2列']);
  const two = '<table><tr><td>甲</td></tr></table>';
  assert.deepEqual(places(`${two}<table>${cells}${id}</td></tr></table>`), ['idNumber 第2个表格第2行第2列']);
});

test('链接的地址、引用、列表、实体写法里的号码也能找到', () => {
  assert.deepEqual(places('<p>联系<a href="mailto:zhang@shifan.example">我们</a></p>'), ['email 正文第1段的链接']);
  const entities = [...id].map((sign) => `&#${sign.charCodeAt(0)};`).join('');
  assert.deepEqual(places(`<ul><li>甲</li><li>${entities}</li></ul>`), ['idNumber 正文第2段']);
});

test('换行分开的两个数字不会连成一个号码', () => {
  const texts = bodyTexts(`<p>${id.slice(0, 9)}</p><p>${id.slice(9)}</p>`);
  assert.deepEqual(
    texts.map(({ text }) => text),
    [id.slice(0, 9), id.slice(9)],
  );
});

test('上面插入一段，编号不变；旁边改了一个字，编号就变；同一段里两处各有编号', () => {
  const idOf = (body: string) => scanTexts(key, aDraft({ body })).map((finding) => finding.id);
  const [first] = idOf(`<p>证件 ${id}</p>`);
  assert.deepEqual(idOf(`<p>新的一段</p><p>证件 ${id}</p>`), [first]);
  assert.notDeepEqual(idOf(`<p>号码 ${id}</p>`), [first]);
  const twice = idOf(`<p>证件 ${id}</p><p>证件 ${id}</p>`);
  assert.equal(twice[0], first);
  assert.notEqual(twice[1], first);
  assert.notDeepEqual(scanTexts('b'.repeat(64), aDraft({ body: `<p>证件 ${id}</p>` }))[0]?.id, first);
});

test('标题、概述、文号、来源都检查，结果里没有原文', () => {
  const found = scanTexts(
    key,
    aDraft({ title: `公示 ${id}`, summary: '机密★1年', docNo: '电话15400001111', source: `${id}` }),
  );
  assert.deepEqual(
    found.map(({ kind, place }) => `${kind} ${place}`),
    ['idNumber 标题', 'secrecyMark 内容概述', 'mobile 文号', 'idNumber 来源'],
  );
  assert.ok(!JSON.stringify(found).includes(id));
});
