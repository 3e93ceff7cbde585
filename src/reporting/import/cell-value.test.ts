import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CellValue, ValueKind } from '../../law/report/form.js';
import { isValueText, readCell } from './cell-value.js';
import { shiftDecimal } from './decimal.js';

describe('cells as published reports write them', () => {
  const cases: readonly (readonly [written: string, kind: ValueKind, value: CellValue, note?: RegExp])[] = [
    ['0', 'count', 0],
    ['', 'count', null],
    ['\u00a0', 'count', null],
    ['/', 'count', '/'],
    ['-', 'count', null, /按空白处理/u],
    ['３２', 'count', 32],
    ['3985758', 'count', 3985758],
    ['1,234', 'count', 1234, /千位/u],
    ['+70', 'signed', 70, /“\+”号/u],
    ['-76宗', 'signed', -76, /单位“宗”/u],
    ['--253', 'signed', -253, /两个正负号/u],
    ['124宗', 'count', 124, /单位“宗”/u],
    ['22（其中修订16件）', 'count', 22, /其中修订16件/u],
    ['本单位未制作规章', 'count', null, /不是数字/u],
    ['359.7', 'amount', '359.7'],
    ['75.9260', 'amount', '75.9260'],
    ['0', 'amount', '0'],
    ['240万元', 'amount', '240', /万元/u],
    ['251000元', 'amount', '25.1', /251000元.*折合 25\.1 万元/u],
    ['115663490元', 'amount', '11566.349', /折合/u],
    ['3.5', 'count', '3.5'],
    ['000', 'count', null, /不是数字/u],
  ];
  for (const [written, kind, value, note] of cases) {
    it(`${written === '' ? '(blank)' : written} as ${kind}`, () => {
      const cell = readCell(written, kind);
      assert.equal(cell.value, value);
      if (note === undefined) assert.equal(cell.note, undefined);
      else assert.match(cell.note ?? '', note);
    });
  }

  it('digits run together and numbers parted by spaces are no cell', () => {
    assert.deepEqual(['000', '1 2', '规章', ''].map(isValueText), [false, false, false, false]);
    assert.deepEqual(['0', '/', '-', '-76宗', '7.50'].map(isValueText), [true, true, true, true, true]);
  });
});

it('a decimal point moves exactly', () => {
  const moved = [
    ['251000', -4],
    ['5', -4],
    ['-120', -1],
    ['1.25', 4],
    ['0', -4],
  ] as const;
  assert.deepEqual(
    moved.map(([written, power]) => shiftDecimal(written, power)),
    ['25.1', '0.0005', '-12', '12500', '0'],
  );
});
