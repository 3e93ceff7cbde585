import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startingNarrative } from './starting-narrative.js';

test('section six begins with the line on the fee for processing information from 2021 on', () => {
  const fees = '{{fees.line}}\n〔请写明其他需要报告的事项；没有的，写“没有其他需要报告的事项”〕';
  const table: [number, string][] = [
    [2019, '无'],
    [2020, '无'],
    [2021, fees],
    [2024, fees],
  ];
  for (const [year, other] of table) assert.equal(startingNarrative('示范镇人民政府', year).other, other, String(year));
});
