import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startingNarrative } from './starting-narrative.js';

test('section six asks for the fees for processing information from 2021 on', () => {
  const fees = '〔请写明本年度收取信息处理费的情况，没有收取的写“未收取”；没有其他事项的写“无”〕';
  const table: [number, string][] = [
    [2019, '无'],
    [2020, '无'],
    [2021, fees],
    [2024, fees],
  ];
  for (const [year, other] of table) assert.equal(startingNarrative('示范镇人民政府', year).other, other, String(year));
});
