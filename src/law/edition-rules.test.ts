import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from './day.js';
import { docNoWarning } from './doc-no.js';
import { checkIndexTemplate, defaultIndexTemplate, fillIndexTemplate } from './index-template.js';
import { relationLabel } from './item-relations.js';
import { closedGround, groundMissing, groundsOf, nextAssessment } from './open-attribute.js';
import { validityOn } from './validity.js';

describe('索引号模板', () => {
  const of = { orgCode: '113708280043326001', on: day('2024-09-03'), sequence: 21 };
  for (const [template, expected] of [
    [defaultIndexTemplate, '113708280043326001/2024-00021'],
    ['{orgCode}/{yyyymm}-{seq5}', '113708280043326001/202409-00021'],
    ['{orgCode}-{yyyy}（{seq4}）', '113708280043326001-2024（0021）'],
  ] as const) {
    test(template, () => {
      assert.ok(checkIndexTemplate(template).ok);
      assert.equal(fillIndexTemplate(template, of), expected);
    });
  }
  test('流水号超过位数时照写，不截断', () => {
    assert.equal(
      fillIndexTemplate('{orgCode}/{yyyy}-{seq3}', { ...of, sequence: 12345 }),
      '113708280043326001/2024-12345',
    );
  });
  for (const [template, code] of [
    ['{yyyy}-{seq5}', 'index-template-code'],
    ['{orgCode}/{seq5}', 'index-template-year'],
    ['{orgCode}/{yyyy}', 'index-template-sequence'],
    ['{orgCode}/{yyyy}-{seq5}{seq4}', 'index-template-sequence'],
    ['{orgCode}/{yyyy}{yyyymm}-{seq5}', 'index-template-year'],
    ['{orgCode}/{yyyy}-{seq9}', 'index-template-token'],
    ['{orgCode}/{yyyy}-{seq5}<b>', 'index-template-sign'],
    [`{orgCode}/{yyyy}-{seq5}${'甲'.repeat(60)}`, 'index-template-long'],
  ] as const) {
    test(`${template.slice(0, 40)}：${code}`, () => {
      const checked = checkIndexTemplate(template);
      assert.equal(checked.ok ? 'allowed' : checked.code, code);
    });
  }
});

describe('文号的提醒', () => {
  for (const [docNo, writtenOn, expected] of [
    ['示政发〔2020〕1号', '2020-02-01', null],
    ['示政办函〔2020〕112号', undefined, null],
    ['', undefined, null],
    ['示政发[2020]1号', undefined, /六角括号/],
    ['示政发（2020）1号', undefined, /六角括号/],
    ['示政发【2020】1号', undefined, /六角括号/],
    ['示政发〔2020〕第1号', undefined, /不写“第”/],
    ['示政发〔2020〕001号', undefined, /虚位/],
    ['示政发〔2020〕1号', '2021-01-04', /2020.*2021/],
    ['示政发2020年1号', undefined, /机关代字/],
  ] as const) {
    test(`${docNo || '空白'}${writtenOn ? `，成文于 ${writtenOn}` : ''}`, () => {
      const warning = docNoWarning(docNo, writtenOn);
      if (expected === null) assert.equal(warning, null);
      else assert.match(warning ?? '', expected);
    });
  }
});

describe('公开属性', () => {
  test('不予公开的依据是条例十四、十五、十六条，不含答复申请的三十六条', () => {
    const keys = groundsOf('closed').map(({ key }) => key);
    assert.deepEqual(keys.sort(), [
      'denied.enforcementFile',
      'denied.internalAffairs',
      'denied.lawProhibited',
      'denied.processInfo',
      'denied.safetyStability',
      'denied.stateSecret',
      'denied.thirdPartyRights',
    ]);
    assert.ok(groundsOf('closed').every(({ articles }) => !articles.join().includes('三十六条')));
    assert.match(closedGround('denied.internalAffairs')?.articles.join() ?? '', /十六条第一款/);
  });
  test('主动公开不问理由；其余的缺依据、缺理由各有一句话', () => {
    assert.equal(groundMissing('public', undefined, undefined), null);
    assert.match(groundMissing('closed', undefined, '理由') ?? '', /条款/);
    assert.match(groundMissing('closed', 'denied.stateSecret', ' ') ?? '', /理由/);
    assert.equal(groundMissing('onRequest', 'notProactive', '仅涉及一户'), null);
    assert.match(groundMissing('closed', 'notProactive', '仅涉及一户') ?? '', /条款/);
  });
  test('一年后再评估，闰日落在二月的最后一天', () => {
    assert.equal(nextAssessment(day('2020-03-05')), '2021-03-05');
    assert.equal(nextAssessment(day('2020-02-29')), '2021-02-28');
  });
});

describe('有效性', () => {
  const none = { repealed: false, amended: false };
  for (const [what, known, expected] of [
    ['什么也不知道', none, null],
    ['写明有效', { ...none, stated: 'valid' }, '有效'],
    ['还没到生效日期', { ...none, effectiveOn: '2020-07-01' }, '尚未生效'],
    ['已生效', { ...none, effectiveOn: '2020-06-01' }, '有效'],
    ['废止日期已到', { ...none, stated: 'valid', repealedOn: '2020-06-15' }, '废止'],
    ['废止日期未到', { ...none, stated: 'valid', repealedOn: '2020-06-16' }, '有效'],
    ['被别的文件废止，胜过自己写的有效', { ...none, stated: 'valid', repealed: true }, '废止'],
    ['被别的文件修改', { ...none, stated: 'valid', amended: true }, '修改'],
    ['失效', { ...none, stated: 'lapsed', amended: true }, '失效'],
  ] as const) {
    test(what, () => assert.equal(validityOn(known, day('2020-06-15')), expected));
  }
});

test('关联在两边各有名称', () => {
  assert.deepEqual([relationLabel('interprets', false), relationLabel('interprets', true)], ['政策原文', '政策解读']);
  assert.deepEqual(
    [relationLabel('interpretedBy', false), relationLabel('interpretedBy', true)],
    ['政策解读', '政策原文'],
  );
  assert.equal(relationLabel('repeals', true), '废止本文件的文件');
});
