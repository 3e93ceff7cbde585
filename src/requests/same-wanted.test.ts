import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSameWanted } from './same-wanted.js';

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
