import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSameApplicant, isSameApplication, isSameWanted } from './same-application.js';

const table: readonly [one: string, other: string, same: boolean][] = [
  ['农村低保对象名单', '农村低保对象名单。', true],
  ['２０２５年预算', '2025年预算', true],
  ['甲泉村高标准农田建设项目验收报告', '关于甲泉村高标准农田建设项目的验收报告', true],
  ['甲泉村高标准农田建设项目验收报告', '乙庄校车线路安排', false],
  ['水库调度记录', '水库大坝安全鉴定报告', false],
  ['预算', '决算', false],
  ['甲泉村高标准农田建设项目验收报告', '乙泉村高标准农田建设项目验收报告', false],
  ['甲泉村2024年高标准农田建设项目验收报告', '甲泉村2025年高标准农田建设项目验收报告', false],
  ['请公开', '申请公开政府信息', false],
];
for (const [one, other, same] of table)
  test(`“${one}”和“${other}”${same ? '是' : '不是'}同一信息`, () => {
    assert.equal(isSameWanted(one, other), same);
    assert.equal(isSameWanted(other, one), same);
  });

const person = (name: string, idNumber = '', phone = '') => ({ name, idNumber, phone });
const applicants: readonly [string, ReturnType<typeof person>, ReturnType<typeof person>, boolean][] = [
  ['证件号码相同', person('张示范', '0001', '1'), person('张示范', '0001', '2'), true],
  ['同名而证件号码不同', person('张示范', '0001'), person('张示范', '0002'), false],
  ['一方没有证件号码，电话相同', person('张示范', '0001', '1'), person('张示范', '', '1'), true],
  ['一方没有证件号码，电话不同', person('张示范', '0001', '1'), person('张示范', '', '2'), false],
  ['都没有可以区分的', person('张示范'), person('张示范', '', '2'), true],
  ['姓名不同', person('张示范', '0001'), person('李示范', '0001'), false],
];
for (const [what, one, other, same] of applicants)
  test(`${what}的${same ? '是' : '不是'}同一申请人`, () => {
    assert.equal(isSameApplicant(one, other), same);
    assert.equal(isSameApplicant(other, one), same);
  });

test('两件申请所列各项相同的是相同申请，次序不论', () => {
  assert.equal(isSameApplication(['预算', '决算'], ['决算', '预算']), true);
  assert.equal(isSameApplication(['预算'], ['预算', '决算']), false);
});
