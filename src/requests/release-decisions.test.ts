import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { refusal, value } from '../../test/make.js';
import type { ReleaseInput } from './act-contract.js';
import type { Examined } from './release.js';
import { releaseOrder } from './release-decisions.js';

const finding = (id: string, with_: Partial<Examined> = {}): Examined => ({
  id,
  kind: 'mobile',
  label: '手机号码',
  place: '第 1 段',
  masked: '154＊＊＊＊1234',
  certain: true,
  target: { kind: 'mobile', text: '15400001234' },
  ...with_,
});
const unread = finding('未读', { kind: 'unread', label: '不能自动检查的内容', place: '文件', target: null });
const secret = (certain: boolean) =>
  finding('密', {
    kind: 'secrecyMark',
    label: '密级或内部资料标志',
    certain,
    target: { kind: 'secrecyMark', text: '密' },
  });
const mask = (id: string) => ({ finding: id, how: 'mask' as const, reason: '' });
const keep = (id: string, reason = '本人同意公开') => ({ finding: id, how: 'keep' as const, reason });
const order = (findings: readonly Examined[], decisions: ReleaseInput['decisions'], remove: string[] = []) =>
  releaseOrder(findings, { decisions, remove });

describe('逐处决定', () => {
  const refused: readonly (readonly [what: string, outcome: ReturnType<typeof order>, code: string, says: RegExp])[] = [
    ['没有决定', order([finding('甲'), finding('乙')], [mask('甲')]), 'release-open', /还有 1 处/],
    ['保留没有理由', order([finding('甲')], [keep('甲', ' ')]), 'release-no-reason', /第 1 段的手机号码/],
    ['不是本文件的', order([finding('甲')], [mask('甲'), mask('别的')]), 'release-stale', /重新检查/],
    ['一处两个决定', order([finding('甲')], [mask('甲'), keep('甲')]), 'release-stale', /重新检查/],
    ['看不到的不能遮盖', order([unread], [mask('未读')]), 'release-unread', /先遮盖后.*重新上传/],
    ['密级标志不能保留', order([secret(true)], [keep('密')]), 'release-secrecy', /不得对外提供/],
    [
      '同一号码一处遮盖一处保留',
      order([finding('甲'), finding('乙')], [mask('甲'), keep('乙')]),
      'release-both',
      /154＊＊＊＊1234/,
    ],
  ];
  for (const [what, outcome, code, says] of refused) {
    test(what, () => {
      const no = refusal(outcome);
      assert.equal(no.code, code);
      assert.match(no.sentence, says);
    });
  }

  test('都有决定：要遮盖的和另行删去的成为目标，记录里只有编号、种类、处理和理由', () => {
    const other = finding('乙', { target: { kind: 'mobile', text: '15400005678' } });
    const given = [mask('甲'), keep('乙'), keep('未读', '已目视检查'), keep('密', '不是密级标志')];
    const { targets, decisions } = value(
      order([finding('甲'), other, unread, secret(false)], given, ['张示范', '张示范']),
    );
    assert.deepEqual(targets, [
      { kind: 'mobile', text: '15400001234' },
      { kind: 'chosen', text: '张示范' },
    ]);
    assert.deepEqual(decisions[1], { finding: '乙', kind: 'mobile', how: 'keep', reason: '本人同意公开' });
    assert.doesNotMatch(JSON.stringify(decisions), /1540000|张示范/);
  });

  test('没有发现的，不需要决定', () => assert.deepEqual(value(order([], [])), { targets: [], decisions: [] }));
});
