import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileFinding } from '../../../src/requests/case-contract.js';
import { allMasked, choiceLacks, releaseOf } from './release-choices.js';

const finding = (id: string): FileFinding => ({
  id,
  kind: 'phone',
  label: '手机号码',
  place: '第1段',
  masked: '139****0000',
  certain: true,
});
const findings = [finding('a'), finding('b')];

test('every finding is masked or kept with a reason before the file can be made', () => {
  assert.equal(choiceLacks(findings, { a: { how: 'mask', reason: '' } }), '还有 1 处没有选择。');
  const bare = { ...allMasked(findings, {}), b: { how: 'keep', reason: ' ' } as const };
  assert.equal(choiceLacks(findings, bare), '有 1 处选择保留，请写明理由。');
  assert.equal(choiceLacks(findings, allMasked(findings, {})), null);
  assert.equal(choiceLacks([], {}), null);
});

test('the release holds each choice, a reason only for what is kept, and each further word once', () => {
  const choices = { a: { how: 'mask', reason: '先填后改' }, b: { how: 'keep', reason: ' 办公电话 ' } } as const;
  assert.deepEqual(releaseOf(findings, choices, '示范公司\n\n 报价 \n示范公司'), {
    decisions: [
      { finding: 'a', how: 'mask', reason: '' },
      { finding: 'b', how: 'keep', reason: '办公电话' },
    ],
    remove: ['示范公司', '报价'],
  });
});

test('what no program can read is looked at by a person, and a mark of secrecy never leaves', () => {
  const unread: FileFinding = { ...finding('c'), kind: 'unread' };
  assert.deepEqual(Object.keys(allMasked([...findings, unread], {})), ['a', 'b']);
  const seen = { c: { how: 'keep', reason: '图片是地图' } } as const;
  assert.equal(choiceLacks([...findings, unread], allMasked([...findings, unread], seen)), null);
  const secret: FileFinding = { ...finding('d'), kind: 'secrecyMark' };
  assert.match(choiceLacks([secret], allMasked([secret], {})) ?? '', /^文件有国家秘密标志，不得对外提供。/);
  const doubtful = { ...secret, certain: false };
  assert.equal(choiceLacks([doubtful], allMasked([doubtful], {})), null);
});
