import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleCard, sampleId } from '../testing/samples.js';
import { detect } from './detect.js';
import type { FindingKind } from './kind.js';

const id = sampleId('19900307');
const withX = sampleId('19900307', '001').endsWith('X') ? sampleId('19900307', '001') : idWithX();
/** Order numbers are tried until the check character is X. */
function idWithX(): string {
  for (let order = 100; order < 1000; order += 1) {
    const number = sampleId('19900307', String(order));
    if (number.endsWith('X')) return number;
  }
  throw new Error('no number with X');
}
const wide = (text: string): string => [...text].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
const wrong = `${id.slice(0, 17)}${id.endsWith('1') ? '2' : '1'}`;
const card = sampleCard('620000', 19);

/** What stands in the text, the kind, the finding as written, and whether it is certain. */
const found: readonly (readonly [text: string, kind: FindingKind, written: string, certain: boolean])[] = [
  [`身份证号${id}。`, 'idNumber', id, true],
  [`${withX}`, 'idNumber', withX, true],
  [`${withX.slice(0, 17)}x`, 'idNumber', `${withX.slice(0, 17)}x`, true],
  [wide(id), 'idNumber', wide(id), true],
  [
    `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`,
    'idNumber',
    `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`,
    true,
  ],
  [
    `${id.slice(0, 6)}-${id.slice(6, 14)}-${id.slice(14)}`,
    'idNumber',
    `${id.slice(0, 6)}-${id.slice(6, 14)}-${id.slice(14)}`,
    true,
  ],
  [[...id].join(' '), 'idNumber', [...id].join(' '), true],
  [[...id].join('\u200b'), 'idNumber', [...id].join('\u200b'), true],
  [`12 ${id} 34`, 'idNumber', id, true],
  [`${id.slice(0, 10)}\n${id.slice(10)}`, 'idNumber', `${id.slice(0, 10)}\n${id.slice(10)}`, true],
  ['证件 990101900307453', 'idNumber15', '990101900307453', true],
  ['编号 990101900307453', 'idNumber15', '990101900307453', false],
  ['张示范 990101900307453', 'idNumber15', '990101900307453', true],
  ['手机：15400001234', 'mobile', '15400001234', true],
  ['15400001234', 'mobile', '15400001234', false],
  ['李示范，15400001234', 'mobile', '15400001234', true],
  ['154 0000 1234', 'mobile', '154 0000 1234', false],
  ['154-0000-1234', 'mobile', '154-0000-1234', false],
  ['+86 15400001234', 'mobile', '86 15400001234', false],
  ['8615400001234', 'mobile', '8615400001234', false],
  ['026-88000000', 'landline', '026-88000000', true],
  ['（026）88000000', 'landline', '026）88000000', true],
  ['02688000000', 'landline', '02688000000', false],
  ['电话：88000000', 'landline', '88000000', true],
  [`卡号 ${card}`, 'bankCard', card, true],
  [card.replace(/(.{4})/g, '$1 ').trim(), 'bankCard', card.replace(/(.{4})/g, '$1 ').trim(), true],
  [`账号：${sampleCard('4000', 16)}`, 'bankCard', sampleCard('4000', 16), true],
  ['住址：示范县示范镇甲子村3组12号', 'address', '示范县示范镇甲子村3组12号', true],
  ['现住示范镇乙丑路8号2幢301室，', 'address', '示范镇乙丑路8号2幢301室', true],
  ['示范镇丙寅村第二组', 'address', '示范镇丙寅村第二组', false],
  ['邮箱 zhang.shifan@mail.example。', 'email', 'zhang.shifan@mail.example', true],
  ['ｚｈａｎｇ＠mail.example', 'email', 'ｚｈａｎｇ＠mail.example', true],
  ['宁Z00012', 'plate', '宁Z00012', true],
  ['车牌宁Z·D0001F', 'plate', '宁Z·D0001F', true],
  ['护照号码：E00000012', 'passport', 'E00000012', true],
  ['EA0000012', 'passport', 'EA0000012', false],
  ['港澳通行证H00000012', 'passport', 'H00000012', true],
  ['张示范患肺癌', 'health', '肺癌', true],
  ['二级肢体残疾', 'health', '二级肢体残疾', false],
  ['李示范\t高血压\t低保', 'health', '高血压', true],
  ['学生张示范，男', 'minor', '学生', true],
  ['留守儿童，8岁', 'minor', '留守儿童', true],
  ['未成年人', 'minor', '未成年人', false],
  ['机密★10年', 'secrecyMark', '机密★', true],
  ['秘密', 'secrecyMark', '秘密', true],
  ['内部资料，注意', 'secrecyMark', '内部资料', false],
  ['属于工作秘密', 'secrecyMark', '工作秘密', false],
  ['坐标 30.123456,120.123456', 'gps', '坐标 30.123456,120.123456', true],
  ['30.123456, 120.123456', 'gps', '30.123456, 120.123456', false],
];

