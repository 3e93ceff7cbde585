import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleCard, sampleId } from '../testing/samples.js';
import { detect } from './detect.js';
import type { FindingKind } from './kind.js';

const id = sampleId('19500101', '011');
/** The same with its last character wrong. */
const wrong = `${id.slice(0, 17)}${id.endsWith('1') ? '2' : '1'}`;
const wrongX = `${id.slice(0, 17)}${id.endsWith('X') ? '3' : 'X'}`;
const card = sampleCard('620000', 19);
const wrongCard = `${card.slice(0, 18)}${card.endsWith('1') ? 2 : 1}`;
const account = '9900000000000012';

const found: readonly (readonly [text: string, kind: FindingKind, written: string])[] = [
  [`身份证号${wrong}。`, 'idNumber', wrong],
  [`身份证号 ${wrongX}`, 'idNumber', wrongX],
  [`公民身份号码：${wrong}`, 'idNumber', wrong],
  // the check digit of a company's code by chance
  ['身份证号990101193907218151', 'idNumber', '990101193907218151'],
  [`证件号码（必填）：${wrong}`, 'idNumber', wrong],
  [`张示范（身份证号：${wrong}）`, 'idNumber', wrong],
  [
    `身份证号：${wrong.slice(0, 6)} ${wrong.slice(6, 14)} ${wrong.slice(14)}`,
    'idNumber',
    `${wrong.slice(0, 6)} ${wrong.slice(6, 14)} ${wrong.slice(14)}`,
  ],
  [`身份证号：${wrong.slice(0, 10)}O${wrong.slice(11)}`, 'idNumber', `${wrong.slice(0, 10)}O${wrong.slice(11)}`],
  [`身份证号：${id.slice(0, 17)}`, 'idNumber', id.slice(0, 17)],
  ['身份证号：990101991307453', 'idNumber15', '990101991307453'],
  [`3\t张示范\t男\t${wrong}\t低保`, 'idNumber', wrong],
  [`银行卡号 ${wrongCard}`, 'bankCard', wrongCard],
  [`存折账号：${account}`, 'bankCard', account],
  [`开户账号: ${account}`, 'bankCard', account],
  [`卡号：${account.replace(/(.{4})(?=.)/g, '$1 ')}`, 'bankCard', account.replace(/(.{4})(?=.)/g, '$1 ')],
  ['信用社存折账号990000000012', 'bankCard', '990000000012'],
];

describe('校验码不对，旁边写明是什么', () => {
  for (const [text, kind, written] of found) {
    it(`${kind}：${text}`, () => {
      assert.deepEqual(
        detect(text).map((one) => [one.kind, one.text, one.certain]),
        [[kind, written, false]],
      );
    });
  }

  it('后面的号码照样认出', () => {
    const findings = detect(`身份证号${wrong} 15400001234，银行卡号${wrongCard} ${id}`);
    assert.deepEqual(
      findings.map(({ kind, text }) => [kind, text]),
      [
        ['idNumber', wrong],
        ['mobile', '15400001234'],
        ['bankCard', wrongCard],
        ['idNumber', id],
      ],
    );
  });
});

describe('没有写明的不算', () => {
  for (const text of [
    `编号 ${wrong}`,
    `身份证号校验码不对的：${wrong}`,
    `项目编号：${account}`,
    `流水号 ${account}`,
    '账号 990000000012',
    `账户 ${account} 元`,
    `张示范\t990101195013010110`,
    `账号：1${account}00000`,
    `证件号码：11990101MB0000000X`,
  ]) {
    it(text, () => assert.deepEqual(detect(text), []));
  }
});
