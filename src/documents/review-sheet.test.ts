import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderDocx } from './docx.js';
import { type ReviewSheetPaper, reviewSheetDoc } from './review-sheet.js';
import { zipTexts } from './testing/zip-text.js';

const digest = 'ab'.repeat(32);
const attachment = 'cd'.repeat(32);
const sheet: ReviewSheetPaper = {
  agency: '示范镇人民政府',
  printedOn: '2020-03-06',
  title: '示范镇甲泉村低保公示',
  particulars: [
    ['目录事项', '社会救助'],
    ['起草人', '张示范'],
  ],
  revision: 2,
  digest,
  attachments: [{ name: '名单.xlsx', size: 2048, digest: attachment }],
  levels: [
    {
      name: '保密审查',
      holders: '保密审查员',
      signed: {
        ...{ verdict: 'passed', personName: '李样例', opinion: '不涉及国家秘密，同意公开。' },
        ...{ at: '2020-03-05T01:00:00.000Z', digest, valid: true },
      },
    },
    { name: '领导审批', holders: '分管领导', signed: null },
  ],
  questions: [
    {
      ...{ levelName: '保密审查', question: '是否属于工作秘密', addressee: '示范县保密行政管理部门' },
      ...{ askedByName: '李样例', askedAt: '2020-03-03T01:00:00.000Z' },
      answer: { verdict: 'passed', opinion: '不属于。', on: '2020-03-04', file: null },
    },
  ],
  checks: {
    summary: '个人信息和涉密标志检查：发现 1 处，未处理 0 处。用语提示 0 处。',
    findings: [{ where: '正文', what: '身份证号：110101********1X', decision: '误报：示例号码，张示范' }],
  },
  published: null,
};

test('审查表的 DOCX 写明要素、附件指纹、各级意见、提请、检查结果和发布', async () => {
  const parts = await zipTexts(await renderDocx(reviewSheetDoc(sheet)));
  const xml = parts.get('word/document.xml') ?? '';
  const text = xml.replace(/<[^>]*>/g, '');
  for (const words of [
    '政府信息公开保密审查表',
    '示范镇甲泉村低保公示',
    digest,
    attachment,
    '同意：不涉及国家秘密，同意公开。　签署：李样例　2020-03-05 09:00',
    '（分管领导）尚未签署',
    '提请示范县保密行政管理部门确定：是否属于工作秘密',
    '2020年3月4日答复（可以公开）：不属于。',
    '误报：示例号码，张示范',
    '尚未发布。',
  ]) {
    assert.ok(text.includes(words), words);
  }
});

test('作废的签署在表上写明作废', () => {
  const [first] = sheet.levels;
  assert.ok(first?.signed);
  const void_ = { ...sheet, levels: [{ ...first, signed: { ...first.signed, valid: false } }] };
  assert.match(JSON.stringify(reviewSheetDoc(void_)), /本签署不再有效/);
});
