import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckFinding } from '../../../src/publishing/check-contract.js';
import type { DocumentDetail } from '../../../src/publishing/contract.js';
import { groupsOf, heldBack, verdictWords } from './check-groups.js';

const finding = (with_: Partial<CheckFinding> = {}): CheckFinding => ({
  id: 'a'.repeat(32),
  kind: 'mobile',
  label: '手机号码',
  place: '正文第1段',
  masked: '154****1234',
  certain: true,
  source: 'body',
  attachment: null,
  decision: null,
  mayDecide: true,
  ...with_,
});
const decision = {
  verdict: 'falseAlarm',
  reason: '编号',
  basis: null,
  personName: '张示范',
  decidedAt: '2020-03-05T01:00:00.000Z',
  revision: 1,
  carried: false,
} as const;
const inFile = (name: string, with_: Partial<CheckFinding> = {}) =>
  finding({ source: 'attachment', attachment: { name, digest: 'b'.repeat(64) }, ...with_ });

test('按正文和每个附件分组，没有处理的在前', () => {
  const groups = groupsOf([finding({ decision }), finding({ place: '标题' }), inFile('名单.xlsx')]);
  assert.deepEqual(
    groups.map(({ title, findings }) => [title, findings.map(({ place }) => place)]),
    [
      ['标题、正文和要素', ['标题', '正文第1段']],
      ['附件“名单.xlsx”', ['正文第1段']],
    ],
  );
});

for (const [what, one, maskable] of [
  ['工作簿里有号码', inFile('名单.xlsx'), true],
  ['PDF', inFile('名单.pdf'), false],
  ['都已处理', inFile('名单.xlsx', { decision }), false],
  ['密级标志', inFile('名单.docx', { kind: 'secrecyMark' }), false],
  ['打不开', inFile('名单.docx', { kind: 'refused' }), false],
  ['图片没有识别', inFile('扫描.png', { kind: 'unread' }), false],
  ['正文', finding(), false],
] as const) {
  test(`${what}：${maskable ? '可以' : '不能'}以遮盖后的文件替换`, () => {
    assert.equal(groupsOf([one])[0]?.maskable, maskable);
  });
}

test('没有识别的内容不叫误报，叫已人工核对', () => {
  assert.equal(verdictWords('unread', 'falseAlarm'), '已人工核对');
  assert.equal(verdictWords('mobile', 'falseAlarm'), '误报');
});

test('没有处理完时发布按钮写明原因，审查仍可退回', () => {
  const may = { review: true, publish: true } as DocumentDetail['may'];
  const detail = { may } as DocumentDetail;
  assert.deepEqual(heldBack(detail, '还有 1 处').may, { review: true, publish: '还有 1 处' });
  assert.equal(heldBack(detail, null), detail);
});