describe('找得到', () => {
  for (const [text, kind, written, certain] of found) {
    it(`${kind}：${text.replace(/\u200b/g, '·')}`, () => {
      const findings = detect(text).map((one) => [one.kind, one.text, one.certain]);
      assert.deepEqual(findings, [[kind, written, certain]]);
    });
  }
});

/** What looks like one of them and is not. */
const lookalikes: readonly string[] = [
  `校验码不对：${wrong}`,
  `日期不存在：${sampleId('19900231')}`,
  `更长的数字：1${id}`,
  `字母相连：A${id}B`,
  '统一社会信用代码：11990101MB0000000X',
  '91990101MA0000000A',
  '示政发〔2020〕12号',
  '国令第711号',
  '索引号：990101001/2020-00012',
  '索引号：15400001234/2020-00012',
  '二〇二〇年十二月三十一日',
  '2020-12-31 08:30:00',
  '2020年1月1日至2020年12月31日',
  '金额15400001234元',
  '合计 15400001234.00',
  '￥15400001234',
  '1,540,000,123',
  '预算 154 项 0000 元 1234 件',
  '合计\t154\t0000\t1234',
  '合计\t1540000\t1234',
  '热线12345',
  '邮编 000000',
  `卡号尾数不对：${card.slice(0, 18)}${card.endsWith('1') ? 2 : 1}`,
  '6200 0000',
  '第3组 第12号议案',
  '公交8路12号线',
  '一号文件',
  '@示范镇发布',
  '京津冀A类地区',
  '新A股ABCDE',
  '产品型号 SP00000012',
  '高血压、糖尿病患者健康管理',
  '残疾人两项补贴政策解读',
  '大病保险',
  '未成年人保护法宣传',
  '学生资助政策',
  '涉及国家秘密的除外',
  '机密性',
  '增长 30.1234，下降 20.1234',
];

describe('不误报', () => {
  for (const text of lookalikes) {
    it(text, () =>
      assert.deepEqual(
        detect(text).map(({ kind, text: written }) => [kind, written]),
        [],
      ),
    );
  }
});

describe('每一处', () => {
  it('位置是原文的位置，遮盖后的内容不含原文', () => {
    const text = `甲\u200b乙 ${wide('15400001234')}，${[...id].join('\u200b')}，丙${'\ud835\udfd9'}`;
    const findings = detect(text);
    assert.deepEqual(
      findings.map(({ kind }) => kind),
      ['mobile', 'idNumber'],
    );
    for (const { start, end, text: written, masked } of findings) {
      assert.equal(text.slice(start, end), written);
      assert.ok(!masked.includes(written) && masked.includes('＊'));
    }
  });

  it('用逗号、顿号、斜线、换行隔开的几个号码都找到', () => {
    for (const parting of [',', '、', '/', '，', ';', '\n', '\t']) {
      const text = `1,15400001234${parting}15400005678`;
      assert.deepEqual(
        detect(text).map((one) => one.text),
        ['15400001234', '15400005678'],
        JSON.stringify(parting),
      );
    }
  });

  it('一长串数字也按时读完', { timeout: 10_000 }, () => {
    const long = `${'1 '.repeat(1_000_000)}${'9'.repeat(1_000_000)} ${id}`;
    assert.equal(detect(long).at(-1)?.text, id);
  });

  it('一长串相同的开头也按时读完', { timeout: 10_000 }, () => {
    for (const piece of ['甲村1', 'a@', '1号', '30.1234', '(', '患', 'E1', '宁Z1']) detect(piece.repeat(300_000));
  });
});
